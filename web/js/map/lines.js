/**
 * Plane geometry of drawn lines, in whatever unit the caller uses. Lines are flat [x0, y0, x1, y1, …].
 * @module
 */

/**
 * Square of the distance from a point to a line.
 * @param {number[]} line with one point: the distance to it @param {number} x @param {number} y @returns {number}
 */
export function squaredDistance(line, x, y) {
  let best = (line[0] - x) ** 2 + (line[1] - y) ** 2;
  for (let i = 2; i < line.length; i += 2) {
    const ax = line[i - 2];
    const ay = line[i - 1];
    const dx = line[i] - ax;
    const dy = line[i + 1] - ay;
    const square = dx * dx + dy * dy;
    const along = square === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / square));
    best = Math.min(best, (ax + along * dx - x) ** 2 + (ay + along * dy - y) ** 2);
  }
  return best;
}

/**
 * Even-odd rule over all rings, so that holes are outside.
 * @param {number[][]} rings @param {number} x @param {number} y @returns {boolean}
 */
export function inside(rings, x, y) {
  let odd = false;
  for (const ring of rings) {
    for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
      const crosses = ring[i + 1] > y !== ring[j + 1] > y;
      if (crosses && x < ((ring[j] - ring[i]) * (y - ring[i + 1])) / (ring[j + 1] - ring[i + 1]) + ring[i]) {
        odd = !odd;
      }
    }
  }
  return odd;
}

/**
 * Places along a line, evenly spaced and centred; one at the middle of a line at least half as long as the spacing.
 * @param {number[]} line @param {number} spacing @returns {{x: number, y: number, angle: number}[]} angle in radians of the
 *     direction in which the line runs there
 */
export function placesAlong(line, spacing) {
  const lengths = [];
  let total = 0;
  for (let i = 2; i < line.length; i += 2) {
    const length = Math.hypot(line[i] - line[i - 2], line[i + 1] - line[i - 1]);
    lengths.push(length);
    total += length;
  }
  if (total < spacing / 2) {
    return [];
  }
  const count = Math.max(1, Math.floor(total / spacing));
  const places = [];
  let segment = 0;
  let before = 0;
  for (let n = 0; n < count; n++) {
    const wanted = ((n + 0.5) * total) / count;
    while (segment < lengths.length - 1 && before + lengths[segment] < wanted) {
      before += lengths[segment];
      segment += 1;
    }
    const i = segment * 2;
    const share = lengths[segment] === 0 ? 0 : (wanted - before) / lengths[segment];
    const dx = line[i + 2] - line[i];
    const dy = line[i + 3] - line[i + 1];
    places.push({ x: line[i] + share * dx, y: line[i + 1] + share * dy, angle: Math.atan2(dy, dx) });
  }
  return places;
}

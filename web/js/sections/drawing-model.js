/**
 * A line while it is drawn: the points a person set, and the way back and forth through what they did.
 * @module
 */

/** @typedef {{lng: number, lat: number, free: boolean}} Point free: reached straight from the point before, whatever roads there are */
/** @typedef {{lng: number, lat: number}} LngLat */
/** @typedef {{past: readonly Point[][], now: readonly Point[], future: readonly Point[][]}} Drawing never changed, only replaced */

/** @param {readonly Point[]} [points] @returns {Drawing} */
export const begin = (points = []) => ({ past: [], now: points, future: [] });

/** @param {Drawing} drawing @param {readonly Point[]} next @returns {Drawing} */
const step = ({ past, now }, next) => ({ past: [...past, [...now]], now: next, future: [] });

/** @param {Drawing} drawing @param {Point} point at the end */
export const add = (drawing, point) => step(drawing, [...drawing.now, point]);

/** @param {Drawing} drawing @param {number} index @param {LngLat} place */
export const move = (drawing, index, { lng, lat }) => step(drawing, drawing.now.map((point, i) => (i === index ? { ...point, lng, lat } : point)));

/** A point between two others. @param {Drawing} drawing @param {number} leg the one that it divides, from 0 @param {LngLat} place */
export const insert = (drawing, leg, { lng, lat }) =>
  step(drawing, [...drawing.now.slice(0, leg + 1), { lng, lat, free: drawing.now[leg + 1].free }, ...drawing.now.slice(leg + 1)]);

/** @param {Drawing} drawing @param {number} index */
export const removePoint = (drawing, index) => step(drawing, drawing.now.filter((_, i) => i !== index));

/** @param {Drawing} drawing */
export const clear = (drawing) => (drawing.now.length === 0 ? drawing : step(drawing, []));

/** @param {Drawing} drawing @returns {Drawing} */
export function undo(drawing) {
  const { past, now, future } = drawing;
  return past.length === 0 ? drawing : { past: past.slice(0, -1), now: past[past.length - 1], future: [[...now], ...future] };
}

/** @param {Drawing} drawing @returns {Drawing} */
export function redo(drawing) {
  const { past, now, future } = drawing;
  return future.length === 0 ? drawing : { past: [...past, [...now]], now: future[0], future: future.slice(1) };
}

/**
 * Points come to lie on the roads: no step of the person's.
 * @param {Drawing} drawing @param {readonly [number, number][]} places @returns {Drawing}
 */
export const settle = (drawing, places) => ({ ...drawing, now: drawing.now.map((point, i) => ({ ...point, lng: places[i][0], lat: places[i][1] })) });

/**
 * The whole line; where legs meet a place stands once.
 * @param {readonly {line: [number, number][]}[]} legs @returns {[number, number][]}
 */
export function lineOf(legs) {
  const all = /** @type {[number, number][]} */ ([]);
  for (const place of legs.flatMap(({ line }) => line)) {
    const last = all.at(-1);
    if (!last || last[0] !== place[0] || last[1] !== place[1]) {
      all.push(place);
    }
  }
  return all;
}

/**
 * How far a length is from the one on paper.
 * @param {number} drawn metres @param {number} paper metres @param {{share: number, meters: number}} tolerance
 * @returns {{difference: number, limit: number, within: boolean}} metres; difference above 0: drawn is longer
 */
export function compare(drawn, paper, { share, meters }) {
  const limit = Math.max(meters, share * paper);
  const difference = drawn - paper;
  return { difference, limit, within: Math.abs(difference) <= limit };
}

/** The next free number of a route's sections. @param {readonly string[]} taken @returns {string} */
export function nextCode(taken) {
  let code = 1;
  while (taken.includes(String(code))) {
    code += 1;
  }
  return String(code);
}

/** A number for a part that is cut off: 3 becomes 3-2, 3-2 becomes 3-3. @param {string} code @returns {string} */
export function freePartCode(code) {
  const match = /^(.*)-(\d+)$/.exec(code);
  return match ? `${match[1]}-${Number(match[2]) + 1}` : `${code}-2`;
}

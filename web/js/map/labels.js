/**
 * Which names fit on the map beside each other.
 * @module
 */

/** Size of the letters of .place-name, CSS pixels. */
const LINE = 16;
const WIDE_LETTER = 12;
const NARROW_LETTER = 7;

/**
 * @template {{name: string, x: number, y: number}} L
 * @param {readonly L[]} labels centred at x, y in CSS pixels, the most important first
 * @returns {L[]} those that overlap none before them
 */
export function withoutOverlap(labels) {
  /** @type {(L & {half: number})[]} */
  const kept = [];
  for (const label of labels) {
    const half = widthOf(label.name) / 2;
    const free = kept.every((other) =>
      Math.abs(other.x - label.x) >= other.half + half || Math.abs(other.y - label.y) >= LINE);
    if (free) {
      kept.push({ ...label, half });
    }
  }
  return kept;
}

/** @param {string} name */
function widthOf(name) {
  return [...name].reduce((sum, letter) => sum + (letter.codePointAt(0) < 0x2e80 ? NARROW_LETTER : WIDE_LETTER), 0);
}

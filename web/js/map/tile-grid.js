/**
 * Which tile holds the data of a drawn tile, and where in it: beyond the deepest stored zoom the parent tile is drawn larger.
 * @module
 */

/** Side of a drawn tile in CSS pixels. */
export const TILE_SIZE = 256;

/**
 * @typedef {object} Placement
 * @property {number} z @property {number} x @property {number} y the tile to fetch
 * @property {number} scale CSS pixels per tile side
 * @property {number} left @property {number} top CSS pixels of the fetched tile that lie before the drawn one
 */

/**
 * @param {{z: number, x: number, y: number}} drawn @param {number} deepest the deepest zoom with data
 * @returns {Placement}
 */
export function placementOf(drawn, deepest) {
  const levels = Math.max(0, drawn.z - deepest);
  const times = 2 ** levels;
  const x = Math.floor(drawn.x / times);
  const y = Math.floor(drawn.y / times);
  return {
    z: drawn.z - levels, x, y, scale: TILE_SIZE * times,
    left: (drawn.x - x * times) * TILE_SIZE, top: (drawn.y - y * times) * TILE_SIZE,
  };
}

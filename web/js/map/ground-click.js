/**
 * Clicks beside every line of a canvas.
 * @module
 */

/**
 * The canvas tells the map of a click on a line as well: what a line takes does not reach the ground.
 * @param {any} map @param {(event: any) => void} handler
 * @returns {() => void} for a line's own click to call
 */
export function onGroundClick(map, handler) {
  let taken = false;
  map.on('click', (/** @type {any} */ event) => {
    if (!taken) {
      handler(event);
    }
    taken = false;
  });
  return () => {
    taken = true;
  };
}

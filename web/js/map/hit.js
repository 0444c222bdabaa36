/**
 * What lies under the pointer.
 * @module
 */
import { LINE, POLYGON } from './mvt.js';
import { inside, squaredDistance } from './lines.js';

/**
 * @param {Iterable<import('./mvt.js').Feature>} features @param {number} x @param {number} y tile units
 * @param {number} tolerance tile units; lines and points farther away are not hit
 * @returns {import('./mvt.js').Feature|null} the nearest; the earlier one of two equally near
 */
export function nearest(features, x, y, tolerance) {
  let best = null;
  let bestSquare = tolerance * tolerance;
  for (const feature of features) {
    const square = distance(feature, x, y);
    if (square < bestSquare || (best === null && square === bestSquare)) {
      best = feature;
      bestSquare = square;
    }
  }
  return best;
}

/** @param {import('./mvt.js').Feature} feature @param {number} x @param {number} y */
function distance(feature, x, y) {
  if (feature.type === POLYGON) {
    return inside(feature.parts, x, y) ? 0 : Infinity;
  }
  if (feature.type !== LINE) {
    return Math.min(...feature.parts.map((point) => squaredDistance(point, x, y)));
  }
  let square = Infinity;
  for (const line of feature.parts) {
    square = Math.min(square, squaredDistance(line, x, y));
  }
  return square;
}

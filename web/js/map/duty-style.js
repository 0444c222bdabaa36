/**
 * How a crew's work looks on its map and in its list: patrol a broad band, clearing a firm line, footways dashed.
 * @module
 */
import { COLORS, RIMS } from './style.js';

/** @typedef {import('../api/duties.js').Kind} Kind */
/** @typedef {{color: string, weight: number, dashArray?: string}} Stroke CSS pixels */

/** Bottom first, so that a section with several kinds shows them all. */
export const KINDS = /** @type {readonly Kind[]} */ (['PATROL', 'CLEARING', 'FOOTWAY']);

const SVG = 'http://www.w3.org/2000/svg';

/** How broad lines are, so that far out a short section is no chip. @param {number} zoom @returns {number} 0–1 */
export function breadthAt(zoom) {
  return zoom < 10 ? 0.5 : zoom < 13 ? 0.75 : 1;
}

/** @param {Kind} kind @param {boolean} dark @param {number} [breadth] of {@link breadthAt} @returns {Stroke[]} bottom first */
export function dutyStrokes(kind, dark, breadth = 1) {
  return strokes(kind, dark ? RIMS.dark : RIMS.light)
    .map(({ color, weight, dashArray }) => ({ color, weight: weight * breadth, ...(dashArray && { dashArray }) }));
}

/** @param {Kind} kind @param {typeof RIMS.light} rims @returns {Stroke[]} */
function strokes(kind, rims) {
  switch (kind) {
    case 'PATROL':
      return [{ color: rims.patrol, weight: 13 }, { color: COLORS.patrol, weight: 10 }];
    case 'CLEARING':
      return [{ color: rims.to_municipal, weight: 7 }, { color: COLORS.to_municipal, weight: 5 }];
    default:
      return [{ color: rims.to_prefectural, weight: 5, dashArray: '9 7' }, { color: COLORS.to_prefectural, weight: 3, dashArray: '9 7' }];
  }
}

/** A picture of the strokes for the list. @param {readonly Kind[]} kinds @param {boolean} dark @returns {SVGElement} */
export function dutySample(kinds, dark) {
  const picture = document.createElementNS(SVG, 'svg');
  set(picture, { class: 'duty-sample', viewBox: '0 0 32 16', width: 32, height: 16, 'aria-hidden': 'true', focusable: 'false' });
  for (const kind of KINDS.filter((each) => kinds.includes(each))) {
    for (const { color, weight, dashArray } of dutyStrokes(kind, dark)) {
      const line = document.createElementNS(SVG, 'line');
      set(line, { x1: 1, y1: 8, x2: 31, y2: 8, stroke: color, 'stroke-width': weight, 'stroke-dasharray': dashArray ?? 'none' });
      picture.append(line);
    }
  }
  return picture;
}

/** @param {Element} element @param {Record<string, string|number>} attributes */
function set(element, attributes) {
  Object.entries(attributes).forEach(([name, value]) => element.setAttribute(name, String(value)));
}

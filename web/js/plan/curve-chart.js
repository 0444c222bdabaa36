/**
 * The curve of saving as a drawing; the table beside it says the same in numbers.
 * @module
 */
import { el } from '../dom.js';
import { t } from '../i18n.js';
import { ticks } from './curve-model.js';

const WIDTH = 640;
const HEIGHT = 320;
const LEFT = 56;
const RIGHT = 24;
const TOP = 28;
const BOTTOM = 52;
/** What the search lowers is machine time; kilometres follow it, but not to the last. @param {number} millis */
const minutes = (millis) => millis / 60_000;
const SVG = 'http://www.w3.org/2000/svg';

/** @param {import('./curve-model.js').Point[]} points at least one @param {string|null} shown run that is shown below @param {(run: string) => void} show */
export function curveChart(points, shown, show) {
  const across = ticks(Math.max(1, ...points.map(({ sections }) => sections)), 6);
  const up = ticks(Math.max(1, ...points.map(({ savedMillis }) => minutes(savedMillis))), 5);
  const x = (/** @type {number} */ sections) => LEFT + (sections / across[across.length - 1]) * (WIDTH - LEFT - RIGHT);
  const y = (/** @type {number} */ saved) => HEIGHT - BOTTOM - (Math.max(0, saved) / up[up.length - 1]) * (HEIGHT - TOP - BOTTOM);
  const at = [{ sections: 0, savedMillis: 0 }, ...points].map(({ sections, savedMillis }) => `${x(sections).toFixed(1)},${y(minutes(savedMillis)).toFixed(1)}`);
  const drawing = svg('svg', { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, class: 'plan-curve__chart', role: 'img', 'aria-label': t('plan.curve.chart') },
    ...up.map((saved) => svg('g', {}, svg('line', { class: 'plan-curve__grid', x1: LEFT, x2: WIDTH - RIGHT, y1: y(saved), y2: y(saved) }),
      label(LEFT - 8, y(saved) + 4, 'end', String(saved)))),
    ...across.map((sections) => label(x(sections), HEIGHT - BOTTOM + 18, 'middle', String(sections))),
    label(LEFT - 40, 14, 'start', t('plan.curve.time')), label(WIDTH - RIGHT, HEIGHT - 8, 'end', t('plan.curve.sections')),
    svg('polyline', { class: 'plan-curve__line', points: at.join(' ') }),
    ...points.map(({ run, sections, savedMillis }) => {
      const point = svg('circle', { class: run.id === shown ? 'plan-curve__point plan-curve__point--shown' : 'plan-curve__point', cx: x(sections), cy: y(minutes(savedMillis)), r: 7 });
      point.addEventListener('click', () => show(run.id));
      return point;
    }));
  return el('div', { class: 'plan-curve__box' }, drawing);
}

/** @param {number} x @param {number} y @param {string} anchor @param {string} text */
function label(x, y, anchor, text) {
  const words = svg('text', { x, y, 'text-anchor': anchor });
  words.textContent = text;
  return words;
}

/** @param {string} tag @param {Record<string, unknown>} attributes @param {...Node} children @returns {SVGElement} */
function svg(tag, attributes, ...children) {
  const element = document.createElementNS(SVG, tag);
  Object.entries(attributes).forEach(([name, value]) => element.setAttribute(name, String(value)));
  element.append(...children);
  return element;
}

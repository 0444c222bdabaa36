/**
 * Drawing one line: points on the map, the way between them from the server, undo and redo, and the length in words.
 * @module
 */
import { onlyLatest } from '../api/client.js';
import { traceRoad } from '../api/sections.js';
import { el, replace } from '../dom.js';
import { t } from '../i18n.js';
import { wholeText } from '../numbers.js';
import { problemText } from '../shell/messages.js';
import { add, begin, clear, insert, lineOf, move, redo, removePoint, settle, undo } from './drawing-model.js';
import { lengthBlock, metersText, sectionName } from './words.js';

/** @typedef {import('./drawing-model.js').LngLat} LngLat */

/**
 * @param {ReturnType<typeof import('../map/drawing-map.js').createDrawingMap>} map
 * @param {object} what
 * @param {string|null} what.section that is drawn; null: a new one
 * @param {() => string|null} what.route of a new one
 * @param {readonly {label: string, meters: number}[]} what.papers @param {{share: number, meters: number}} what.tolerance
 * @param {readonly [number, number][]|null} what.start the line as it is
 * @param {(hint: string) => void} what.hint what to do next @param {() => void} what.changed there is a line to keep, or none
 */
export function createDrawing(map, { section, route, papers, tolerance, start, hint, changed }) {
  let drawing = begin(start ? [start[0], start[start.length - 1]].map(([lng, lat]) => ({ lng, lat, free: false })) : []);
  let free = false;
  /** @type {import('../api/sections.js').Trace|null} of the points as they are; null: on its way */
  let trace = null;
  const latest = onlyLatest();
  const tools = el('div', { class: 'sections-tools' });
  const length = el('div', { class: 'stack' });
  const list = el('div', {});
  const element = el('div', { class: 'stack' }, tools, length, list);

  /** @param {import('./drawing-model.js').Drawing} next */
  function go(next) {
    if (next !== drawing) {
      drawing = next;
      ask();
    }
  }

  async function ask() {
    trace = null;
    map.showDrawing(drawing.now, []);
    drawTools();
    changed();
    if (drawing.now.length === 0) {
      replace(length);
      return;
    }
    const points = drawing.now.map(({ lng, lat, free: straight }) => ({ longitude: lng, latitude: lat, free: straight }));
    try {
      const answer = await latest((signal) => traceRoad({ points, section, route: route(), reachMeters: map.reachMeters() }, signal));
      if (answer) {
        trace = answer;
        drawing = settle(drawing, answer.points);
        map.showDrawing(drawing.now, answer.legs);
        drawLength(answer);
        drawTools();
        changed();
      }
    } catch (failure) {
      // What was set stays on the map: another step asks again.
      replace(length, el('div', { role: 'alert' }, problemText(failure)));
    }
  }

  /** @param {import('../api/sections.js').Trace} answer */
  function drawLength({ legs, lengthMeters, along }) {
    const missing = legs.filter(({ kind }) => kind === 'MISSING').length;
    replace(length, ...(legs.length === 0 ? [] : [
      lengthBlock(lengthMeters, papers, tolerance),
      missing > 0 && el('p', { class: 'sections-warn' }, t('sections.missing', { n: wholeText(missing) })),
      along.length > 0 && el('div', { class: 'sections-warn' }, t('sections.along'),
        el('ul', {}, ...along.slice(0, 5).map((each) => el('li', {}, t('sections.along.one', { name: sectionName(each), meters: metersText(each.meters) })))),
        along.length > 5 && t('sections.along.more', { n: wholeText(along.length - 5) }))]));
  }

  function drawTools() {
    const count = drawing.now.length;
    hint(t(count === 0 ? 'sections.hint.start' : count === 1 ? 'sections.hint.end' : 'sections.hint.drag'));
    const focused = /** @type {HTMLElement|null} */ (document.activeElement)?.dataset.tool;
    const way = (/** @type {boolean} */ straight, /** @type {string} */ key) => el('button', {
      type: 'button', class: 'button', 'data-tool': key, 'aria-pressed': String(free === straight), onclick: () => {
        free = straight;
        drawTools();
      },
    }, t(key));
    const tool = (/** @type {string} */ key, /** @type {boolean} */ possible, /** @type {() => void} */ act) =>
      el('button', { type: 'button', class: 'button', 'data-tool': key, disabled: !possible, onclick: act }, t(key));
    replace(tools,
      el('div', { class: 'sections-tools', role: 'group', 'aria-label': t('sections.way') }, way(false, 'sections.way.road'), way(true, 'sections.way.free')),
      tool('sections.undo', drawing.past.length > 0, () => go(undo(drawing))),
      tool('sections.redo', drawing.future.length > 0, () => go(redo(drawing))),
      tool('sections.clear', count > 0, () => go(clear(drawing))),
      tool('sections.here', true, () => set(map.centre())));
    if (focused) {
      /** @type {HTMLElement|null} */ (tools.querySelector(`[data-tool="${focused}"]`))?.focus();
    }
    replace(list, count > 0 && el('details', { open: list.querySelector('details')?.open ?? false }, el('summary', {}, t('sections.points', { n: wholeText(count) })),
      el('ul', { class: 'sections-points' }, ...drawing.now.map((_, i) => el('li', {}, pointName(i),
        el('button', { type: 'button', class: 'button button--quiet', 'aria-label': t('sections.point.remove', { point: pointName(i) }), onclick: () => go(removePoint(drawing, i)) }, t('sections.remove')))))));
  }

  /** @param {number} index */
  function pointName(index) {
    return t(index === 0 ? 'sections.point.start' : index === drawing.now.length - 1 ? 'sections.point.end' : 'sections.point.via', { n: index });
  }

  /** @param {LngLat} place */
  function set({ lng, lat }) {
    go(add(drawing, { lng, lat, free: free && drawing.now.length > 0 }));
  }

  return {
    element,
    set,
    move: (/** @type {number} */ index, /** @type {LngLat} */ place) => go(move(drawing, index, place)),
    insert: (/** @type {number} */ leg, /** @type {LngLat} */ place) => go(insert(drawing, leg, place)),
    undo: () => go(undo(drawing)),
    redo: () => go(redo(drawing)),
    /** Asks again, for example for another route. */
    ask,
    /** @returns {[number, number][]|null} null: not yet */
    line: () => (trace && trace.legs.length > 0 ? lineOf(trace.legs) : null),
    /** True when something would be lost. */
    touched: () => drawing.past.length > 0,
  };
}

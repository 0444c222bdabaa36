/**
 * The map beside depots and districts: places depots, and gives the own sections to districts.
 * @module
 */
import { changeSections, fetchOwnSections, giveToNearest } from '../api/fleet.js';
import { onlyLatest } from '../api/client.js';
import { el, replace } from '../dom.js';
import { t } from '../i18n.js';
import { createFleetMap } from '../map/fleet-map.js';
import { metersAsKm, wholeText } from '../numbers.js';
import { say, sayProblem } from '../shell/messages.js';
import { colours } from './model.js';

/** @typedef {import('../api/fleet.js').Fleet} Fleet */
/** @typedef {import('../api/fleet.js').Depot} Depot */
/** @type {import('../api/region.js').Bbox} */
const JAPAN = [128, 30, 146, 46];

/**
 * @param {string} today @param {boolean} mayChange
 * @param {{changed: () => Promise<void>, depot: (place: {longitude: number, latitude: number}|undefined, depot: Depot|null) => void}} on
 */
export function createAllocation(today, mayChange, on) {
  const box = el('div', { class: 'fleet-map' });
  const bar = el('div', { class: 'stack' });
  const note = el('p', { class: 'note', role: 'status' });
  const element = el('div', { class: 'stack' }, box, note, bar);
  const day = /** @type {HTMLInputElement} */ (el('input', { type: 'date', id: 'fleet-day', value: today, required: true, onchange: () => read() }));
  const latest = onlyLatest();
  /** @type {ReturnType<typeof createFleetMap>|null} */
  let map = null;
  /** @type {Fleet|null} */
  let fleet = null;
  /** @type {'depots'|'districts'} */
  let kind = 'depots';
  /** @type {string|null} */
  let chosen = null;
  /** @type {{truncated: boolean, features: any[]}} */
  let sections = { truncated: false, features: [] };

  const districtName = (/** @type {string|null} */ id) => fleet?.districts.find((each) => each.id === id)?.name ?? t('fleet.nobody');
  const handlers = {
    moved: () => read(),
    placed: (/** @type {{longitude: number, latitude: number}} */ place) => kind === 'depots' && mayChange && on.depot(place, null),
    chosen: (/** @type {Depot} */ depot) => kind === 'depots' && mayChange && on.depot(undefined, depot),
    dragged: (/** @type {Depot} */ depot, /** @type {{longitude: number, latitude: number}} */ place) => on.depot(place, depot),
    picked: (/** @type {import('../api/fleet.js').Own} */ section) => toggle(section),
    describe: (/** @type {import('../api/fleet.js').Own} */ section) =>
      t('fleet.section', { name: section.name ?? t('fleet.unnamed'), code: section.code ?? '', km: metersAsKm(section.meters), district: districtName(section.district) }),
  };

  async function read() {
    if (!map || kind !== 'districts') {
      return;
    }
    const view = map.box();
    try {
      const answer = await latest((signal) => fetchOwnSections(view, day.value || today, signal));
      if (answer) {
        sections = answer;
        drawSections();
      }
    } catch (failure) {
      sayProblem(failure);
    }
  }

  function drawSections() {
    const shown = kind === 'districts' ? sections : { truncated: false, features: [] };
    map?.showSections(shown, colours(fleet?.districts ?? []), chosen);
    note.textContent = kind === 'depots' ? t(mayChange ? 'fleet.map.depots' : 'fleet.map.look')
      : shown.truncated ? t('fleet.map.truncated', { n: wholeText(shown.features.length) }) : t(mayChange ? 'fleet.map.districts' : 'fleet.map.look');
  }

  /** @param {() => Promise<{sections: number}>} step */
  async function act(step) {
    try {
      const { sections: n } = await step();
      say(t('fleet.changed', { n: wholeText(n) }));
    } catch (failure) {
      sayProblem(failure);
    }
    await on.changed().catch(sayProblem);
    await read();
  }

  /** @param {import('../api/fleet.js').Own} section */
  function toggle({ section, district }) {
    const to = fleet?.districts.find(({ id }) => id === chosen);
    if (!mayChange || kind !== 'districts' || !to) {
      return;
    }
    act(() => changeSections(to, { day: day.value, ...(district === to.id ? { remove: [section] } : { add: [section] }) }));
  }

  function drawBar() {
    const to = fleet?.districts.find(({ id }) => id === chosen);
    const free = fleet?.unallocated;
    const view = () => /** @type {import('../api/region.js').Bbox} */ (map?.box());
    replace(bar, ...(kind !== 'districts' ? [] : [
      el('p', {}, t('fleet.free', { n: wholeText(free?.sections ?? 0), km: metersAsKm(free?.meters ?? 0) })),
      mayChange && el('div', { class: 'row fleet-bar' },
        el('div', { class: 'field' }, el('label', { for: 'fleet-day' }, t('fleet.day')), day),
        el('button', {
          type: 'button', class: 'button', disabled: !to,
          onclick: () => to && act(() => changeSections(to, { day: day.value, addFree: view().join(',') })),
        }, to ? t('fleet.addFree', { district: to.name }) : t('fleet.addFree.none')),
        el('button', {
          type: 'button', class: 'button', disabled: (fleet?.districts.length ?? 0) === 0, onclick: () => act(() => giveToNearest(day.value, view())),
        }, t('fleet.toNearest')))]));
  }

  return {
    element,
    centre: () => map?.centre(),
    /** Makes the map when the page stands. @param {import('../api/region.js').Region} region @param {Fleet|null} all */
    begin(region, all) {
      map = createFleetMap(box, { map: t('fleet.map'), zoomIn: t('fleet.zoomIn'), zoomOut: t('fleet.zoomOut') }, today, handlers);
      map.name(region.municipalities);
      this.show(kind, all, chosen);
      map.fit(around(all?.depots ?? []) ?? region.bbox ?? JAPAN);
    },
    /** @param {import('../api/fleet.js').Kind} view @param {Fleet|null} all @param {string|null} district that stands out */
    show(view, all, district) {
      const moved = district !== null && district !== chosen && all?.depots.find(({ id }) => id === all.districts.find((each) => each.id === district)?.depot);
      fleet = all;
      chosen = district;
      const changed = view !== kind;
      kind = view === 'districts' ? 'districts' : 'depots';
      map?.showDepots(all?.depots ?? [], mayChange && kind === 'depots');
      drawSections();
      drawBar();
      if (moved) {
        map?.near(moved);
      }
      if (changed) {
        read();
      }
    },
  };
}

/** @param {readonly Depot[]} depots @returns {import('../api/region.js').Bbox|null} with a rim of some kilometres */
function around(depots) {
  if (depots.length === 0) {
    return null;
  }
  const rim = 0.03;
  const x = depots.map(({ longitude }) => longitude);
  const y = depots.map(({ latitude }) => latitude);
  return [Math.min(...x) - rim, Math.min(...y) - rim, Math.max(...x) + rim, Math.max(...y) + rim];
}

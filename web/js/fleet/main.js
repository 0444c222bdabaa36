/**
 * Wires the fleet page: #depots, #districts, #machines, #crews, #contracts of the own authority.
 * @module
 */
import { fetchFleet } from '../api/fleet.js';
import { get } from '../api/client.js';
import { fetchRegion } from '../api/region.js';
import { byId, el, replace } from '../dom.js';
import { t } from '../i18n.js';
import { problemText, sayProblem } from '../shell/messages.js';
import { startShell } from '../shell/start.js';
import { createAllocation } from './allocation.js';
import { formFor } from './forms.js';
import { KINDS } from './model.js';
import { table } from './tables.js';

/** @typedef {import('../api/fleet.js').Fleet} Fleet */
/** @typedef {import('../api/fleet.js').Kind} Kind */
/** @typedef {{fleet: Fleet, contractors: {id: string, name: string}[], mayChange: boolean, today: string}} Page */

const { me } = await startShell({ page: 'fleet' });
const main = byId('main');
const mayChange = me.roles.includes('DISPATCHER') && me.organisation?.kind !== 'CONTRACTOR';
const head = el('div', { class: 'stack' });
const body = el('div', { class: 'stack' });
const today = me.today ?? '';
/** @type {{id: string, name: string}[]} */
let contractors = [];
/** @type {Fleet|null} */
let fleet = null;
/** @type {string|null} */
let district = null;
const allocation = createAllocation(today, mayChange, { changed: load, depot: (place, depot) => openForm('depots', depot, place) });

try {
  const [organisations, region] = await Promise.all([get('/api/organisations'), fetchRegion()]);
  contractors = organisations.filter((/** @type {{kind: string}} */ { kind }) => kind === 'CONTRACTOR');
  replace(main, head, body);
  await load();
  allocation.begin(region, fleet);
  addEventListener('hashchange', draw);
} catch (failure) {
  replace(main, el('h1', {}, t('fleet.title')), el('div', { class: 'notice notice--problem', role: 'alert' }, problemText(failure)));
}

/** Reads everything anew and keeps what is shown. */
async function load() {
  fleet = await fetchFleet();
  draw();
}

/** @returns {Kind} */
function shown() {
  const wanted = /** @type {Kind} */ (location.hash.slice(1));
  return KINDS.includes(wanted) ? wanted : 'depots';
}

/** @param {Kind} kind @param {any} row null: a new one @param {{longitude: number, latitude: number}} [place] */
function openForm(kind, row, place = kind === 'depots' && row === null ? allocation.centre() : undefined) {
  if (fleet) {
    formFor(kind, { fleet, contractors, mayChange, today }, row, place, () => load().catch(sayProblem), () => allocation.show(shown(), fleet, district));
  }
}

function draw() {
  if (!fleet) {
    return;
  }
  const kind = shown();
  const onMap = kind === 'depots' || kind === 'districts';
  if (kind !== 'districts' || !fleet.districts.some(({ id }) => id === district)) {
    district = null;
  }
  const choose = (/** @type {string} */ id) => {
    district = district === id ? null : id;
    draw();
  };
  replace(head,
    el('div', {}, el('h1', {}, t('fleet.title')), el('p', { class: 'note' }, me.organisation?.name ?? '')),
    el('nav', { class: 'tabs', 'aria-label': t('fleet.views') }, ...KINDS.map((each) =>
      el('a', { href: `#${each}`, 'aria-current': each === kind ? 'page' : null }, t(`fleet.${each}`), el('span', { class: 'note number' }, ` ${fleet?.[each].length ?? 0}`)))));
  const list = el('div', { class: 'stack' },
    el('div', { class: 'row row--between' }, el('p', { class: 'note' }, t(`fleet.${kind}.note`)),
      mayChange && el('button', { type: 'button', class: 'button button--primary', onclick: () => openForm(kind, null) }, t(`fleet.${kind}.add`))),
    table(kind, { fleet, contractors, mayChange, today }, (row) => openForm(kind, row), district, choose));
  body.classList.toggle('fleet-split', onMap);
  replace(body, list, onMap && allocation.element);
  if (onMap) {
    allocation.show(kind, fleet, district);
  }
}

/**
 * The tables of the fleet, one for each kind of row.
 * @module
 */
import { lastDay, dayName } from '../dates.js';
import { el } from '../dom.js';
import { language, t } from '../i18n.js';
import { metersAsKm, wholeText } from '../numbers.js';
import { colours } from './model.js';

/** @typedef {import('./main.js').Page} Page */

/** @type {Record<import('../api/fleet.js').Kind, string[]>} */
const COLUMNS = {
  depots: ['name', 'kind', 'place'],
  districts: ['code', 'district', 'depot', 'contract', 'sections', 'km'],
  machines: ['name', 'kind', 'district', 'depot', 'owner', 'width', 'speed', 'inService'],
  crews: ['name', 'organisation', 'district', 'machine', 'phone'],
  contracts: ['number', 'contractor', 'period', 'hours'],
};
const AMOUNTS = new Set(['sections', 'km', 'width', 'speed', 'hours', 'place']);

/**
 * @param {import('../api/fleet.js').Kind} kind @param {Page} page @param {(row: any) => void} edit
 * @param {string|null} district that stands out @param {(id: string) => void} choose a district for the map
 */
export function table(kind, page, edit, district, choose) {
  const rows = page.fleet[kind];
  if (rows.length === 0) {
    return el('p', { class: 'empty' }, t(`fleet.${kind}.empty`));
  }
  const columns = COLUMNS[kind];
  const cells = cellsOf(kind, page, district, choose);
  return el('div', { class: 'table-box fleet-table', role: 'region', tabindex: 0, 'aria-label': t(`fleet.${kind}`) }, el('table', { class: 'table' },
    el('thead', {}, el('tr', {}, ...columns.map((each) => el('th', { scope: 'col', class: AMOUNTS.has(each) ? 'amount' : null }, t(`fleet.column.${each}`))),
      page.mayChange && el('td', {}))),
    el('tbody', {}, ...rows.map((row) => el('tr', { 'aria-selected': kind === 'districts' ? String(row.id === district) : null },
      ...cells(row).map((content, i) => el(i === 0 ? 'th' : 'td', { scope: i === 0 ? 'row' : null, class: AMOUNTS.has(columns[i]) ? 'amount' : null }, content)),
      page.mayChange && el('td', { class: 'fleet-action' }, el('button', {
        type: 'button', class: 'button', 'aria-label': t('fleet.change.of', { name: nameOf(row) }), onclick: () => edit(row),
      }, t('fleet.change'))))))));
}

/** @param {any} row */
export function nameOf({ name, number, code }) {
  return code ? `${code} ${name}` : name ?? number;
}

/**
 * @param {import('../api/fleet.js').Kind} kind @param {Page} page @param {string|null} chosen @param {(id: string) => void} choose
 * @returns {(row: any) => (string|HTMLElement)[]} in the order of the columns
 */
function cellsOf(kind, { fleet }, chosen, choose) {
  const name = new Map([...fleet.depots, ...fleet.districts, ...fleet.machines].map(({ id, name: text }) => [id, text]));
  const contract = new Map(fleet.contracts.map(({ id, contractorName }) => [id, contractorName]));
  const named = (/** @type {string|null} */ id) => name.get(id ?? '') ?? '–';
  const colour = colours(fleet.districts);
  switch (kind) {
    case 'depots':
      return (row) => [row.name, t(`fleet.depot.${row.kind}`), `${row.longitude.toFixed(4)}, ${row.latitude.toFixed(4)}`];
    case 'districts':
      return (row) => [row.code, districtButton(row, colour(row.id), chosen, choose), named(row.depot),
        row.contract === null ? t('fleet.ownStaff') : contract.get(row.contract) ?? '–', wholeText(row.sections), metersAsKm(row.meters)];
    case 'machines':
      return (row) => [row.name, t(`fleet.machine.${row.kind}`), row.district === null ? t('fleet.wholeArea') : named(row.district), named(row.depot),
        `${row.ownerName ?? '–'}${row.lent ? ` (${t('fleet.lent')})` : ''}`, row.widthMeters.toFixed(1),
        `${wholeText(row.workingSpeedKmh)} / ${wholeText(row.travelSpeedKmh)}`, range(row.from, row.until)];
    case 'crews':
      return (row) => [row.name, row.organisationName ?? '–', named(row.district), named(row.machine), row.phone ?? '–'];
    default:
      return (row) => [row.number, row.contractorName, range(row.from, row.until), row.guaranteedHours === null ? '–' : wholeText(row.guaranteedHours)];
  }
}

/** @param {import('../api/fleet.js').District} district @param {string} colour @param {string|null} chosen @param {(id: string) => void} choose */
function districtButton({ id, name }, colour, chosen, choose) {
  const swatch = el('span', { class: 'fleet-swatch', 'aria-hidden': 'true' });
  swatch.style.background = colour;
  return el('button', { type: 'button', class: 'button button--quiet fleet-district', 'aria-pressed': String(id === chosen), onclick: () => choose(id) }, swatch, name);
}

/** @param {string|null} from @param {string|null} until exclusive */
function range(from, until) {
  const day = (/** @type {string|null} */ value) => (value === null ? '' : dayName(value, language()));
  return from === null && until === null ? '–' : `${day(from)}〜${day(until === null ? null : lastDay(until))}`;
}

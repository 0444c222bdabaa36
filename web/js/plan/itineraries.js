/**
 * The ordered list of each of the own machines, for the screen and on paper one machine per sheet.
 * @module
 */
import { dayName } from '../dates.js';
import { el } from '../dom.js';
import { language, t } from '../i18n.js';
import { metersAsKm, wholeText } from '../numbers.js';
import { hours } from './model.js';

const COLUMNS = ['order', 'section', 'administrator', 'what', 'time', 'km'];

/** @param {import('../api/plan.js').Itinerary[]} all @param {import('../api/plan.js').Detail} scenario */
export function itineraries(all, scenario) {
  return el('section', { class: 'stack plan-lists' },
    el('div', { class: 'row row--between plan-screen' }, el('h2', {}, t('plan.lists')),
      all.length > 0 && el('button', { type: 'button', class: 'button', onclick: () => print() }, t('plan.print'))),
    el('p', { class: 'note plan-screen' }, t(all.length > 0 ? 'plan.lists.own' : 'plan.lists.none')),
    ...all.map((each) => sheet(each, scenario)));
}

/** @param {import('../api/plan.js').Itinerary} itinerary @param {import('../api/plan.js').Detail} scenario */
function sheet({ machine, machineKind, district, depot, endMillis, legs }, { name, day, note }) {
  return el('details', { class: 'plan-sheet' },
    el('summary', {}, t('plan.sheet', { machine, district, depot, end: hours(endMillis), n: wholeText(legs.filter(({ sectionId }) => sectionId).length) })),
    el('p', { class: 'note' }, [name, dayName(day, language()), t(`plan.machine.${machineKind}`)].join(' / ')),
    note && el('p', { class: 'plan-sheet__note' }, note),
    el('div', { class: 'table-box' }, el('table', { class: 'table' },
      el('thead', {}, el('tr', {}, ...COLUMNS.map((key) => el('th', { scope: 'col', class: key === 'km' ? 'amount' : null }, t(`plan.sheet.${key}`))))),
      el('tbody', {}, ...legs.map((leg, i) => el('tr', { class: leg.sectionId ? null : 'plan-sheet__empty' },
        el('td', { class: 'number' }, String(i + 1)), el('td', {}, `${leg.section ?? ''} ${leg.code ?? ''}`.trim()), el('td', {}, leg.administrator ?? ''),
        el('td', {}, t(leg.sectionId ? 'plan.work' : 'plan.drive')),
        el('td', { class: 'number' }, `${hours(leg.startMillis)}–${hours(leg.endMillis)}`),
        el('td', { class: 'amount' }, metersAsKm(leg.metres))))))));
}

// Closed sheets would be left out on paper.
addEventListener('beforeprint', () => document.querySelectorAll('details.plan-sheet').forEach((sheet) => sheet.setAttribute('open', '')));

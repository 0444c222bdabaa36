/**
 * The variants side by side: the saving as the one number, the table, each authority's account, and what makes them comparable.
 * @module
 */
import { el } from '../dom.js';
import { t } from '../i18n.js';
import { metersAsKm, wholeText } from '../numbers.js';
import { compare, hours, ordered, saving, signed } from './model.js';

/** @typedef {import('../api/plan.js').Figures} Figures */

/** @param {import('../api/plan.js').Detail} scenario @returns {HTMLElement[]} */
export function comparison(scenario) {
  const runs = ordered(scenario.runs).filter(({ figures }) => figures !== null);
  if (runs.length === 0) {
    return [];
  }
  const percent = scenario.tolerancePermille / 10;
  return [...card(scenario), el('div', { class: 'table-box' }, table(runs, percent)),
    el('p', { class: 'note' }, t('plan.honest', { effort: scenario.effortSeconds, seed: scenario.seed })),
    ...accounts(scenario, runs, percent)];
}

/** @param {import('../api/plan.js').Detail} scenario @returns {HTMLElement[]} */
function card({ runs }) {
  const own = saving(runs, 'OWN_ONLY');
  if (!own) {
    return [];
  }
  const today = saving(runs, 'TODAY');
  const parts = (/** @type {NonNullable<typeof own>} */ { metres, percent }) =>
    `${signed(-metres / 1000)} km${percent === null ? '' : ` (${signed(-percent)} %)`}`;
  return [el('section', { class: 'card plan-saving', 'aria-label': t('plan.saving') },
    el('p', { class: 'label' }, t('plan.saving')),
    el('p', { class: 'figure', 'data-saving': own.metres }, signed(own.metres / 1000).replace('+', ''), el('span', { class: 'unit' }, 'km')),
    el('p', {}, t('plan.saving.own', { value: parts(own) })),
    today && el('p', {}, t('plan.saving.today', { value: parts(today) })),
    (!own.equalWork || today?.equalWork === false) && el('p', { class: 'error' }, t('plan.saving.unequal')))];
}

/** @type {[string, (figures: Figures) => number, (value: number) => string, boolean][]} key, value, text, with the difference */
const ROWS = [
  ['empty', (f) => f.emptyMetres, metersAsKm, true],
  ['machine', (f) => f.machineMillis, hours, true],
  ['finish', (f) => f.finishMillis, hours, true],
  ['machines', (f) => f.machines, wholeText, false],
  ['unserved', (f) => f.unserved, wholeText, false],
  ['transferred', (f) => f.transferredSections, wholeText, false],
  ['transferredKm', (f) => f.transferredMetres, metersAsKm, false],
];

/** @param {import('../api/plan.js').Run[]} runs @param {number} percent */
function table(runs, percent) {
  const base = Object.fromEntries(runs.map(({ variant, figures }) => [variant, figures]));
  return el('table', { class: 'table plan-compare' }, el('caption', { class: 'visually-hidden' }, t('plan.comparison')),
    el('thead', {}, el('tr', {}, el('td', {}),
      ...runs.map(({ variant }) => el('th', { scope: 'col', class: 'amount' }, t(`plan.variant.${variant}`, { percent }))))),
    el('tbody', {}, ...ROWS.map(([key, value, text, differs]) => el('tr', {}, el('th', { scope: 'row' }, t(`plan.row.${key}`)),
      ...runs.map(({ variant, figures }) => el('td', { class: 'amount' }, text(value(/** @type {Figures} */ (figures))),
        ...(differs ? differences(key, variant, value, /** @type {Figures} */ (figures), base) : [])))))));
}

/** @param {string} key @param {string} variant @param {(figures: Figures) => number} value @param {Figures} figures @param {Record<string, Figures|null>} base */
function differences(key, variant, value, figures, base) {
  return /** @type {const} */ (['TODAY', 'OWN_ONLY']).filter((each) => each !== variant && base[each] && variant !== 'TODAY').map((each) => {
    const { difference, percent } = compare(value(figures), value(/** @type {Figures} */ (base[each])));
    const amount = key === 'empty' ? `${signed(difference / 1000)} km` : `${difference < 0 ? '−' : '+'}${hours(Math.abs(difference))}`;
    return el('span', { class: 'note plan-compare__difference' },
      t(`plan.against.${each}`, { value: percent === null ? amount : `${amount} (${signed(percent)} %)` }));
  });
}

/** @param {import('../api/plan.js').Detail} scenario @param {import('../api/plan.js').Run[]} runs @param {number} percent */
function accounts(scenario, runs, percent) {
  const name = new Map(scenario.parties.map(({ organisation }) => [organisation.id, organisation.name]));
  const keys = ['administered', 'served', 'given', 'received', 'balance', 'empty', 'finish'];
  return [el('h2', {}, t('plan.accounts')), ...runs.map(({ variant, figures }) => el('details', { open: variant === 'BALANCED' },
    el('summary', {}, t(`plan.variant.${variant}`, { percent })),
    el('div', { class: 'table-box' }, el('table', { class: 'table' },
      el('thead', {}, el('tr', {}, el('th', { scope: 'col' }, t('plan.account.authority')),
        ...keys.map((key) => el('th', { scope: 'col', class: 'amount' }, t(`plan.account.${key}`))))),
      el('tbody', {}, .../** @type {Figures} */ (figures).authorities.map((of) => el('tr', {},
        el('th', { scope: 'row' }, name.get(of.organisationId) ?? '?'),
        ...[of.administeredMetres, of.servedMetres, of.givenMetres, of.receivedMetres].map((metres) => el('td', { class: 'amount' }, metersAsKm(metres))),
        el('td', { class: 'amount' }, signed((of.givenMetres - of.receivedMetres) / 1000)),
        el('td', { class: 'amount' }, metersAsKm(of.emptyMetres)), el('td', { class: 'amount' }, hours(of.finishMillis)))))))))];
}

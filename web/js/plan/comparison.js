/**
 * The variants side by side: the saving as the one number, the table, each authority's account, and what makes them comparable.
 * @module
 */
import { el } from '../dom.js';
import { t } from '../i18n.js';
import { metersAsKm, wholeText } from '../numbers.js';
import { computed, standing } from './change-model.js';
import { compare, hours, ordered, percentUp, saving, signed } from './model.js';
import { kindSuffix, runText } from './words.js';

/** @typedef {import('../api/plan.js').Figures} Figures */

/** @param {import('../api/plan.js').Detail} scenario @returns {HTMLElement[]} */
export function comparison(scenario) {
  const runs = ordered(standing(scenario.runs)).filter(({ figures }) => figures !== null);
  if (runs.length === 0) {
    return [];
  }
  return /** @type {HTMLElement[]} */ ([...card(scenario), scrolled(t('plan.comparison'), table(runs, scenario)),
    runs.some(({ ownYen }) => ownYen !== null) && el('p', { class: 'note' }, t('plan.ownYen.note')),
    runs.some(({ abovePercent }) => abovePercent !== null) && el('p', { class: 'note' }, t('plan.above.note')),
    el('p', { class: 'note' }, t('plan.honest', { effort: scenario.effortSeconds, seed: scenario.seed })),
    el('p', { class: 'note' }, t('plan.turns', { turns: Object.entries(scenario.turns).map(([machine, seconds]) => t('plan.turns.of', { machine: t(`plan.machine.${machine}`), ...seconds })).join(t('shell.comma')) })),
    ...accounts(scenario, runs)].filter(Boolean));
}

/** @param {import('../api/plan.js').Detail} scenario @returns {HTMLElement[]} */
function card({ kind, runs }) {
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
    today && el('p', {}, t(`plan.saving.today${kindSuffix(kind, 'TODAY')}`, { value: parts(today) })),
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

/** @param {import('../api/plan.js').Run[]} runs @param {import('../api/plan.js').Detail} scenario */
function table(runs, scenario) {
  const base = Object.fromEntries(computed(runs).map(({ variant, figures }) => [variant, figures]));
  const money = runs.some(({ ownYen }) => ownYen !== null);
  return el('table', { class: 'table plan-compare' }, el('caption', { class: 'visually-hidden' }, t('plan.comparison')),
    el('thead', {}, el('tr', {}, el('td', {}),
      ...runs.map((run) => el('th', { scope: 'col', class: 'amount' }, runText(scenario, run))))),
    el('tbody', {}, ...ROWS.map(([key, value, text, differs]) => el('tr', {}, el('th', { scope: 'row' }, t(`plan.row.${key}`)),
      ...runs.map(({ variant, figures, change }) => el('td', { class: 'amount' }, text(value(/** @type {Figures} */ (figures))),
        ...(differs ? differences(key, scenario.kind, change ? 'CHANGED' : variant, value, /** @type {Figures} */ (figures), base) : []))))),
    el('tr', {}, el('th', { scope: 'row' }, t('plan.row.above')),
      ...runs.map(({ abovePercent }) => el('td', { class: 'amount' }, abovePercent === null ? '–' : t('plan.above', { percent: percentUp(abovePercent) })))),
    money && el('tr', {}, el('th', { scope: 'row' }, t('plan.row.ownYen')),
      ...runs.map(({ ownYen }) => el('td', { class: 'amount', 'data-own-yen': ownYen }, ownYen === null ? '–' : wholeText(Math.round(ownYen / 1000)))))));
}

/** @param {string} key @param {'SNOW'|'PATROL'} kind @param {string} variant @param {(figures: Figures) => number} value @param {Figures} figures @param {Record<string, Figures|null>} base */
function differences(key, kind, variant, value, figures, base) {
  return /** @type {const} */ (['TODAY', 'OWN_ONLY']).filter((each) => each !== variant && base[each] && variant !== 'TODAY').map((each) => {
    const { difference, percent } = compare(value(figures), value(/** @type {Figures} */ (base[each])));
    const amount = key === 'empty' ? `${signed(difference / 1000)} km` : `${difference < 0 ? '−' : '+'}${hours(Math.abs(difference))}`;
    return el('span', { class: 'note plan-compare__difference' },
      t(`plan.against.${each}${kindSuffix(kind, each)}`, { value: percent === null ? amount : `${amount} (${signed(percent)} %)` }));
  });
}

/** @param {import('../api/plan.js').Detail} scenario @param {import('../api/plan.js').Run[]} runs */
function accounts(scenario, runs) {
  const name = new Map(scenario.parties.map(({ organisation }) => [organisation.id, organisation.name]));
  const keys = ['administered', 'served', 'given', 'received', 'balance', 'empty', 'finish'];
  return [el('h2', {}, t('plan.accounts')), ...runs.map((run) => el('details', { open: run.variant === 'BALANCED' && !run.change },
    el('summary', {}, runText(scenario, run)),
    scrolled(runText(scenario, run), el('table', { class: 'table' },
      el('thead', {}, el('tr', {}, el('th', { scope: 'col' }, t('plan.account.authority')),
        ...keys.map((key) => el('th', { scope: 'col', class: 'amount' }, t(`plan.account.${key}`))))),
      el('tbody', {}, .../** @type {Figures} */ (run.figures).authorities.map((of) => el('tr', {},
        el('th', { scope: 'row' }, name.get(of.organisationId) ?? '?'),
        ...[of.administeredMetres, of.servedMetres, of.givenMetres, of.receivedMetres].map((metres) => el('td', { class: 'amount' }, metersAsKm(metres))),
        el('td', { class: 'amount' }, signed((of.givenMetres - of.receivedMetres) / 1000)),
        el('td', { class: 'amount' }, metersAsKm(of.emptyMetres)), el('td', { class: 'amount' }, hours(of.finishMillis)))))))))];
}

/** Wide tables scroll in their own box, by keyboard too. @param {string} label @param {HTMLElement} content */
function scrolled(label, content) {
  return el('div', { class: 'table-box', role: 'region', tabindex: 0, 'aria-label': label }, content);
}

/**
 * The variants side by side: what the exchange changes, the table, each authority's account, and what makes them comparable.
 * @module
 */
import { el } from '../dom.js';
import { t } from '../i18n.js';
import { metersAsKm, wholeText } from '../numbers.js';
import { computed, standing } from './change-model.js';
import { compare, exchangeEffect, hours, ordered, percentUp, signed, signedHours } from './model.js';
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

/** @type {['machine'|'empty'|'finish', (difference: number) => string][]} what was minimised first */
const EFFECTS = [
  ['machine', signedHours],
  ['empty', (metres) => `${signed(metres / 1000)} km`],
  ['finish', signedHours],
];

/** @param {import('../api/plan.js').Detail} scenario @returns {HTMLElement[]} */
function card({ kind, runs }) {
  const bases = /** @type {const} */ (['OWN_ONLY', 'TODAY']).flatMap((base) => {
    const effect = exchangeEffect(runs, base);
    return effect === null ? [] : [{ base, effect }];
  });
  if (bases[0]?.base !== 'OWN_ONLY') {
    return [];
  }
  const { machine } = bases[0].effect;
  return [el('section', { class: 'card plan-saving', 'aria-label': t('plan.saving') },
    el('p', { class: 'label' }, t('plan.saving')),
    el('p', { class: 'figure', 'data-saving': -machine.difference }, signedHours(machine.difference), el('span', { class: 'unit' }, t('plan.saving.unit'))),
    el('table', { class: 'table plan-saving__table' }, el('caption', { class: 'visually-hidden' }, t('plan.saving')),
      el('thead', {}, el('tr', {}, el('td', {}),
        ...bases.map(({ base }) => el('th', { scope: 'col', class: 'amount' }, t(`plan.saving.${base}${kindSuffix(kind, base)}`))))),
      el('tbody', {}, ...EFFECTS.map(([key, text]) => el('tr', { 'data-effect': key }, el('th', { scope: 'row' }, t(`plan.saving.${key}`)),
        ...bases.map(({ effect }) => effectCell(key, effect[key], text)))))),
    el('p', { class: 'note' }, t('plan.saving.note')),
    bases.some(({ effect }) => !effect.equalWork) && el('p', { class: 'error' }, t('plan.saving.unequal')))];
}

/** What gets worse says so in a word. @param {'machine'|'empty'|'finish'} key @param {import('./model.js').Difference} effect @param {(difference: number) => string} text */
function effectCell(key, { difference, percent }, text) {
  const amount = text(difference);
  return el('td', { class: 'amount' }, el('strong', {}, amount), percent !== null && el('span', {}, `(${signed(percent)} %)`),
    amount.startsWith('+') && el('span', { class: 'badge badge--soon' }, t(key === 'finish' ? 'plan.saving.later' : 'plan.saving.more')));
}

/** @type {[string, (figures: Figures) => number, (value: number) => string, boolean][]} key, value, text, with the difference */
const ROWS = [
  ['machine', (f) => f.machineMillis, hours, true],
  ['empty', (f) => f.emptyMetres, metersAsKm, true],
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
    const amount = key === 'empty' ? `${signed(difference / 1000)} km` : signedHours(difference);
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

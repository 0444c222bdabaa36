/**
 * The effect of a move in tables: in total, by organisation, by section, and what follows from it.
 * @module
 */
import { el } from '../dom.js';
import { t } from '../i18n.js';
import { metersAsKm, wholeText } from '../numbers.js';
import { signedMinutes, signedWhole } from './change-model.js';
import { machineText } from './machine-words.js';
import { hours, signed } from './model.js';

/** @typedef {import('../api/plan-changes.js').Effect} Effect */
/** @typedef {import('../api/plan-changes.js').Total} Total */

const km = (/** @type {number} */ metres) => signed(metres / 1000);

/** @type {[string, keyof Total, (value: number) => string, (difference: number) => string][]} */
const TOTALS = [
  ['empty', 'emptyMetres', metersAsKm, km],
  ['machineTime', 'machineMillis', hours, signedMinutes],
  ['finish', 'finishMillis', hours, signedMinutes],
  ['yen', 'yen', wholeText, signedWhole],
  ['unserved', 'unserved', wholeText, signedWhole],
];

/**
 * @param {Effect} effect @param {ReadonlyMap<number, import('../api/plan-changes.js').Machine>} machines
 * @returns {HTMLElement[]}
 */
export function effectTables({ before, after, authorities, sections, changed, undone }, machines) {
  const follow = changed.filter(({ asked }) => !asked);
  return /** @type {HTMLElement[]} */ ([
    undone.length > 0 && el('div', { class: 'notice notice--problem', role: 'alert' }, el('div', {},
      el('p', {}, t('plan.effect.undone', { n: undone.length })),
      el('ul', {}, ...undone.map(({ section, reason }) => el('li', {}, `${section}: ${t(`plan.effect.reason.${reason === 'NO_ALLOWED_VEHICLE' ? 'target' : 'room'}`)}`))))),
    table(t('plan.effect.total'), ['', 'plan.effect.before', 'plan.effect.after', 'plan.effect.difference'],
      TOTALS.map(([key, field, text, difference]) => [t(`plan.effect.${key}`), text(before[field]), text(after[field]), difference(after[field] - before[field])])),
    table(t('plan.effect.byAuthority'),
      ['plan.account.authority', 'plan.account.administered', 'plan.effect.served', 'plan.effect.balance', 'plan.effect.emptyChange', 'plan.effect.finishChange'],
      authorities.filter(({ before: was, after: is }) => JSON.stringify(was) !== JSON.stringify(is)).map(({ name, administeredMetres, before: was, after: is }) => [
        name, metersAsKm(administeredMetres), `${metersAsKm(was.servedMetres)} → ${metersAsKm(is.servedMetres)}`,
        `${km(was.givenMetres - was.receivedMetres)} → ${km(is.givenMetres - is.receivedMetres)}`, km(is.emptyMetres - was.emptyMetres),
        signedMinutes(is.finishMillis - was.finishMillis)])),
    el('details', { open: sections.length > 1 }, el('summary', {}, t('plan.effect.bySection', { n: sections.length })),
      table(t('plan.effect.bySection', { n: sections.length }),
        ['plan.sheet.section', 'plan.effect.way', 'plan.sheet.km', 'plan.effect.yen', 'plan.effect.emptyMinutes', 'plan.effect.finishChange'],
        sections.map((each) => [`${each.section} ${each.code ?? ''}`.trim(), t('plan.pair', { from: each.from ?? t('plan.nobody'), to: each.to ?? t('plan.nobody') }),
          metersAsKm(each.metres),
          // What leaving it undone is fined with says nothing to anybody.
          ...(each.to === null ? ['–', '–', '–'] : [signedWhole(each.yen), signedMinutes(each.emptyMillis), signedMinutes(each.finishMillis)])]), true),
      el('p', { class: 'note' }, t('plan.effect.alone'))),
    follow.length > 0 && el('details', {}, el('summary', {}, t('plan.effect.follow', { n: follow.length })),
      el('ul', { class: 'plan-reasons' }, ...follow.map(({ section, code, from, to }) => el('li', {}, t('plan.effect.follows', {
        section: `${section} ${code ?? ''}`.trim(), from: machineText(machines.get(from ?? -1)), to: machineText(machines.get(to ?? -1)),
      }))))),
  ].filter(Boolean));
}

/** @param {string} caption @param {string[]} columns keys; the first columns without a number stand left @param {string[][]} rows @param {boolean} [quiet] the caption is said beside it already */
function table(caption, columns, rows, quiet = false) {
  const words = (/** @type {number} */ i) => i === 0 || columns[i] === 'plan.effect.way';
  return el('div', { class: 'table-box', role: 'region', tabindex: 0, 'aria-label': caption }, el('table', { class: 'table plan-effect' },
    el('caption', { class: quiet ? 'visually-hidden' : null }, caption),
    el('thead', {}, el('tr', {}, ...columns.map((key, i) => (key === '' ? el('td', {}) : el('th', { scope: 'col', class: words(i) ? null : 'amount' }, t(key)))))),
    el('tbody', {}, ...rows.map((cells) => el('tr', {}, ...cells.map((cell, i) =>
      (i === 0 ? el('th', { scope: 'row' }, cell) : el('td', { class: words(i) ? null : 'amount' }, cell))))))));
}

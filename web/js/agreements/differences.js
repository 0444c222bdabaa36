/**
 * 新旧対照: what an agreement changes against the one that it supersedes or renews.
 * @module
 */
import { el } from '../dom.js';
import { t } from '../i18n.js';
import { metersAsKm, wholeText } from '../numbers.js';
import { changeKind, countChanges } from './model.js';
import { periodText, roadText, ruleText, seasonText } from './words.js';

/** @typedef {import('../api/agreements.js').Differences} Differences */
/** @typedef {import('../api/agreements.js').ItemChange} ItemChange */
/** @typedef {import('../api/agreements.js').Item} Item */

const BADGES = { added: 'badge--good', gone: 'badge--late', changed: 'badge--soon' };

/** Terms in the order in which an agreement names them. @type {readonly string[]} */
const TERMS = ['TITLE', 'KIND', 'LEGAL_BASIS', 'PERIOD', 'SEASON', 'PARTIES', 'REMARK'];

/** @param {Differences} differences @returns {HTMLElement} */
export function differenceTable(differences) {
  const { before, after, changed, items, unchanged } = differences;
  return el('section', { class: 'stack', 'aria-labelledby': 'differences' },
    el('h2', { id: 'differences' }, t('agreements.differences')),
    el('p', { class: 'note' }, t('agreements.differences.with', { number: before.number, title: before.title })),
    el('dl', { class: 'agreement-facts agreement-differences__terms' }, ...TERMS.filter((term) => changed.includes(term)).flatMap((term) => [
      el('dt', {}, t(`agreements.differences.term.${term}`)),
      el('dd', {}, fromTo(termText(before, term), termText(after, term)))])),
    el('p', { class: 'number' }, summary(items, unchanged)),
    items.length > 0 && el('div', { class: 'table-box', tabindex: 0, role: 'region', 'aria-label': t('agreements.differences.list') },
      el('table', { class: 'table' },
        el('thead', {}, el('tr', {}, ...['change', 'road', 'work', 'what'].map((column) =>
          el('th', { scope: 'col' }, t(`agreements.differences.${column}`))))),
        el('tbody', {}, ...items.map(row)))));
}

/** @param {ItemChange[]} items @param {number} unchanged */
function summary(items, unchanged) {
  if (items.length === 0) {
    return t('agreements.differences.none', { n: wholeText(unchanged) });
  }
  const counts = Object.entries(countChanges(items)).filter(([, count]) => count.items > 0)
    .map(([kind, count]) => t(`agreements.differences.count.${kind}`, { n: wholeText(count.items), km: metersAsKm(count.meters) }));
  return [...counts, t('agreements.differences.count.same', { n: wholeText(unchanged) })].join(t('agreements.differences.separator'));
}

/** @param {ItemChange} change */
function row(change) {
  const kind = changeKind(change);
  const item = /** @type {Item} */ (change.after ?? change.before);
  return el('tr', {},
    el('td', {}, el('span', { class: `badge ${BADGES[kind]}` }, t(`agreements.differences.${kind}`))),
    el('th', { scope: 'row' }, roadText(item.road, item.sectionCode)),
    el('td', {}, t(`agreements.work.${item.work}`), el('span', { class: 'note' }, ` ${t(`agreements.part.${item.part}`)}`)),
    el('td', {}, kind === 'changed'
      ? el('ul', { class: 'agreement-differences__fields' }, ...change.changed.map((field) => el('li', {},
        el('span', { class: 'note' }, t(`agreements.differences.field.${field}`)), ' ',
        fromTo(fieldText(/** @type {Item} */ (change.before), field), fieldText(item, field)))))
      : `${item.performer.name} ${metersText(item)}`));
}

/** @param {string} before @param {string} after */
const fromTo = (before, after) => el('span', {}, el('del', {}, before), ' → ', el('ins', {}, after));

/** @param {Differences['before']} terms @param {string} term */
function termText(terms, term) {
  switch (term) {
    case 'TITLE': return terms.title;
    case 'KIND': return t(`agreements.kind.${terms.kind}`);
    case 'LEGAL_BASIS': return terms.legalBasis ?? t('agreements.differences.empty');
    case 'PERIOD': return periodText(terms);
    case 'SEASON': return seasonText(terms);
    case 'PARTIES': return terms.parties.join(t('agreements.and'));
    default: return terms.remark ?? t('agreements.differences.empty');
  }
}

/** @param {Item} item @param {string} field */
function fieldText(item, field) {
  switch (field) {
    case 'ADMINISTRATOR': return item.administrator.name;
    case 'PERFORMER': return item.performer.name;
    case 'PAYER': return item.payer.name;
    case 'CONTRACT': return t(item.contract === null ? 'agreements.differences.empty' : 'agreements.differences.contract');
    case 'LENGTH': return metersText(item) || t('agreements.differences.empty');
    case 'REMARK': return item.remark ?? t('agreements.differences.empty');
    default: return ruleText({ thresholdCm: field === 'THRESHOLD' ? item.thresholdCm : null,
      finishBy: field === 'FINISH_BY' ? item.finishBy : null, frequency: field === 'FREQUENCY' ? item.frequency : null }) || t('agreements.differences.empty');
  }
}

/** @param {Item} item */
const metersText = ({ agreedLengthMeters }) => (agreedLengthMeters === null ? '' : `${wholeText(agreedLengthMeters)} m`);

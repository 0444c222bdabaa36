/**
 * The scenarios that the reader's authority takes part in.
 * @module
 */
import { listScenarios } from '../api/plan.js';
import { dayName } from '../dates.js';
import { el, replace } from '../dom.js';
import { language, t } from '../i18n.js';
import { link } from './model.js';

/** @param {HTMLElement} main @param {import('./main.js').Reader} reader @param {AbortSignal} signal */
export async function showList(main, { mayChange }, signal) {
  const all = await listScenarios();
  if (signal.aborted) {
    return;
  }
  const create = mayChange && el('a', { class: 'button button--primary', href: '#new' }, t('plan.create'));
  replace(main,
    el('div', { class: 'row row--between' }, el('h1', {}, t('plan.title')), all.length > 0 && create),
    all.length === 0
      ? el('div', { class: 'empty stack' }, el('p', {}, t('plan.empty')), mayChange ? el('p', {}, create) : el('p', {}, t('plan.empty.read')))
      : el('div', { class: 'table-box' }, el('table', { class: 'table' },
        el('thead', {}, el('tr', {}, ...['name', 'kind', 'day', 'author', 'open', 'runs'].map((key) => el('th', { scope: 'col' }, t(`plan.column.${key}`))))),
        el('tbody', {}, ...all.map(row)))));
}

/** @param {import('../api/plan.js').Summary} scenario */
function row({ id, name, kind, day, author, open, runs, ended }) {
  return el('tr', {},
    el('th', { scope: 'row' }, el('a', { href: link(id) }, name)), el('td', {}, t(`plan.kind.${kind}`)),
    el('td', {}, dayName(day, language())), el('td', {}, author.name),
    el('td', {}, el('span', { class: open ? 'badge badge--good' : 'badge badge--soon' }, t(open ? 'plan.opened' : 'plan.notOpened'))),
    el('td', {}, runs === 0 ? t('plan.runs.none') : ended < runs ? el('span', { class: 'badge badge--soon' }, t('plan.runs.going', { ended, runs })) : t('plan.runs.done')));
}

/**
 * The year's figures by municipality.
 * @module
 */
import { el, replace } from '../dom.js';
import { t } from '../i18n.js';
import { kmText } from '../numbers.js';
import { TOPICS } from './figures.js';

/**
 * @param {HTMLElement} root
 * @param {{rows: import('./figures.js').Row[], figures: import('./figures.js').Figures|null, caption: string,
 *     chosen: string|null, rules: string[]}} content rules: how it was counted
 * @param {(code: string|null) => void} choose filters by a municipality, or no longer
 */
export function drawTable(root, { rows, figures, caption, chosen, rules }, choose) {
  if (rows.length === 0 || figures === null) {
    replace(root, el('p', { class: 'note' }, t('map.table.empty')));
    return;
  }
  const head = el('tr', {}, el('th', { scope: 'col' }, t('map.municipality')),
    ...TOPICS.map((topic) => el('th', { scope: 'col', class: 'amount' }, t(`map.short.${topic}`))));
  const body = rows.map((row) => el('tr', { 'aria-selected': String(row.code === chosen) },
    el('th', { scope: 'row' }, row.code === '' ? row.name : el('button', {
      type: 'button', class: 'link', 'aria-pressed': String(row.code === chosen),
      onclick: () => choose(row.code === chosen ? null : row.code),
    }, row.name)),
    ...TOPICS.map((topic) => amount(row[topic]))));
  const total = el('tr', {}, el('th', { scope: 'row' }, chosen ? t('map.table.shown') : t('map.table.total')),
    ...TOPICS.map((topic) => amount(figures[topic].status === 'recorded' ? figures[topic] : null)));
  replace(root,
    el('div', { class: 'table-box', tabindex: 0, role: 'region', 'aria-label': caption },
      el('table', { class: 'table' }, el('caption', { class: 'note' }, caption),
        el('thead', {}, head), el('tbody', {}, ...body), el('tfoot', {}, total))),
    el('p', { class: 'note' }, t('map.table.note')),
    ...rules.map((rule) => el('p', { class: 'note' }, rule)));
}

/** @param {{km: number|null, routes: number}|null} figure */
function amount(figure) {
  return el('td', { class: 'amount' }, figure && figure.km !== null ? kmText(figure.km) : '–',
    figure && el('small', {}, t('map.routes', { n: figure.routes })));
}

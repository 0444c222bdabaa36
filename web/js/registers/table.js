/**
 * A list and its files.
 * @module
 */
import { el } from '../dom.js';
import { t } from '../i18n.js';

/**
 * @param {string} label @param {readonly string[]} head
 * @param {readonly (readonly (string|{text: string, amount: boolean, most?: boolean}|{text: string, href: string})[])[]} rows
 */
export function table(label, head, rows) {
  return el('div', { class: 'table-box', tabindex: '0', role: 'region', 'aria-label': label },
    el('table', { class: 'table' },
      el('thead', {}, el('tr', {}, ...head.map((name, i) => el('th', { scope: 'col', class: isAmount(rows[0]?.[i]) ? 'amount' : null }, name)))),
      el('tbody', {}, ...rows.map((cells) => el('tr', {}, ...cells.map((cell) => (typeof cell === 'string'
        ? el('td', {}, cell)
        : 'href' in cell ? el('td', {}, el('a', { href: cell.href }, cell.text)) : el('td', { class: `${cell.amount ? 'amount' : ''}${cell.most ? ' registers-most' : ''}` }, cell.text))))))));
}

/** @param {unknown} cell */
function isAmount(cell) {
  return typeof cell === 'object' && cell !== null && 'amount' in cell;
}

/** @param {(format: 'CSV'|'XLSX') => string} link */
export function files(link) {
  return el('p', {}, t('registers.files'), ' ', el('a', { href: link('XLSX'), download: '' }, 'Excel'), ' ', el('a', { href: link('CSV'), download: '' }, 'CSV'));
}

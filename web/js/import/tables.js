/**
 * Tables of rows: as the file has them, as they would be taken, refused.
 * @module
 */
import { el } from '../dom.js';
import { t } from '../i18n.js';
import { wholeText } from '../numbers.js';

/** @param {readonly string[]} head @param {readonly (readonly (string|null)[])[]} rows */
export function rowsTable(head, rows) {
  return el('div', { class: 'table-box', tabindex: '0', role: 'region', 'aria-label': t('import.rows.table') },
    el('table', { class: 'table' },
      el('thead', {}, el('tr', {}, ...head.map((name) => el('th', { scope: 'col' }, name)))),
      el('tbody', {}, ...rows.map((cells) =>
        el('tr', {}, ...cells.map((cell) => el('td', { class: 'import-cell', title: cell }, cell)))))));
}

/** @param {import('../api/imports.js').Mapped} mapped */
export function mappedTable({ sample }) {
  return rowsTable(
    ['row', 'kind', 'number', 'name', 'sectionCode', 'startPlace', 'endPlace', 'administrator', 'length'].map((name) => t(`import.column.${name}`)),
    sample.map((row) => [
      String(row.row), t(`import.kind.${row.kind}`), row.number, row.name, row.sectionCode, row.startPlace, row.endPlace, administrator(row.administrator),
      row.officialLengthMeters === null ? '' : wholeText(row.officialLengthMeters),
    ]));
}

/** @param {string} text a code, or a level where the place decides */
function administrator(text) {
  return /^\d+$/.test(text) ? text : t(`import.level.${text}`);
}

/** @param {import('../api/imports.js').Mapped} mapped */
export function refusedTable({ refused }) {
  return el('div', { class: 'table-box', tabindex: '0', role: 'region', 'aria-label': t('import.refused') },
    el('table', { class: 'table' },
      el('thead', {}, el('tr', {}, el('th', { scope: 'col' }, t('import.column.row')), el('th', { scope: 'col' }, t('import.column.reason')))),
      el('tbody', {}, ...refused.map(({ row, message }) =>
        el('tr', {}, el('td', { class: 'amount' }, String(row)), el('td', {}, message))))));
}

/** @param {readonly import('../api/imports.js').Change[]} changes */
export function changesTable(changes) {
  return rowsTable(
    ['change', 'kind', 'number', 'name', 'sectionCode', 'fields'].map((name) => t(`import.column.${name}`)),
    changes.map(({ change, kind, number, name, sectionCode, fields, lineage }) => [
      t(`import.change.${change}`), t(`import.kind.${kind}`), number, name ?? '', sectionCode,
      [...(lineage ?? '').split(','), ...fields.split(',')].filter((each) => each !== '').map((each) => t(`import.field.${each}`)).join(t('shell.comma')),
    ]));
}

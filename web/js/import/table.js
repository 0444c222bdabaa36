/**
 * How a table is read: its sheet, and where its heading stands. What was found is shown and may be said otherwise.
 * @module
 */
import { el, replace } from '../dom.js';
import { t } from '../i18n.js';

const MOST_HEAD_ROWS = 3;

/** @typedef {import('../api/imports.js').Table} Table */

/**
 * @param {HTMLElement} place @param {Table|null} table null: the file is none
 * @param {(change: import('../api/imports.js').Answers) => void} changed
 */
export function drawTable(place, table, changed) {
  place.hidden = table === null;
  if (!table) {
    return;
  }
  const { sheets, sheet, headRow, headRows, sums } = table;
  const row = /** @type {HTMLInputElement} */ (el('input', { id: 'head-row', type: 'number', min: '1', value: String(headRow), onchange: () => head() }));
  const rows = /** @type {HTMLSelectElement} */ (el('select', { id: 'head-rows', onchange: () => head() },
    ...Array.from({ length: MOST_HEAD_ROWS }, (_, i) => el('option', { value: String(i + 1), selected: i + 1 === headRows }, t('import.table.rows', { n: i + 1 })))));
  const head = () => {
    if (row.reportValidity() && row.value !== '') {
      changed({ headRow: Number(row.value), headRows: Number(rows.value) });
    }
  };
  replace(place,
    el('div', { class: 'import-heads' },
      sheets.length > 1 && el('div', { class: 'field' }, el('label', { for: 'sheet' }, t('import.table.sheet')),
        el('select', { id: 'sheet', onchange: (/** @type {Event} */ event) => changed({ layer: /** @type {HTMLSelectElement} */ (event.target).value }) },
          ...sheets.map((name) => el('option', { value: name, selected: name === sheet }, name)))),
      el('div', { class: 'field' }, el('label', { for: 'head-row' }, t('import.table.headRow')), row),
      el('div', { class: 'field' }, el('label', { for: 'head-rows' }, t('import.table.headRows')), rows)),
    sums.length > 0 && el('p', { class: 'note' }, t('import.table.sums', { rows: sums.join(t('shell.comma')) })));
}

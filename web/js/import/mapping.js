/**
 * Step 3: what the fields mean. A preset fills the JSON; whoever needs another changes it.
 * @module
 */
import { el, replace } from '../dom.js';
import { t } from '../i18n.js';
import { rowsTable } from './tables.js';

/** @typedef {import('../api/imports.js').Preset} Preset */

/**
 * @param {HTMLElement} place
 * @param {{presets: readonly Preset[], chosen: string|null, fields: string[], sample: string[][]}} what
 * @param {(mapping: string) => void} check
 */
export function drawMapping(place, { presets, chosen, fields, sample }, check) {
  const json = /** @type {HTMLTextAreaElement} */ (el('textarea', { id: 'mapping-json', class: 'import-json', spellcheck: 'false' }));
  const select = /** @type {HTMLSelectElement} */ (el('select', { id: 'preset', onchange: () => fill() },
    el('option', { value: '' }, t('import.preset.own')),
    ...presets.map(({ name, title }) => el('option', { value: name, selected: name === chosen }, title))));
  const details = /** @type {HTMLDetailsElement} */ (el('details', {},
    el('summary', {}, t('import.mapping.json')),
    el('div', { class: 'field' }, el('label', { for: 'mapping-json' }, t('import.mapping.json.label')), json)));
  const fill = () => {
    const preset = presets.find(({ name }) => name === select.value);
    json.value = preset ? preset.mapping : ownMapping(fields);
    details.open = !preset;
  };
  fill();
  replace(place,
    el('div', { class: 'field import-narrow' }, el('label', { for: 'preset' }, t('import.preset')), select),
    details,
    el('div', {}, el('button', { type: 'button', class: 'button button--primary', onclick: () => check(json.value) }, t('import.check'))),
    el('details', { open: true }, el('summary', {}, t('import.rows.raw')), rowsTable(fields, sample)));
}

/** A mapping to begin with, naming the file's own fields. @param {readonly string[]} fields */
function ownMapping(fields) {
  const [first = 'field'] = fields;
  return JSON.stringify({
    name: '', target: 'sections', administrator: 'importer',
    fields: { kind: { otherwise: 'MUNICIPAL_OTHER' }, routeNumber: { field: first }, routeName: { field: first } },
  }, null, 2);
}

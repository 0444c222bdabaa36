/**
 * Agreed, official and drawn length of the same section where they differ by more than a person tolerates.
 * @module
 */
import { onlyLatest } from '../api/client.js';
import { differencesLink, fetchDifferences } from '../api/registers.js';
import { el, replace } from '../dom.js';
import { t } from '../i18n.js';
import { wholeText } from '../numbers.js';
import { sayProblem } from '../shell/messages.js';
import { files, table } from './table.js';

const HEAD = ['administrator', 'kind', 'number', 'name', 'code', 'agreed', 'official', 'gis', 'most', 'percent'];

/** @param {HTMLElement} place */
export async function drawLengths(place) {
  const latest = onlyLatest();
  const list = el('div', { class: 'stack' });
  const number = (/** @type {string} */ id, /** @type {number} */ value, /** @type {number} */ most) =>
    /** @type {HTMLInputElement} */ (el('input', { id, type: 'number', min: '0', max: String(most), step: 'any', value: String(value), required: true }));
  const percent = number('tolerance-percent', 5, 100);
  const meters = number('tolerance-meters', 20, 100000);
  replace(place,
    el('form', { class: 'registers-choice', onsubmit: (/** @type {Event} */ event) => {
      event.preventDefault();
      show();
    } },
    el('div', { class: 'field' }, el('label', { for: 'tolerance-percent' }, t('registers.percent')), percent),
    el('div', { class: 'field' }, el('label', { for: 'tolerance-meters' }, t('registers.meters')), meters),
    el('button', { type: 'submit', class: 'button button--primary' }, t('registers.compare'))), list);
  await show();

  async function show() {
    const tolerance = { percent: Number(percent.value), meters: Number(meters.value) };
    try {
      const found = await latest((signal) => fetchDifferences(tolerance, signal));
      if (!found) {
        return;
      }
      const { total, compared, differences } = found;
      replace(list,
        el('p', { role: 'status' }, t(total === 0 ? 'registers.lengths.none' : 'registers.lengths.some', { n: wholeText(total), of: wholeText(compared) })),
        total > 0 && files((format) => differencesLink(tolerance, format)),
        total > differences.length && el('p', { class: 'note' }, t('registers.first', { n: wholeText(differences.length) })),
        total > 0 && table(t('registers.lengths'), HEAD.map((name) => t(`registers.column.${name}`)), differences.map((each) => [
          each.administrator, t(`registers.kind.${each.kind}`), each.number, each.name, each.code,
          amount(each.agreedMeters), amount(each.officialMeters), amount(each.gisMeters),
          { ...amount(each.mostMeters), most: true }, { text: `${each.mostPercent.toFixed(1)} %`, amount: true },
        ])));
    } catch (failure) {
      sayProblem(failure);
    }
  }
}

/** @param {number|null} meters */
function amount(meters) {
  return { text: meters === null ? '' : wholeText(meters), amount: true };
}

/**
 * All marks that the reader may read, own ones to be taken back.
 * @module
 */
import { writeMarks } from '../api/candidates.js';
import { dayName } from '../dates.js';
import { el, replace } from '../dom.js';
import { language, t } from '../i18n.js';
import { sayProblem } from '../shell/messages.js';

/** @typedef {import('../api/candidates.js').Mark} Mark */

/**
 * @param {HTMLElement} place a <details> @param {readonly Mark[]} marks @param {string|null} own @param {(marks: Mark[]) => void} changed
 */
export function showMarkTable(place, marks, own, changed) {
  place.hidden = marks.length === 0;
  const takeBack = async (/** @type {Mark} */ { section, counterpart, version }) => {
    try {
      changed((await writeMarks([{ section, counterpart, stance: null, remark: null, version }])).marks);
    } catch (failure) {
      sayProblem(failure);
    }
  };
  replace(place, el('summary', {}, t('candidates.marks', { n: marks.length })),
    el('div', { class: 'table-box', tabindex: '0', role: 'region', 'aria-label': t('candidates.marks', { n: marks.length }) }, el('table', { class: 'table' },
      el('thead', {}, el('tr', {}, ...['organisation', 'stance', 'counterpart', 'road', 'code', 'remark', 'day'].map((key) => el('th', { scope: 'col' }, t(`candidates.marks.${key}`))),
        el('td', {}))),
      el('tbody', {}, ...marks.map((mark) => el('tr', {},
        el('th', { scope: 'row' }, mark.organisationName), el('td', {}, el('span', { class: `badge candidate-stance--${mark.stance}` }, t(`candidates.stance.${mark.stance}`))),
        el('td', {}, mark.counterpartName), el('td', {}, mark.road ?? ''), el('td', {}, mark.code), el('td', {}, mark.remark ?? ''), el('td', {}, dayName(mark.markedOn, language())),
        el('td', {}, mark.organisation === own && el('button', { type: 'button', class: 'button', onclick: () => takeBack(mark),
          'aria-label': t('candidates.marks.takeBack', { road: mark.road ?? '', code: mark.code }) }, t('candidates.takeBack')))))))));
}

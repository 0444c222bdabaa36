/**
 * The sections of a plan as a list to choose from: found by words, chosen by a box. The map chooses the same sections.
 * @module
 */
import { el, replace } from '../dom.js';
import { t } from '../i18n.js';
import { metersAsKm, wholeText } from '../numbers.js';
import { matching } from './change-model.js';

/** More are found by words, not by scrolling. */
const SHOWN = 100;

/** @typedef {import('../api/plan-changes.js').Section} Section */

/**
 * @param {object} options
 * @param {string} options.label of the list
 * @param {readonly Section[]} options.sections
 * @param {ReadonlySet<string>} options.chosen shared with the caller, who changes it
 * @param {(section: string) => void} options.toggle
 * @param {(section: Section) => string} options.who does it, or how far it is
 */
export function createSectionTable({ label, sections, chosen, toggle, who }) {
  const find = /** @type {HTMLInputElement} */ (el('input', { type: 'search', 'aria-label': t('plan.sections.find'), placeholder: t('plan.sections.find') }));
  const rows = el('tbody', {});
  const rest = el('p', { class: 'note', role: 'status' });
  find.addEventListener('input', draw);

  function draw() {
    const found = matching(sections, find.value);
    // What is chosen stands first, so that it is seen whatever is looked for.
    const first = sections.filter(({ sectionId }) => chosen.has(sectionId));
    const shown = [...first, ...found.filter(({ sectionId }) => !chosen.has(sectionId))].slice(0, Math.max(SHOWN, first.length));
    const focused = document.activeElement instanceof HTMLInputElement ? document.activeElement.value : null;
    replace(rows, ...shown.map(row));
    rest.textContent = found.length > shown.length ? t('plan.sections.more', { shown: wholeText(shown.length), all: wholeText(found.length) }) : '';
    if (focused) {
      /** @type {HTMLElement|null} */ (rows.querySelector(`input[value="${CSS.escape(focused)}"]`))?.focus();
    }
  }

  /** @param {Section} section */
  function row(section) {
    const name = `${section.section} ${section.code ?? ''}`.trim();
    return el('tr', {},
      el('td', {}, el('label', { class: 'choice' },
        el('input', { type: 'checkbox', value: section.sectionId, checked: chosen.has(section.sectionId), onchange: () => toggle(section.sectionId) }),
        name)),
      el('td', {}, section.administrator), el('td', {}, who(section)), el('td', { class: 'amount' }, metersAsKm(section.metres)));
  }

  draw();
  return {
    element: el('div', { class: 'stack' }, find,
      el('div', { class: 'table-box plan-sections', role: 'region', tabindex: 0, 'aria-label': label }, el('table', { class: 'table' },
        el('thead', {}, el('tr', {}, el('th', { scope: 'col' }, t('plan.sheet.section')), el('th', { scope: 'col' }, t('plan.sheet.administrator')),
          el('th', { scope: 'col' }, t('plan.sections.who')), el('th', { scope: 'col', class: 'amount' }, t('plan.sheet.km')))),
        rows)), rest),
    draw,
  };
}

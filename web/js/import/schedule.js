/**
 * Steps 4 and 5 of a 別表: the agreement it belongs to, what each row is, and bringing both in. Nothing is stored before.
 * @module
 */
import { bringSchedule, previewSchedule } from '../api/schedules.js';
import { el, replace } from '../dom.js';
import { t } from '../i18n.js';
import { kmText, wholeText } from '../numbers.js';
import { ask, sayProblem } from '../shell/messages.js';
import { figure, figures } from './figures.js';
import { HOWS, KINDS, termsOf } from './schedule-model.js';
import { rowsTable } from './tables.js';

/** @typedef {import('../api/schedules.js').View} View */

/**
 * @param {HTMLElement} place
 * @param {{file: string, reading: import('../api/imports.js').Answers, mapping: string}} what
 */
export function drawSchedule(place, what) {
  const result = el('div', { class: 'stack' });
  const input = (/** @type {string} */ name, /** @type {Record<string, unknown>} */ attributes) => el('input', { id: `schedule-${name}`, name, ...attributes });
  const field = (/** @type {string} */ name, /** @type {HTMLElement} */ control) =>
    el('div', { class: 'field' }, el('label', { for: `schedule-${name}` }, t(`import.schedule.${name}`)), control);
  const concluded = field('concluded', input('concluded', { type: 'date' }));
  const state = el('select', { id: 'schedule-state', name: 'state', onchange: (/** @type {Event} */ event) => {
    concluded.hidden = /** @type {HTMLSelectElement} */ (event.target).value !== 'past';
    replace(result);
  } }, el('option', { value: 'past' }, t('import.schedule.state.past')), el('option', { value: 'draft' }, t('import.schedule.state.draft')));
  const form = /** @type {HTMLFormElement} */ (el('form', { class: 'stack', onsubmit: (/** @type {Event} */ event) => {
    event.preventDefault();
    look();
  } },
  el('div', { class: 'import-heads' },
    field('number', input('number', { required: true, maxlength: '200' })),
    field('title', input('title', { required: true, maxlength: '200' })),
    field('kind', el('select', { id: 'schedule-kind', name: 'kind' }, ...KINDS.map((kind) => el('option', { value: kind }, t(`import.schedule.kind.${kind}`))))),
    field('legalBasis', input('legalBasis', {})),
    field('from', input('from', { type: 'date', required: true })),
    field('last', input('last', { type: 'date', required: true })),
    field('state', state), concluded),
  el('p', { class: 'note' }, t('import.schedule.why')),
  el('div', {}, el('button', { type: 'submit', class: 'button button--primary' }, t('import.schedule.look')))));
  replace(place, form, result);

  const request = (/** @type {boolean} */ withoutRefused) => ({ ...what, terms: termsOf(new FormData(form)), withoutRefused });
  const look = async () => {
    place.setAttribute('aria-busy', 'true');
    try {
      drawView(result, await previewSchedule(request(false)), bring);
    } catch (failure) {
      replace(result);
      sayProblem(failure);
    } finally {
      place.removeAttribute('aria-busy');
    }
  };
  const bring = async (/** @type {View} */ view, /** @type {boolean} */ withoutRefused) => {
    const text = t('import.schedule.bring.text', { n: wholeText(view.rows - view.refusedRows), km: kmText(view.agreedKm), made: wholeText(view.how.NEW ?? 0) });
    if (!await ask({ title: t('import.schedule.bring'), text, confirm: t('import.schedule.bring') })) {
      return;
    }
    try {
      const { agreement, items, made } = await bringSchedule(request(withoutRefused));
      replace(place,
        el('p', { role: 'status' }, t('import.schedule.done', { n: wholeText(items), made: wholeText(made) })),
        el('p', {}, el('a', { href: `/agreements.html?id=${encodeURIComponent(agreement)}` }, t('import.schedule.toAgreement')), ' ',
          el('a', { href: '/registers.html' }, t('import.schedule.toUnlocated'))));
    } catch (failure) {
      sayProblem(failure);
    }
  };
}

/** @param {HTMLElement} place @param {View} view @param {(view: View, withoutRefused: boolean) => void} bring */
function drawView(place, view, bring) {
  const taken = view.rows - view.refusedRows;
  const without = /** @type {HTMLInputElement} */ (el('input', { type: 'checkbox', id: 'without-refused', onchange: () => {
    button.toggleAttribute('disabled', !without.checked);
  } }));
  const button = el('button', { type: 'button', class: 'button button--primary', disabled: taken === 0 || view.refusedRows > 0, onclick: () => bring(view, without.checked) },
    t('import.schedule.bring'));
  replace(place,
    figures(
      figure(t('import.schedule.items'), wholeText(taken)), figure(t('import.schedule.agreed'), kmText(view.agreedKm), 'km'),
      ...HOWS.map((how) => (view.how[how] ?? 0) > 0 && figure(t(`import.schedule.how.${how}`), wholeText(view.how[how] ?? 0))),
      view.unlocatedKm > 0 && figure(t('import.schedule.unlocated'), kmText(view.unlocatedKm), 'km'),
      view.leftOut > 0 && figure(t('import.schedule.leftOut'), wholeText(view.leftOut)),
      figure(t('import.refused'), wholeText(view.refusedRows), '', view.refusedRows > 0 ? 'import-refused' : null)),
    el('p', {}, t('import.schedule.parties', { names: view.parties.join(t('shell.comma')) })),
    view.begunEarlier > 0 && el('p', {}, t('import.schedule.begunEarlier', { n: wholeText(view.begunEarlier) })),
    view.refused.length > 0 && el('details', { open: true }, el('summary', {}, t('import.refused.first', { n: wholeText(view.refused.length) })),
      rowsTable([t('import.column.row'), t('import.column.reason')], view.refused.map(({ row, message }) => [String(row), message]))),
    view.items.length > 0 && el('details', { open: true }, el('summary', {}, t('import.schedule.rows', { n: wholeText(view.items.length) })), itemsTable(view)),
    view.refusedRows > 0 && taken > 0 && el('label', { class: 'choice' }, without, t('import.schedule.without', { n: wholeText(view.refusedRows) })),
    el('div', {}, button));
}

/** @param {View} view */
function itemsTable({ items }) {
  return rowsTable(
    ['row', 'administrator', 'performer', 'work', 'route', 'startPlace', 'endPlace', 'agreed', 'section'].map((name) => t(`import.column.${name}`)),
    items.map((item) => [
      String(item.row), item.administrator, item.performer, item.work, item.route, item.start, item.end,
      item.agreedMeters === null ? '' : wholeText(item.agreedMeters),
      item.section === null ? t('import.schedule.how.NEW') : t('import.schedule.found', { section: item.section, how: t(`import.schedule.by.${item.how}`) }),
    ]));
}

/**
 * Reason, neighbour, municipality, km and order of the list.
 * @module
 */
import { el } from '../dom.js';
import { t } from '../i18n.js';
import { kmOf, named, ORDERS, REASONS } from './model.js';

/** @typedef {import('../api/candidates.js').Filter} Filter */

/**
 * @param {readonly import('../api/candidates.js').Candidate[]} all @param {string|null} own the reader's authority
 * @param {Filter & {order: string}} chosen @param {(patch: Partial<Filter & {order: string}>) => void} changed
 */
export function filters(all, own, chosen, changed) {
  const parties = named(all, (one) => [one.administrator, one.neighbour]).filter(({ id }) => id !== own);
  const choice = (/** @type {keyof Filter|'order'} */ name, /** @type {{id: string, name: string}[]} */ options, any = true) =>
    field(name, el('select', { id: `filter-${name}`, onchange: (/** @type {any} */ { target }) => changed({ [name]: target.value }) },
      any && el('option', { value: '' }, t('candidates.any')),
      ...options.map(({ id, name: text }) => el('option', { value: id, selected: chosen[name] === id }, text))));
  const km = (/** @type {'fromKm'|'untilKm'} */ name) => {
    const input = el('input', { id: `filter-${name}`, inputmode: 'decimal', value: chosen[name], autocomplete: 'off' });
    input.addEventListener('input', () => {
      const text = /** @type {HTMLInputElement} */ (input).value;
      const wrong = text.trim() !== '' && kmOf(text) === null;
      input.setAttribute('aria-invalid', String(wrong));
      if (!wrong) {
        changed({ [name]: text.trim() === '' ? '' : String(kmOf(text)) });
      }
    });
    return field(name, input);
  };
  return el('form', { class: 'candidate-filters', onsubmit: (/** @type {Event} */ event) => event.preventDefault(), 'aria-label': t('candidates.filters') },
    choice('reason', REASONS.map((id) => ({ id, name: t(`candidates.reason.${id}`) }))),
    choice('party', parties),
    choice('municipality', named(all, (one) => [one.municipality])),
    km('fromKm'), km('untilKm'),
    choice('order', ORDERS.map((id) => ({ id, name: t(`candidates.order.${id}`) })), false));
}

/** @param {string} name @param {HTMLElement} input */
function field(name, input) {
  return el('div', { class: 'field' }, el('label', { for: input.id }, t(`candidates.filter.${name}`)), input);
}

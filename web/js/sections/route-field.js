/**
 * Chooses a route by name or number.
 * @module
 */
import { onlyLatest } from '../api/client.js';
import { findRoutes } from '../api/sections.js';
import { el, replace } from '../dom.js';
import { t } from '../i18n.js';
import { sayProblem } from '../shell/messages.js';

/** @typedef {Awaited<ReturnType<typeof findRoutes>>[number]} Route */

/**
 * @param {(administrator: string|null) => boolean} wanted whose routes @param {string} label key @param {(route: Route) => void} chosen
 */
export function createRouteField(wanted, label, chosen) {
  const latest = onlyLatest();
  const input = /** @type {HTMLInputElement} */ (el('input', { id: 'route', type: 'search', autocomplete: 'off', placeholder: t('sections.search.example'), oninput: () => read() }));
  const list = el('div', { 'aria-live': 'polite' });
  const name = (/** @type {Route} */ { kind, number, name: called }) => t('sections.route', { kind: t(`sections.kind.${kind}`), number, name: called });

  async function read() {
    const text = input.value.trim();
    if (text === '') {
      replace(list);
      return;
    }
    try {
      const found = await latest((signal) => findRoutes(text, signal));
      if (found) {
        const mine = found.filter(({ administrator }) => wanted(administrator?.id ?? null)).slice(0, 8);
        replace(list, mine.length === 0 ? el('p', { class: 'note' }, t('sections.route.none')) : el('ul', { class: 'sections-list' }, ...mine.map((route) =>
          el('li', {}, el('button', {
            type: 'button', onclick: () => {
              input.value = name(route);
              replace(list);
              chosen(route);
            },
          }, name(route))))));
      }
    } catch (failure) {
      sayProblem(failure);
    }
  }

  return el('div', { class: 'field' }, el('label', { for: 'route' }, t(label)), input, list);
}

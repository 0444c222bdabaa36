/**
 * Imports that were begun before, so that one that was left is found again.
 * @module
 */
import { dayName } from '../dates.js';
import { el, replace } from '../dom.js';
import { language, t } from '../i18n.js';

/** @param {HTMLElement} place @param {readonly import('../api/imports.js').Line[]} imports */
export function drawRecent(place, imports) {
  replace(place, el('div', { class: 'table-box', tabindex: '0', role: 'region', 'aria-label': t('import.recent') },
    el('table', { class: 'table' },
      el('thead', {}, el('tr', {}, ...['file', 'day', 'state'].map((name) => el('th', { scope: 'col' }, t(`import.recent.${name}`))))),
      el('tbody', {}, ...imports.map(({ id, fileName, effectiveOn, state }) => el('tr', {},
        el('td', {}, el('a', { href: `?import=${encodeURIComponent(id)}` }, fileName)),
        el('td', {}, dayName(effectiveOn, language())),
        el('td', {}, t(`import.state.${state}`))))))));
}

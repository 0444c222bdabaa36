/**
 * Numbers of an import with their names.
 * @module
 */
import { el } from '../dom.js';

/** @param {...(HTMLElement|false|undefined)} shown figures; what is false is left out */
export const figures = (...shown) => el('dl', { class: 'import-figures' }, ...shown);

/** @param {string} name @param {string} value @param {string} [unit] @param {string|null} [className] of the value */
export function figure(name, value, unit = '', className = null) {
  return el('div', {}, el('dt', {}, name), el('dd', { class: className }, value, unit && el('span', { class: 'unit' }, unit)));
}

/**
 * A button that opens a small menu; Escape and a click elsewhere close it.
 * @module
 */
import { el } from '../dom.js';

let number = 0;

/**
 * @param {{label: string, icon?: string, labelVisible?: boolean, class?: string}} options
 * @param {...Node} content
 * @returns {HTMLElement}
 */
export function dropdown({ label, icon = '▾', labelVisible = false, class: className = '' }, ...content) {
  number += 1;
  const menu = el('div', { class: 'shell__menu', id: `menu-${number}`, hidden: true }, ...content);
  const button = el('button', {
    type: 'button', class: 'button button--quiet', 'aria-expanded': 'false', 'aria-controls': menu.id,
    'aria-label': labelVisible ? null : label, onclick: () => open(menu.hidden),
  }, labelVisible && el('span', {}, label), el('span', { 'aria-hidden': 'true' }, icon));
  const box = el('div', { class: `shell__dropdown ${className}` }, button, menu);

  /** @param {boolean} wanted */
  function open(wanted) {
    menu.hidden = !wanted;
    button.setAttribute('aria-expanded', String(wanted));
  }
  box.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !menu.hidden) {
      open(false);
      button.focus();
    }
  });
  box.addEventListener('focusout', (event) => {
    if (event.relatedTarget instanceof Node && !box.contains(event.relatedTarget)) {
      open(false);
    }
  });
  document.addEventListener('pointerdown', (event) => {
    if (event.target instanceof Node && !box.contains(event.target)) {
      open(false);
    }
  });
  return box;
}

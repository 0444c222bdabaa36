/**
 * Texts in Japanese and English. A page's texts lie in i18n/<page>.ja.json and .en.json with equal keys; a value is a text
 * with {placeholders} or, where English needs it, {"one": …, "other": …} chosen by the placeholder n.
 * @module
 */

/** @typedef {import('./dates.js').Language} Language */
/** @typedef {string | {one: string, other: string}} Text */

export const LANGUAGES = /** @type {const} */ (['ja', 'en']);
export const STORAGE_KEY = 'yukiwatari.language';

/** @type {{language: Language, texts: Record<string, Text>}} */
let current = { language: 'ja', texts: {} };

/**
 * What the person chose before, else the browser's first language, else Japanese.
 * @param {string|null} stored @param {readonly string[]} preferred as navigator.languages @returns {Language}
 */
export function chooseLanguage(stored, preferred) {
  if (stored === 'ja' || stored === 'en') {
    return stored;
  }
  const first = preferred[0] ?? 'ja';
  return first.toLowerCase().startsWith('ja') ? 'ja' : 'en';
}

/** @returns {Language} the language on screen */
export function language() {
  return current.language;
}

/** @param {Language} chosen @param {Record<string, Text>} texts replaces all texts */
export function useTexts(chosen, texts) {
  current = { language: chosen, texts };
}

/**
 * The text for a key. A missing key shows itself, so that it is seen (and i18n.test.js finds it first).
 * @param {string} key @param {Record<string, string|number>} [values] for the placeholders @returns {string}
 */
export function t(key, values = {}) {
  const text = current.texts[key] ?? key;
  const form = typeof text === 'string' ? text : Number(values.n) === 1 ? text.one : text.other;
  return form.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? String(values[name]) : whole));
}

/**
 * Fills what the page's HTML marks: data-t (text), data-t-label (aria-label), data-t-title, data-t-placeholder.
 * @param {ParentNode} root
 */
export function translate(root) {
  for (const element of root.querySelectorAll('[data-t]')) {
    element.textContent = t(element.getAttribute('data-t') ?? '');
  }
  for (const [mark, attribute] of [['label', 'aria-label'], ['title', 'title'], ['placeholder', 'placeholder']]) {
    for (const element of root.querySelectorAll(`[data-t-${mark}]`)) {
      element.setAttribute(attribute, t(element.getAttribute(`data-t-${mark}`) ?? ''));
    }
  }
}

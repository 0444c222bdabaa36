/**
 * A dialog with a form that keeps what was typed until the server accepted it.
 * @module
 */
import { el, replace } from '../dom.js';
import { t } from '../i18n.js';
import { problemText } from './messages.js';

/**
 * @param {{title: string, submit: string, fields: Node[], send: (form: FormData) => Promise<void>}} options
 *     send: what it throws is shown above the fields
 * @returns {HTMLDialogElement} open; gone from the page when it is closed
 */
export function formDialog({ title, submit, fields, send }) {
  const failure = el('div', { role: 'alert' });
  const verb = /** @type {HTMLButtonElement} */ (el('button', { class: 'button button--primary' }, submit));
  const form = /** @type {HTMLFormElement} */ (el('form', {
    class: 'stack',
    onsubmit: async (/** @type {Event} */ event) => {
      event.preventDefault();
      verb.disabled = true;
      replace(failure);
      try {
        await send(new FormData(form));
        dialog.close();
      } catch (problem) {
        replace(failure, el('div', { class: 'notice notice--problem' }, problemText(problem)));
      } finally {
        verb.disabled = false;
      }
    },
  }, el('h2', { id: 'form-title' }, title), failure, ...fields,
  el('div', { class: 'actions' },
    el('button', { class: 'button', type: 'button', onclick: () => dialog.close() }, t('shell.cancel')), verb)));
  const dialog = /** @type {HTMLDialogElement} */ (el('dialog', { 'aria-labelledby': 'form-title' }, form));
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}

/**
 * @param {string} name also its id @param {string} label @param {Record<string, unknown>} [attributes]
 */
export function textField(name, label, attributes = {}) {
  return el('div', { class: 'field' }, el('label', { for: name }, label), el('input', { id: name, name, ...attributes }));
}

/**
 * @param {string} name @param {string} label @param {[string, string][]} options value and text @param {string|null} [chosen]
 */
export function selectField(name, label, options, chosen = null) {
  return el('div', { class: 'field' }, el('label', { for: name }, label),
    el('select', { id: name, name },
      ...options.map(([value, text]) => el('option', { value, selected: value === chosen }, text))));
}

/**
 * @param {string} name @param {string} label @param {[string, string][]} options @param {string[]} chosen
 */
export function choiceField(name, label, options, chosen) {
  return el('fieldset', {}, el('legend', { class: 'label' }, label), el('div', { class: 'account-choices' },
    ...options.map(([value, text]) => el('label', { class: 'choice' },
      el('input', { type: 'checkbox', name, value, checked: chosen.includes(value) }), text))));
}

/** @param {FormData} form @param {string} name @returns {string|null} what was typed; null for nothing */
export function typed(form, name) {
  const value = String(form.get(name) ?? '').trim();
  return value === '' ? null : value;
}

/**
 * The dialog in which a step is filled in.
 * @module
 */
import { el } from '../dom.js';
import { t } from '../i18n.js';
import { problemText } from '../shell/messages.js';

/**
 * A dialog with a form that stays open, with what was typed, until the server has accepted it.
 * @param {{title: string, text: string, confirm: string, danger?: boolean, fields: HTMLElement[]}} what
 * @param {(form: FormData) => Promise<void>} send
 */
export function openForm({ title, text, confirm, danger = false, fields }, send) {
  const problem = el('div', { role: 'alert' });
  const form = /** @type {HTMLFormElement} */ (el('form', { class: 'stack' },
    el('h2', { id: 'step-title' }, title), el('p', {}, text), ...fields, problem,
    el('div', { class: 'actions' },
      el('button', { type: 'button', class: 'button', onclick: () => dialog.close() }, t('shell.cancel')),
      el('button', { type: 'submit', class: danger ? 'button button--danger' : 'button button--primary' }, confirm))));
  const dialog = /** @type {HTMLDialogElement} */ (el('dialog', { 'aria-labelledby': 'step-title' }, form));
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const button = /** @type {HTMLButtonElement} */ (form.querySelector('[type="submit"]'));
    button.disabled = true;
    try {
      await send(new FormData(form));
      dialog.close();
    } catch (failure) {
      problem.replaceChildren(el('div', { class: 'notice notice--problem' }, problemText(failure)));
    } finally {
      button.disabled = false;
    }
  });
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

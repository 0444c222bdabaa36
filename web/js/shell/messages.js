/**
 * Says what happened and what to do: quiet notices that stay until closed, and a question before a destructive step.
 * @module
 */
import { ProblemError } from '../api/client.js';
import { el } from '../dom.js';
import { t } from '../i18n.js';

/** @param {string} text read out politely; goes away by itself after eight seconds */
export function say(text) {
  const notice = show(el('p', {}, text), 'notice', 'status');
  setTimeout(() => notice.remove(), 8000);
}

/** Shows a failed request in the server's words; it stays until it is closed. @param {unknown} failure */
export function sayProblem(failure) {
  if (failure instanceof DOMException && failure.name === 'AbortError') {
    return;
  }
  show(problemText(failure), 'notice notice--problem', 'alert');
}

/**
 * The same words as an element, for a place on the page itself.
 * @param {unknown} failure @returns {HTMLElement}
 */
export function problemText(failure) {
  if (!(failure instanceof ProblemError)) {
    console.error(failure);
    return el('p', {}, t('shell.fault'));
  }
  const fields = failure.fields.map((each) =>
    el('li', {}, Number(each.row) > 0 ? `${t('shell.row', { row: Number(each.row) })} ` : '', each.message));
  return el('div', {}, failure.title && el('strong', {}, failure.title), el('p', {}, failure.message),
    fields.length > 0 && el('ul', {}, ...fields));
}

/**
 * Asks before something that cannot be taken back; names the object and the consequence.
 * @param {{title: string, text: string, confirm: string, danger?: boolean}} question confirm: the verb on the button
 * @returns {Promise<boolean>}
 */
export function ask({ title, text, confirm, danger = false }) {
  return new Promise((resolve) => {
    const dialog = /** @type {HTMLDialogElement} */ (el('dialog', { 'aria-labelledby': 'ask-title' },
      el('form', { method: 'dialog', class: 'stack' },
        el('h2', { id: 'ask-title' }, title),
        el('p', {}, text),
        el('div', { class: 'actions' },
          el('button', { class: 'button', value: 'no' }, t('shell.cancel')),
          el('button', { class: danger ? 'button button--danger' : 'button button--primary', value: 'yes' }, confirm)))));
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(dialog.returnValue === 'yes');
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}

/** @param {HTMLElement} content @param {string} className @param {string} role */
function show(content, className, role) {
  let box = document.querySelector('.messages');
  if (!box) {
    box = el('div', { class: 'messages' });
    document.body.append(box);
  }
  const notice = el('div', { class: className, role }, el('div', {}, content));
  notice.append(el('button', {
    type: 'button', class: 'button button--quiet', 'aria-label': t('shell.close'), onclick: () => notice.remove(),
  }, '×'));
  box.append(notice);
  return notice;
}

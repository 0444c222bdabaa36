/**
 * Who of one's own side is called about an agreement: a form of a few rows.
 * @module
 */
import { writeContacts } from '../api/agreements.js';
import { el, replace } from '../dom.js';
import { t } from '../i18n.js';
import { problemText } from '../shell/messages.js';
import { TIMES } from './model.js';

/** @typedef {import('../api/agreements.js').Contact} Contact */

/** As many as the server takes. */
const MOST = 10;
/** @type {Contact} */
const EMPTY = { post: '', dayPhone: null, nightPhone: null, holidayPhone: null };

/** @param {HTMLElement} main @param {import('../api/agreements.js').Detail} agreement */
export function showContacts(main, agreement) {
  const back = `/agreements.html?id=${agreement.id}`;
  const own = agreement.parties.find(({ id }) => id === agreement.own);
  if (!own || !agreement.may.includes('CONTACTS')) {
    location.replace(back);
    return;
  }
  const rows = el('div', { class: 'stack' });
  const problem = el('div', { role: 'alert' });
  const add = /** @type {HTMLButtonElement} */ (el('button', { type: 'button', class: 'button', onclick: () => append(EMPTY).focus() },
    t('agreements.contacts.add')));
  const form = el('form', { class: 'stack', onsubmit: (/** @type {Event} */ event) => {
    event.preventDefault();
    save();
  } }, rows, el('div', {}, add), problem, el('div', { class: 'row' },
    el('button', { type: 'submit', class: 'button button--primary' }, t('agreements.contacts.save')),
    el('a', { class: 'button', href: back }, t('shell.cancel'))));

  replace(main,
    el('div', { class: 'stack' }, el('p', { class: 'note' }, el('a', { href: back }, agreement.number), ` ${agreement.title}`),
      el('h1', {}, t('agreements.contacts.of', { name: own.name })), el('p', {}, t('agreements.contacts.hint'))),
    form);
  (own.contacts.length > 0 ? own.contacts : [EMPTY]).forEach(append);

  /** @param {Contact} contact @returns {HTMLInputElement} its first field */
  function append(contact) {
    const input = (/** @type {keyof Contact} */ name, /** @type {Record<string, unknown>} */ attributes) =>
      el('label', { class: 'field' }, el('span', { class: 'label' }, t(`agreements.contact.${name}`)),
        el('input', { name, value: contact[name] ?? '', ...attributes }));
    const row = el('fieldset', { class: 'card agreement-contact' }, el('legend', { class: 'visually-hidden' }, t('agreements.contact')),
      input('post', { maxlength: 60, placeholder: t('agreements.contact.post.example') }),
      ...TIMES.map((time) => input(time, { type: 'tel', maxlength: 20, autocomplete: 'off' })),
      el('button', { type: 'button', class: 'button button--quiet', onclick: () => {
        row.remove();
        add.disabled = false;
        add.focus();
      } }, t('agreements.contact.remove')));
    rows.append(row);
    add.disabled = rows.childElementCount >= MOST;
    return /** @type {HTMLInputElement} */ (row.querySelector('input'));
  }

  /** @returns {Contact[]} what was typed; rows left empty are left out */
  function typed() {
    return [...rows.children].map((row) => {
      const value = (/** @type {string} */ name) => /** @type {HTMLInputElement} */ (row.querySelector(`[name="${name}"]`)).value.trim();
      return { post: value('post'), dayPhone: value('dayPhone') || null, nightPhone: value('nightPhone') || null, holidayPhone: value('holidayPhone') || null };
    }).filter((contact) => Object.values(contact).some(Boolean));
  }

  async function save() {
    try {
      await writeContacts(agreement, typed());
      location.assign(back);
    } catch (failure) {
      problem.replaceChildren(el('div', { class: 'notice notice--problem' }, problemText(failure)));
    }
  }
}

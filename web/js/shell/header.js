/**
 * The header: brand, entries, a slot for the page's own control, language, person.
 * @module
 */
import { post } from '../api/client.js';
import { actIn } from '../api/me.js';
import { el, replace } from '../dom.js';
import { LANGUAGES, language, t } from '../i18n.js';
import { dropdown } from './dropdown.js';
import { sayProblem } from './messages.js';
import { entriesFor, grouped, loginLink } from './navigation.js';

/**
 * @param {object} options
 * @param {string} options.page the current entry
 * @param {import('../api/me.js').Me} options.me
 * @param {Node|null} options.slot
 * @param {(language: import('../dates.js').Language) => void} options.chooseLanguage
 * @param {HTMLElement} header filled anew
 */
export function drawHeader(header, { page, me, slot, chooseLanguage }) {
  const link = (/** @type {import('./navigation.js').Entry} */ entry) =>
    el('a', { href: entry.href, 'aria-current': entry.page === page ? 'page' : null }, t(`shell.page.${entry.page}`));
  const menu = (/** @type {import('./navigation.js').Entry[]} */ entries) => (entries.length === 1 ? link(entries[0])
    : dropdown({ class: `shell__group ${entries.some((entry) => entry.page === page) ? 'shell__group--current' : ''}`,
      label: t(`shell.group.${entries[0].group}`), labelVisible: true }, ...entries.map(link)));
  header.className = 'shell';
  replace(
    header,
    el('a', { class: 'shell__brand', href: '/' }, el('img', { src: '/img/mark.svg', alt: '', width: 24, height: 24 }),
      t('shell.name')),
    el('nav', { class: 'shell__nav', 'aria-label': t('shell.nav') }, ...grouped(entriesFor(me)).map(menu)),
    el('div', { class: 'shell__slot' }, slot),
    languageSwitch(chooseLanguage),
    me.user ? personMenu(me) : page !== 'login' && el('a', { class: 'button', href: loginLink(here()) }, t('shell.login')),
    dropdown({ class: 'shell__more', label: t('shell.menu'), icon: '☰' },
      el('nav', { 'aria-label': t('shell.nav') }, ...entriesFor(me).map(link))),
  );
}

/** @param {(language: import('../dates.js').Language) => void} choose */
function languageSwitch(choose) {
  const names = { ja: ['JA', '日本語'], en: ['EN', 'English'] };
  return el('div', { class: 'shell__language', role: 'group', 'aria-label': t('shell.language') },
    ...LANGUAGES.map((each) => el('button', {
      type: 'button', lang: each, 'aria-label': names[each][1], 'aria-pressed': String(each === language()),
      onclick: () => choose(each),
    }, names[each][0])));
}

/** @param {import('../api/me.js').Me} me */
function personMenu(me) {
  const signOut = () => then(post('/logout'), () => location.assign('/'));
  const roles = me.roles.map((role) => t(`shell.role.${role}`)).join(t('shell.comma'));
  return dropdown({ label: me.user?.name ?? '', labelVisible: true },
    el('p', { class: 'note' }, me.organisation?.name ?? '', el('br'), roles),
    ...me.organisations.filter(({ id }) => id !== me.organisation?.id).map(({ id, name }) =>
      el('button', { type: 'button', onclick: () => then(actIn(id), () => location.reload()) }, t('shell.actIn', { name }))),
    el('button', { type: 'button', onclick: signOut }, t('shell.logout')));
}

/** @param {Promise<unknown>} step @param {() => void} done */
async function then(step, done) {
  try {
    await step;
    done();
  } catch (problem) {
    sayProblem(problem);
  }
}

function here() {
  return location.pathname + location.search + location.hash;
}

/**
 * Starts a page: texts in the person's language, header, banner of the demonstration, who is signed in.
 *
 * A page has <header id="shell"></header> first in its body and a <main id="main">. Its main.js begins with
 * `const { me } = await startShell({ page: 'agreements' });` and may then use t().
 * @module
 */
import { fetchMe, NOBODY } from '../api/me.js';
import { fetchTexts } from '../api/texts.js';
import { byId, el } from '../dom.js';
import { dayName } from '../dates.js';
import { chooseLanguage, language, STORAGE_KEY, t, translate, useTexts } from '../i18n.js';
import { drawHeader } from './header.js';
import { sayProblem } from './messages.js';
import { loginLink } from './navigation.js';

/**
 * @param {object} options
 * @param {string} options.page its entry in the header and the name of its i18n files
 * @param {import('../dates.js').Language} [options.language] wins over what was chosen before (a deep link)
 * @param {string[]} [options.texts] further i18n files; default none
 * @param {Node} [options.slot] the page's own control in the header
 * @param {() => void} [options.onLanguage] draws the page again after a switch; without it the page is loaded again
 * @returns {Promise<{me: import('../api/me.js').Me}>}
 */
export async function startShell({ page, language: linked, texts = [], slot, onLanguage }) {
  const files = ['shell', ...texts, page];
  const chosen = linked ?? chooseLanguage(localStorage.getItem(STORAGE_KEY), navigator.languages);
  /** @type {unknown} */
  let failure = null;
  const asked = fetchMe().catch((reason) => {
    failure = reason;
    return NOBODY;
  });
  useTexts(chosen, await fetchTexts(chosen, files));
  const me = await asked;
  if (me.mustChangePassword && page !== 'login') {
    location.replace(loginLink(location.pathname + location.search + location.hash));
  }

  const draw = () => {
    document.documentElement.lang = language();
    translate(document.body);
    document.title = `${t(`${page}.title`)} – ${t('shell.name')}`;
    drawHeader(byId('shell'), { page, me, slot: slot ?? null, chooseLanguage: switchTo });
    drawBanner(me);
    drawSkipLink();
  };
  /** @param {import('../dates.js').Language} wanted */
  const switchTo = async (wanted) => {
    localStorage.setItem(STORAGE_KEY, wanted);
    if (!onLanguage) {
      location.reload();
      return;
    }
    useTexts(wanted, await fetchTexts(wanted, files));
    draw();
    onLanguage();
  };
  draw();
  if (failure) {
    sayProblem(failure);
  }
  return { me };
}

/** @param {import('../api/me.js').Me} me */
function drawBanner(me) {
  document.querySelector('.shell-banner')?.remove();
  if (me.demo) {
    const text = me.today ? t('shell.demo.day', { day: dayName(me.today, language()) }) : t('shell.demo');
    byId('shell').after(el('aside', { class: 'shell-banner', 'aria-label': t('shell.demo') }, text));
  }
}

function drawSkipLink() {
  document.querySelector('.skip')?.remove();
  // By focus, not by following #main: the hash belongs to the page's deep link.
  const go = (/** @type {Event} */ event) => {
    event.preventDefault();
    const main = byId('main');
    main.tabIndex = -1;
    main.focus();
  };
  document.body.prepend(el('a', { class: 'skip', href: '#main', onclick: go }, t('shell.skip')));
}

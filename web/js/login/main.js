/**
 * Signs in, and has a first password changed before anything else.
 * @module
 */
import { post } from '../api/client.js';
import { fetchMe } from '../api/me.js';
import { byId, el, replace } from '../dom.js';
import { t } from '../i18n.js';
import { problemText } from '../shell/messages.js';
import { startShell } from '../shell/start.js';
import { nextPage } from './next.js';

const signIn = /** @type {HTMLFormElement} */ (byId('sign-in'));
const change = /** @type {HTMLFormElement} */ (byId('change'));
const value = (/** @type {string} */ id) => /** @type {HTMLInputElement} */ (byId(id)).value;

const { me } = await startShell({ page: 'login', onLanguage: () => title() });
if (me.empty) {
  // Nobody can sign in yet: the page says how to make the first user.
  location.replace('/first-steps.html');
}
show(me.mustChangePassword ? change : signIn);

signIn.addEventListener('submit', (event) => send(event, async () => {
  await post('/login', new URLSearchParams({ login: value('login'), password: value('password') }));
  // Signing in gives a new CSRF token, which /api/me sets.
  const { mustChangePassword, roles } = await fetchMe();
  if (mustChangePassword) {
    /** @type {HTMLInputElement} */ (byId('current')).value = value('password');
    show(change);
  } else {
    location.assign(nextPage(location.search, roles));
  }
}));

change.addEventListener('submit', (event) => send(event, async () => {
  if (value('wanted') !== value('again')) {
    say(el('p', {}, t('login.differ')));
    return;
  }
  await post('/api/me/password', { current: value('current'), wanted: value('wanted') });
  location.assign(nextPage(location.search, (await fetchMe()).roles));
}));

/** Runs one step of a form; what was typed stays when it fails. @param {Event} event @param {() => Promise<void>} step */
async function send(event, step) {
  event.preventDefault();
  const button = /** @type {HTMLButtonElement} */ (/** @type {HTMLFormElement} */ (event.target).querySelector('button'));
  button.disabled = true;
  byId('problem').hidden = true;
  try {
    await step();
  } catch (failure) {
    say(problemText(failure));
  } finally {
    button.disabled = false;
  }
}

/** @param {Node} content */
function say(content) {
  byId('problem').hidden = false;
  replace(byId('problem'), content);
}

/** @param {HTMLFormElement} form */
function show(form) {
  signIn.hidden = form !== signIn;
  change.hidden = form !== change;
  title();
  form.querySelector('input')?.focus();
}

function title() {
  byId('title').textContent = t(change.hidden ? 'login.title' : 'login.change.title');
}

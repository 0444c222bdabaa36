/**
 * First steps: on an empty server what to type, afterwards what comes next.
 * @module
 */
import { get } from '../api/client.js';
import { byId, el, replace } from '../dom.js';
import { t } from '../i18n.js';
import { sayProblem } from '../shell/messages.js';
import { loginLink } from '../shell/navigation.js';
import { startShell } from '../shell/start.js';

const CREATE_ORGANISATION = 'ops/admin create-organisation --kind prefecture --name 〇〇県 --code 000000';
const CREATE_USER = 'ops/admin create-user --login admin --name 氏名 --organisation 000000 --roles administrator';

const { me } = await startShell({ page: 'firststeps' });
try {
  draw();
} catch (problem) {
  sayProblem(problem);
}

function draw() {
  const steps = me.empty ? setUp() : me.user ? [] : signIn();
  replace(byId('main'), el('h1', {}, t('firststeps.title')), el('p', {}, t(me.empty ? 'firststeps.empty' : 'firststeps.next')),
    el('ol', { class: 'steps', id: 'steps' }, ...steps));
  if (me.user) {
    showNext().catch(sayProblem);
  }
}

function setUp() {
  return [
    step(1, 'organisation', { command: CREATE_ORGANISATION }),
    step(2, 'user', { command: CREATE_USER }),
    step(3, 'login', { link: loginLink('/first-steps.html') }),
  ];
}

function signIn() {
  return [step(1, 'login', { link: loginLink('/first-steps.html') })];
}

async function showNext() {
  const administrator = me.roles.includes('ADMINISTRATOR');
  const organisations = await get('/api/organisations');
  const users = administrator ? await get('/api/users') : [];
  const authorities = organisations.filter((/** @type {{kind: string}} */ each) => each.kind !== 'CONTRACTOR' && each.kind !== 'OFFICE');
  replace(byId('steps'),
    step(1, 'municipalities', { link: '/admin.html#organisations', done: authorities.length > 1 }),
    step(2, 'people', { link: '/admin.html#users', done: users.length > 1 }),
    step(3, 'roads', { link: '/import.html' }),
    step(4, 'agreements', { link: '/agreements.html' }));
}

/**
 * @param {number} number @param {string} name @param {{command?: string, link?: string, done?: boolean}} what
 */
function step(number, name, { command, link, done = false }) {
  return el('li', { class: 'card step' },
    el('div', { class: 'row row--between' },
      el('h2', {}, `${number}. ${t(`firststeps.${name}`)}`), done && el('span', { class: 'badge badge--good' }, t('firststeps.done'))),
    el('p', {}, t(`firststeps.${name}.how`)),
    command && el('pre', { class: 'command', tabindex: 0 }, el('code', {}, command)),
    link && el('div', {}, el('a', { class: 'button', href: link }, t(`firststeps.${name}.open`))));
}

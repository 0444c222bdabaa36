/**
 * The people of an organisation: list, add, roles, closing, new password.
 * @module
 */
import { get, post, put, withQuery } from '../api/client.js';
import { newKey } from '../api/key.js';
import { el, replace } from '../dom.js';
import { t } from '../i18n.js';
import { ask, say, sayProblem } from '../shell/messages.js';
import { choiceField, formDialog, selectField, textField } from '../shell/form.js';
import { ROLES } from './model.js';

/**
 * @typedef {object} User
 * @property {string} id
 * @property {string} login
 * @property {string} name
 * @property {boolean} enabled
 * @property {boolean} mustChangePassword
 * @property {string[]} roles
 * @property {string} home the organisation that keeps the account
 * @property {number} version
 */

/** @param {HTMLElement} panel @param {import('../api/me.js').Me} me @param {string} [chosen] the organisation */
export async function showUsers(panel, me, chosen = me.organisation?.id ?? '') {
  const [organisations, users] = await Promise.all([get('/api/organisations'), get(withQuery('/api/users', { organisation: chosen }))]);
  const again = () => showUsers(panel, me, chosen);
  /** @type {[string, string][]} */
  const kept = organisations.filter((/** @type {{mayChange: boolean}} */ each) => each.mayChange)
    .map((/** @type {{id: string, name: string}} */ each) => [each.id, each.name]);
  const choice = selectField('organisation', t('admin.users.of'), kept, chosen);
  choice.querySelector('select')?.addEventListener('change', (event) =>
    showUsers(panel, me, /** @type {HTMLSelectElement} */ (event.target).value).catch(sayProblem));
  replace(panel,
    el('div', { class: 'row row--between' }, choice,
      el('button', { class: 'button button--primary', type: 'button', onclick: () => add(chosen, again) }, t('admin.users.add'))),
    users.length === 0 ? el('p', { class: 'empty' }, t('admin.users.empty')) : table(users, chosen, again));
}

/** @param {User[]} users @param {string} organisation @param {() => Promise<void>} again */
function table(users, organisation, again) {
  return el('div', { class: 'table-box' }, el('table', { class: 'table account-table' },
    el('thead', {}, el('tr', {}, ...['name', 'login', 'roles', 'state'].map((each) =>
      el('th', { scope: 'col' }, t(`admin.user.${each}`))), el('td', {}))),
    el('tbody', {}, ...users.map((each) => el('tr', {},
      el('th', { scope: 'row' }, each.name), el('td', {}, each.login),
      el('td', {}, each.roles.map((role) => t(`shell.role.${role}`)).join(t('shell.comma')) || '–'),
      el('td', {}, state(each)),
      el('td', { class: 'account-actions' },
        el('button', {
          class: 'button', type: 'button', 'aria-label': t('admin.change.of', { name: each.name }),
          onclick: () => change(each, organisation, again),
        }, t('admin.change')), ' ',
        each.home === organisation && el('button', {
          class: 'button', type: 'button', 'aria-label': t('admin.password.of', { name: each.name }),
          onclick: () => resetPassword(each, organisation, again),
        }, t('admin.password'))))))));
}

/** @param {User} user */
function state(user) {
  if (!user.enabled) {
    return el('span', { class: 'badge badge--late' }, t('admin.user.closed'));
  }
  return user.mustChangePassword
    ? el('span', { class: 'badge badge--soon' }, t('admin.user.fresh')) : el('span', { class: 'badge' }, t('admin.user.open'));
}

/** @param {string} organisation @param {() => Promise<void>} again */
function add(organisation, again) {
  const key = newKey();
  formDialog({
    title: t('admin.users.add'),
    submit: t('admin.register'),
    fields: [
      textField('name', t('admin.user.name'), { required: true, autocomplete: 'off' }),
      textField('login', t('admin.user.login'), { required: true, autocapitalize: 'none', autocomplete: 'off' }),
      roles(['DISPATCHER']),
    ],
    send: async (form) => {
      const made = await post('/api/users',
        { name: form.get('name'), login: form.get('login'), home: organisation, roles: form.getAll('roles') }, { idempotencyKey: key });
      const { password } = await post(`/api/users/${made.id}/password`, { organisation });
      await again();
      showPassword(made.name, made.login, password);
    },
  });
}

/** @param {User} user @param {string} organisation @param {() => Promise<void>} again */
function change(user, organisation, again) {
  const own = user.home === organisation;
  formDialog({
    title: t('admin.change.of', { name: user.name }),
    submit: t('admin.save'),
    fields: [
      textField('name', t('admin.user.name'), { required: true, value: user.name, readonly: !own }),
      roles(user.roles),
      ...(own ? [choiceField('enabled', t('admin.user.account'), [['yes', t('admin.user.enabled')]], user.enabled ? ['yes'] : [])] : []),
    ],
    send: async (form) => {
      const enabled = own ? form.has('enabled') : user.enabled;
      await put(`/api/users/${user.id}`, { organisation, name: form.get('name'), enabled, roles: form.getAll('roles') },
        { version: user.version });
      await again();
      say(t('admin.saved'));
    },
  });
}

/** @param {User} user @param {string} organisation @param {() => Promise<void>} again */
async function resetPassword(user, organisation, again) {
  const sure = await ask({
    title: t('admin.password.of', { name: user.name }), text: t('admin.password.ask', { name: user.name }), confirm: t('admin.password.reset'),
  });
  if (!sure) {
    return;
  }
  try {
    const { password } = await post(`/api/users/${user.id}/password`, { organisation });
    await again();
    showPassword(user.name, user.login, password);
  } catch (problem) {
    sayProblem(problem);
  }
}

/** @param {string} name @param {string} login @param {string} password */
function showPassword(name, login, password) {
  const dialog = /** @type {HTMLDialogElement} */ (el('dialog', { 'aria-labelledby': 'password-title' },
    el('form', { method: 'dialog', class: 'stack' },
      el('h2', { id: 'password-title' }, t('admin.password.new', { name })),
      el('p', {}, t('admin.password.once', { login })),
      el('output', { class: 'secret' }, password),
      el('div', { class: 'actions' }, el('button', { class: 'button button--primary' }, t('shell.close'))))));
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

/** @param {string[]} chosen */
function roles(chosen) {
  return choiceField('roles', t('admin.user.roles'), ROLES.map((role) => [role, t(`shell.role.${role}`)]), chosen);
}

/**
 * Administration: organisations, users, what was changed.
 * @module
 */
import { byId, el, replace } from '../dom.js';
import { t } from '../i18n.js';
import { sayProblem } from '../shell/messages.js';
import { startShell } from '../shell/start.js';
import { showAudit } from './audit.js';
import { showOrganisations } from './organisations.js';
import { showUsers } from './users.js';

/** @type {Record<string, (panel: HTMLElement, me: import('../api/me.js').Me) => Promise<void>>} */
const VIEWS = { organisations: showOrganisations, users: showUsers, audit: showAudit };

const { me } = await startShell({ page: 'admin' });
if (me.roles.includes('ADMINISTRATOR')) {
  addEventListener('hashchange', show);
  show();
} else {
  replace(byId('main'), el('h1', {}, t('admin.title')), el('p', { class: 'empty' }, t('admin.notYou')));
}

function show() {
  const wanted = location.hash.slice(1);
  const view = wanted in VIEWS ? wanted : 'organisations';
  const panel = el('section', { class: 'stack', 'aria-label': t(`admin.${view}`) });
  replace(byId('main'),
    el('div', {}, el('h1', {}, t('admin.title')), el('p', { class: 'note' }, me.organisation?.name ?? '')),
    el('nav', { class: 'tabs', 'aria-label': t('admin.views') }, ...Object.keys(VIEWS).map((each) =>
      el('a', { href: `#${each}`, 'aria-current': each === view ? 'page' : null }, t(`admin.${each}`)))),
    panel);
  VIEWS[view](panel, me).catch(sayProblem);
}

/**
 * Where somebody lands whose link leads nowhere, or to a page that is not for their role.
 * @module
 */
import { byId, el, replace } from '../dom.js';
import { t } from '../i18n.js';
import { startShell } from '../shell/start.js';

await startShell({ page: 'refused' });
const forbidden = new URLSearchParams(location.search).get('problem') === 'forbidden';
replace(byId('main'),
  el('h1', {}, t(forbidden ? 'refused.forbidden.title' : 'refused.notFound.title')),
  el('p', {}, t(forbidden ? 'refused.forbidden' : 'refused.notFound')),
  el('p', {}, el('a', { class: 'button button--primary', href: '/' }, t('refused.map'))));

/**
 * Fiscal years for managers: closing, totals, regional offices.
 * @module
 */
import { byId, el, replace } from '../dom.js';
import { t } from '../i18n.js';
import { sayProblem } from '../shell/messages.js';
import { startShell } from '../shell/start.js';
import { showClosing } from './closing.js';
import { showOffices } from './offices.js';
import { showTotals } from './totals.js';

/** @type {Record<string, (panel: HTMLElement, me: import('../api/me.js').Me) => Promise<void>>} */
const VIEWS = { closing: showClosing, totals: showTotals, offices: showOffices };

const { me } = await startShell({ page: 'years' });
addEventListener('hashchange', show);
show();

function show() {
  const wanted = location.hash.slice(1);
  const view = wanted in VIEWS ? wanted : 'closing';
  const panel = el('section', { class: 'stack', 'aria-label': t(`years.${view}`) });
  replace(byId('main'),
    el('div', {}, el('h1', {}, t('years.title')), el('p', { class: 'note' }, me.organisation?.name ?? '')),
    el('nav', { class: 'tabs', 'aria-label': t('years.views') }, ...Object.keys(VIEWS).map((each) =>
      el('a', { href: `#${each}`, 'aria-current': each === view ? 'page' : null }, t(`years.${each}`)))),
    panel);
  VIEWS[view](panel, me).catch(sayProblem);
}

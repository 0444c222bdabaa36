/**
 * Wires the plan page: the list, #new the form, #scenario=ID&run=ID one scenario and the plan on its map,
 * with &rework=1 the change during the work.
 * @module
 */
import { fetchOrganisations } from '../api/plan.js';
import { byId, el, replace } from '../dom.js';
import { t } from '../i18n.js';
import { problemText } from '../shell/messages.js';
import { startShell } from '../shell/start.js';
import { showForm } from './form.js';
import { showList } from './list.js';
import { authorityOf, link, readLink } from './model.js';
import { showRework } from './rework.js';
import { showScenario } from './scenario.js';

// As the other pages name what they show.
const asked = new URLSearchParams(location.search).get('id');
if (asked !== null) {
  history.replaceState(null, '', location.pathname + link(asked));
}
const { me } = await startShell({ page: 'plan' });
const main = byId('main');
let leave = new AbortController();

/** @typedef {{me: import('../api/me.js').Me, organisations: Awaited<ReturnType<typeof fetchOrganisations>>, authority: string|null, mayChange: boolean, mayOpen: boolean}} Reader */

async function show() {
  const { scenario, run, create, rework } = readLink(location.hash);
  leave.abort();
  leave = new AbortController();
  const { signal } = leave;
  replace(main, el('p', { class: 'note', role: 'status' }, t('plan.loading')));
  try {
    const organisations = await fetchOrganisations();
    if (signal.aborted) {
      return;
    }
    const reader = {
      me, organisations, authority: authorityOf(organisations, me.organisation?.id),
      mayChange: me.roles.includes('DISPATCHER'), mayOpen: me.roles.some((role) => role === 'DISPATCHER' || role === 'MANAGER'),
    };
    if (create && reader.mayChange) {
      showForm(main, reader);
    } else if (scenario === null) {
      await showList(main, reader, signal);
    } else if (rework && run !== null && reader.mayChange) {
      await showRework(main, scenario, run, signal);
    } else {
      await showScenario(main, reader, scenario, signal);
    }
  } catch (failure) {
    if (!signal.aborted) {
      replace(main, el('div', { class: 'notice notice--problem', role: 'alert' }, problemText(failure)),
        el('p', {}, el('a', { href: '#' }, t('plan.back'))));
    }
  }
}

addEventListener('hashchange', show);
await show();

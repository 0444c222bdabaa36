/**
 * Wires the pages of agreements: the list, ?id= one agreement, ?id=…&edit its sections, ?new and ?id=…&terms its terms, ?id=…&contacts
 * who is called, ?supersede= a new one in its place, ?renew= one for the next season.
 * @module
 */
import { getAgreement } from '../api/agreements.js';
import { byId, el, replace } from '../dom.js';
import { problemText } from '../shell/messages.js';
import { startShell } from '../shell/start.js';
import { showContacts } from './contacts.js';
import { showDetail } from './detail.js';
import { showList } from './list.js';
import { showSections } from './sections.js';
import { showTerms } from './terms.js';

const { me } = await startShell({ page: 'agreements' });
const main = byId('main');
const query = new URLSearchParams(location.search);

async function show() {
  const id = query.get('id') ?? query.get('supersede') ?? query.get('renew');
  if (id === null) {
    return query.has('new') ? showTerms(main, me, null) : showList(main, me);
  }
  const agreement = await getAgreement(id);
  if (query.has('supersede')) {
    return showTerms(main, me, agreement, 'supersede');
  }
  if (query.has('renew')) {
    return showTerms(main, me, agreement, 'renew');
  }
  if (query.has('contacts')) {
    return showContacts(main, agreement);
  }
  if (query.has('terms')) {
    return showTerms(main, me, agreement);
  }
  return query.has('edit') ? showSections(main, me, agreement, Number(query.get('left') ?? 0)) : showDetail(main, me, agreement);
}

show().catch((failure) => replace(main, el('div', { class: 'notice notice--problem', role: 'alert' }, problemText(failure))));

/**
 * The list of agreements with its filters.
 * @module
 */
import { listAgreements, listAuthorities } from '../api/agreements.js';
import { onlyLatest } from '../api/client.js';
import { fiscalYearName } from '../dates.js';
import { el, replace } from '../dom.js';
import { language, t } from '../i18n.js';
import { metersAsKm, wholeText } from '../numbers.js';
import { problemText } from '../shell/messages.js';
import { KINDS, STATES } from './model.js';
import { field, options, periodText, stateBadge } from './words.js';

/** @param {HTMLElement} main @param {import('../api/me.js').Me} me */
export async function showList(main, me) {
  const parameters = new URLSearchParams(location.search);
  const state = el('select', {}, ...options(STATES, 'agreements.state', parameters.get('state'), t('agreements.any')));
  const kind = el('select', {}, ...options(KINDS, 'agreements.kind', parameters.get('kind'), t('agreements.any')));
  const party = el('select', {}, el('option', { value: '' }, t('agreements.any')));
  const year = el('select', {}, el('option', { value: '' }, t('agreements.any')));
  const text = /** @type {HTMLInputElement} */ (el('input', { type: 'search', value: parameters.get('q') ?? '' }));
  const results = el('div', { 'aria-live': 'polite' });
  const drafts = me.roles.includes('DISPATCHER');

  replace(main,
    el('div', { class: 'row row--between' }, el('h1', {}, t('agreements.title')),
      drafts && el('a', { class: 'button button--primary', href: '/agreements.html?new' }, t('agreements.draft'))),
    el('form', { class: 'agreement-filters', role: 'search', onsubmit: (/** @type {Event} */ e) => e.preventDefault() },
      field('state', t('agreements.state'), state), field('kind', t('agreements.kind'), kind), field('party', t('agreements.party'), party),
      field('fiscalYear', t('agreements.year'), year), field('q', t('agreements.search'), text)),
    results);

  const latest = onlyLatest();
  /** @type {import('../api/agreements.js').Summary[]} */
  let shown = [];
  const filter = () => ({ state: value(state), kind: value(kind), party: value(party), fiscalYear: value(year), q: text.value.trim() });
  const authorities = await listAuthorities().catch(() => []);
  choices(party, authorities.map(({ id, name }) => [id, name]), parameters.get('party'));
  // Whether there is such a year is known with the first answer; until then the address says it.
  choices(year, parameters.has('fiscalYear') ? [[String(parameters.get('fiscalYear')), String(parameters.get('fiscalYear'))]] : [],
    parameters.get('fiscalYear'));

  /** @param {number} offset */
  async function load(offset) {
    try {
      const page = await latest((signal) => listAgreements({ ...filter(), offset }, signal));
      if (page) {
        shown = offset === 0 ? page.agreements : [...shown, ...page.agreements];
        offerYears(page.years);
        replace(results, ...content(page.total));
      }
    } catch (failure) {
      replace(results, el('div', { class: 'notice notice--problem', role: 'alert' }, problemText(failure)));
    }
  }

  let offered = '';
  /** Newest first. @param {{first: number, last: number}|null} years */
  function offerYears(years) {
    const all = years ? Array.from({ length: years.last - years.first + 1 }, (_, i) => years.last - i) : [];
    if (all.join() !== offered) {
      offered = all.join();
      choices(year, all.map((each) => [String(each), fiscalYearName(each, language())]), value(year));
    }
  }

  /** @param {number} total */
  function content(total) {
    if (total === 0) {
      const filtered = Object.values(filter()).some((each) => each !== '');
      return [el('div', { class: 'empty stack' }, el('p', {}, t(filtered ? 'agreements.none' : 'agreements.empty')),
        !filtered && drafts && el('p', {}, el('a', { href: '/agreements.html?new' }, t('agreements.empty.first'))))];
    }
    return [
      el('p', { class: 'note' }, t('agreements.total', { n: wholeText(total) })),
      el('table', { class: 'table agreement-list' },
        el('thead', {}, el('tr', {}, ...['number', 'kind', 'parties', 'period', 'items', 'length', 'state'].map((column) =>
          el('th', { scope: 'col', class: column === 'items' || column === 'length' ? 'amount' : null }, t(`agreements.column.${column}`))))),
        el('tbody', {}, ...shown.map(line))),
      shown.length < total && el('button', { type: 'button', class: 'button', onclick: () => load(shown.length) },
        t('agreements.more', { n: total - shown.length })),
    ];
  }

  const changed = () => {
    const query = new URLSearchParams(Object.entries(filter()).filter(([, each]) => each !== ''));
    history.replaceState(null, '', query.size > 0 ? `?${query}` : location.pathname);
    load(0);
  };
  for (const each of [state, kind, party, year]) {
    each.addEventListener('change', changed);
  }
  text.addEventListener('input', changed);
  return load(0);
}

/** @param {import('../api/agreements.js').Summary} agreement */
function line(agreement) {
  return el('tr', {},
    el('th', { scope: 'row' }, el('a', { href: `/agreements.html?id=${agreement.id}` }, agreement.number),
      el('span', { class: 'agreement-list__title' }, agreement.title)),
    el('td', {}, t(`agreements.kind.${agreement.kind}`)),
    el('td', {}, agreement.parties.join(t('agreements.and'))),
    el('td', {}, periodText(agreement)),
    el('td', { class: 'amount' }, t('agreements.items', { n: wholeText(agreement.items) })),
    el('td', { class: 'amount' }, metersAsKm(agreement.agreedLengthMeters), el('span', { class: 'unit' }, 'km')),
    el('td', {}, stateBadge(agreement.state), agreement.waiting && el('span', { class: 'agreement-list__waiting' }, t('agreements.waiting'))));
}

/** Other options after the first, which is no choice. @param {HTMLElement} select @param {[value: string, text: string][]} all @param {string|null} chosen */
function choices(select, all, chosen) {
  select.replaceChildren(/** @type {Element} */ (select.firstElementChild),
    ...all.map(([value, text]) => el('option', { value, selected: value === chosen }, text)));
}

/** @param {HTMLElement} control */
const value = (control) => /** @type {HTMLSelectElement} */ (control).value;

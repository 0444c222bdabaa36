/**
 * One agreement: what it says, its sections on a map and in a table, its history, and the reader's next steps.
 * @module
 */
import { getAgreementMap, getConflicts, getDifferences } from '../api/agreements.js';
import { dayName, rangeName } from '../dates.js';
import { el, replace } from '../dom.js';
import { language, t } from '../i18n.js';
import { createLineMap } from '../map/line-map.js';
import { metersAsKm, wholeText } from '../numbers.js';
import { sayProblem } from '../shell/messages.js';
import { conflictList } from './conflicts.js';
import { differenceTable } from './differences.js';
import { boxOf, sectionCount, totalMeters } from './model.js';
import { sides } from './sides.js';
import { stepButtons } from './steps.js';
import { agreementLink, periodText, roadText, ruleText, seasonText, stateBadge } from './words.js';

/** @param {HTMLElement} main @param {import('../api/me.js').Me} me @param {import('../api/agreements.js').Detail} agreement */
export async function showDetail(main, me, agreement) {
  // A draft is looked at to see whether it may be proposed: what stands in the way comes with it.
  const conflicts = agreement.own !== null && UNBOUND.has(agreement.state) ? await getConflicts(agreement.id) : [];
  const differences = agreement.supersedes || agreement.renews ? await getDifferences(agreement.id) : null;
  const taken = new Set(conflicts.map(({ item }) => item));
  const mapBox = el('div', { class: 'agreement-map', hidden: agreement.items.length === 0 });
  document.title = `${agreement.number} ${agreement.title}`;
  replace(main,
    el('div', { class: 'stack' },
      el('p', { class: 'note' }, el('a', { href: '/agreements.html' }, t('agreements.title')), ` › ${agreement.number}`),
      el('div', { class: 'row row--between' },
        el('h1', { class: 'agreement-title' }, agreement.title, stateBadge(agreement.state)),
        el('div', { class: 'row' }, ...stepButtons(me, agreement, (next) => showDetail(main, me, next)))),
      conflicts.length > 0 ? conflictList(conflicts, agreement.id) : hint(agreement)),
    el('div', { class: 'agreement-top' }, facts(agreement), el('div', { class: 'stack agreement-map-box' }, mapBox, legend(agreement, taken.size > 0))),
    itemTable(agreement, taken),
    differences && differenceTable(differences),
    sides(agreement),
    history(agreement));
  if (agreement.items.length > 0) {
    await showMap(mapBox, agreement, taken).catch(sayProblem);
  }
}

/** Nothing of it binds yet. @type {ReadonlySet<string>} */
const UNBOUND = new Set(['DRAFT', 'PROPOSED', 'RETURNED', 'AGREED', 'CONCLUDED']);

/** What the state means for the reader. @param {import('../api/agreements.js').Detail} agreement */
function hint(agreement) {
  const { state, may } = agreement;
  const key = may.includes('CONSENT') ? 'consent' : may.includes('CONCLUDE') ? 'conclude' : may.includes('PROPOSE') ? 'propose'
    : state === 'PROPOSED' && may.length > 0 ? 'wait' : state === 'CONCLUDED' && may.length > 0 ? 'concluded' : null;
  return key && el('p', { class: 'notice' }, t(`agreements.hint.${key}`, { day: dayName(agreement.periodFrom, language()) }));
}

/** @param {import('../api/agreements.js').Detail} agreement */
function facts(agreement) {
  const row = (/** @type {string} */ key, /** @type {(Node|string|null|false)[]} */ ...values) => [el('dt', {}, t(`agreements.fact.${key}`)), el('dd', {}, ...values)];
  const day = (/** @type {string|null} */ value) => (value ? dayName(value, language()) : t('agreements.not'));
  return el('dl', { class: 'card agreement-facts' },
    ...row('number', agreement.number),
    ...row('kind', t(`agreements.kind.${agreement.kind}`)),
    ...row('period', periodText(agreement),
      agreement.terminatedFrom && el('strong', {}, t('agreements.terminatedFrom', { day: dayName(agreement.terminatedFrom, language()) }))),
    ...row('season', seasonText(agreement)),
    ...(agreement.legalBasis ? row('legalBasis', agreement.legalBasis) : []),
    ...row('concludedOn', day(agreement.concludedOn)),
    ...(agreement.supersedes ? row('supersedes', agreementLink(agreement.supersedes)) : []),
    ...(agreement.successor ? row('successor', agreementLink(agreement.successor)) : []),
    ...(agreement.renews ? row('renews', agreementLink(agreement.renews)) : []),
    ...(agreement.renewal ? row('renewal', agreementLink(agreement.renewal)) : []),
    ...(agreement.remark ? row('remark', agreement.remark) : []));
}

/** @param {import('../api/agreements.js').Detail} agreement @param {ReadonlySet<string>} taken items that another agreement has */
function itemTable(agreement, taken) {
  const { items } = agreement;
  if (items.length === 0) {
    return el('section', { class: 'empty' }, el('p', {}, t('agreements.chosen.empty')),
      agreement.may.includes('EDIT') && el('p', {}, el('a', { href: `/agreements.html?id=${agreement.id}&edit` }, t('agreements.pick'))));
  }
  const columns = ['road', 'administrator', 'performer', 'work', 'part', 'meters', 'rule', 'effective'];
  return el('section', { class: 'stack' },
    el('h2', {}, t('agreements.chosen', { n: wholeText(sectionCount(items)) }), el('span', { class: 'unit number' }, ` ${metersAsKm(totalMeters(items))} km`)),
    el('div', { class: 'table-box', tabindex: 0, role: 'region', 'aria-label': t('agreements.sections') }, el('table', { class: 'table agreement-items' },
      el('thead', {}, el('tr', {}, ...columns.map((column) =>
        el('th', { scope: 'col', class: column === 'meters' ? 'amount' : null }, t(`agreements.item.${column}`))))),
      el('tbody', {}, ...items.map((item) => el('tr', {},
        el('th', { scope: 'row' }, roadText(item.road, item.sectionCode),
          taken.has(item.id) && el('span', { class: 'badge badge--late agreement-items__taken' }, t('agreements.conflict'))),
        el('td', {}, item.administrator.name),
        el('td', {}, item.performer.name, item.payer.id !== item.performer.id
          && el('span', { class: 'note agreement-items__payer' }, t('agreements.item.paidBy', { payer: item.payer.name }))),
        el('td', {}, t(`agreements.work.${item.work}`)),
        el('td', {}, t(`agreements.part.${item.part}`)),
        el('td', { class: 'amount' }, item.agreedLengthMeters === null ? '–' : wholeText(item.agreedLengthMeters)),
        el('td', {}, ruleText(item) || '–'),
        el('td', {}, rangeName(item.effectiveFrom, item.effectiveUntil, language()))))))));
}

/** @param {import('../api/agreements.js').Detail} agreement */
function history({ steps }) {
  return el('section', { class: 'stack' }, el('h2', {}, t('agreements.history')),
    el('ol', { class: 'agreement-history' }, ...[...steps].reverse().map((step) => el('li', {},
      el('time', { class: 'number', datetime: step.day }, dayName(step.day, language())),
      el('div', {},
        el('strong', {}, t(`agreements.step.${step.what}`)),
        step.from !== step.to && el('span', { class: 'agreement-history__state' }, stateBadge(step.to)),
        el('span', { class: 'note' }, ` ${[step.organisation ?? t('agreements.step.clock'), step.person].filter(Boolean).join(' ')}`),
        step.comment && el('p', {}, step.comment))))));
}

/** What the lines mean. @param {import('../api/agreements.js').Detail} agreement @param {boolean} conflicts */
function legend({ kind, items }, conflicts) {
  const line = (/** @type {string} */ key) => el('li', {}, el('span', { class: `agreement-legend__line agreement-legend__line--${key}` }), t(`agreements.legend.${key}`));
  return items.length > 0 && el('ul', { class: 'row note agreement-legend' },
    ...(kind === 'PATROL' ? ['patrol'] : ['to-municipal', 'to-prefectural']).map(line), conflicts && line('taken'));
}

/** @param {HTMLElement} box @param {import('../api/agreements.js').Detail} agreement @param {ReadonlySet<string>} taken items to mark */
async function showMap(box, agreement, taken) {
  const features = await getAgreementMap(agreement.id);
  const bbox = boxOf(features);
  if (!box.isConnected || bbox === null) {
    /** @type {HTMLElement} */ (box.parentElement).hidden = true;
    return;
  }
  const map = createLineMap(box, { day: agreement.periodFrom, patrol: agreement.kind === 'PATROL' });
  map.label({ map: t('agreements.map'), zoomIn: t('agreements.zoomIn'), zoomOut: t('agreements.zoomOut') });
  map.fit(bbox);
  map.show(features, new Set(features.features.map(({ properties }) => properties.section)), taken);
}

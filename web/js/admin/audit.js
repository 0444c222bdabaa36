/**
 * What own people changed, newest first.
 * @module
 */
import { get, withQuery } from '../api/client.js';
import { el, replace } from '../dom.js';
import { language, t } from '../i18n.js';
import { sayProblem } from '../shell/messages.js';

/**
 * @typedef {object} Entry
 * @property {number} id
 * @property {string} at
 * @property {string} table
 * @property {string|null} subject its name
 * @property {'I'|'U'|'D'|'B'} operation
 * @property {string|null} actor
 * @property {{column: string, before: string|null, after: string|null}[]} changes
 */

/** Tables that have a word of their own. */
const TABLES = new Set(['account.organisation', 'account.app_user', 'account.membership', 'agreement.agreement', 'agreement.item',
  'agreement.party', 'road.route', 'road.structure', 'road.import']);

/** @param {HTMLElement} panel */
export async function showAudit(panel) {
  const body = el('tbody', {});
  const more = el('button', { class: 'button', type: 'button', onclick: () => load().catch(sayProblem) }, t('admin.audit.more'));
  /** @type {number|null} */
  let next = null;
  const load = async () => {
    /** @type {{entries: Entry[], next: number|null}} */
    const page = await get(withQuery('/api/audit', { before: next }));
    next = page.next;
    more.hidden = next === null;
    body.append(...page.entries.map(row));
  };
  await load();
  replace(panel, el('p', { class: 'note' }, t('admin.audit.note')),
    body.childElementCount === 0 ? el('p', { class: 'empty' }, t('admin.audit.empty'))
      : el('div', { class: 'table-box' }, el('table', { class: 'table account-table' },
        el('thead', {}, el('tr', {}, ...['at', 'actor', 'what', 'subject', 'changes'].map((each) =>
          el('th', { scope: 'col' }, t(`admin.audit.${each}`))))), body)),
    more);
}

/** @param {Entry} entry */
function row(entry) {
  const at = new Date(entry.at).toLocaleString(language() === 'ja' ? 'ja-JP' : 'en-GB',
    { timeZone: 'Asia/Tokyo', dateStyle: 'medium', timeStyle: 'short' });
  return el('tr', {}, el('td', { class: 'number' }, at), el('td', {}, entry.actor ?? '–'),
    el('td', {}, `${TABLES.has(entry.table) ? t(`admin.audit.table.${entry.table}`) : entry.table} `, el('span', { class: 'badge' }, t(`admin.audit.operation.${entry.operation}`))),
    el('td', {}, entry.subject ?? ''), el('td', { class: 'note' }, entry.changes.map(({ column, before, after }) =>
      `${column}: ${before ?? '–'} → ${after ?? '–'}`).join(t('shell.comma'))));
}

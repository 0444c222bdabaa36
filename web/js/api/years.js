/**
 * Fiscal years for managers: closing, totals, offices.
 * @module
 */
import { get, post, put, remove, withQuery } from './client.js';

/** @typedef {import('./statistics.js').Programme} Programme */

/**
 * @typedef {object} YearView
 * @property {string} tag
 * @property {import('./statistics.js').Statistics} now
 * @property {import('./statistics.js').Statistics|null} closed
 * @property {'close'|'reopen'|null} step
 * @property {string|null} hindrance
 * @property {{id: string, closedOn: string, organisation: string, closedBy: string|null, reopenedOn: string|null,
 *     reopenedBy: string|null, reason: string|null}[]} history the newest first
 */

/** @typedef {{programme: 'PATROL'|'EXCHANGE', organisation: string, fiscalYear: number, status: string, mayChange: boolean}} Said */

/**
 * @typedef {object} Total
 * @property {string} id @property {Programme} programme @property {number} fiscalYear
 * @property {'prefecture'|'municipality'} administrator
 * @property {number|null} routes @property {number|null} km @property {number|null} cities @property {number|null} towns
 * @property {number|null} villages @property {string} source @property {string|null} remark
 * @property {number} version @property {boolean} mayChange
 */

/** @typedef {{row: number, effect: 'NEW'|'CHANGED'|'SAME', total: Total}} Line */

/** @param {Programme} programme @param {number} fiscalYear @returns {Promise<YearView>} */
export const fetchYear = (programme, fiscalYear) => get(withQuery('/api/statistics/closings', { programme, fiscalYear }));
/** @param {Programme} programme @param {number} fiscalYear @param {string} tag of the figures that were shown */
export const closeYear = (programme, fiscalYear, tag) =>
  post('/api/statistics/closings', { programme, fiscalYear }, { version: tag });
/** @param {string} id @param {string} reason */
export const reopenYear = (id, reason) => post(`/api/statistics/closings/${id}/reopen`, { reason });

/** @returns {Promise<Said[]>} */
export const fetchSaid = () => get('/api/programme-years');
/** @param {Programme} programme @param {number} fiscalYear @param {string|null} seen @param {string} status @returns {Promise<Said[]>} */
export const sayYear = (programme, fiscalYear, seen, status) => put('/api/programme-years', { programme, fiscalYear, seen, status });

/** @returns {Promise<Total[]>} */
export const fetchTotals = () => get('/api/statistics/totals');
/** @param {object} total @param {string} key */
export const addTotal = (total, key) => post('/api/statistics/totals', total, { idempotencyKey: key });
/** @param {Total} stored @param {object} total */
export const changeTotal = (stored, total) => put(`/api/statistics/totals/${stored.id}`, total, { version: stored.version });
/** @param {Total} stored */
export const removeTotal = (stored) => remove(`/api/statistics/totals/${stored.id}`, { version: stored.version });
/** @param {File} file @returns {Promise<{tag: string, lines: Line[]}>} */
export const previewTotals = (file) => post('/api/statistics/totals/preview', formOf(file));
/** @param {File} file @param {string} tag of the preview @returns {Promise<Line[]>} */
export const applyTotals = (file, tag) => post('/api/statistics/totals/file', formOf(file), { version: tag });

/** @returns {Promise<{office: string, municipality: string, from: string|null, until: string|null}[]>} */
export const fetchOffices = () => get('/api/statistics/offices');
/** @param {string} municipality @param {string|null} office */
export const assignOffice = (municipality, office) => put('/api/statistics/offices', { municipality, office, from: null });
/** @returns {Promise<{id: string, name: string, kind: string, parent: string|null}[]>} */
export const fetchOrganisations = () => get('/api/organisations');

/** @param {File} file */
function formOf(file) {
  const form = new FormData();
  form.append('file', file);
  return form;
}

/**
 * The yearly figures of the programmes.
 * @module
 */
import { language } from '../i18n.js';
import { get, withQuery } from './client.js';

/** @typedef {'patrol'|'exchange'} Programme */
/** @typedef {'recorded'|'beforeStart'|'notRecorded'} Status */
/** @typedef {{agreed: number|null, official: number|null, cleared: number|null, gis: number|null}} Kilometers null: unknown */

/**
 * @typedef {object} Direction
 * @property {'prefecture'|'municipality'} administrator @property {'prefecture'|'municipality'} performer
 * @property {number} routes @property {Kilometers} km
 * @property {number} sections @property {{agreed: number, official: number, cleared: number, gis: number}} lacking sections without
 *     that length, which are not in the km
 */

/**
 * @typedef {object} Statistics totals, directions and byMunicipality only when recorded
 * @property {Programme} programme
 * @property {number} fiscalYear
 * @property {Status} status
 * @property {'provisional'|'closed'|'totalsOnly'} [standing] how firm the figures are; none without figures
 * @property {{on: string, organisation: string}} [closing] of a closed year
 * @property {{directions: Direction[]}} [corrected] what is counted now, only where that differs from a closed year
 * @property {{administrator: 'prefecture'|'municipality', km: number|null, routes: number|null, source: string}[]} [known] totals of a
 *     year without items, never added to what is counted
 * @property {string} rule how it was counted, in the reader's language
 * @property {{routes: number, municipalities: {city: number, town: number, village: number}, km: Kilometers}} [totals]
 * @property {Direction[]} [directions]
 * @property {(Direction & {code: string|null, name: string, kind: string})[]} [byMunicipality] one row per municipality and direction
 */

/** @typedef {{programme: Programme, fiscalYear: number, status: Status, standing?: 'closed'|'totalsOnly'}} YearStatus */

/** @param {AbortSignal} [signal] @returns {Promise<YearStatus[]>} */
export function fetchYears(signal) {
  return get('/api/statistics/years', { signal });
}

/** @param {Programme} programme @param {number} fiscalYear @param {AbortSignal} [signal] @returns {Promise<Statistics>} */
export function fetchStatistics(programme, fiscalYear, signal) {
  return get(withQuery('/api/statistics', { programme, fiscalYear }), { signal });
}

/**
 * Where a year's table can be had as a file, in the language that was chosen.
 * @param {'csv'|'xlsx'} format @param {Programme} programme @param {number} fiscalYear @param {string|null} municipality
 */
export function downloadPath(format, programme, fiscalYear, municipality) {
  return withQuery(`/api/statistics.${format}`, { programme, fiscalYear, municipality, lang: language() });
}

/**
 * Where a year is on one A4 page.
 * @param {Programme} programme @param {number} fiscalYear
 */
export function sheetPath(programme, fiscalYear) {
  return withQuery('/api/statistics/sheet.pdf', { programme, fiscalYear, lang: language() });
}

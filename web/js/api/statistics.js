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
 * @property {string} rule how it was counted, in the reader's language
 * @property {{routes: number, municipalities: {city: number, town: number, village: number}, km: Kilometers}} [totals]
 * @property {Direction[]} [directions]
 * @property {(Direction & {code: string|null, name: string, kind: string})[]} [byMunicipality] one row per municipality and direction
 */

/** @typedef {{programme: Programme, fiscalYear: number, status: Status}} YearStatus */

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

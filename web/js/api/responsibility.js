/**
 * Who administers a section and who does what on it.
 * @module
 */
import { get, withQuery } from './client.js';

/** @typedef {{id: string|null, name: string}} Named id null: not confirmed (推定) */

/**
 * @typedef {object} Work one work type on one part of the road
 * @property {string} workType PLOUGHING, PATROL …
 * @property {string} part CARRIAGEWAY, UP, DOWN, FOOTWAY …
 * @property {Named} performer
 * @property {'AGREEMENT'|'DISTRICT'|'ADMINISTRATOR'} basis why it is this performer
 * @property {string|null} [district] work district
 * @property {string|null} [contractor] only for its authorities and itself
 * @property {Named} payer
 * @property {{id: string, number: string, title: string, from: string, until: string|null}|null} agreement null: the administrator itself
 * @property {number|null} [thresholdCm] @property {string|null} [finishBy] 07:00
 * @property {string|null} [frequency] @property {number|null} [agreedLengthMeters]
 */

/**
 * @typedef {object} Responsibility
 * @property {{id: string, name: string, kind: string, administrator: Named, lengthMeters: number|null}} section
 * @property {string} day
 * @property {Work[]} work
 */

/** @param {string} section @param {string|null} day null: the business day @param {AbortSignal} signal @returns {Promise<Responsibility>} */
export function fetchResponsibility(section, day, signal) {
  return get(withQuery('/api/responsibility', { section, day }), { signal });
}

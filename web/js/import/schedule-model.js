/**
 * The agreement of a 別表 as its form says it.
 * @module
 */
import { addDays } from '../dates.js';

export const KINDS = /** @type {const} */ (['EXCHANGE', 'PATROL', 'ENTRUSTED', 'EMERGENCY', 'SUPPORT']);
export const HOWS = /** @type {const} */ (['CODE', 'PLACES', 'LENGTH', 'ONLY', 'NEW']);

/**
 * @param {FormData} data
 * @returns {import('../api/schedules.js').Terms}
 */
export function termsOf(data) {
  const text = (/** @type {string} */ name) => String(data.get(name) ?? '').trim();
  const past = text('state') === 'past';
  return {
    number: text('number'), title: text('title'), kind: text('kind'), legalBasis: text('legalBasis') || null,
    periodFrom: text('from'), periodUntil: addDays(text('last'), 1), seasonFrom: null, seasonUntil: null,
    concludedOn: past ? text('concluded') || text('from') : null, recordYears: past,
  };
}

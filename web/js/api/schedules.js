/**
 * Schedules 別表 of agreements on their way in.
 * @module
 */
import { post } from './client.js';

/** @typedef {'CODE'|'PLACES'|'LENGTH'|'ONLY'|'NEW'} How how the section of a row was found; NEW: it will be made without a place */
/** @typedef {{row: number, administrator: string, performer: string, work: string, route: string, start: string|null, end: string|null, agreedMeters: number|null, how: How, section: string|null}} Item */
/**
 * @typedef {object} View
 * @property {number} rows @property {number} leftOut of other years @property {Partial<Record<How, number>>} how
 * @property {number} agreedKm @property {number} unlocatedKm @property {number} begunEarlier sections that will begin with the agreement @property {string[]} parties
 * @property {Item[]} items the first of them @property {number} refusedRows @property {{row: number, message: string}[]} refused
 */
/**
 * @typedef {object} Terms
 * @property {string} number @property {string} title @property {string} kind @property {string|null} legalBasis @property {string} periodFrom @property {string} periodUntil
 * @property {string|null} seasonFrom @property {string|null} seasonUntil @property {string|null} concludedOn null: a draft @property {boolean} recordYears
 */
/** @typedef {{file: string, reading: import('./imports.js').Answers, mapping: string, terms: Terms, withoutRefused: boolean}} Request */

/** What each row is; stores nothing. @param {Request} request @returns {Promise<View>} */
export function previewSchedule(request) {
  return post('/api/schedules/preview', request);
}

/** Makes the sections and the agreement. @param {Request} request @returns {Promise<{agreement: string, items: number, made: number}>} */
export function bringSchedule(request) {
  return post('/api/schedules', request);
}

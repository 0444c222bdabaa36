/**
 * Registers 台帳: sections that have no place yet, and lengths that differ.
 * @module
 */
import { get, withQuery } from './client.js';

/** @typedef {{id: string, kind: string, routeNumber: string, routeName: string, sectionCode: string, startPlace: string|null, endPlace: string|null, administrator: string|null, officialLengthMeters: number|null, agreedLengthMeters: number|null}} Unlocated */
/** @typedef {{section: string, administrator: string, kind: string, number: string, name: string, code: string, startPlace: string|null, endPlace: string|null, agreedMeters: number|null, officialMeters: number|null, gisMeters: number|null, mostMeters: number, mostPercent: number}} Difference */
/** @typedef {{percent: number, meters: number}} Tolerance */

/**
 * The first of them, and how many and how long all are.
 * @param {string} municipality its id, '' for all @param {AbortSignal} [signal]
 * @returns {Promise<{total: number, lengthMeters: number, places: {id: string, name: string}[], sections: Unlocated[]}>}
 */
export function fetchUnlocated(municipality, signal) {
  return get(withQuery('/api/sections/unlocated', { municipality: municipality || undefined }), { signal });
}

/** @param {string} municipality @param {'CSV'|'XLSX'} format */
export function unlocatedLink(municipality, format) {
  return withQuery('/api/sections/unlocated/file', { municipality: municipality || undefined, format });
}

/** @param {Tolerance} tolerance @param {AbortSignal} [signal] @returns {Promise<{total: number, compared: number, differences: Difference[]}>} */
export function fetchDifferences(tolerance, signal) {
  return get(withQuery('/api/lengths', { ...tolerance }), { signal });
}

/** @param {Tolerance} tolerance @param {'CSV'|'XLSX'} format */
export function differencesLink(tolerance, format) {
  return withQuery('/api/lengths/file', { ...tolerance, format });
}

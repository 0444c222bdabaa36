/**
 * The area the roads cover and the municipalities in it.
 * @module
 */
import { get } from './client.js';

/** @typedef {[number, number, number, number]} Bbox west, south, east, north in degrees */
/** @typedef {{code: string, name: string, kind: string, bbox: Bbox, label: [number, number]}} Municipality label: longitude
 *     and latitude of a place inside */
/** @typedef {{bbox: Bbox|null, municipalities: Municipality[], credits: string[]}} Region bbox null: no road and no
 *     boundary yet; credits: 出典 of the data that was brought in */

/** @param {AbortSignal} [signal] @returns {Promise<Region>} */
export function fetchRegion(signal) {
  return get('/api/map/region', { signal });
}

/**
 * Places on routes: route and km to a point, and a point to route and km.
 * @module
 */
import { get, withQuery } from './client.js';

/**
 * @typedef {object} RoutePlace
 * @property {number} routeMeters from the route's start @property {string} section @property {string} sectionCode
 * @property {number} sectionMeters from the first point of the section's line @property {[number, number]|null} at longitude, latitude; null: 位置未登録
 * @property {number} offMeters
 */

/**
 * @typedef {object} FoundPlace
 * @property {{id: string, kind: string, number: string, name: string}} route @property {string|null} administrator
 * @property {number} routeLengthMeters @property {boolean} beyond the route is shorter @property {RoutePlace|null} place null: the whole route
 * @property {string|null} bbox west,south,east,north
 */

/** @param {string} text 県道5号 12.3k @param {string|null} day @param {AbortSignal} signal @returns {Promise<FoundPlace[]>} */
export const findPlaces = (text, day, signal) => get(withQuery('/api/route-places', { text, day }), { signal });

/**
 * @param {{lng: number, lat: number}} point @param {string} section on which it lies @param {string|null} day @param {AbortSignal} signal
 * @returns {Promise<FoundPlace>}
 */
export const placeOf = ({ lng, lat }, section, day, signal) =>
  get(withQuery('/api/route-places/near', { longitude: lng, latitude: lat, section, day, reachMeters: 500 }), { signal });

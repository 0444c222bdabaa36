/**
 * Who asks, and how this server is set.
 * @module
 */
import { get } from './client.js';

/** @typedef {'CREW'|'DISPATCHER'|'MANAGER'|'ADMINISTRATOR'} Role */

/**
 * @typedef {object} Me
 * @property {{name: string}|null} user null: not signed in
 * @property {{id: string, code: string|null, name: string, kind: string}|null} organisation on whose behalf
 * @property {Role[]} roles
 * @property {boolean} demo the data is invented
 * @property {string|null} today the business day, when the server pins it
 * @property {'gsi'|null} baseMap the outside base map that this server allows
 */

/** @type {Me} */
export const NOBODY = { user: null, organisation: null, roles: [], demo: false, today: null, baseMap: null };

/** @param {AbortSignal} [signal] @returns {Promise<Me>} */
export async function fetchMe(signal) {
  return { ...NOBODY, ...(await get('/api/me', { signal })) };
}

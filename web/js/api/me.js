/**
 * Who asks, and how this server is set.
 * @module
 */
import { get, post } from './client.js';

/** @typedef {'CREW'|'DISPATCHER'|'MANAGER'|'ADMINISTRATOR'} Role */

/** @typedef {{id: string, code: string|null, name: string, kind: string}} Organisation */

/**
 * @typedef {object} Me
 * @property {{name: string}|null} user null: not signed in
 * @property {Organisation|null} organisation on whose behalf
 * @property {Organisation[]} organisations all that may be acted in
 * @property {boolean} mustChangePassword nothing else is allowed before
 * @property {Role[]} roles
 * @property {boolean} demo the data is invented
 * @property {string|null} today the business day
 * @property {'gsi'|null} baseMap the outside base map that this server allows
 * @property {boolean} empty no user exists yet
 */

/** @type {Me} */
export const NOBODY = {
  user: null, organisation: null, organisations: [], mustChangePassword: false, roles: [], demo: false, today: null,
  baseMap: null, empty: false,
};

/** @param {AbortSignal} [signal] @returns {Promise<Me>} */
export async function fetchMe(signal) {
  return { ...NOBODY, ...(await get('/api/me', { signal })) };
}

/** Acts in another of one's organisations from now on. @param {string} organisation id */
export async function actIn(organisation) {
  await post('/api/me/organisation', { organisation });
}

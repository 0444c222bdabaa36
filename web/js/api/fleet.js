/**
 * The own authority's depots, work districts with their sections, machines, crews and contracts.
 * @module
 */
import { get, patch, post, put, withQuery } from './client.js';

/** @typedef {{id: string, name: string, kind: string, longitude: number, latitude: number, version: number}} Depot */
/** @typedef {{id: string, contractor: string, contractorName: string, number: string, from: string, until: string, guaranteedHours: number|null, version: number}} Contract until: exclusive */
/** @typedef {{id: string, code: string, name: string, contract: string|null, depot: string, sections: number, meters: number, version: number}} District */
/**
 * @typedef {object} Machine
 * @property {string} id @property {string} name @property {string} kind @property {string} owner @property {string|null} ownerName
 * @property {string|null} district @property {string} depot @property {boolean} lent @property {number} widthMeters
 * @property {number|null} weightTonnes @property {number} workingSpeedKmh @property {number} travelSpeedKmh
 * @property {string|null} from @property {string|null} until exclusive @property {number} version
 */
/** @typedef {{id: string, name: string, organisation: string, organisationName: string|null, district: string|null, machine: string|null, phone: string|null, version: number}} Crew */
/** @typedef {{depots: Depot[], contracts: Contract[], districts: District[], machines: Machine[], crews: Crew[], unallocated: {sections: number, meters: number}}} Fleet */
/** @typedef {'depots'|'districts'|'machines'|'crews'|'contracts'} Kind */
/** @typedef {{section: string, name: string|null, code: string|null, meters: number, district: string|null}} Own a section's properties */
/** @typedef {import('./region.js').Bbox} Bbox */

const FLEET = '/api/fleet';

/** @returns {Promise<Fleet>} as of today */
export const fetchFleet = () => get(FLEET);
/** @param {Kind} kind @param {object} data @param {string} idempotencyKey @returns {Promise<{id: string, version: number}>} */
export const addTo = (kind, data, idempotencyKey) => post(`${FLEET}/${kind}`, data, { idempotencyKey });
/** @param {Kind} kind @param {{id: string, version: number}} row @param {object} data */
export const change = (kind, { id, version }, data) => put(`${FLEET}/${kind}/${id}`, data, { version });
/** @param {Bbox} bbox @param {string} day @param {AbortSignal} signal @returns {Promise<{truncated: boolean, features: {geometry: object, properties: Own}[]}>} */
export const fetchOwnSections = (bbox, day, signal) => get(withQuery(`${FLEET}/sections`, { bbox: bbox.join(','), day }), { signal });
/** @param {District} district @param {{day: string, add?: string[], addFree?: string, remove?: string[]}} what @returns {Promise<{sections: number}>} */
export const changeSections = ({ id, version }, what) => patch(`${FLEET}/districts/${id}/sections`, what, { version });
/** @param {string} day @param {Bbox} box @returns {Promise<{sections: number}>} */
export const giveToNearest = (day, box) => post(`${FLEET}/allocation`, { day, box: box.join(',') });

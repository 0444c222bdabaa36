/**
 * What the asker's organisation or crew has to patrol and to clear on a day.
 * @module
 */
import { get, withQuery } from './client.js';

/** @typedef {'PATROL'|'CLEARING'|'FOOTWAY'} Kind */
/** @typedef {{kind: Kind, sections: number, meters: number|null, lacking: number}} Total meters null: no length is known */

/**
 * @typedef {object} Duty one work type on one part of the road under one rule
 * @property {string} workType @property {Kind} kind @property {string} part
 * @property {string} group id of the group that gives it
 * @property {number|null} meters @property {'AGREED'|'CLEARED'|'OFFICIAL'|'GIS'|null} length which length that is
 * @property {number|null} thresholdCm @property {string|null} finishBy 07:00 @property {string|null} frequency
 */

/**
 * @typedef {object} Section
 * @property {string} id @property {string} name @property {string} kind @property {string} routeNumber @property {string} code
 * @property {{id: string, name: string, phone: string|null}} administrator
 * @property {{type: 'LineString'|'MultiLineString', coordinates: any[]}|null} geometry null: not registered
 * @property {Duty[]} duties
 */

/** @typedef {{id: string, basis: 'DISTRICT'|'AGREEMENT', number: string, name: string, orderer: string|null, totals: Total[]}} Group */

/**
 * @typedef {object} Duties
 * @property {string} day @property {string|null} crew null: of the whole organisation
 * @property {number} totalSections may be more than are listed
 * @property {Total[]} totals @property {Group[]} groups @property {Section[]} sections
 * @property {string|null} next the first later day with work, when there is none
 */

/** @param {string|null} day null: the business day @param {AbortSignal} signal @returns {Promise<Duties>} */
export function fetchDuties(day, signal) {
  return get(withQuery('/api/duties', { day }), { signal });
}

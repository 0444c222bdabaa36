/**
 * Scenarios, the runs of their variants, and what a run's plan says.
 * @module
 */
import { get, post, remove } from './client.js';

/** @typedef {'TODAY'|'OWN_ONLY'|'BALANCED'|'FREE'|'CURVE'} Variant CURVE: the search for a curve of saving, with the plan of own roads only */
/** @typedef {'WAITING'|'RUNNING'|'DONE'|'STOPPED'|'FAILED'} State */
/** @typedef {{id: string, name: string, kind: string}} Organisation */

/**
 * @typedef {object} OfAuthority metres and milliseconds
 * @property {string} organisationId @property {number} administeredMetres @property {number} servedMetres
 * @property {number} givenMetres of others' sections that it serves @property {number} receivedMetres of its own that others serve
 * @property {number} emptyMetres @property {number} machineMillis @property {number} finishMillis @property {number} machines
 */

/**
 * @typedef {object} Figures metres and milliseconds
 * @property {number} emptyMetres @property {number} emptyMillis @property {number} workMetres @property {number} workMillis
 * @property {number} machineMillis @property {number} finishMillis @property {number} machines @property {number} services
 * @property {number} unserved @property {number} transferredSections @property {number} transferredMetres
 * @property {OfAuthority[]} authorities
 */

/** @typedef {{id: string, variant: Variant, state: State, done: number, iterations: number, bestCost: number|null, abovePercent: number|null, figures: Figures|null, ownYen: number|null, message: string|null, change: Change|null}} Run done: 0–1; change null: computed */
/** @typedef {{moves?: {sections: string[], targetId: string, target: string, machine: boolean}[], asked?: Asked, movedPasses?: number, millis?: number, fee?: number, changed?: number}} ChangeContent */
/** @typedef {{callOut: string, now: string, broken: number[], closed: string[], notDone: string[], done: string[], helpers: string, yenPerMove: number, mostMoved: number|null}} Asked what happened during the work */
/** @typedef {{basedOn: string, kind: 'MOVED'|'REWORKED'|'CURVE', content: ChangeContent, organisation: Organisation, askedAt: string, decision: 'PROPOSED'|'ACCEPTED'|'DISCARDED', decidedAt: string|null}} Change how people changed a plan */
/** @typedef {{id: string, name: string, kind: 'SNOW'|'PATROL', day: string, author: Organisation, open: boolean, runs: number, ended: number}} Summary */

/**
 * @typedef {object} Detail
 * @property {string} id @property {string} name @property {'SNOW'|'PATROL'} kind @property {string} day @property {Organisation} author
 * @property {Organisation[]} municipalities @property {{west: number, south: number, east: number, north: number}|null} box
 * @property {string[]} machineKinds @property {Record<string, {left: number, right: number, uTurn: number}>} turns seconds by kind of machine @property {string} note @property {{organisation: Organisation, openedAt: string|null}[]} parties
 * @property {number} tolerancePermille @property {number} effortSeconds @property {number} seed @property {boolean} open every party opened
 * @property {{sectionId: string, name: string|null, reason: string}[]} leftOut @property {Run[]} runs
 */

/** @typedef {{sectionId: string, section: string, code: string|null, administrator: string, fromAuthority: string, fromKind: string, fromDistrict: string, toAuthority: string, toDistrict: string, metres: number}} Transfer */
/** @typedef {{sectionId: string, section: string, administrator: string, reason: string}} Unserved */
/** @typedef {{sectionId: string|null, section: string|null, code: string|null, administrator: string|null, startMillis: number, endMillis: number, metres: number}} Leg sectionId null: 回送 */
/** @typedef {{machine: string, machineKind: string, district: string, depot: string, startMillis: number, endMillis: number, legs: Leg[]}} Itinerary */

const SCENARIOS = '/api/scenarios';
const RUNS = '/api/plan-runs';

/** @returns {Promise<Summary[]>} */
export const listScenarios = () => get(SCENARIOS);
/** @param {string} id @param {AbortSignal} [signal] @returns {Promise<Detail>} */
export const getScenario = (id, signal) => get(`${SCENARIOS}/${encodeURIComponent(id)}`, { signal });
/** @param {object} wish @returns {Promise<{id: string}>} */
export const createScenario = (wish) => post(SCENARIOS, wish);
/** @param {string} id */
export const deleteScenario = (id) => remove(`${SCENARIOS}/${id}`);
/** @param {string} id */
export const openFleet = (id) => post(`${SCENARIOS}/${id}/open`);
/** @param {string} id */
export const runScenario = (id) => post(`${SCENARIOS}/${id}/runs`);
/** @param {string} run */
export const stopRun = (run) => post(`${RUNS}/${run}/stop`);
/** @param {string} run @returns {Promise<{features: any[]}>} GeoJSON */
export const fetchLegs = (run) => get(`${RUNS}/${run}/legs`);
/** @param {string} run @returns {Promise<Transfer[]>} */
export const fetchTransfers = (run) => get(`${RUNS}/${run}/transfers`);
/** @param {string} run @returns {Promise<Unserved[]>} */
export const fetchUnserved = (run) => get(`${RUNS}/${run}/unserved`);
/** @param {string} run @returns {Promise<Itinerary[]>} the own authority's machines */
export const fetchItineraries = (run) => get(`${RUNS}/${run}/itineraries`);
/** @returns {Promise<(Organisation & {parent: string|null})[]>} */
export const fetchOrganisations = () => get('/api/organisations');

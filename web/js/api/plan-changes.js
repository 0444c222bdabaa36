/**
 * What may be chosen in a finished plan, what moving sections would do, changes of plans, and making a plan anew during the work.
 * @module
 */
import { get, post } from './client.js';

/**
 * @typedef {object} Section a section of a plan and who does it; vehicles are numbers of {@link Machine}
 * @property {string} sectionId @property {string} section @property {string|null} code @property {string} administrator
 * @property {string|null} authorityId null: it is left undone @property {string|null} authority @property {string|null} authorityKind
 * @property {string|null} districtId @property {string|null} district @property {number[]} vehicles
 * @property {number|null} startMillis @property {number|null} endMillis @property {number} metres @property {string|null} reason
 */

/** @typedef {{vehicle: number, name: string|null, kind: string, authorityId: string, authority: string, authorityKind: string, districtId: string, district: string, number: number}} Machine name null: another authority's */
/** @typedef {{sectionId: string, section: string, code: string|null, administrator: string, metres: number, fromVehicles: number[], toVehicles: number[], endMillis: number|null}} Changed */
/** @typedef {{sections: string[], authority?: string, district?: string, vehicle?: number}} Move one of the three targets */
/** @typedef {{emptyMetres: number, emptyMillis: number, machineMillis: number, finishMillis: number, machines: number, unserved: number, yen: number}} Total */
/** @typedef {{servedMetres: number, givenMetres: number, receivedMetres: number, emptyMetres: number, finishMillis: number}} Side */

/**
 * @typedef {object} Effect
 * @property {number} millis the engine took @property {Total} before @property {Total} after
 * @property {{organisationId: string, name: string, administeredMetres: number, before: Side, after: Side}[]} authorities
 * @property {{sectionId: string, section: string, code: string|null, administrator: string, from: string|null, to: string|null, metres: number, yen: number, emptyMillis: number, finishMillis: number}[]} sections each on its own
 * @property {{sectionId: string, section: string, code: string|null, from: number|null, to: number|null, asked: boolean}[]} changed
 * @property {{sectionId: string, section: string, reason: string}[]} undone
 */

/** @param {string} run @param {string} what */
const of = (run, what) => `/api/plan-runs/${encodeURIComponent(run)}/${what}`;

/** @param {string} run @returns {Promise<Section[]>} */
export const fetchSections = (run) => get(of(run, 'sections'));
/** @param {string} run @returns {Promise<Machine[]>} */
export const fetchMachines = (run) => get(of(run, 'machines'));
/** @param {string} run @returns {Promise<Changed[]>} compared with the plan it is based on */
export const fetchChanged = (run) => get(of(run, 'changed'));
/** @param {string} run @param {Move[]} moves @param {AbortSignal} signal @returns {Promise<Effect>} */
export const askEffect = (run, moves, signal) => post(of(run, 'what-if'), { moves }, { signal });
/** @param {string} run @param {Move[]} moves @returns {Promise<{id: string}>} the run with the changed plan */
export const takeMoves = (run, moves) => post(of(run, 'moves'), { moves });
/** @param {string} run @param {import('./plan.js').Asked} asked what happened @returns {Promise<{id: string}>} the run with the proposal */
export const askRework = (run, asked) => post(of(run, 'rework'), asked);
/** @param {string} scenario */
export const startCurve = (scenario) => post(`/api/scenarios/${encodeURIComponent(scenario)}/curve`);
/**
 * Refused when somebody has decided otherwise than the reader sees.
 * @param {string} run @param {string} seen the decision on the reader's screen
 */
export const acceptChange = (run, seen) => post(`${of(run, 'accept')}?seen=${seen}`);
/** As acceptChange. @param {string} run @param {string} seen */
export const discardChange = (run, seen) => post(`${of(run, 'discard')}?seen=${seen}`);

/**
 * Sections that are made and completed on the map.
 * @module
 */
import { get, post, put, withQuery } from './client.js';

/** @typedef {[number, number]} Place longitude, latitude in degrees */

/**
 * @typedef {object} Row a section to choose
 * @property {string} id @property {string} kind @property {string} number @property {string} name @property {string} sectionCode
 * @property {number|null} officialLengthMeters @property {boolean} located
 */

/** @typedef {{agreement: string, label: string, items: number, agreedLengthMeters: number|null}} Promised */

/**
 * @typedef {object} Section
 * @property {string} id @property {number} version @property {boolean} own @property {{id: string, name: string|null}} administrator
 * @property {{id: string, kind: string, number: string, name: string}} route @property {string} sectionCode @property {string|null} name
 * @property {string} from first day of this state @property {Place[]|null} line null: 位置未登録
 * @property {string|null} near west,south,east,north of where to look
 * @property {{official: number|null, cleared: number|null, gis: number|null}} lengths metres
 * @property {{share: number, meters: number}} tolerance @property {Promised[]} promises
 */

/** @typedef {{kind: 'NETWORK'|'FREE'|'MISSING', line: Place[], lengthMeters: number}} Leg */
/** @typedef {{section: string, kind: string, number: string, name: string, sectionCode: string, meters: number}} Along */
/** @typedef {{points: Place[], legs: Leg[], lengthMeters: number, along: Along[]}} Trace */

/**
 * @param {{text: string, unlocated: boolean}} filter @param {AbortSignal} signal
 * @returns {Promise<{total: number, officialLengthMeters: number, sections: Row[]}>}
 */
export const ownSections = ({ text, unlocated }, signal) =>
  get(withQuery('/api/sections/own', { text, unlocated: unlocated ? 'true' : null }), { signal });

/** @param {string} id @param {string} [day] default today @returns {Promise<Section>} */
export const sectionForDrawing = (id, day) => get(withQuery(`/api/sections/${id}/drawing`, { day }));

/**
 * @param {{points: {longitude: number, latitude: number, free: boolean}[], section: string|null, route: string|null, reachMeters: number}} wanted
 * @param {AbortSignal} signal @returns {Promise<Trace>}
 */
export const traceRoad = (wanted, signal) => post('/api/road-trace', wanted, { signal });

/** Ways that no section owns. @param {readonly number[]} bbox west, south, east, north @param {AbortSignal} signal @returns {Promise<{features: any[]}>} */
export const fetchWays = (bbox, signal) => get(withQuery('/api/road-trace/ways', { bbox: bbox.join(',') }), { signal });

/** @param {Section} section @param {string} on @param {Place[]} line @returns {Promise<Section>} */
export const saveLine = (section, on, line) => put(`/api/sections/${section.id}/line`, { on, line }, { version: section.version });

/** @param {object} data @param {string} idempotencyKey @returns {Promise<Section>} */
export const addSection = (data, idempotencyKey) => post('/api/sections', data, { idempotencyKey });

/**
 * @param {string} text @param {AbortSignal} signal
 * @returns {Promise<{id: string, kind: string, number: string, name: string, administrator: {id: string}|null, sections: number, bbox: string|null}[]>}
 */
export const findRoutes = (text, signal) => get(withQuery('/api/routes', { text }), { signal });

/** @typedef {{line: Place[], meters: number, officialLengthMeters: number|null, clearedLengthMeters: number|null}} DivisionPart */
/** @typedef {{atMeters: number, at: Place, parts: DivisionPart[], promises: Promised[]}} Division */

/**
 * What cutting would make of a section.
 * @param {string} id @param {{day: string, longitude?: number, latitude?: number, meters?: number}} at @param {AbortSignal} signal @returns {Promise<Division>}
 */
export const previewSplit = (id, at, signal) => get(withQuery(`/api/sections/${id}/split`, at), { signal });

/** @param {Section} section @param {object} wanted @param {string} idempotencyKey @returns {Promise<{sections: string[]}>} */
export const splitSection = (section, wanted, idempotencyKey) => post(`/api/sections/${section.id}/split`, wanted, { version: section.version, idempotencyKey });

/**
 * A section that meets another one end to end.
 * @typedef {object} Neighbour
 * @property {string} id @property {number} version @property {string} sectionCode @property {string|null} name @property {Place[]} line
 * @property {number} meters @property {number|null} officialLengthMeters of both @property {string[]} unlike facts that differ @property {boolean} mayJoin
 * @property {Promised[]} promises of both
 */

/** @param {string} id @param {string} day @returns {Promise<Neighbour[]>} */
export const neighboursOf = (id, day) => get(withQuery(`/api/sections/${id}/neighbours`, { day }));

/** @param {Section} section that lives on @param {object} wanted @param {string} idempotencyKey @returns {Promise<{section: string}>} */
export const joinSections = (section, wanted, idempotencyKey) => post(`/api/sections/${section.id}/join`, wanted, { version: section.version, idempotencyKey });

/**
 * A notice 告示 about a section.
 * @typedef {object} Notice
 * @property {string} id @property {string} kind @property {string} number @property {string} publishedOn @property {string} effectiveOn
 * @property {string} section @property {string} roadKind @property {string} routeNumber @property {string|null} routeName @property {string} sectionCode
 * @property {string|null} successor @property {string|null} administrator to whom it went @property {'MOVED'|'ENDED'|null} promises @property {string|null} remark
 */

/** @returns {Promise<Notice[]>} the own authority's, the newest first */
export const listNotices = () => get('/api/road-notices');

/** @param {Section} section @param {object} notice @param {string} idempotencyKey @returns {Promise<{section: string}>} the section that follows */
export const addNotice = (section, notice, idempotencyKey) => post(`/api/sections/${section.id}/notices`, notice, { version: section.version, idempotencyKey });

/**
 * An organisation that merged into the own one and still has roads.
 * @typedef {object} Merger
 * @property {string} organisation @property {string} name @property {string} on day of the merger @property {number} sections @property {number} routes
 * @property {number} lengthMeters @property {Promised[]} promises
 */

/** @returns {Promise<Merger[]>} */
export const fetchMergers = () => get('/api/road-mergers');

/** @param {Merger} merger with the agreements that were shown @returns {Promise<{sections: number}>} */
export const takeOver = ({ organisation, promises }) => post(`/api/road-mergers/${organisation}`, { seen: promises.map(({ agreement }) => agreement) });

/**
 * Exchange candidates: what was found, and finding anew.
 * @module
 */
import { get, post, put, remove, withQuery } from './client.js';

/** @typedef {'ISLAND'|'DEAD_END'|'GAP'} Reason */
/** @typedef {{id: string, name: string, kind: string}} Organisation */

/**
 * A section or a part of it.
 * @typedef {object} Section
 * @property {string} id @property {string} road @property {string} code @property {number} fromMeters @property {number} toMeters
 * @property {number} lengthMeters of what is meant @property {number} wholeMeters of the whole section
 * @property {string|null} performer who ploughs it today by an agreement @property {string|null} agreement its number
 */

/**
 * @typedef {object} Candidate
 * @property {string} id @property {number} number @property {Reason[]} reasons @property {Organisation} administrator
 * @property {Organisation} neighbour who would take it @property {Organisation|null} municipality where it lies
 * @property {number} lengthMeters @property {number|null} distanceMeters from the own network along roads; null: out of reach in winter
 * @property {number} junctions @property {number} touching @property {boolean} estimated @property {Section[]} sections
 * @property {string} words why
 */

/** @typedef {{longestMeters: number, shortestMeters: number, nearestMeters: number, longestGapMeters: number}} Settings */

/**
 * @typedef {object} Finding
 * @property {string} at @property {number} networkVersion @property {string} asOf @property {number} links @property {number} seconds
 * @property {Settings} settings @property {boolean} withState @property {boolean} stale
 */

/** @typedef {{progress: string, mine: boolean}} Running */
/** @typedef {{finding: Finding|null, running: Running|null, defaults: Settings, candidates: Candidate[]}} Answer */
/** @typedef {{reason: string, party: string, municipality: string, fromKm: string, untilKm: string}} Filter */

const BASE = '/api/exchange';

/** @returns {Promise<Answer>} */
export const fetchCandidates = () => get(`${BASE}/candidates`);

/** @returns {Promise<{features: {properties: {candidate: string, section: string, administratorKind: string}}[]}>} GeoJSON */
export const fetchCandidateLines = () => get(`${BASE}/candidates/map`);

/** @param {Settings} settings @param {boolean} withState @returns {Promise<Running>} */
export const findCandidates = (settings, withState) => post(`${BASE}/findings`, { settings, withState });

/** @param {'csv'|'xlsx'} type @param {Filter} filter @param {string} lang @returns {string} */
export const candidateFile = (type, filter, lang) => withQuery(`${BASE}/candidates.${type}`, { ...filter, lang });

/** @typedef {'REQUEST'|'ACCEPT'|'REFUSE'} Stance */

/**
 * One organisation's word about one section and one other organisation.
 * @typedef {object} Mark
 * @property {string} section @property {string|null} road @property {string} code @property {string} organisation @property {string} organisationName
 * @property {string} counterpart @property {string} counterpartName @property {string} administrator @property {Stance} stance
 * @property {string|null} remark @property {string|null} survey @property {string} markedOn @property {string|null} markedBy @property {number} version
 */

/** @typedef {{section: string, counterpart: string, stance: Stance|null, remark: string|null, version: number|null}} MarkInput */

/**
 * A needs survey.
 * @typedef {object} Survey
 * @property {string} id @property {string} organisation @property {boolean} mine @property {number} fiscalYear @property {string} title
 * @property {string} deadline @property {string|null} note @property {string} openedOn @property {string|null} closedOn @property {number} version
 * @property {{organisation: string, name: string, answeredOn: string|null, remark: string|null, marks: number}[]} answers
 */

/**
 * A section that one side asks for and the other accepts.
 * @typedef {object} Match
 * @property {string} section @property {string|null} road @property {string} code @property {string} administrator @property {string} performer
 * @property {string} counterpart @property {string} counterpartName @property {number} meters @property {string|null} requestRemark
 * @property {string|null} acceptRemark @property {{agreement: string, number: string, state: string, version: number}|null} standing
 */

/** @returns {Promise<Mark[]>} */
export const fetchMarks = () => get(`${BASE}/marks`);

/** @param {MarkInput[]} marks @returns {Promise<{before: MarkInput[], marks: Mark[]}>} before, sent again, undoes it */
export const writeMarks = (marks) => put(`${BASE}/marks`, { marks });

/** @returns {Promise<Survey[]>} the open one first */
export const fetchSurveys = () => get(`${BASE}/surveys`);

/** @param {{fiscalYear: number, title: string, deadline: string, note: string|null}} survey @param {string} idempotencyKey @returns {Promise<Survey>} */
export const openSurvey = (survey, idempotencyKey) => post(`${BASE}/surveys`, survey, { idempotencyKey });

/** @param {Survey} survey @param {'close'|'reopen'} step @returns {Promise<Survey>} */
export const turnSurvey = (survey, step) => post(`${BASE}/surveys/${survey.id}/${step}`, undefined, { version: survey.version });

/** @param {Survey} survey @param {string|null} remark @returns {Promise<Survey>} */
export const answerSurvey = (survey, remark) => put(`${BASE}/surveys/${survey.id}/answer`, { remark });

/** @param {Survey} survey @returns {Promise<Survey>} */
export const takeBackAnswer = (survey) => remove(`${BASE}/surveys/${survey.id}/answer`);

/** @returns {Promise<Match[]>} */
export const fetchMatches = () => get(`${BASE}/matches`);

/** @param {object} terms @param {string} idempotencyKey @returns {Promise<{agreement: string}>} */
export const draftAgreement = (terms, idempotencyKey) => post(`${BASE}/drafts`, terms, { idempotencyKey });

/** @param {{agreement: string, version: number}} standing @returns {Promise<Match[]>} */
export const withdrawDraft = ({ agreement, version }) => post(`${BASE}/drafts/${agreement}/withdraw`, undefined, { version });

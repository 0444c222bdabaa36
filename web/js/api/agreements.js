/**
 * Agreements: list, detail, drafts and the steps of their life.
 * @module
 */
import { get, post, put, withQuery } from './client.js';

/** @typedef {'DRAFT'|'PROPOSED'|'RETURNED'|'WITHDRAWN'|'AGREED'|'CONCLUDED'|'IN_FORCE'|'ENDED'|'TERMINATED'|'SUPERSEDED'} State */
/** @typedef {'EDIT'|'ENTRUST'|'PROPOSE'|'RETURN'|'WITHDRAW'|'CONSENT'|'CONCLUDE'|'ATTACH'|'CONTACTS'|'TERMINATE'|'SUPERSEDE'|'RENEW'} StepName */
/** @typedef {{id: string, name: string}} Named */

/**
 * @typedef {object} Summary
 * @property {string} id @property {string} number @property {string} title @property {string} kind @property {State} state
 * @property {string} periodFrom @property {string} periodUntil first day after the last
 * @property {string[]} parties @property {number} items @property {number} agreedLengthMeters
 * @property {boolean} waiting the reader's side has the next step to take
 */

/**
 * @typedef {object} Item
 * @property {string} id @property {string|null} section @property {string|null} structure
 * @property {string} road @property {string|null} sectionCode @property {string} work @property {string} part
 * @property {Named} administrator @property {Named} performer @property {Named} payer @property {string|null} contract
 * @property {number|null} agreedLengthMeters @property {string|null} frequency @property {number|null} thresholdCm
 * @property {string|null} finishBy 07:00:00 @property {string|null} remark
 * @property {string} effectiveFrom @property {string} effectiveUntil
 */

/**
 * @typedef {object} Detail
 * @property {string} id @property {number} version @property {State} state @property {string} number @property {string} title
 * @property {string} kind @property {string|null} legalBasis @property {string} periodFrom @property {string} periodUntil
 * @property {string|null} seasonFrom 11-15 @property {string|null} seasonUntil first month-day after the season
 * @property {string} author @property {string|null} concludedOn @property {string|null} enteredOn @property {string|null} terminatedFrom
 * @property {string|null} remark @property {{id: string, number: string}|null} supersedes @property {{id: string, number: string}|null} successor
 * @property {{id: string, number: string}|null} renews the one of the season before @property {{id: string, number: string}|null} renewal of the season after
 * @property {Side[]} parties the author first
 * @property {Item[]} items
 * @property {{what: string, from: State|null, to: State, day: string, at: string, organisation: string|null, person: string|null, comment: string|null}[]} steps
 * @property {string|null} own the reader's side
 * @property {StepName[]} may the steps that the reader may take now
 */

/**
 * A party.
 * @typedef {Named & {consentedOn: string|null, documentNumber: string|null, document: SignedDocument|null, entrustment: Entrustment, contacts: Contact[]}} Side contacts: none for who is no party
 * @typedef {{resolvedOn: string|null, resolutionNumber: string|null, noticedOn: string|null, noticeNumber: string|null, reportedOn: string|null}} Entrustment
 * @typedef {{post: string, dayPhone: string|null, nightPhone: string|null, holidayPhone: string|null}} Contact
 * @typedef {{fileName: string|null, sizeBytes: number, sha256: string}} SignedDocument fileName: null for who may not read the file
 */

/**
 * An item whose work another agreement has promised already.
 * @typedef {object} Conflict
 * @property {string} item @property {string} road @property {string|null} sectionCode @property {string} work @property {string} part
 * @property {string} day the first common day @property {string} until the first day after the last
 * @property {string} performer who has it then @property {string} number of that agreement @property {string|null} agreement its id, when the reader may open it
 */

/**
 * What an agreement changes against the one that it supersedes or renews.
 * @typedef {object} Differences
 * @property {Terms} before @property {Terms} after @property {string[]} changed names of the terms that differ
 * @property {ItemChange[]} items @property {number} unchanged items that say the same
 * @typedef {{id: string, number: string, title: string, kind: string, legalBasis: string|null, periodFrom: string, periodUntil: string,
 *   seasonFrom: string|null, seasonUntil: string|null, parties: string[], remark: string|null}} Terms
 * @typedef {{before: Item|null, after: Item|null, changed: string[]}} ItemChange before: null when added; after: null when gone
 */

/** @typedef {{features: {geometry: object, properties: Record<string, any>}[]}} Features GeoJSON */

const BASE = '/api/agreements';

/**
 * @param {{state?: string, kind?: string, party?: string, fiscalYear?: string, q?: string, offset?: number}} filter @param {AbortSignal} signal
 * @returns {Promise<{agreements: Summary[], total: number, years: {first: number, last: number}|null}>} years: of all that the reader may see
 */
export const listAgreements = (filter, signal) => get(withQuery(BASE, filter), { signal });

/** @param {string} id @returns {Promise<Detail>} */
export const getAgreement = (id) => get(`${BASE}/${id}`);

/** @param {string} id @returns {Promise<Features>} */
export const getAgreementMap = (id) => get(`${BASE}/${id}/map`);

/** @param {string} id of one that supersedes or renews another @returns {Promise<Differences>} */
export const getDifferences = (id) => get(`${BASE}/${id}/differences`);

/** @param {string} id @returns {Promise<Conflict[]>} */
export const getConflicts = (id) => get(`${BASE}/${id}/conflicts`);

/** @param {number[]} bbox west, south, east, north @param {string} day @param {AbortSignal} signal @returns {Promise<Features>} */
export const roadsInView = (bbox, day, signal) => get(withQuery(`${BASE}/roads`, { bbox: bbox.join(','), day }), { signal });

/** @param {object} terms @param {string} idempotencyKey @returns {Promise<Detail>} */
export const createAgreement = (terms, idempotencyKey) => post(BASE, terms, { idempotencyKey });

/** @param {Detail} old @param {object} terms @param {string} idempotencyKey @returns {Promise<Detail>} */
export const supersedeAgreement = (old, terms, idempotencyKey) =>
  post(`${BASE}/${old.id}/supersede`, terms, { version: old.version, idempotencyKey });

/** The next season's. @param {Detail} old @param {object} terms @param {string} idempotencyKey @returns {Promise<Detail>} */
export const renewAgreement = (old, terms, idempotencyKey) =>
  post(`${BASE}/${old.id}/renew`, terms, { version: old.version, idempotencyKey });

/** @param {Detail} agreement @param {object} terms @returns {Promise<Detail>} */
export const editAgreement = (agreement, terms) => put(`${BASE}/${agreement.id}`, terms, { version: agreement.version });

/** @param {Detail} agreement @param {object[]} items @returns {Promise<Detail>} */
export const writeItems = (agreement, items) => put(`${BASE}/${agreement.id}/items`, items, { version: agreement.version });

/** @param {Detail} agreement @param {Entrustment} entrustment of one's own side @returns {Promise<Detail>} */
export const writeEntrustment = (agreement, entrustment) => put(`${BASE}/${agreement.id}/entrustment`, entrustment, { version: agreement.version });

/** @param {Detail} agreement @param {Contact[]} contacts of one's own side @returns {Promise<Detail>} */
export const writeContacts = (agreement, contacts) => put(`${BASE}/${agreement.id}/contacts`, contacts, { version: agreement.version });

/** @param {Detail} agreement @param {string} step propose, return … @param {object} [body] @returns {Promise<Detail>} */
export const takeStep = (agreement, step, body) => post(`${BASE}/${agreement.id}/${step}`, body, { version: agreement.version });

/** @param {Detail} agreement @param {string} party whose signed PDF @returns {string} where it is downloaded from */
export const documentAddress = (agreement, party) => `${BASE}/${agreement.id}/documents/${party}`;

/** @param {Detail} agreement @param {string} party one's own side @param {File} file @returns {Promise<Detail>} */
export function attachDocument(agreement, party, file) {
  const body = new FormData();
  body.append('file', file);
  return put(documentAddress(agreement, party), body, { version: agreement.version });
}

/**
 * Road administrators that exist today, and which of them the reader acts for: an office acts for its prefecture.
 * @param {import('./me.js').Me} me @returns {Promise<{own: string|null, others: (Named & {kind: string})[]}>}
 */
export async function fetchAuthorities(me) {
  const all = await fetchOrganisations();
  const mine = all.find(({ id }) => id === me.organisation?.id);
  const own = mine?.kind === 'OFFICE' ? mine.parent : mine?.id ?? null;
  return { own, others: all.filter(({ id, kind }) => AUTHORITIES.has(kind) && id !== own) };
}

/** All that may be a party. @returns {Promise<Named[]>} */
export const listAuthorities = async () => (await fetchOrganisations()).filter(({ kind }) => AUTHORITIES.has(kind));

/** @returns {Promise<(Named & {kind: string, parent: string|null})[]>} */
const fetchOrganisations = () => get('/api/organisations');
const AUTHORITIES = new Set(['STATE', 'PREFECTURE', 'CITY', 'TOWN', 'VILLAGE']);

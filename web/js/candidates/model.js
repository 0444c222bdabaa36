/**
 * Which candidates are shown, and in which order.
 * @module
 */

/** @typedef {import('../api/candidates.js').Candidate} Candidate */
/** @typedef {import('../api/candidates.js').Filter} Filter */

export const REASONS = /** @type {const} */ (['ISLAND', 'DEAD_END', 'GAP']);
export const ORDERS = /** @type {const} */ (['distance', 'gain', 'longest', 'shortest', 'touching', 'number']);

/** @type {Filter} */
export const ALL = { reason: '', party: '', municipality: '', fromKm: '', untilKm: '' };

/** @param {readonly Candidate[]} all @param {Filter} filter @returns {Candidate[]} */
export function filtered(all, { reason, party, municipality, fromKm, untilKm }) {
  const from = kmOf(fromKm) ?? 0;
  const until = kmOf(untilKm) ?? Infinity;
  return all.filter((one) => (reason === '' || one.reasons.includes(/** @type {any} */ (reason)))
    && (party === '' || one.administrator.id === party || one.neighbour.id === party)
    && (municipality === '' || one.municipality?.id === municipality)
    && one.lengthMeters >= 1000 * from && one.lengthMeters <= 1000 * until);
}

/** As people type it: 1.5, １．５. @param {string} text @returns {number|null} null when it is none */
export function kmOf(text) {
  const plain = text.normalize('NFKC').trim();
  return /^\d+(\.\d*)?$/.test(plain) ? Number(plain) : null;
}

/** What no road reaches is farthest; equals stay by number. @param {readonly Candidate[]} some @param {string} order @returns {Candidate[]} */
export function sorted(some, order) {
  /** @type {Record<string, (one: Candidate) => number>} */
  const keys = {
    distance: (one) => -(one.distanceMeters ?? Infinity),
    gain: (one) => -(one.distanceMeters ?? Infinity) / one.lengthMeters,
    longest: (one) => -one.lengthMeters,
    shortest: (one) => one.lengthMeters,
    touching: (one) => -one.touching / one.junctions,
    number: (one) => one.number,
  };
  const key = keys[order] ?? keys.number;
  return [...some].sort((a, b) => compare(key(a), key(b)) || a.number - b.number);
}

/** Infinity equals itself. @param {number} a @param {number} b */
function compare(a, b) {
  return a === b ? 0 : a < b ? -1 : 1;
}

/**
 * The organisations that a filter may name, by name.
 * @param {readonly Candidate[]} all @param {(one: Candidate) => (import('../api/candidates.js').Organisation|null)[]} of
 * @returns {{id: string, name: string}[]}
 */
export function named(all, of) {
  const found = new Map();
  all.flatMap(of).forEach((one) => one && found.set(one.id, one));
  return [...found.values()].sort((a, b) => order(a) - order(b) || a.name.localeCompare(b.name, 'ja'));
}

/** The prefecture first. @param {{kind: string}} organisation */
function order({ kind }) {
  return ['STATE', 'PREFECTURE', 'CITY', 'TOWN', 'VILLAGE'].indexOf(kind);
}

/** @param {readonly Candidate[]} some @returns {number} */
export function totalMeters(some) {
  return some.reduce((sum, { lengthMeters }) => sum + lengthMeters, 0);
}

/** Whether others plough it today by agreements. @param {Candidate} one @returns {'none'|'part'|'all'} */
export function exchanged({ sections }) {
  const done = sections.filter(({ performer }) => performer !== null).length;
  return done === 0 ? 'none' : done === sections.length ? 'all' : 'part';
}

/** Routes with their sections, each route once. @param {Candidate} one @returns {string} */
export function roadNames({ sections }) {
  return [...new Set(sections.map(({ road }) => road))].join('、');
}

/** Only a part of the section is meant. @param {import('../api/candidates.js').Section} section */
export function isPart({ lengthMeters, wholeMeters }) {
  return lengthMeters < 0.95 * wholeMeters;
}

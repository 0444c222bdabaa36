/**
 * What the administration shows, without a page.
 * @module
 */

/**
 * @typedef {object} Organisation
 * @property {string} id
 * @property {string|null} code
 * @property {string} kind
 * @property {string} name
 * @property {string|null} nameKana
 * @property {string|null} nameEn
 * @property {string|null} parent
 * @property {string|null} validFrom
 * @property {string|null} validUntil the day after the last
 * @property {string|null} successor
 * @property {string|null} phone
 * @property {number} version
 * @property {boolean} mayChange
 */

export const ROLES = ['CREW', 'DISPATCHER', 'MANAGER', 'ADMINISTRATOR'];

/** Which kinds an organisation of this kind may enter; the server decides by the same rule. @param {string|undefined} kind */
export function kindsToAdd(kind) {
  if (kind === 'PREFECTURE') {
    return ['CITY', 'TOWN', 'VILLAGE', 'OFFICE', 'CONTRACTOR'];
  }
  return kind === undefined || kind === 'CONTRACTOR' ? [] : ['CONTRACTOR'];
}

/** @param {string} kind */
export function needsCode(kind) {
  return ['PREFECTURE', 'CITY', 'TOWN', 'VILLAGE'].includes(kind);
}

/**
 * Half-open days as people write them, with the last day included.
 * @param {string|null} until @returns {string|null}
 */
export function lastDay(until) {
  return until === null ? null : shift(until, -1);
}

/** @param {string|null} last @returns {string|null} the day after */
export function untilDay(last) {
  return last === null ? null : shift(last, 1);
}

/** @param {string} day @param {number} days */
function shift(day, days) {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

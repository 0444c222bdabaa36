/**
 * What the crew page shows, without the page: which sections under which group, and the rule in force.
 * @module
 */
import { isDay } from '../dates.js';

/** @typedef {import('../api/duties.js').Duties} Duties */
/** @typedef {import('../api/duties.js').Duty} Duty */
/** @typedef {import('../api/duties.js').Group} Group */
/** @typedef {import('../api/duties.js').Kind} Kind */
/** @typedef {import('../api/duties.js').Section} Section */
/** @typedef {{section: Section, duties: Duty[]}} Row what one group asks for on one section */

/**
 * The groups that have work of the shown kinds, each with its rows.
 * @param {Duties} duties @param {ReadonlySet<Kind>} hidden
 * @returns {{group: Group, totals: import('../api/duties.js').Total[], rows: Row[]}[]}
 */
export function groupRows(duties, hidden) {
  const rows = new Map(duties.groups.map(({ id }) => [id, /** @type {Row[]} */ ([])]));
  for (const section of duties.sections) {
    const shown = section.duties.filter(({ kind }) => !hidden.has(kind));
    for (const id of new Set(shown.map(({ group }) => group))) {
      rows.get(id)?.push({ section, duties: shown.filter(({ group }) => group === id) });
    }
  }
  return duties.groups
    .map((group) => ({ group, totals: group.totals.filter(({ kind }) => !hidden.has(kind)), rows: rows.get(group.id) ?? [] }))
    .filter(({ totals }) => totals.length > 0);
}

/** @param {readonly Duty[]} duties @returns {Kind[]} each once */
export function kindsOf(duties) {
  return [...new Set(duties.map(({ kind }) => kind))];
}

/** The section's length in a row: the longest of its works. @param {readonly Duty[]} duties @returns {number|null} metres */
export function metersOf(duties) {
  const known = duties.map(({ meters }) => meters).filter((meters) => meters !== null);
  return known.length === 0 ? null : Math.max(...known);
}

/** For the map: located sections with work of the shown kinds. @param {Duties} duties @param {ReadonlySet<Kind>} hidden */
export function linesOf(duties, hidden) {
  return duties.sections
    .map(({ id, geometry, duties: all }) => ({ id, geometry, kinds: kindsOf(all).filter((kind) => !hidden.has(kind)) }))
    .filter(({ geometry, kinds }) => geometry !== null && kinds.length > 0)
    .map(({ id, geometry, kinds }) => ({ id, kinds, parts: partsOf(geometry) }));
}

/** @param {Section['geometry']} geometry @returns {[number, number][][]} latitude, longitude */
function partsOf(geometry) {
  const parts = geometry?.type === 'MultiLineString' ? geometry.coordinates : [geometry?.coordinates ?? []];
  return parts.map((part) => part.map(([longitude, latitude]) => [latitude, longitude]));
}

/** The map page with this section's card open. @param {Section} section @param {string} day @returns {string} */
export function mapLink(section, day) {
  const middle = partsOf(section.geometry).flat();
  const at = middle[Math.floor(middle.length / 2)];
  return `/#day=${day}&section=${section.id}${at ? `&map=15/${at[0].toFixed(4)}/${at[1].toFixed(4)}` : ''}`;
}

/** @param {string} hash @returns {string|null} the chosen day; null: today */
export function dayOf(hash) {
  const day = new URLSearchParams(hash.replace(/^#/, '')).get('day') ?? '';
  return isDay(day) ? day : null;
}

/** What a phone dials: nothing of an extension 内線, which is asked for by voice. @param {string} phone as written @returns {string} */
export function dialled(phone) {
  return `tel:${phone.normalize('NFKC').split(/内線|ext/i)[0].replace(/[^\d+#*]/g, '')}`;
}

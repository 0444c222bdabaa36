/**
 * What the pages of agreements compute: forms to requests and back. Pure.
 * @module
 */
import { addDays, lastDay } from '../dates.js';

/** @typedef {import('../api/agreements.js').Detail} Detail */

/** A year that is no leap year, for days without a year. */
const SOME_YEAR = '2023';

/** Carriageway works, footway works: which parts a work may be on. */
export const PARTS = ['BOTH', 'UP', 'DOWN', 'BOTH_FOOTWAYS', 'LEFT_FOOTWAY', 'RIGHT_FOOTWAY'];
/** The part a work may be on: clearing footways is not done on a carriageway. @param {string} work @param {string} part */
export const partFor = (work, part) => (work === 'FOOTWAY_CLEARING' && !part.endsWith('FOOTWAY') && !part.endsWith('FOOTWAYS') ? 'BOTH_FOOTWAYS' : part);
export const WORKS = ['PLOUGHING', 'LEVELLING', 'PACKED_SNOW', 'WIDENING', 'HAUL_AWAY', 'DE_ICING', 'SPRING_CLEARING',
  'FOOTWAY_CLEARING', 'PATROL', 'MINOR_REPAIR', 'BRIDGE_SUPPORT', 'SLOPE_SUPPORT'];
export const KINDS = ['EXCHANGE', 'PATROL', 'ENTRUSTED', 'EMERGENCY', 'SUPPORT'];
export const STATES = ['DRAFT', 'PROPOSED', 'RETURNED', 'AGREED', 'CONCLUDED', 'IN_FORCE', 'ENDED', 'TERMINATED', 'SUPERSEDED',
  'WITHDRAWN'];

/**
 * The first month-day after a season's last day as people write it: 03-31 → 04-01; 02-28 and 02-29 → 03-01.
 * @param {string} last @returns {string}
 */
export function seasonUntil(last) {
  return last === '02-29' ? '03-01' : addDays(`${SOME_YEAR}-${last}`, 1).slice(5);
}

/** The last month-day of a season: 04-01 → 03-31. @param {string} until @returns {string} */
export function seasonLast(until) {
  return lastDay(`${SOME_YEAR}-${until}`).slice(5);
}

/** @param {string} text month-day as typed: 11-15, 11/15, １１月１５日 @returns {string} 11-15, or the text as it was */
export function monthDay(text) {
  const match = /^(\d{1,2})[-/月](\d{1,2})日?$/.exec(text.normalize('NFKC').trim());
  return match ? `${match[1].padStart(2, '0')}-${match[2].padStart(2, '0')}` : text;
}

/**
 * What the form says, as the server takes it: inclusive last days become first days after.
 * @param {FormData} form @param {string[]} parties ids @returns {object}
 */
export function termsOf(form, parties) {
  const text = (/** @type {string} */ name) => String(form.get(name) ?? '').trim();
  const season = form.get('seasonal') !== null;
  return {
    number: text('number'),
    title: text('title'),
    kind: text('kind'),
    legalBasis: text('legalBasis') || null,
    periodFrom: text('from'),
    periodUntil: text('last') && addDays(text('last'), 1),
    seasonFrom: season ? monthDay(text('seasonFrom')) : null,
    seasonUntil: season ? seasonUntil(monthDay(text('seasonLast'))) : null,
    parties,
    remark: text('remark') || null,
  };
}

/**
 * An item for a road that was picked.
 * @param {Record<string, any>} road properties of GET /api/agreements/roads
 * @param {Detail} agreement
 * @returns {PickedItem|null} null when the road's administrator is no party
 *
 * @typedef {object} PickedItem an item as the editor holds it
 * @property {string|null} section @property {string|null} structure @property {string} road @property {string} code
 * @property {import('../api/agreements.js').Named} administrator
 * @property {string} performer @property {string|null} payer @property {string|null} contract @property {string} work @property {string} part
 * @property {number|null} agreedLengthMeters @property {string|null} frequency @property {number|null} thresholdCm
 * @property {string|null} finishBy @property {string|null} remark
 */
export function itemFor(road, agreement) {
  const others = agreement.parties.filter(({ id }) => id !== road.administrator);
  if (others.length === agreement.parties.length) {
    return null;
  }
  const patrol = agreement.kind === 'PATROL';
  return {
    section: road.section, structure: null, road: road.name, code: road.code,
    administrator: { id: road.administrator, name: road.administratorName },
    performer: others[0].id, payer: null, contract: null,
    work: patrol ? 'PATROL' : 'PLOUGHING', part: 'BOTH',
    agreedLengthMeters: road.meters, frequency: null, thresholdCm: null, finishBy: null, remark: null,
  };
}

/** What one side usually does for another's structure. */
const WORK_ON = { BRIDGE: 'BRIDGE_SUPPORT', SLOPE: 'SLOPE_SUPPORT' };

/**
 * An item for a bridge, slope … that stands on a road.
 * @param {{id: string, kind: string, name: string}} structure @param {Record<string, any>} road the road it stands on @param {Detail} agreement
 * @returns {PickedItem|null} null when the road's administrator is no party
 */
export function structureItemFor(structure, road, agreement) {
  const item = itemFor(road, agreement);
  return item && { ...item, section: null, structure: structure.id, road: structure.name, code: '', work: WORK_ON[structure.kind] ?? 'PATROL',
    agreedLengthMeters: null };
}

/** @param {import('../api/agreements.js').Item} item @returns {PickedItem} */
export function pickedFrom(item) {
  return {
    section: item.section, structure: item.structure, road: item.road, code: item.sectionCode ?? '',
    administrator: item.administrator, performer: item.performer.id, payer: item.payer.id, contract: item.contract, work: item.work,
    part: item.part, agreedLengthMeters: item.agreedLengthMeters, frequency: item.frequency, thresholdCm: item.thresholdCm,
    finishBy: item.finishBy?.slice(0, 5) ?? null, remark: item.remark,
  };
}

/** @param {PickedItem} item @returns {object} as the server takes it */
export function itemInput({ road: _road, code: _code, administrator: _administrator, ...input }) {
  return input;
}

/** How many sections, or structures, and parts of them a list of items is about. @param {{section: string|null, structure: string|null, part: string}[]} items */
export const sectionCount = (items) => new Set(items.map((item) => `${item.section ?? item.structure} ${item.part}`)).size;

/**
 * Conflicts that differ in their work only, as one with all its works.
 * @param {import('../api/agreements.js').Conflict[]} conflicts
 * @returns {(import('../api/agreements.js').Conflict & {works: string[]})[]} in the order of the first of each
 */
export function byRoad(conflicts) {
  /** @type {Map<string, import('../api/agreements.js').Conflict & {works: string[]}>} */
  const all = new Map();
  for (const conflict of conflicts) {
    const { road, sectionCode, part, day, until, performer, number } = conflict;
    const key = JSON.stringify([road, sectionCode, part, day, until, performer, number]);
    const known = all.get(key);
    if (known) {
      known.works.push(conflict.work);
    } else {
      all.set(key, { ...conflict, works: [conflict.work] });
    }
  }
  return [...all.values()];
}

/** @param {import('../api/agreements.js').ItemChange} change @returns {'added'|'gone'|'changed'} */
export const changeKind = ({ before, after }) => (before === null ? 'added' : after === null ? 'gone' : 'changed');

/**
 * How many sections, or structures, and parts of them each kind of change is about, and their metres.
 * @param {import('../api/agreements.js').ItemChange[]} changes @returns {Record<'added'|'gone'|'changed', {items: number, meters: number}>}
 */
export function countChanges(changes) {
  const of = (/** @type {string} */ kind) => {
    const items = changes.filter((change) => changeKind(change) === kind).map(({ before, after }) => /** @type {import('../api/agreements.js').Item} */ (after ?? before));
    return { items: sectionCount(items), meters: totalMeters(items) };
  };
  return { added: of('added'), gone: of('gone'), changed: of('changed') };
}

/** Metres of a list of items, each section and part once. @param {{section: string|null, structure: string|null, part: string, agreedLengthMeters: number|null}[]} items */
export function totalMeters(items) {
  const once = new Map(items.map((item) => [`${item.section ?? item.structure} ${item.part}`, item.agreedLengthMeters ?? 0]));
  return [...once.values()].reduce((sum, meters) => sum + meters, 0);
}

/**
 * What a draft for the season after an agreement begins with: whole years later, however many it held, and a title that names the year.
 * @param {{periodFrom: string, periodUntil: string, title: string}} agreement
 * @returns {{from: string, until: string, title: string}} until: the first day after the last
 */
export function nextSeason({ periodFrom, periodUntil, title }) {
  let years = 1;
  while (yearsLater(periodFrom, years) < periodUntil) {
    years++;
  }
  return {
    from: yearsLater(periodFrom, years), until: yearsLater(periodUntil, years),
    title: title.replace(/令和(元|[0-9０-９]+)年度/g, (_, year) => `令和${(year === '元' ? 1 : Number(year.normalize('NFKC'))) + years}年度`),
  };
}

/** @param {string} day @param {number} years @returns {string} 02-29 becomes 03-01 in a year without it */
const yearsLater = (day, years) => addDays(`${Number(day.slice(0, 4)) + years}${day.slice(4, 8)}01`, Number(day.slice(8)) - 1);

/**
 * How many items that an agreement had at its end a draft made from it has not: their roads are gone or transferred.
 * @param {import('../api/agreements.js').Item[]} items @param {import('../api/agreements.js').Item[]} drafted @returns {number}
 */
export function leftOut(items, drafted) {
  const key = (/** @type {import('../api/agreements.js').Item} */ item) => `${item.section ?? item.structure} ${item.work} ${item.part}`;
  const last = items.map(({ effectiveUntil }) => effectiveUntil).reduce((a, b) => (a > b ? a : b), '');
  const there = new Set(drafted.map(key));
  return new Set(items.filter((item) => item.effectiveUntil === last && !there.has(key(item))).map(key)).size;
}

/** When a contact is called: the fields of its telephone numbers. @type {readonly ['dayPhone', 'nightPhone', 'holidayPhone']} */
export const TIMES = ['dayPhone', 'nightPhone', 'holidayPhone'];

/** What a telephone dials. @param {string} phone 018-860-0000 @returns {string} tel:0188600000 */
export const telephone = (phone) => `tel:${phone.replace(/[^0-9+]/g, '')}`;

/** 340 KB, 1.2 MB @param {number} bytes @returns {string} */
export function sizeText(bytes) {
  return bytes < 1e6 ? `${Math.max(1, Math.round(bytes / 1e3))} KB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

/** The box of GeoJSON features, or null when there are none. @param {import('../api/agreements.js').Features} features @returns {[number, number, number, number]|null} */
export function boxOf({ features }) {
  const points = features.flatMap(({ geometry }) => /** @type {{coordinates: number[][]}} */ (geometry).coordinates);
  if (points.length === 0) {
    return null;
  }
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

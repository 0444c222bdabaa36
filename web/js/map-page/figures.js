/**
 * From the server's statistics to what the cards and the table show. A year without data has a reason and no figures: never 0.
 * @module
 */

/** @typedef {import('../api/statistics.js').Statistics} Statistics */
/** @typedef {'to_municipal'|'to_prefectural'|'patrol'} Topic one card each, in the words of the map's layers */

/** @type {readonly Topic[]} */
export const TOPICS = ['to_municipal', 'to_prefectural', 'patrol'];

/**
 * @typedef {object} Figure
 * @property {'recorded'|'beforeStart'|'notRecorded'} status
 * @property {number|null} km null: recorded, but no section's length is known
 * @property {number} routes km, routes and lacking are 0 when not recorded, and then never shown
 * @property {number} lacking sections whose agreed length is unknown: they count as routes, not as km
 * @property {{city: number, town: number, village: number}|null} municipalities only for the patrol of the whole region
 */

/** @typedef {Record<Topic, Figure>} Figures */
/** @typedef {{code: string, name: string} & Record<Topic, {km: number|null, routes: number}|null>} Row null: none there */

/** @param {{administrator: string}} direction @returns {Topic} */
const topicOf = ({ administrator }) => (administrator === 'municipality' ? 'to_municipal' : 'to_prefectural');

/**
 * @param {{patrol: Statistics, exchange: Statistics}} year @param {string|null} municipality code; null: all
 * @returns {Figures}
 */
export function figuresOf({ patrol, exchange }, municipality) {
  const of = (/** @type {Statistics} */ statistics, /** @type {Topic} */ topic) => {
    if (statistics.status !== 'recorded') {
      return { status: statistics.status, km: 0, routes: 0, lacking: 0, municipalities: null };
    }
    const rows = municipality
      ? (statistics.byMunicipality ?? []).filter(({ code }) => code === municipality)
      : statistics.directions ?? [];
    // A municipality without a row has none of it, which is a figure: 0.
    const row = topic === 'patrol' ? rows[0] : rows.find((each) => topicOf(each) === topic);
    return {
      status: statistics.status, km: row ? row.km.agreed : 0, routes: row?.routes ?? 0, lacking: row?.lacking.agreed ?? 0,
      municipalities: topic === 'patrol' && !municipality ? statistics.totals?.municipalities ?? null : null,
    };
  };
  return {
    to_municipal: of(exchange, 'to_municipal'), to_prefectural: of(exchange, 'to_prefectural'), patrol: of(patrol, 'patrol'),
  };
}

/**
 * How firm a card's figure is, and what stands beside it.
 * @typedef {object} Firmness
 * @property {'provisional'|'closed'|'totalsOnly'|null} standing null: there is no figure
 * @property {string|null} closedOn the day of closing
 * @property {{km: number|null, routes: number}|null} corrected what is counted now, only where that differs from a closed year
 * @property {{km: number|null, routes: number|null, source: string}|null} known a total that nobody counted; of the whole only
 */

/**
 * @param {{patrol: Statistics, exchange: Statistics}} year @param {string|null} municipality code; null: all
 * @returns {Record<Topic, Firmness>}
 */
export function firmnessOf({ patrol, exchange }, municipality) {
  const of = (/** @type {Statistics} */ { standing, closing, directions, corrected, known }, /** @type {Topic} */ topic) => {
    const find = (/** @type {readonly any[]|undefined} */ rows) => (topic === 'patrol' ? rows?.[0] : rows?.find((each) => topicOf(each) === topic));
    const now = municipality === null && corrected ? find(corrected.directions) : null;
    const then = find(directions);
    const differs = now && (now.km.agreed !== then?.km.agreed || now.routes !== then?.routes);
    const total = municipality === null ? find(known) : null;
    return {
      standing: standing === 'totalsOnly' && !total ? null : standing ?? null, closedOn: closing?.on ?? null,
      corrected: differs ? { km: now.km.agreed, routes: now.routes } : null,
      known: total ? { km: total.km, routes: total.routes, source: total.source } : null,
    };
  };
  return { to_municipal: of(exchange, 'to_municipal'), to_prefectural: of(exchange, 'to_prefectural'), patrol: of(patrol, 'patrol') };
}

/**
 * One row per municipality that has any figure, in the order of their codes.
 * @param {{patrol: Statistics, exchange: Statistics}} year @param {string|null} municipality @returns {Row[]}
 */
export function rowsOf({ patrol, exchange }, municipality) {
  /** @type {Map<string, Row>} */
  const rows = new Map();
  const add = (/** @type {Topic} */ topic, /** @type {any} */ each) => {
    const row = rows.get(each.code ?? each.name) ?? { code: each.code ?? '', name: each.name, to_municipal: null, to_prefectural: null, patrol: null };
    row[topic] = { km: each.km.agreed, routes: each.routes };
    rows.set(each.code ?? each.name, row);
  };
  (exchange.byMunicipality ?? []).forEach((each) => add(topicOf(each), each));
  (patrol.byMunicipality ?? []).forEach((each) => add('patrol', each));
  return [...rows.values()].filter(({ code }) => !municipality || code === municipality)
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}

/**
 * What a year of the slider looks like: recorded when any programme is.
 * @param {readonly import('../api/statistics.js').YearStatus[]} years
 * @returns {{fiscalYear: number, recorded: boolean}[]} every year from the first to the last, ascending
 */
export function ticksOf(years) {
  if (years.length === 0) {
    return [];
  }
  const all = years.map(({ fiscalYear }) => fiscalYear);
  const first = Math.min(...all);
  const last = Math.max(...all);
  const recorded = new Set(years.filter(({ status }) => status === 'recorded').map(({ fiscalYear }) => fiscalYear));
  return Array.from({ length: last - first + 1 }, (_, i) => ({ fiscalYear: first + i, recorded: recorded.has(first + i) }));
}

/** @param {Figure} now @param {Figure} then @returns {number|null} km more than then; null when one has no data */
export function growth(now, then) {
  if (now.status !== 'recorded' || then.status !== 'recorded' || now.km === null || then.km === null) {
    return null;
  }
  // Both are whole hundreds of metres; their difference must be too.
  return Math.round((now.km - then.km) * 10) / 10;
}

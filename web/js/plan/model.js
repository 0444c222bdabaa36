/**
 * What the plan page computes: differences, times, the deep link and which run is shown. Nothing here touches the page.
 * @module
 */

import { computed } from './change-model.js';

/** @typedef {import('../api/plan.js').Run} Run */
/** @typedef {import('../api/plan.js').Variant} Variant */

/** In the order of the columns. */
export const VARIANTS = /** @type {const} */ (['TODAY', 'OWN_ONLY', 'BALANCED', 'FREE']);
const ENDED = new Set(['DONE', 'STOPPED', 'FAILED']);
const AUTHORITIES = new Set(['STATE', 'PREFECTURE', 'CITY', 'TOWN', 'VILLAGE']);
/** Machines that can do a kind of work, as the server knows them. */
export const MACHINES = { SNOW: ['PLOUGH_TRUCK', 'GRADER', 'WHEEL_DOZER'], PATROL: ['PATROL_CAR'] };
/** Seconds that machines need for turns, as the server takes them where nobody says otherwise. */
export const TURNS = {
  PLOUGH_TRUCK: { left: 5, right: 15, uTurn: 60 }, GRADER: { left: 8, right: 20, uTurn: 90 }, WHEEL_DOZER: { left: 4, right: 10, uTurn: 20 },
  PATROL_CAR: { left: 2, right: 8, uTurn: 20 },
};
const MUNICIPALITIES = new Set(['CITY', 'TOWN', 'VILLAGE']);

/** @param {readonly Run[]} runs @returns {boolean} some run waits or goes on */
export function isBusy(runs) {
  return runs.some(({ state }) => !ENDED.has(state));
}

/** @param {readonly Run[]} runs @returns {Run[]} what was computed in the order of VARIANTS, then what people changed, oldest first */
export function ordered(runs) {
  const place = (/** @type {Run} */ { variant, change }) => (change ? VARIANTS.length : VARIANTS.indexOf(variant));
  return [...runs].sort((a, b) => place(a) - place(b));
}

/**
 * The run to show: the linked one when it has a plan, else the exchange, else any with a plan.
 * @param {readonly Run[]} runs @param {string|null} linked @returns {Run|null}
 */
export function shownRun(runs, linked) {
  const planned = ordered(runs.filter(({ id, change, variant }) => (!change && variant !== 'CURVE') || id === linked)).filter(({ figures }) => figures !== null);
  return planned.find(({ id }) => id === linked) ?? planned.find(({ variant }) => variant === 'BALANCED') ?? planned[0] ?? null;
}

/**
 * How much less (negative) or more (positive) something is.
 * @param {number} value @param {number} base @returns {{difference: number, percent: number|null}} percent null: the base is zero
 */
export function compare(value, base) {
  return { difference: value - base, percent: base === 0 ? null : ((value - base) / base) * 100 };
}

/** @typedef {ReturnType<typeof compare>} Difference negative is better */

/**
 * What the exchange changes, what was minimised first: a plan may save machine time and drive more empty kilometres, or end later. Null
 * until both plans are there.
 * @param {readonly Run[]} runs @param {'TODAY'|'OWN_ONLY'} base
 * @returns {{machine: Difference, empty: Difference, finish: Difference, equalWork: boolean}|null} milliseconds, metres, milliseconds;
 *     equalWork false: one of the two leaves more undone, so that the figures alone do not compare
 */
export function exchangeEffect(runs, base) {
  const own = computed(runs);
  const from = own.find(({ variant }) => variant === base)?.figures;
  const to = own.find(({ variant }) => variant === 'BALANCED')?.figures;
  if (!from || !to) {
    return null;
  }
  return {
    machine: compare(to.machineMillis, from.machineMillis), empty: compare(to.emptyMetres, from.emptyMetres),
    finish: compare(to.finishMillis, from.finishMillis), equalWork: from.unserved === to.unserved,
  };
}

/**
 * What goes from whom to whom, the longest first.
 * @param {readonly import('../api/plan.js').Transfer[]} transfers
 * @returns {{from: string, to: string, n: number, metres: number}[]}
 */
export function pairs(transfers) {
  /** @type {Map<string, {from: string, to: string, n: number, metres: number}>} */
  const all = new Map();
  for (const { fromAuthority: from, toAuthority: to, metres } of transfers) {
    const key = JSON.stringify([from, to]);
    const pair = all.get(key) ?? { from, to, n: 0, metres: 0 };
    all.set(key, { ...pair, n: pair.n + 1, metres: pair.metres + metres });
  }
  return [...all.values()].sort((a, b) => b.metres - a.metres);
}

/** Milliseconds as hours and minutes, to the nearest minute: 3:05. @param {number} millis @returns {string} */
export function hours(millis) {
  const minutes = Math.round(millis / 60_000);
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}

/**
 * RFC 4180 with a mark of UTF-8 in front, without which Excel reads Japanese as something else. What a spreadsheet would take for a
 * formula gets an apostrophe.
 * @param {readonly (readonly string[])[]} rows @returns {string}
 */
export function csvText(rows) {
  const cell = (/** @type {string} */ text) => `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
  return `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

/** Never less than it is: 12.31 → 12.4. @param {number} value @returns {string} one decimal */
export function percentUp(value) {
  return (Math.ceil(Math.round(value * 1e6) / 1e5) / 10).toFixed(1);
}

/** +1.2, −0.4, ±0.0: with a true minus sign. @param {number} value @returns {string} one decimal */
export function signed(value) {
  const rounded = Math.round(Math.abs(value) * 10) / 10;
  return `${rounded === 0 ? '±' : value < 0 ? '−' : '+'}${rounded.toFixed(1)}`;
}

/** +1:32, −0:21, ±0:00: hours and minutes to the nearest minute. @param {number} millis @returns {string} */
export function signedHours(millis) {
  const text = hours(Math.abs(millis));
  return `${text === '0:00' ? '±' : millis < 0 ? '−' : '+'}${text}`;
}

/** @param {string} hash @returns {{scenario: string|null, run: string|null, create: boolean, rework: boolean}} */
export function readLink(hash) {
  const values = new URLSearchParams(hash.replace(/^#/, ''));
  return { scenario: values.get('scenario'), run: values.get('run'), create: values.has('new'), rework: values.has('rework') };
}

/** @param {string} scenario @param {string|null} [run] @returns {string} */
export function link(scenario, run) {
  return run ? `#scenario=${scenario}&run=${run}` : `#scenario=${scenario}`;
}

/** The form that makes a plan anew during the work. @param {string} scenario @param {string} run @returns {string} */
export const reworkLink = (scenario, run) => `${link(scenario, run)}&rework=1`;

/**
 * The authority that a person acts for: an office acts for its prefecture.
 * @param {readonly {id: string, kind: string, parent?: string|null}[]} organisations @param {string|null|undefined} own
 * @returns {string|null}
 */
export function authorityOf(organisations, own) {
  const mine = organisations.find(({ id }) => id === own);
  return (mine?.kind === 'OFFICE' ? mine.parent : mine?.id) ?? own ?? null;
}

/** @template {{kind: string}} T @param {readonly T[]} organisations @returns {T[]} */
export const authorities = (organisations) => organisations.filter(({ kind }) => AUTHORITIES.has(kind));
/** @template {{kind: string}} T @param {readonly T[]} organisations @returns {T[]} */
export const municipalities = (organisations) => organisations.filter(({ kind }) => MUNICIPALITIES.has(kind));

/**
 * The wish as the server reads it. Percent becomes permille: 2.5 % is 25.
 * @param {{name: string, kind: string, day: string, municipalities: string[], box: number[]|null, parties: string[], machineKinds: string[], turns: Record<string, object>, note: string, tolerance: string, effort: string, seed: string}} form
 */
export function wishOf({ tolerance, effort, seed, box, note, ...rest }) {
  return {
    ...rest, name: rest.name.trim(), note: note.trim(), box: box?.join(',') ?? null,
    tolerancePermille: Math.round(Number(tolerance) * 10), effortSeconds: Number(effort), seed: Number(seed),
  };
}

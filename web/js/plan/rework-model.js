/**
 * What the form for a change during the work computes: the clock, what should be done by now, the wish. Nothing here touches the page.
 * @module
 */

/** @typedef {import('../api/plan-changes.js').Section} Section */
/** @typedef {'plan'|'closed'|'notDone'|'done'} Mark how a section differs from the plan; plan: not at all */

const MINUTE = 60_000;
const DAY_MINUTES = 24 * 60;

/** @param {string} clock 23:50 @returns {number} minutes since midnight */
function minutes(clock) {
  const [hour, minute] = clock.split(':').map(Number);
  return hour * 60 + minute;
}

/** Midnight may lie between. @param {string} callOut 23:50 @param {string} now 0:20 @returns {number} milliseconds */
export function elapsed(callOut, now) {
  return ((minutes(now) - minutes(callOut) + DAY_MINUTES) % DAY_MINUTES) * MINUTE;
}

/** @param {string} callOut 23:50 @param {number} millis after it @returns {string} 3:05, to the nearest minute */
export function clock(callOut, millis) {
  const at = (minutes(callOut) + Math.round(millis / MINUTE)) % DAY_MINUTES;
  return `${Math.floor(at / 60)}:${String(at % 60).padStart(2, '0')}`;
}

/** @param {Section} section @param {number} now milliseconds after the call-out @returns {'done'|'doing'|'planned'|'undone'} by the plan */
export function stateAt({ startMillis, endMillis }, now) {
  if (startMillis === null || endMillis === null) {
    return 'undone';
  }
  return endMillis <= now ? 'done' : startMillis < now ? 'doing' : 'planned';
}

/**
 * What differs stands first, then what is nearest to now: that is what people ring up about.
 * @param {readonly Section[]} sections @param {ReadonlyMap<string, Mark>} marks @param {number} now @returns {Section[]}
 */
export function byUrgency(sections, marks, now) {
  const far = (/** @type {Section} */ { sectionId, endMillis }) => (marks.has(sectionId) ? -1 : Math.abs((endMillis ?? 0) - now));
  return [...sections].sort((a, b) => far(a) - far(b));
}

/** @param {ReadonlyMap<string, Mark>} marks @param {Mark} wanted @returns {string[]} sections */
export const marked = (marks, wanted) => [...marks].filter(([, mark]) => mark === wanted).map(([section]) => section);

/**
 * Marks and machines of the change that a plan came from, to begin with.
 * @param {import('../api/plan.js').Asked|undefined} asked @returns {{marks: Map<string, Mark>, broken: Set<number>}} what was behind or ahead is in the plan already
 */
export function begun(asked) {
  return { marks: new Map((asked?.closed ?? []).map((section) => [section, 'closed'])), broken: new Set(asked?.broken ?? []) };
}

/**
 * Sections by the machine that takes them over.
 * @param {readonly import('../api/plan-changes.js').Changed[]} changed
 * @returns {{vehicles: number[], sections: import('../api/plan-changes.js').Changed[]}[]} what is left undone first
 */
export function byTaker(changed) {
  /** @type {Map<string, {vehicles: number[], sections: import('../api/plan-changes.js').Changed[]}>} */
  const takers = new Map();
  for (const each of changed) {
    // What is half done keeps its first machine; who takes it over is the other one.
    const others = each.toVehicles.filter((vehicle) => !each.fromVehicles.includes(vehicle));
    const vehicles = others.length > 0 ? others : each.toVehicles;
    const key = vehicles.join(' ');
    const taker = takers.get(key) ?? { vehicles, sections: [] };
    taker.sections.push(each);
    takers.set(key, taker);
  }
  return [...takers.values()].sort((a, b) => Number(a.vehicles.length > 0) - Number(b.vehicles.length > 0));
}

/**
 * When the last of some sections is done.
 * @param {readonly {sectionId: string, endMillis: number|null}[]} all @param {ReadonlySet<string>} wanted
 * @returns {number|null} milliseconds after the call-out; null: none of them is done at all
 */
export function lastEnd(all, wanted) {
  const ends = all.filter(({ sectionId }) => wanted.has(sectionId)).map(({ endMillis }) => endMillis ?? -1);
  const last = Math.max(-1, ...ends);
  return last < 0 ? null : last;
}

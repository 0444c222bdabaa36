/**
 * What the page of fiscal years shows, worked out without a document.
 * @module
 */

/** @typedef {import('../api/statistics.js').Programme} Programme */
/** @typedef {import('../api/statistics.js').Direction} Direction */

/** @type {readonly Programme[]} */
export const PROGRAMMES = ['exchange', 'patrol'];

/**
 * One line per year that anything is known of, the newest first; a programme of which nobody said anything is notRecorded.
 * @param {readonly {programme: Programme, fiscalYear: number, status: string, standing?: string}[]} years
 * @returns {{fiscalYear: number, exchange: string, patrol: string}[]} each a state: closed, provisional, totalsOnly, beforeStart, notRecorded
 */
export function yearLines(years) {
  /** @type {Map<number, {fiscalYear: number, exchange: string, patrol: string}>} */
  const lines = new Map();
  for (const { programme, fiscalYear, status, standing } of years) {
    const line = lines.get(fiscalYear) ?? { fiscalYear, exchange: 'notRecorded', patrol: 'notRecorded' };
    line[programme] = standing ?? (status === 'recorded' ? 'provisional' : status);
    lines.set(fiscalYear, line);
  }
  return [...lines.values()].sort((a, b) => b.fiscalYear - a.fiscalYear);
}

/**
 * Frozen and present figures of each direction side by side.
 * @param {readonly Direction[]} now @param {readonly Direction[]} closed empty while the year is open
 * @returns {{administrator: string, now: Direction|null, closed: Direction|null, differs: boolean}[]}
 */
export function sideBySide(now, closed) {
  const sides = [...new Set([...closed, ...now].map(({ administrator }) => administrator))];
  return sides.map((administrator) => {
    const ofNow = now.find((each) => each.administrator === administrator) ?? null;
    const ofClosed = closed.find((each) => each.administrator === administrator) ?? null;
    return {
      administrator, now: ofNow, closed: ofClosed,
      differs: closed.length > 0 && (ofNow?.km.agreed !== ofClosed?.km.agreed || ofNow?.routes !== ofClosed?.routes),
    };
  });
}

/**
 * What a form of a total sends; empty fields are null.
 * @param {(name: string) => string|null} typed @param {number|null} fiscalYear
 */
export function totalOf(typed, fiscalYear) {
  const number = (/** @type {string} */ name) => {
    const text = typed(name)?.normalize('NFKC').replaceAll(',', '') ?? null;
    return text === null ? null : Number(text);
  };
  return {
    programme: typed('programme'), fiscalYear, administrator: typed('administrator'), routes: number('routes'), km: number('km'),
    cities: number('cities'), towns: number('towns'), villages: number('villages'), source: typed('source'), remark: typed('remark'),
  };
}

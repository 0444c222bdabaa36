/**
 * Brings what the page shows: both programmes of a year, kept once fetched until the page is left or retried.
 * @module
 */
import { fetchStatistics } from '../api/statistics.js';

/** @typedef {{patrol: import('../api/statistics.js').Statistics, exchange: import('../api/statistics.js').Statistics}} Year */

/** @returns {{year: (fiscalYear: number) => Promise<Year>, forget: () => void}} */
export function createYears() {
  /** @type {Map<number, Promise<Year>>} */
  const kept = new Map();
  return {
    year(fiscalYear) {
      const known = kept.get(fiscalYear);
      if (known) {
        return known;
      }
      const asked = Promise.all([fetchStatistics('patrol', fiscalYear), fetchStatistics('exchange', fiscalYear)])
        .then(([patrol, exchange]) => ({ patrol, exchange }));
      kept.set(fiscalYear, asked);
      asked.catch(() => kept.delete(fiscalYear));
      return asked;
    },
    forget() {
      kept.clear();
    },
  };
}

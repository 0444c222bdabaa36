/**
 * Figures as they stand on every page: km with one decimal, whole numbers with separators.
 * @module
 */

/** @typedef {import('./dates.js').Language} Language */

const ONE_DECIMAL = new Intl.NumberFormat('ja-JP', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const WHOLE = new Intl.NumberFormat('ja-JP', { maximumFractionDigits: 0 });

/** 88.7; 1,234.0. The server has rounded; this only writes. @param {number} km @returns {string} */
export function kmText(km) {
  return ONE_DECIMAL.format(km);
}

/** Metres as km with one decimal, half up. @param {number} meters @returns {string} */
export function metersAsKm(meters) {
  // Through whole hundreds of metres: 1,450 m must become 1.5, whatever 1.45 is in binary.
  return ONE_DECIMAL.format(Math.floor(meters / 100 + 0.5) / 10);
}

/** @param {number} n @returns {string} */
export function wholeText(n) {
  return WHOLE.format(n);
}

/**
 * 10市4町1村; kinds with none are left out. English: 10 cities, 4 towns, 1 village.
 * @param {{city: number, town: number, village: number}} count @param {Language} language @returns {string}
 */
export function municipalityCount(count, language) {
  if (language === 'ja') {
    return [[count.city, '市'], [count.town, '町'], [count.village, '村']]
      .filter(([n]) => Number(n) > 0).map(([n, kind]) => `${n}${kind}`).join('');
  }
  return [[count.city, 'city', 'cities'], [count.town, 'town', 'towns'], [count.village, 'village', 'villages']]
    .filter(([n]) => Number(n) > 0).map(([n, one, many]) => `${n} ${n === 1 ? one : many}`).join(', ');
}

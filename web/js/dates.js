/**
 * Days and fiscal years as officials write them. A day is an ISO text (2023-01-20): it has no time zone. Ranges are
 * half-open in data; people read the inclusive last day.
 * @module
 */

/** @typedef {'ja'|'en'} Language */

/** First day of each era, newest first; the era's first year is 元年. */
const ERAS = [
  { name: '令和', latin: 'Reiwa', letter: 'R', from: '2019-05-01', firstYear: 2019 },
  { name: '平成', latin: 'Heisei', letter: 'H', from: '1989-01-08', firstYear: 1989 },
  { name: '昭和', latin: 'Showa', letter: 'S', from: '1926-12-25', firstYear: 1926 },
];

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October',
  'November', 'December'];

/**
 * The fiscal year (April to March, named by its start) that a day lies in.
 * @param {string} day @returns {number}
 */
export function fiscalYearOf(day) {
  const { year, month } = parts(day);
  return month >= 4 ? year : year - 1;
}

/**
 * 令和4年度(2022), 令和元年度(2019), 平成30年度(2018); FY2022 (Reiwa 4). A fiscal year takes the era of its greater part, so
 * 2019 is 令和元年度 although it began in 平成31.
 * @param {number} fiscalYear @param {Language} language @returns {string}
 */
export function fiscalYearName(fiscalYear, language) {
  const era = ERAS.find((each) => fiscalYear >= each.firstYear);
  if (!era) {
    return language === 'ja' ? `${fiscalYear}年度` : `FY${fiscalYear}`;
  }
  const n = fiscalYear - era.firstYear + 1;
  return language === 'ja'
    ? `${era.name}${n === 1 ? '元' : n}年度(${fiscalYear})`
    : `FY${fiscalYear} (${era.latin} ${n})`;
}

/**
 * Reads a fiscal year as people type it: 2022, 令和4年度, 令和元年, R4, H31, Ｒ４. 平成31年度 and 令和元年度 are both 2019.
 * @param {string} text @returns {number|null} null when it is none of these
 */
export function parseFiscalYear(text) {
  const plain = text.normalize('NFKC').trim().toUpperCase().replace(/年度?$|^FY/g, '');
  if (/^\d{4}$/.test(plain)) {
    return Number(plain);
  }
  for (const era of ERAS) {
    for (const prefix of [era.name, `${era.letter}.`, era.letter]) {
      const rest = plain.startsWith(prefix) ? plain.slice(prefix.length) : '';
      const n = rest === '元' ? 1 : Number(rest);
      if (/^(元|\d{1,2})$/.test(rest) && n >= 1) {
        return era.firstYear + n - 1;
      }
    }
  }
  return null;
}

/**
 * 2023年1月20日; with {era: true} 令和5年1月20日; English 20 January 2023.
 * @param {string} day @param {Language} language @param {{era?: boolean}} [options] @returns {string}
 */
export function dayName(day, language, { era = false } = {}) {
  const { year, month, date } = parts(day);
  if (language === 'en') {
    return `${date} ${MONTHS[month - 1]} ${year}`;
  }
  const of = era && ERAS.find((each) => day >= each.from);
  const n = of ? year - of.firstYear + 1 : 0;
  return `${of ? `${of.name}${n === 1 ? '元' : n}` : year}年${month}月${date}日`;
}

/**
 * A half-open range as people read it, with its inclusive last day; an open side stays open.
 * @param {string|null} from first day @param {string|null} until first day after it @param {Language} language
 * @param {{era?: boolean}} [options] @returns {string}
 */
export function rangeName(from, until, language, options) {
  const first = from ? dayName(from, language, options) : '';
  const last = until ? dayName(lastDay(until), language, options) : '';
  return language === 'ja' ? `${first}〜${last}` : `${first} – ${last}`;
}

/** The inclusive last day of a half-open range. @param {string} until @returns {string} */
export function lastDay(until) {
  return addDays(until, -1);
}

/** @param {string} day @param {number} days may be negative @returns {string} */
export function addDays(day, days) {
  const { year, month, date } = parts(day);
  return new Date(Date.UTC(year, month - 1, date + days)).toISOString().slice(0, 10);
}

/** First day of a fiscal year, and the first day after it. @param {number} fiscalYear @returns {[string, string]} */
export function fiscalYearDays(fiscalYear) {
  return [`${fiscalYear}-04-01`, `${fiscalYear + 1}-04-01`];
}

/** @param {string} text @returns {boolean} an existing day, written 2023-01-20 */
export function isDay(text) {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && addDays(text, 0) === text;
}

/** @param {string} day */
function parts(day) {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  if (!match) {
    throw new RangeError(`Not a day: ${day}`);
  }
  return { year: Number(match[1]), month: Number(match[2]), date: Number(match[3]) };
}

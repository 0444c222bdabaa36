/**
 * The deep link of the map page: what is on screen, in the address's hash.
 * @module
 */
import { isDay } from '../dates.js';

/**
 * @typedef {object} View
 * @property {number|null} year fiscal year; null: the newest with figures
 * @property {number|null} compare fiscal year to compare with
 * @property {string|null} day the map's state on this day instead of over the whole year
 * @property {string|null} municipality code
 * @property {string|null} section id of the open card
 * @property {{zoom: number, lat: number, lng: number}|null} place null: the whole region
 * @property {import('../dates.js').Language|null} language
 */

/** @type {View} */
export const WHOLE = { year: null, compare: null, day: null, municipality: null, section: null, place: null, language: null };

/**
 * @param {string} hash with or without #; what cannot be read is left out, never an error
 * @returns {View}
 */
export function parseLink(hash) {
  const values = new URLSearchParams(hash.replace(/^#/, ''));
  const text = (/** @type {string} */ name, /** @type {RegExp} */ shape) => {
    const value = values.get(name);
    return value !== null && shape.test(value) ? value : null;
  };
  const year = text('year', /^\d{4}$/);
  const compare = text('compare', /^\d{4}$/);
  const day = values.get('day');
  return {
    year: year === null ? null : Number(year),
    compare: compare === null ? null : Number(compare),
    day: day !== null && isDay(day) ? day : null,
    municipality: text('municipality', /^\w{5,6}$/),
    section: text('section', /^[0-9a-fA-F-]{36}$/),
    place: parsePlace(values.get('map')),
    language: /** @type {View['language']} */ (text('lang', /^(ja|en)$/)),
  };
}

/** @param {View} view @returns {string} the hash with its #, '' for the whole region as it comes */
export function formatLink(view) {
  const values = [];
  for (const name of /** @type {const} */ (['year', 'compare', 'day', 'municipality', 'section'])) {
    if (view[name] !== null) {
      values.push(`${name}=${view[name]}`);
    }
  }
  if (view.place) {
    const { zoom, lat, lng } = view.place;
    values.push(`map=${zoom}/${lat.toFixed(4)}/${lng.toFixed(4)}`);
  }
  if (view.language) {
    values.push(`lang=${view.language}`);
  }
  return values.length === 0 ? '' : `#${values.join('&')}`;
}

/** @param {string|null} text zoom/latitude/longitude @returns {View['place']} */
function parsePlace(text) {
  const match = /^(\d{1,2}(?:\.\d+)?)\/(-?\d{1,2}(?:\.\d+)?)\/(-?\d{1,3}(?:\.\d+)?)$/.exec(text ?? '');
  if (!match) {
    return null;
  }
  const [zoom, lat, lng] = match.slice(1).map(Number);
  return zoom <= 19 && Math.abs(lat) <= 85 && Math.abs(lng) <= 180 ? { zoom, lat, lng } : null;
}

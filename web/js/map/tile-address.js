/**
 * Where the server keeps tiles of a year or a day.
 * @module
 */
import { withQuery } from '../api/client.js';

/**
 * @param {object} what
 * @param {boolean} what.signedIn the private tiles hold what only people who are signed in see (depots, estimated administrators)
 * @param {'map'|'coverage'} what.layers map: everything; coverage: patrol and exchange only
 * @param {number|null} what.year fiscal year: everything that bound at any time in it
 * @param {string|null} what.day wins over the year: what binds on this day
 * @param {string|null} what.municipality code
 * @returns {(z: number, x: number, y: number) => string}
 */
export function tileAddress({ signedIn, layers, year, day, municipality }) {
  const time = day ? { day } : { year };
  return (z, x, y) => withQuery(`/tiles/${signedIn ? 'private' : 'public'}/${layers}/${z}/${x}/${y}.mvt`, { ...time, municipality });
}

/**
 * 出典: what the licences of the imported data want on every map that shows it.
 * @module
 */
import { fetchRegion } from '../api/region.js';
import { escaped } from './escaped.js';

/** Puts the credits of now on a map that has no other use for the region. @param {import('leaflet').Map} map */
export async function addCredits(map) {
  try {
    showCredits(map, (await fetchRegion()).credits);
  } catch {
    // A server that is out of reach is told by what the page itself asks of it.
  }
}

/** @param {import('leaflet').Map} map @param {readonly string[]} credits */
export function showCredits(map, credits) {
  credits.forEach((credit) => map.attributionControl.addAttribution(escaped(credit)));
}

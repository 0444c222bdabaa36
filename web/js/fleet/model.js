/**
 * What the fleet page computes: colours of districts, usual sizes of machines, and forms as the server reads them.
 * @module
 */
import { addDays } from '../dates.js';

/** @typedef {import('../api/fleet.js').District} District */

export const KINDS = /** @type {const} */ (['depots', 'districts', 'machines', 'crews', 'contracts']);
export const DEPOT_KINDS = ['DEPOT', 'GARAGE', 'SNOW_DUMP'];

/** Proposed in a new machine's form: width m, weight t, working and travelling km/h. */
export const USUAL = {
  PLOUGH_TRUCK: [3.0, 15, 24, 45], GRADER: [3.1, 13, 14, 32], WHEEL_DOZER: [2.9, 11, 12, 30], ROTARY_BLOWER: [2.6, 12, 3, 25],
  SMALL_MACHINE: [1.3, 2, 4, 12], SPREADER: [2.5, 9, 30, 50], PATROL_CAR: [1.9, 2, 35, 45],
};
export const MACHINE_KINDS = Object.keys(USUAL);

/** Told apart also by people with colour-blindness when neighbours have neighbouring numbers. */
const COLORS = ['#0072b2', '#e69f00', '#009e73', '#cc79a7', '#56b4e9', '#8c564b', '#6a51a3', '#7f7f00'];
const NOBODY = '#d55e00';

/** @param {readonly District[]} districts @returns {(district: string|null) => string} the colour of each; of none: what nobody clears */
export function colours(districts) {
  const index = new Map(districts.map(({ id }, i) => [id, i]));
  return (district) => {
    const place = index.get(district ?? '');
    return place === undefined ? NOBODY : COLORS[place % COLORS.length];
  };
}

/** The next free code: 03 after 01 and 02. @param {readonly District[]} districts @returns {string} */
export function nextCode(districts) {
  const taken = new Set(districts.map(({ code }) => Number(code)));
  let next = 1;
  while (taken.has(next)) {
    next++;
  }
  return String(next).padStart(2, '0');
}

/** @param {Record<string, string|null>} form @returns {object} */
export function depotOf({ name, kind, longitude, latitude }) {
  return { name, kind, longitude: Number(longitude), latitude: Number(latitude) };
}

/** The last day, which people read, becomes the day after. @param {Record<string, string|null>} form */
export function contractOf({ contractor, number, from, lastDay, guaranteedHours }) {
  return { contractor, number, from, until: after(lastDay), guaranteedHours: amount(guaranteedHours) };
}

/** @param {Record<string, string|null>} form */
export function districtOf({ code, name, contract, depot }) {
  return { code, name, contract, depot };
}

/** @param {Record<string, string|null>} form */
export function machineOf({ name, kind, owner, district, depot, lent, widthMeters, weightTonnes, workingSpeedKmh, travelSpeedKmh, from, lastDay }) {
  return {
    name, kind, owner, district, depot, lent: lent !== null, widthMeters: Number(widthMeters), weightTonnes: amount(weightTonnes),
    workingSpeedKmh: Number(workingSpeedKmh), travelSpeedKmh: Number(travelSpeedKmh), from, until: after(lastDay),
  };
}

/** @param {Record<string, string|null>} form */
export function crewOf({ name, organisation, district, machine, phone }) {
  return { name, organisation, district, machine, phone };
}

/** @param {string|null} day */
const after = (day) => (day === null ? null : addDays(day, 1));
/** @param {string|null} text */
const amount = (text) => (text === null ? null : Number(text));

/**
 * What the parts that change a plan compute: targets, sums of a selection, which plans stand. Nothing here touches the page.
 * @module
 */

/** @typedef {import('../api/plan.js').Run} Run */
/** @typedef {import('../api/plan-changes.js').Machine} Machine */
/** @typedef {import('../api/plan-changes.js').Section} Section */

/** @param {readonly Run[]} runs @returns {Run[]} what was computed, without what people changed in it */
export const computed = (runs) => runs.filter(({ change, variant }) => !change && variant !== 'CURVE');

/** @param {readonly Run[]} runs @returns {Run[]} computed, and changed and wanted */
export const standing = (runs) => runs.filter(({ change, variant }) => (change ? change.decision === 'ACCEPTED' : variant !== 'CURVE'));

/**
 * Who work may be moved to, each once, in the order of the machines.
 * @param {readonly Machine[]} machines
 * @returns {{authorities: {id: string, name: string}[], districts: {id: string, name: string, authority: string}[]}}
 */
export function partners(machines) {
  const authorities = new Map(machines.map(({ authorityId: id, authority: name }) => [id, { id, name }]));
  const districts = new Map(machines.map(({ districtId: id, district: name, authority }) => [id, { id, name, authority }]));
  return { authorities: [...authorities.values()], districts: [...districts.values()] };
}

/**
 * @param {Iterable<string>} sections @param {string} target as the list of targets has it: authority:ID, district:ID, vehicle:NUMBER
 * @returns {import('../api/plan-changes.js').Move[]}
 */
export function moveOf(sections, target) {
  const at = target.indexOf(':');
  const kind = target.slice(0, at);
  const value = target.slice(at + 1);
  return [{ sections: [...sections], [kind]: kind === 'vehicle' ? Number(value) : value }];
}

/** @param {readonly Section[]} all @param {ReadonlySet<string>} chosen @returns {number} metres */
export function metresOf(all, chosen) {
  return all.reduce((sum, { sectionId, metres }) => sum + (chosen.has(sectionId) ? metres : 0), 0);
}

/**
 * Sections whose name, code, administrator or performer contains all words; full-width letters are the same as narrow ones.
 * @template {{section: string, code: string|null, administrator: string, authority?: string|null, district?: string|null}} T
 * @param {readonly T[]} all @param {string} text @returns {T[]}
 */
export function matching(all, text) {
  const words = text.normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean);
  return all.filter(({ section, code, administrator, authority, district }) => {
    const line = [section, code, administrator, authority, district].join(' ').normalize('NFKC').toLowerCase();
    return words.every((word) => line.includes(word));
  });
}

/** −12,300, +800, ±0: with a true minus sign. @param {number} value @returns {string} */
export function signedWhole(value) {
  const rounded = Math.round(value);
  return `${rounded === 0 ? '±' : rounded < 0 ? '−' : '+'}${Math.abs(rounded).toLocaleString('ja-JP')}`;
}

/** Minutes of a difference, to the nearest: −12, +3, ±0. @param {number} millis @returns {string} */
export const signedMinutes = (millis) => signedWhole(millis / 60_000);

/**
 * What the import page knows, without the page.
 * @module
 */

/** @typedef {import('../api/imports.js').Answers} Answers */
/** @typedef {import('../api/imports.js').Question} Question */

/** Plane systems: EPSG of system I, by datum. */
const PLANE = [{ first: 6669, datum: 'JGD2011' }, { first: 2443, datum: 'JGD2000' }];
const PLANE_SYSTEMS = 19;
const GEOGRAPHIC = { 6668: 'JGD2011', 4612: 'JGD2000', 4326: 'WGS 84' };

/**
 * The key and values of a reference system's name.
 * @param {number} srid EPSG number
 * @returns {{key: string, values: {srid: number, datum?: string, number?: number}}}
 */
export function crsName(srid) {
  for (const { first, datum } of PLANE) {
    const number = srid - first + 1;
    if (number >= 1 && number <= PLANE_SYSTEMS) {
      return { key: 'import.crs.plane', values: { srid, datum, number } };
    }
  }
  const datum = GEOGRAPHIC[/** @type {keyof typeof GEOGRAPHIC} */ (srid)];
  return datum ? { key: 'import.crs.geographic', values: { srid, datum } } : { key: 'import.crs.mercator', values: { srid } };
}

/** Is every question answered? @param {readonly Question[]} questions @param {Answers} answers @returns {boolean} */
export function allAnswered(questions, answers) {
  return questions.every(({ kind }) => (kind === 'ENCODING' ? answers.encoding : kind === 'CRS' ? answers.srid : answers.layer) !== undefined);
}

/**
 * The answers that stay when another question was answered differently: another layer is another file.
 * @param {Answers} before @param {Answers} change @returns {Answers}
 */
export function withAnswer(before, change) {
  return change.layer !== undefined && change.layer !== before.layer ? { layer: change.layer } : { ...before, ...change };
}

/**
 * The preset whose fields the file has most of; null when none fits.
 * @param {readonly import('../api/imports.js').Preset[]} presets @param {readonly string[]} fields @returns {string|null}
 */
export function likelyPreset(presets, fields) {
  const known = new Set(fields);
  let best = null;
  let most = 0;
  for (const preset of presets) {
    const rules = Object.values(JSON.parse(preset.mapping).fields ?? {});
    const needed = rules.filter((rule) => rule.otherwise === undefined && rule.lenient !== true);
    const found = needed.filter((rule) => [rule.field ?? []].flat().some((/** @type {string} */ name) => known.has(name))).length;
    if (found > most && found >= Math.min(needed.length, 2)) {
      best = preset.name;
      most = found;
    }
  }
  return best;
}

/** The colour class of a shape. @param {string} kind a RoadKind, AREA or '' @returns {'state'|'prefecture'|'municipality'|'other'} */
export function lookOf(kind) {
  switch (kind) {
    case 'NATIONAL_STATE': return 'state';
    case 'NATIONAL': case 'PRINCIPAL': case 'PREFECTURAL': case 'AREA': return 'prefecture';
    case 'MUNICIPAL_1': case 'MUNICIPAL_2': case 'MUNICIPAL_OTHER': return 'municipality';
    default: return 'other';
  }
}

/** West, south, east, north of all shapes; null without any. @param {readonly import('../api/imports.js').Shape[]} shapes */
export function boundsOf(shapes) {
  let box = null;
  for (const { parts } of shapes) {
    for (const part of parts) {
      for (let i = 0; i < part.length; i += 2) {
        const [x, y] = [part[i], part[i + 1]];
        box = box ? [Math.min(box[0], x), Math.min(box[1], y), Math.max(box[2], x), Math.max(box[3], y)] : [x, y, x, y];
      }
    }
  }
  return box;
}

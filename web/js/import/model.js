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
  const { layer } = change;
  if (layer === undefined || layer === before.layer) {
    return { ...before, ...change };
  }
  return { layer };
}

/**
 * The preset that fits the file best: by the fields it has, then by the kinds of road in its first rows. Null when none fits.
 * @param {readonly import('../api/imports.js').Preset[]} presets @param {readonly string[]} fields
 * @param {readonly (readonly string[])[]} sample rows, cell by cell as in fields
 * @returns {string|null}
 */
export function likelyPreset(presets, fields, sample) {
  let best = null;
  let most = 0;
  for (const { name, mapping } of presets) {
    const rules = JSON.parse(mapping).fields ?? {};
    const needed = Object.values(rules).filter((rule) => rule.otherwise === undefined && rule.lenient !== true);
    const found = needed.filter((rule) => columnOf(rule, fields) >= 0).length;
    const score = found + kindsKnown(rules.kind, fields, sample);
    if (found >= Math.min(needed.length, 2) && score > most) {
      best = name;
      most = score;
    }
  }
  return best;
}

/** @param {{field?: string|string[]}} rule @param {readonly string[]} fields @returns {number} -1: the file has none of them */
function columnOf(rule, fields) {
  return fields.findIndex((field) => [rule.field ?? []].flat().includes(field));
}

/**
 * The share of rows whose kind the rule knows, 0 to 1.
 * @param {{field?: string|string[], values?: Record<string, string>}|undefined} rule
 * @param {readonly string[]} fields @param {readonly (readonly string[])[]} sample
 */
function kindsKnown(rule, fields, sample) {
  const column = rule ? columnOf(rule, fields) : -1;
  if (!rule?.values || column < 0 || sample.length === 0) {
    return 0;
  }
  const known = rule.values;
  return sample.filter((row) => row[column] in known).length / sample.length;
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

/** What may happen to sections, in the order in which a person is told. */
export const COUNTS = /** @type {const} */ (['added', 'moved', 'changed', 'split', 'merged', 'renumbered', 'transferred', 'gone']);

/** @param {Record<string, number>} refused by code @returns {number} */
export function refusedCount(refused) {
  return Object.values(refused).reduce((sum, n) => sum + n, 0);
}

/** @typedef {import('../api/imports.js').Bound} Bound */
/** @typedef {import('../api/imports.js').Share} Share */
/** @typedef {{way: 'accept'|'map'|'keep', to: readonly Share[]}} Decision */

/**
 * How an agreed length is divided among the successors that were ticked: as the old line lies on them where geometry knows, else by
 * their length. The shares add up to 1.
 * @param {Bound} bound @param {ReadonlySet<string>} ticked sections @returns {Share[]}
 */
export function sharesOf({ proposed, choices }, ticked) {
  const known = proposed.filter(({ section }) => ticked.has(section));
  if (known.length === ticked.size) {
    return divided(known.map(({ section, share }) => ({ section, weight: share })));
  }
  return divided(choices.filter(({ section }) => ticked.has(section)).map(({ section, lengthMeters }) => ({ section, weight: lengthMeters })));
}

/** @param {readonly {section: string, weight: number}[]} parts @returns {Share[]} equal ones where nothing has a weight */
function divided(parts) {
  const sum = parts.reduce((total, { weight }) => total + weight, 0);
  return parts.map(({ section, weight }) => ({ section, share: sum > 0 ? weight / sum : 1 / parts.length })).filter(({ share }) => share > 0);
}

/** The successors by name. @param {Bound} bound @param {readonly Share[]} to @returns {{name: string, share: number}[]} */
export function successorsOf({ choices }, to) {
  return to.map(({ section, share }) => {
    const found = choices.find((choice) => choice.section === section);
    return { name: found ? `${found.number} ${found.sectionCode}` : section, share };
  });
}

/** The first section about which nobody has decided yet. @param {readonly Bound[]} bound @param {ReadonlyMap<string, Decision>} decided */
export function firstOpen(bound, decided) {
  return bound.find(({ section }) => !decided.has(section));
}

/**
 * What the server is told about sections under agreements.
 * @param {ReadonlyMap<string, Decision>} decided by section
 * @returns {{accepted: string[], kept: string[], mapped: Record<string, readonly Share[]>}}
 */
export function decisionsOf(decided) {
  const all = [...decided];
  const those = (/** @type {string} */ wanted) => all.filter(([, { way }]) => way === wanted);
  return {
    accepted: those('accept').map(([section]) => section),
    kept: those('keep').map(([section]) => section),
    mapped: Object.fromEntries(those('map').map(([section, { to }]) => [section, to])),
  };
}

/**
 * @param {{done: number, at: number}} first when and where the step was first seen, milliseconds @param {number} done @param {number} total
 * @param {number} now milliseconds
 * @returns {{rate: number|null, left: number}} per second and seconds; null before there is anything to measure
 */
export function pace(first, done, total, now) {
  const seconds = (now - first.at) / 1000;
  const rate = (done - first.done) / seconds;
  return seconds < 0.5 || rate <= 0 ? { rate: null, left: 0 } : { rate: Math.round(rate), left: Math.ceil((total - done) / rate) };
}

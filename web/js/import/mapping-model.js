/**
 * The mapping of docs/import.md as a form: which column each value comes from. What the form does not show (forms, filters) stays as it was.
 * @module
 */

/** @typedef {{field?: string|string[], form?: string, values?: Record<string, string>, otherwise?: string, unit?: string, lenient?: boolean, digits?: number}} Rule */
/** @typedef {{name?: string, target?: string, administrator?: any, fields?: Record<string, Rule>, cut?: string|string[], [more: string]: any}} Mapping */
/**
 * @typedef {object} FormRule
 * @property {string} column of the file; '' none
 * @property {boolean} fixed no column, but the same value for all rows
 * @property {string} otherwise the value where the column has no text, or of all rows; '' none
 * @property {string} unit of a length
 * @property {number} digits that a code has with the leading zeros it lost; 0: as it is
 * @property {Record<string, string>|null} values text of the file to value; '*' all others; null: the text itself
 * @property {Rule} before what it was made from
 */
/** @typedef {{mode: 'importer'|'code'|'field'|'place', text: string}} FormAdministrator text: the code or the column */
/**
 * @typedef {object} Form
 * @property {string} target @property {string} credit 出典; '' none @property {FormAdministrator} administrator @property {Record<string, FormRule>} rules by name of the value
 * @property {{boundaries: boolean, junctions: boolean}} cut @property {Mapping} before
 */

export const KINDS = /** @type {const} */ (['NATIONAL_STATE', 'NATIONAL', 'PRINCIPAL', 'PREFECTURAL', 'MUNICIPAL_1', 'MUNICIPAL_2', 'MUNICIPAL_OTHER',
  'FARM', 'FOREST', 'PRIVATE', 'UNKNOWN']);
export const LENGTHS = ['officialLength', 'clearedLength', 'width', 'agreedLength'];
export const UNITS = ['m', 'km', 'cm', 'mm'];

/** What every road file has, and what only some have. */
export const MAIN = ['kind', 'routeNumber', 'routeName', 'sectionCode', 'startPlace', 'endPlace', 'officialLength', 'clearedLength', 'width', 'serviceClass'];
export const MORE = ['sectionName', 'formerMunicipality', 'lanes', 'oneway', 'layer', 'bridge', 'tunnel', 'footway', 'snowMelting', 'subsidised',
  'overlapping', 'sourceId'];
/** Codes whose leading zeros matter; those of a route number do not. */
export const CODES = ['sectionCode', 'areaCode'];
/** Of an agreement's schedule 別表. */
export const SCHEDULE = ['administratorName', 'performerName', 'routeNumber', 'routeName', 'sectionCode', 'startPlace', 'endPlace', 'agreedLength'];
export const SCHEDULE_MORE = ['kind', 'work', 'fiscalYear', 'remark'];
export const AREA = ['areaCode', 'areaName'];

/** Column names as offices write them. */
const USUAL = Object.entries({
  kind: /^(道路)?(種別|区分|種類)$|等級/, routeNumber: /路線番号|路線コード|^番号$/, routeName: /路線名|道路名|^名称$/, sectionCode: /区間(番号|コード)|^区間$/,
  startPlace: /起点|^自$/, endPlace: /終点|^至$/, clearedLength: /除雪延長/, officialLength: /実延長|^延長|^総延長/, width: /幅員/, serviceClass: /除雪区分/, lanes: /車線/,
});

/** The same of a 別表, where the length is the agreed one. */
const USUAL_OF_SCHEDULE = Object.entries({
  administratorName: /道路管理者|管理者|管理主体/, performerName: /実施者|除雪者|実施主体|施工者|受託者|担当/, routeNumber: /路線番号|^番号$/, routeName: /路線名|道路名/,
  sectionCode: /区間(番号|コード)/, startPlace: /起点|^自$/, endPlace: /終点|^至$/, agreedLength: /延長/, work: /作業|業務/, fiscalYear: /年度/, remark: /備考|摘要/,
});

const BY_PLACE = {
  NATIONAL_STATE: 'STATE', NATIONAL: 'PREFECTURE', PRINCIPAL: 'PREFECTURE', PREFECTURAL: 'PREFECTURE',
  MUNICIPAL_1: 'MUNICIPALITY', MUNICIPAL_2: 'MUNICIPALITY', MUNICIPAL_OTHER: 'MUNICIPALITY',
};

/** What is shown at once; the others unfold. @param {string} target @returns {readonly string[]} */
export function mainOf(target) {
  return target === 'areas' ? AREA : target === 'schedule' ? SCHEDULE : MAIN;
}

/** What a table most likely is: who does the work stands in a 別表 only. @param {readonly string[]} columns */
export function likelyTarget(columns) {
  const performer = USUAL_OF_SCHEDULE.find(([value]) => value === 'performerName')?.[1];
  return columns.some((name) => performer?.test(name.normalize('NFKC'))) ? 'schedule' : 'register';
}

/** The values that a form for this target asks for. @param {string} target */
export function valuesOf(target) {
  return target === 'areas' ? AREA : target === 'schedule' ? [...SCHEDULE, ...SCHEDULE_MORE] : [...MAIN, ...MORE];
}

/** Kinds of road as offices write them; full-width digits too. */
const KIND_WORDS = Object.entries({
  PRINCIPAL: /主要地方道|主地/, PREFECTURAL: /県道|府道|道道|都道/, NATIONAL_STATE: /直轄/, NATIONAL: /国道/, MUNICIPAL_1: /[1１一]級/, MUNICIPAL_2: /[2２二]級/,
  FARM: /農道/, FOREST: /林道/, PRIVATE: /私道/, MUNICIPAL_OTHER: /その他|市道|町道|村道|市町村道/,
});

/** Which kind each text plainly names. @param {readonly string[]} texts @returns {Record<string, string>} */
export function guessedKinds(texts) {
  const named = texts.map((text) => [text, KIND_WORDS.find(([, words]) => words.test(text))?.[0]]);
  return Object.fromEntries(named.filter(([, kind]) => kind !== undefined));
}

/** A length's unit as the heading of its column says: 延長(km), 幅員 （ｍ）, 延長㎞. @param {string} column @returns {string} */
export function unitOf(column) {
  return /(?:^|[^a-z])(km|cm|mm|m)(?:[^a-z]|$)/i.exec(column.normalize('NFKC'))?.[1].toLowerCase() ?? 'm';
}

/**
 * A mapping to begin with: columns whose names say what they are.
 * @param {readonly string[]} columns @param {readonly (readonly string[])[]} distinct texts of each column
 * @param {string} [target] what the rows become: sections of a map, a register of a table @returns {Mapping}
 */
export function guessed(columns, distinct, target = 'sections') {
  /** @type {Record<string, Rule>} */
  const fields = {};
  const taken = new Set();
  for (const [value, usual] of target === 'schedule' ? USUAL_OF_SCHEDULE : USUAL) {
    const column = columns.find((name) => !taken.has(name) && usual.test(name.normalize('NFKC')));
    if (column !== undefined) {
      taken.add(column);
      const unit = LENGTHS.includes(value) ? unitOf(column) : 'm';
      fields[value] = value === 'kind' ? { field: column, values: guessedKinds(distinct[columns.indexOf(column)] ?? []) } : { field: column, ...(unit === 'm' ? {} : { unit }) };
    }
  }
  return target === 'schedule' ? { target, fields } : { target, administrator: 'importer', fields };
}

/** @param {Mapping} mapping @param {readonly string[]} columns of the file @returns {Form} */
export function formOf(mapping, columns) {
  const target = mapping.target ?? 'sections';
  const cuts = [mapping.cut ?? []].flat();
  return {
    target, credit: mapping.credit ?? '', before: mapping,
    administrator: administratorOf(mapping.administrator, columns),
    cut: { boundaries: cuts.includes('boundaries'), junctions: cuts.includes('junctions') },
    rules: Object.fromEntries(valuesOf(target).map((value) => {
      const rule = mapping.fields?.[value] ?? {};
      const column = names(rule).find((name) => columns.includes(name)) ?? '';
      return [value, {
        column, fixed: column === '' && rule.otherwise !== undefined,
        otherwise: rule.otherwise ?? '', unit: rule.unit ?? 'm', digits: rule.digits ?? 0, values: rule.values ?? null, before: rule,
      }];
    })),
  };
}

/** @param {Rule} rule */
function names({ field }) {
  return [field ?? []].flat();
}

/** @param {any} rule @param {readonly string[]} columns @returns {FormAdministrator} */
function administratorOf(rule, columns) {
  if (rule?.code !== undefined) {
    return { mode: 'code', text: rule.code };
  }
  if (rule?.field !== undefined) {
    return { mode: 'field', text: names(rule).find((name) => columns.includes(name)) ?? '' };
  }
  return { mode: rule?.place ? 'place' : 'importer', text: '' };
}

/** @param {Form} form @returns {Mapping} */
export function mappingOf({ target, credit, administrator, rules, cut, before }) {
  const fields = Object.fromEntries(Object.entries(rules).map(([value, rule]) => [value, ruleOf(value, rule)]).filter(([, rule]) => rule !== null));
  const cuts = Object.entries(cut).filter(([, on]) => on).map(([name]) => name);
  const { cut: dropped, credit: old, ...rest } = before;
  return { ...rest, ...(credit === '' ? {} : { credit }), target, ...(target === 'areas' || target === 'schedule' ? {} : { administrator: administratorRule(administrator, before) }), fields, ...(cuts.length > 0 ? { cut: cuts } : {}) };
}

/** @param {string} value @param {FormRule} rule @returns {Rule|null} null: the value has no source */
function ruleOf(value, { column, otherwise, unit, digits, values, before }) {
  if (column === '' && otherwise === '') {
    return null;
  }
  // Another column has other texts: what was said of the form of the first does not hold for it.
  const same = column !== '' && names(before).includes(column);
  return {
    ...(same ? { field: before.field } : column === '' ? {} : { field: column }),
    ...(same && before.form !== undefined ? { form: before.form } : {}),
    ...(column !== '' && values ? { values } : {}),
    ...(otherwise === '' ? {} : { otherwise }),
    ...(LENGTHS.includes(value) && unit !== 'm' ? { unit } : {}),
    ...(column !== '' && digits > 0 ? { digits } : {}),
    ...(before.lenient ? { lenient: true } : {}),
  };
}

/** @param {FormAdministrator} administrator @param {Mapping} before */
function administratorRule({ mode, text }, before) {
  switch (mode) {
    case 'code': return { code: text };
    case 'field': return names(before.administrator ?? {}).includes(text) ? before.administrator : { field: text };
    case 'place': return before.administrator?.place ? before.administrator : { place: BY_PLACE };
    default: return 'importer';
  }
}

/**
 * The values without which no row can be taken.
 * @param {Form} form @returns {string[]} by name; a route needs a number or a name
 */
export function missing({ target, rules }) {
  const has = (/** @type {string} */ value) => rules[value].column !== '' || rules[value].otherwise !== '';
  if (target === 'areas') {
    return AREA.filter((value) => !has(value));
  }
  if (target === 'schedule') {
    return ['administratorName', 'performerName', 'routeName'].filter((value) => !has(value));
  }
  return [...(has('kind') ? [] : ['kind']), ...(has('routeNumber') || has('routeName') ? [] : ['routeNumber'])];
}

/**
 * The texts that stand for a kind of road: those of the file first, then those of the mapping that the file may have farther down.
 * @param {FormRule} rule @param {readonly string[]} inFile distinct texts of the column
 * @returns {string[]} '*' last where it is used
 */
export function kindTexts({ values }, inFile) {
  const known = Object.keys(values ?? {}).filter((text) => text !== '*');
  return [...new Set([...inFile.filter((text) => text !== ''), ...known])];
}

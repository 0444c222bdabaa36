/**
 * How things look on the map: the one place for colours, patterns and widths. Map and legend both draw from here. The colours are
 * Okabe and Ito's, which people with colour-blindness tell apart; every one also differs by pattern, width or sign.
 * @module
 */

/** @typedef {'road'|'exchange'|'patrol'|'boundary'|'depot'|'structure'} LayerName */

/**
 * @typedef {object} Theme colours of the page, read from tokens.css
 * @property {string} ink @property {string} paper @property {string} line @property {string} sea
 * @property {string} casing what separates a line from what it crosses
 * @property {boolean} dark
 */

/**
 * One stroke, fill or sign for all features of a class. Later passes lie on top.
 * @typedef {object} Pass
 * @property {string} class
 * @property {'stroke'|'fill'|'chevrons'|'sign'} draw
 * @property {string} color
 * @property {number} [width] CSS pixels
 * @property {number[]} [dash]
 * @property {number} [alpha] 0–1; default 1
 * @property {boolean} [erase] takes away what this layer drew below
 * @property {'round'|'butt'} [cap]
 * @property {'square'|'circle'} [shape] of a sign
 */

/**
 * @typedef {'full'|'outline'|'ground'} Variant outline: the year compared with, hollow so that the main year's lines show inside;
 *     ground: all roads in grey, under lines that a page draws itself
 */

export const COLORS = {
  state: '#8a8f98', prefecture: '#0072b2', municipality: '#009e73', other: '#8a8f98',
  to_municipal: '#e69f00', to_prefectural: '#cc79a7', patrol: '#56b4e9',
};
/** Thin rims give the light colours 3:1 on paper, and the halo its edge at night. */
export const RIMS = {
  light: { to_municipal: '#7a5200', to_prefectural: '#7d3a5c', patrol: '#1f6fa3' },
  dark: { to_municipal: '#000000', to_prefectural: '#000000', patrol: '#8fd0f5' },
};
/** The hollow bands of the compared year have only their rims. */
const BANDS = { light: RIMS.light, dark: { to_municipal: '#f0b84a', to_prefectural: '#e3a3c5', patrol: '#8fd0f5' } };

const ADMINISTRATORS = ['state', 'prefecture', 'municipality', 'other'];
const DIRECTIONS = /** @type {const} */ (['to_municipal', 'to_prefectural']);

/** Widths in CSS pixels at zoom 9, 13 and 17; between them in proportion. */
const WIDTHS = {
  major: [2, 5.5, 11], middle: [1.4, 4, 9], minor: [0.8, 3, 7], track: [0.5, 2, 5],
  exchange: [2.6, 6, 11], patrol: [5, 8, 16],
};
const RANKS = /** @type {const} */ (['track', 'minor', 'middle', 'major']);
const RANK_OF_KIND = {
  NATIONAL_STATE: 'major', NATIONAL: 'major', PRINCIPAL: 'major', PREFECTURAL: 'middle', MUNICIPAL_1: 'middle',
  MUNICIPAL_2: 'minor', MUNICIPAL_OTHER: 'minor',
};

/**
 * The style class of a feature.
 * @param {string} layer @param {Record<string, string|number|boolean>} properties @returns {string}
 */
export function classOf(layer, properties) {
  if (layer === 'road') {
    const administrator = String(properties.administrator_kind);
    const known = ADMINISTRATORS.includes(administrator) ? administrator : 'other';
    return `road.${known}.${RANK_OF_KIND[String(properties.kind)] ?? 'track'}`;
  }
  return layer === 'exchange' ? `exchange.${properties.direction}` : layer;
}

/** @param {keyof typeof WIDTHS} what @param {number} zoom @returns {number} CSS pixels */
export function widthAt(what, zoom) {
  const [far, middle, near] = WIDTHS[what];
  const between = (/** @type {number} */ a, /** @type {number} */ b, /** @type {number} */ share) =>
    a + (b - a) * Math.max(0, Math.min(1, share));
  return zoom <= 13 ? between(far, middle, (zoom - 9) / 4) : between(middle, near, (zoom - 13) / 4);
}

/**
 * Everything to draw, bottom first.
 * @param {object} view
 * @param {number} view.zoom
 * @param {Theme} view.theme
 * @param {ReadonlySet<string>} [view.hidden] groups (first part of a class, or a whole class) that are switched off
 * @param {Variant} [view.variant]
 * @param {boolean} [view.baseMap] an outside map lies below, so land is not painted
 * @returns {Pass[]}
 */
export function passesFor({ zoom, theme, hidden = new Set(), variant = 'full', baseMap = false }) {
  const all = variant === 'outline' ? outlines(zoom, theme) : variant === 'ground' ? ground(zoom, theme, baseMap)
    : [...land(theme, baseMap), ...patrol(zoom, theme), ...roads(zoom, theme), ...exchange(zoom, theme), ...signs(zoom, theme)];
  return all.filter((pass) => !hidden.has(pass.class) && !hidden.has(pass.class.split('.')[0])
    && !hidden.has(pass.class.split('.').slice(0, 2).join('.')));
}

/** @param {number} zoom @param {Theme} theme @param {boolean} baseMap @returns {Pass[]} */
function ground(zoom, theme, baseMap) {
  const grey = theme.dark ? '#3d4c5b' : '#c3ccd5';
  return [...land(theme, baseMap), ...roads(zoom, theme).filter(({ color }) => color !== theme.casing).map((pass) => ({ ...pass, color: grey }))];
}

/** @param {Theme} theme @param {boolean} baseMap @returns {Pass[]} */
function land(theme, baseMap) {
  const edge = /** @type {Pass} */ ({ class: 'boundary', draw: 'stroke', color: theme.ink, alpha: 0.45, width: 1, dash: [6, 3, 1, 3] });
  return baseMap ? [edge] : [{ class: 'boundary', draw: 'fill', color: theme.paper }, edge];
}

/** @param {number} zoom @param {Theme} theme @returns {Pass[]} */
function patrol(zoom, theme) {
  const width = widthAt('patrol', zoom);
  const cap = capAt(zoom);
  return [
    { class: 'patrol', draw: 'stroke', color: rimsOf(theme).patrol, width: width + 1.5, alpha: 0.5, cap },
    { class: 'patrol', draw: 'stroke', color: theme.paper, width, cap },
    { class: 'patrol', draw: 'stroke', color: COLORS.patrol, width, alpha: 0.45, cap },
  ];
}

/** Casings of all ranks lie under all lines, so that crossings stay open. @param {number} zoom @param {Theme} theme @returns {Pass[]} */
function roads(zoom, theme) {
  /** @type {Pass[]} */
  const casings = [];
  /** @type {Pass[]} */
  const lines = [];
  for (const rank of RANKS) {
    const width = widthAt(rank, zoom);
    for (const administrator of ADMINISTRATORS) {
      const name = `road.${administrator}.${rank}`;
      if (zoom >= 12) {
        casings.push({ class: name, draw: 'stroke', color: theme.casing, width: width + 2 });
      }
      lines.push({
        class: name, draw: 'stroke', color: COLORS[administrator], width, cap: rank === 'track' ? 'butt' : 'round',
        dash: rank === 'track' ? [width * 2, width * 1.5] : undefined,
      });
      if (administrator === 'state' && width >= 3) {
        lines.push({ class: name, draw: 'stroke', color: theme.casing, width: width / 3.5, cap: 'butt' });
      }
    }
  }
  return [...casings, ...lines];
}

/** @param {number} zoom @param {Theme} theme @returns {Pass[]} */
function exchange(zoom, theme) {
  const width = widthAt('exchange', zoom);
  return DIRECTIONS.flatMap((direction) => {
    const name = `exchange.${direction}`;
    const dashed = direction === 'to_prefectural';
    const cap = dashed ? 'butt' : capAt(zoom);
    const dash = dashed ? [width * 2.4, width * 1.1] : undefined;
    /** @type {Pass[]} */
    const passes = [
      { class: name, draw: 'stroke', color: theme.casing, width: width + 3 },
      { class: name, draw: 'stroke', color: rimsOf(theme)[direction], width: width + 1.5, dash, cap },
      { class: name, draw: 'stroke', color: COLORS[direction], width, dash, cap },
    ];
    if (zoom >= 11) {
      passes.push({ class: name, draw: 'chevrons', color: '#1b2733', width });
    }
    return passes;
  });
}

/** @param {number} zoom @param {Theme} theme @returns {Pass[]} */
function signs(zoom, theme) {
  /** @type {Pass[]} */
  const passes = [];
  if (zoom >= 14) {
    passes.push({ class: 'structure', draw: 'sign', color: theme.ink, shape: 'circle', width: 16 });
  }
  if (zoom >= 10) {
    passes.push({ class: 'depot', draw: 'sign', color: theme.ink, shape: 'square', width: zoom >= 13 ? 20 : 14 });
  }
  return passes;
}

const rimsOf = (/** @type {Theme} */ theme) => (theme.dark ? RIMS.dark : RIMS.light);

/** Far out a section is hardly longer than wide: round ends make it a dot instead of a chip. */
function capAt(/** @type {number} */ zoom) {
  return zoom < 12 ? 'round' : 'butt';
}

/** Hollow bands wider than the lines of the main year. @param {number} zoom @param {Theme} theme @returns {Pass[]} */
function outlines(zoom, theme) {
  const colors = theme.dark ? BANDS.dark : BANDS.light;
  const around = /** @type {[string, keyof typeof colors, number][]} */ ([
    ['patrol', 'patrol', widthAt('patrol', zoom) + 5],
    ['exchange.to_municipal', 'to_municipal', widthAt('exchange', zoom) + 9],
    ['exchange.to_prefectural', 'to_prefectural', widthAt('exchange', zoom) + 9],
  ]);
  return around.flatMap(([name, color, width]) => [
    { class: name, draw: 'stroke', color: colors[color], width, cap: 'butt', dash: color === 'to_prefectural' ? [8, 4] : undefined },
    { class: name, draw: 'stroke', color: '#000000', width: width - 3.5, cap: 'round', erase: true },
  ]);
}

/**
 * What the legend explains, in its order. `group` is what its switch hides; `sample` are the classes drawn.
 * @type {readonly {key: string, group: string, sample: string[]}[]}
 */
export const LEGEND = [
  { key: 'to_municipal', group: 'exchange.to_municipal', sample: ['road.municipality.minor', 'exchange.to_municipal'] },
  { key: 'to_prefectural', group: 'exchange.to_prefectural', sample: ['road.prefecture.middle', 'exchange.to_prefectural'] },
  { key: 'patrol', group: 'patrol', sample: ['patrol', 'road.municipality.minor'] },
  { key: 'state', group: 'road.state', sample: ['road.state.major'] },
  { key: 'prefecture', group: 'road.prefecture', sample: ['road.prefecture.middle'] },
  { key: 'municipality', group: 'road.municipality', sample: ['road.municipality.minor'] },
  { key: 'other', group: 'road.other', sample: ['road.other.middle'] },
  { key: 'depot', group: 'depot', sample: ['depot'] },
  { key: 'structure', group: 'structure', sample: ['structure'] },
];

/**
 * The routes of one plan over all roads: work in the colour of who does it, 空走(回送) thin and dashed. A section that changes hands
 * has a rim in the colour of who does it today, so that both plans are seen at once. A route or a section can stand out; sections
 * that somebody chooses have a dark edge.
 * @module
 */
import { canvas, geoJSON, latLngBounds } from '/webjars/leaflet/dist/leaflet-src.esm.js';
import { onGroundClick } from './ground-click.js';
import { COLORS } from './style.js';
import { readTheme, watchTheme } from './theme.js';
import { createWorkingMap } from './working-map.js';

/** @typedef {ReadonlyMap<string, string>} Changed kind of who does it today, by section */

const REACH = 10;
const FAINT = 0.25;
const UNDONE = '#d55e00';
/** Widths of a changed section, outside in: rim, gap, line. */
const RIM = 13;
const GAP = 8;
/** Width of a chosen section's edge. */
const EDGE = 12;

/** @param {string} kind of an organisation, lower case @returns {string} */
export const colorOf = (kind) => COLORS[kind === 'state' || kind === 'prefecture' ? kind : 'municipality'];

/**
 * @param {HTMLElement} element
 * @param {{map: string, zoomIn: string, zoomOut: string}} words
 * @param {string} day the roads below as they are on it
 * @param {(leg: Record<string, any>) => string} describe what stands beside the pointer
 * @param {(route: number|null, section: string|null) => void} chosen a route was clicked, on a section or on the way there, or the ground beside all routes
 */
export function createPlanMap(element, words, day, describe, chosen) {
  const { map, names } = createWorkingMap(element, words, day, { renderer: canvas({ padding: 0.3, tolerance: REACH / 2 }) });
  map.setView([38, 138], 5);
  /** @type {any[]} */
  let rims = [];
  /** @type {Changed} */
  let changed = new Map();
  watchTheme(() => restyle());
  /** @type {any} */
  let lines = null;
  /** @type {number|null} */
  let route = null;
  /** @type {string|null} */
  let section = null;
  /** Below the lines: the edge of what is chosen. @type {any} */
  let edges = null;
  /** @type {ReadonlySet<string>} */
  let chosenSections = new Set();
  /** @type {any[]} */
  let features = [];
  const takeClick = onGroundClick(map, () => chosen(null, null));

  const style = (/** @type {any} */ { properties: leg }) => {
    if (leg.unserved) {
      return { color: UNDONE, weight: 4, dashArray: '2 5', opacity: section === null || section === leg.section ? 1 : FAINT, lineCap: 'butt' };
    }
    const stands = section !== null ? leg.section === section : route === null || leg.route === route;
    const marked = stands && (section !== null || route !== null);
    return {
      color: colorOf(leg.authorityKind), weight: leg.work ? (marked ? 6 : 3.5) : marked ? 2.5 : 1.5,
      dashArray: leg.work ? null : '3 5', opacity: stands ? 1 : FAINT, lineCap: 'butt',
    };
  };
  const restyle = () => {
    lines?.setStyle(style);
    edges?.setStyle({ color: readTheme().ink });
    const stands = (/** @type {any} */ leg) => (section !== null ? leg.section === section : route === null || leg.route === route);
    const rim = (/** @type {number} */ weight, /** @type {(leg: any) => string} */ color) => (/** @type {any} */ { properties: leg }) =>
      ({ color: color(leg), weight, opacity: stands(leg) ? 1 : 0, lineCap: 'butt', interactive: false });
    rims[0]?.setStyle(rim(RIM, (leg) => colorOf(changed.get(leg.section) ?? '')));
    rims[1]?.setStyle(rim(GAP, () => readTheme().paper));
    lines?.eachLayer((/** @type {any} */ layer) => {
      const leg = layer.feature.properties;
      if ((section !== null && leg.section === section) || (section === null && route !== null && leg.route === route)) {
        layer.bringToFront();
      }
    });
  };

  return {
    /** @param {readonly import('../api/region.js').Municipality[]} municipalities */
    name(municipalities) {
      names.draw(municipalities);
    },

    /** @param {{features: any[]}} legs GeoJSON @param {Changed} hands who did what changes hands @param {boolean} fit moves the map there */
    show(legs, hands, fit) {
      changed = hands;
      [...rims, lines].forEach((layer) => layer?.remove());
      route = null;
      section = null;
      const moved = legs.features.filter(({ properties: leg }) => leg.work && changed.has(leg.section));
      element.dataset.changed = String(new Set(moved.map(({ properties: leg }) => leg.section)).size);
      rims = [0, 1].map(() => geoJSON({ type: 'FeatureCollection', features: moved }, { interactive: false }).addTo(map));
      // Work lies above empty driving.
      features = [...legs.features].sort((a, b) => Number(a.properties.work) - Number(b.properties.work));
      lines = geoJSON({ type: 'FeatureCollection', features }, {
        style,
        onEachFeature: (/** @type {any} */ feature, /** @type {any} */ layer) => {
          layer.on('click', () => {
            takeClick();
            chosen(feature.properties.route ?? null, feature.properties.section ?? null);
          });
          const text = document.createElement('span');
          text.textContent = describe(feature.properties);
          layer.bindTooltip(text, { sticky: true });
        },
      }).addTo(map);
      this.markChosen(chosenSections);
      restyle();
      map.invalidateSize({ animate: false });
      const bounds = lines.getBounds();
      if (fit && bounds.isValid()) {
        map.fitBounds(bounds, { padding: [24, 24], maxZoom: 16, animate: false });
      }
    },

    /** @param {number|null} wanted null: all alike */
    markRoute(wanted) {
      route = wanted;
      section = null;
      restyle();
    },

    /** Sections that somebody chooses. @param {ReadonlySet<string>} wanted */
    markChosen(wanted) {
      chosenSections = new Set(wanted);
      edges?.remove();
      edges = null;
      const own = features.filter(({ properties: leg }) => leg.work && chosenSections.has(leg.section));
      element.dataset.chosen = String(chosenSections.size);
      if (own.length > 0) {
        edges = geoJSON({ type: 'FeatureCollection', features: own }, { interactive: false, style: { color: readTheme().ink, weight: EDGE, lineCap: 'round' } }).addTo(map);
        edges.bringToBack();
      }
    },

    /** Shows where a section is. @param {string|null} wanted */
    markSection(wanted) {
      section = wanted;
      route = null;
      restyle();
      const box = latLngBounds([]);
      lines?.eachLayer((/** @type {any} */ layer) => layer.feature.properties.section === wanted && box.extend(layer.getBounds()));
      if (wanted !== null && box.isValid()) {
        map.fitBounds(box, { padding: [80, 80], maxZoom: 15, animate: false });
      }
    },
  };
}

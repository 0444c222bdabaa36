/**
 * A small map of a few thousand lines given as GeoJSON, to show and to pick, on the roads and boundaries of a day. Lines are drawn as
 * SVG, so that each is found by the pointer; the keyboard has the list beside the map.
 * @module
 */
import { control, geoJSON, latLngBounds, map as createMap } from '/webjars/leaflet/dist/leaflet-src.esm.js';
import { addCredits } from './credits.js';
import { COLORS } from './style.js';
import { readTheme, watchTheme } from './theme.js';
import { tileAddress } from './tile-address.js';
import { createTileSource } from './tile-source.js';
import { VectorTileLayer } from './vector-tile-layer.js';

const KIND = { STATE: 'state', PREFECTURE: 'prefecture' };
const WIDTH = { plain: 3, picked: 7, marked: 17 };
/** As --late of the pages; hatched, so that it is told by its pattern too. */
const MARK = { color: '#d55e00', weight: WIDTH.marked, dashArray: '3 5', lineCap: 'butt', opacity: 1 };
/** What the large map shows beside roads and boundaries: here it would say something else than the lines. */
const NOT_ROADS = new Set(['exchange', 'patrol', 'depot', 'structure']);
/** Invisible breadth around a line that a pointer or thumb may hit, CSS pixels. */
const REACH = 14;

/**
 * @param {HTMLElement} element
 * @param {{picked?: (properties: Record<string, any>) => void, moved?: (bbox: [number, number, number, number]) => void, day?: string,
 *     patrol?: boolean}} options day: of the roads below; patrol: what stands out is patrolled, not cleared
 */
export function createLineMap(element, { picked, moved, day, patrol = false }) {
  const map = createMap(element, { zoomControl: false, minZoom: 5, maxZoom: 19, fadeAnimation: false });
  map.attributionControl.setPrefix(false);
  /** @type {any} */
  let lines = null;
  /** @type {any} */
  let targets = null;
  /** @type {any} */
  let marks = null;
  /** @type {ReadonlySet<string>} */
  let chosen = new Set();
  let placed = false;
  if (day) {
    const address = tileAddress({ signedIn: false, layers: 'map', year: null, day, municipality: null });
    const below = new VectorTileLayer(createTileSource(address), { theme: readTheme(), hidden: NOT_ROADS }, { opacity: 0.5 });
    watchTheme(() => below.setLook({ theme: readTheme() }));
    below.addTo(map);
    addCredits(map);
  }
  if (moved) {
    map.on('moveend', () => placed && moved(boundsOf(map.getBounds())));
  }

  const style = (/** @type {any} */ { properties }) => {
    const on = chosen.has(properties.section);
    return {
      color: on ? (patrol ? COLORS.patrol : properties.administratorKind === 'PREFECTURE' ? COLORS.to_prefectural : COLORS.to_municipal)
        : COLORS[KIND[properties.administratorKind] ?? 'municipality'],
      weight: on ? WIDTH.picked : WIDTH.plain, opacity: 1,
      // As on the large map: what goes to the prefecture is dashed.
      dashArray: on && !patrol && properties.administratorKind === 'PREFECTURE' ? '14 6' : null, lineCap: 'butt',
    };
  };

  return {
    /**
     * @param {import('../api/agreements.js').Features} features @param {ReadonlySet<string>} selected sections that stand out
     * @param {ReadonlySet<string>} [marked] items with which something is wrong
     */
    show(features, selected, marked = new Set()) {
      chosen = selected;
      lines?.remove();
      targets?.remove();
      marks?.remove();
      const wrong = features.features.filter(({ properties }) => marked.has(properties.item));
      marks = geoJSON({ features: wrong }, { style: MARK, interactive: false }).addTo(map);
      lines = geoJSON(features, { style, interactive: false }).addTo(map);
      if (picked) {
        targets = geoJSON(features, {
          style: { weight: REACH, opacity: 0 },
          onEachFeature: (/** @type {any} */ feature, /** @type {any} */ layer) => {
            layer.on('click', () => picked(feature.properties));
            const words = document.createElement('span');
            words.textContent = `${feature.properties.name} ${feature.properties.code ?? ''} ${feature.properties.administratorName ?? ''}`;
            layer.bindTooltip(words, { sticky: true });
          },
        }).addTo(map);
      }
    },

    /** @param {ReadonlySet<string>} selected */
    select(selected) {
      chosen = selected;
      lines?.setStyle(style);
    },

    /** @param {[number, number, number, number]} bbox west, south, east, north */
    fit([west, south, east, north]) {
      const animate = placed;
      // Before the move: without animation the map says at once that it has moved.
      placed = true;
      map.fitBounds(latLngBounds([south, west], [north, east]), { padding: [24, 24], maxZoom: 16, animate });
    },

    /** @param {{map: string, zoomIn: string, zoomOut: string}} words */
    label(words) {
      element.setAttribute('role', 'region');
      element.setAttribute('aria-label', words.map);
      control.zoom({ position: 'topright', zoomInTitle: words.zoomIn, zoomOutTitle: words.zoomOut }).addTo(map);
    },
  };
}

/** @param {any} bounds @returns {[number, number, number, number]} */
function boundsOf(bounds) {
  return [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()];
}

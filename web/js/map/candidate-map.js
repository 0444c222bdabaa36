/**
 * Exchange candidates over all roads: a municipality's road that the prefecture could take in orange, the others in purple and dashed, as
 * on the large map. The chosen one has a dark edge, the one pointed at is broader. The keyboard has the list beside the map.
 * @module
 */
import { canvas, geoJSON, latLngBounds } from '/webjars/leaflet/dist/leaflet-src.esm.js';
import { onGroundClick } from './ground-click.js';
import { COLORS } from './style.js';
import { readTheme, watchTheme } from './theme.js';
import { createWorkingMap } from './working-map.js';

const REACH = 10;
const WIDTH = { plain: 5, pointed: 8, edge: 14, road: 4 };
/** From here in all roads in view may be picked from. */
const PICK_FROM = 13;

/**
 * @param {HTMLElement} element @param {{map: string, zoomIn: string, zoomOut: string}} words @param {string} day
 * @param {(id: string) => string} describe what stands beside the pointer
 * @param {{chosen: (id: string|null) => void, pointed: (id: string|null) => void}} handlers
 */
export function createCandidateMap(element, words, day, describe, handlers) {
  const { map, names } = createWorkingMap(element, words, day, { renderer: canvas({ padding: 0.3, tolerance: REACH / 2 }) });
  /** @type {any} */
  let lines = null;
  /** @type {any} */
  let edges = null;
  /** @type {any} */
  let roads = null;
  /** @type {((view: {bbox: number[], near: boolean}) => void)|null} */
  let moved = null;
  /** @type {any[]} */
  let features = [];
  /** @type {string|null} */
  let selected = null;
  /** @type {string|null} */
  let pointed = null;
  const takeClick = onGroundClick(map, () => handlers.chosen(null));
  const view = () => {
    const box = map.getBounds();
    return { bbox: [box.getWest(), box.getSouth(), box.getEast(), box.getNorth()], near: map.getZoom() >= PICK_FROM };
  };
  map.on('moveend', () => {
    element.dataset.zoom = String(map.getZoom());
    moved?.(view());
  });

  const style = (/** @type {any} */ { properties: { candidate, administratorKind } }) => {
    const prefectural = administratorKind === 'PREFECTURE' || administratorKind === 'STATE';
    return {
      color: prefectural ? COLORS.to_prefectural : COLORS.to_municipal, weight: candidate === pointed ? WIDTH.pointed : WIDTH.plain,
      dashArray: prefectural ? '14 6' : null, lineCap: 'butt', opacity: 1,
    };
  };
  const edge = () => ({ color: readTheme().ink, weight: WIDTH.edge, lineCap: 'butt', opacity: 1 });
  watchTheme(() => edges?.setStyle(edge()));

  const drawEdge = () => {
    edges?.remove();
    edges = geoJSON({ type: 'FeatureCollection', features: features.filter(({ properties }) => properties.candidate === selected) },
      { style: edge, interactive: false }).addTo(map);
    edges.bringToBack();
  };

  return {
    /** @param {readonly import('../api/region.js').Municipality[]} municipalities */
    name(municipalities) {
      names.draw(municipalities);
    },

    /** @param {any[]} some GeoJSON features of candidates */
    show(some) {
      features = some;
      lines?.remove();
      lines = geoJSON({ type: 'FeatureCollection', features }, {
        style,
        onEachFeature: (/** @type {any} */ { properties: { candidate } }, /** @type {any} */ layer) => {
          layer.on('click', () => {
            takeClick();
            handlers.chosen(candidate);
          });
          layer.on('mouseover', () => handlers.pointed(candidate));
          layer.on('mouseout', () => handlers.pointed(null));
          const text = document.createElement('span');
          text.textContent = describe(candidate);
          layer.bindTooltip(text, { sticky: true });
        },
      }).addTo(map);
      element.dataset.candidates = String(new Set(features.map(({ properties }) => properties.candidate)).size);
      drawEdge();
    },

    /** @param {string|null} id @param {boolean} go shows it with what is around it */
    select(id, go) {
      selected = id;
      element.dataset.selected = id ?? '';
      drawEdge();
      const bounds = edges.getBounds();
      if (go && bounds.isValid()) {
        map.fitBounds(bounds.pad(1), { maxZoom: 15, animate: false });
      }
    },

    /** @param {string|null} id */
    point(id) {
      if (id !== pointed) {
        pointed = id;
        lines?.setStyle(style);
      }
    },

    /**
     * Tells what is in view, now and after each move; null: no more.
     * @param {((view: {bbox: number[], near: boolean}) => void)|null} handler
     */
    follow(handler) {
      moved = handler;
      handler?.(view());
    },

    /** Roads to pick from, below the candidates. @param {any[]} some GeoJSON features @param {(properties: any) => void} picked */
    showRoads(some, picked) {
      roads?.remove();
      roads = geoJSON({ type: 'FeatureCollection', features: some }, {
        style: () => ({ color: readTheme().ink, weight: WIDTH.road, opacity: 0.55 }),
        onEachFeature: (/** @type {any} */ { properties }, /** @type {any} */ layer) => {
          layer.on('click', () => {
            takeClick();
            picked(properties);
          });
          const text = document.createElement('span');
          text.textContent = `${properties.name ?? ''} ${properties.code ?? ''} ${properties.administratorName}`;
          layer.bindTooltip(text, { sticky: true });
        },
      }).addTo(map);
      roads.bringToBack();
      element.dataset.roads = String(some.length);
    },

    /** @param {[number, number, number, number]} bbox west, south, east, north */
    fit([west, south, east, north]) {
      map.invalidateSize({ animate: false });
      map.fitBounds(latLngBounds([south, west], [north, east]), { padding: [16, 16], animate: false });
    },
  };
}

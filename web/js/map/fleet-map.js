/**
 * Depots and the own sections by work district over all roads. A place can be chosen, a depot dragged, a section picked; the
 * keyboard has the table and the form beside the map.
 * @module
 */
import { canvas, DivIcon, geoJSON, latLngBounds, layerGroup, marker } from '/webjars/leaflet/dist/leaflet-src.esm.js';
import { el } from '../dom.js';
import { onGroundClick } from './ground-click.js';
import { createWorkingMap } from './working-map.js';

const REACH = 10;
/** From here in there is room for the depots' names. */
const NAMES_FROM = 11;

/**
 * @typedef {object} Handlers
 * @property {(bbox: [number, number, number, number]) => void} moved
 * @property {(place: {longitude: number, latitude: number}) => void} placed the ground was clicked
 * @property {(depot: import('../api/fleet.js').Depot) => void} chosen
 * @property {(depot: import('../api/fleet.js').Depot, place: {longitude: number, latitude: number}) => void} dragged
 * @property {(section: import('../api/fleet.js').Own) => void} picked
 * @property {(section: import('../api/fleet.js').Own) => string} describe
 */

/**
 * @param {HTMLElement} element @param {{map: string, zoomIn: string, zoomOut: string}} words @param {string} day
 * @param {Handlers} handlers
 */
export function createFleetMap(element, words, day, handlers) {
  const { map, names } = createWorkingMap(element, words, day, { renderer: canvas({ padding: 0.3, tolerance: REACH / 2 }) });
  const signs = layerGroup().addTo(map);
  /** @type {any} */
  let lines = null;
  let placed = false;
  const place = (/** @type {any} */ { lat, lng }) => ({ longitude: rounded(lng), latitude: rounded(lat) });

  map.on('zoomend', () => element.classList.toggle('fleet-map--far', map.getZoom() < NAMES_FROM));
  map.on('moveend', () => placed && handlers.moved(box()));
  const takeClick = onGroundClick(map, ({ latlng }) => handlers.placed(place(latlng)));

  /** @returns {[number, number, number, number]} west, south, east, north */
  function box() {
    const view = map.getBounds();
    return [view.getWest(), view.getSouth(), view.getEast(), view.getNorth()];
  }

  return {
    box,
    centre: () => place(map.getCenter()),

    /** @param {[number, number, number, number]} bbox */
    fit([west, south, east, north]) {
      placed = true;
      map.invalidateSize({ animate: false });
      map.fitBounds(latLngBounds([south, west], [north, east]), { padding: [16, 16], maxZoom: 16, animate: false });
    },

    /** @param {{longitude: number, latitude: number}} at */
    near({ longitude, latitude }) {
      map.setView([latitude, longitude], Math.max(map.getZoom(), NAMES_FROM), { animate: false });
    },

    /** @param {readonly import('../api/region.js').Municipality[]} municipalities */
    name(municipalities) {
      names.draw(municipalities);
    },

    /** @param {readonly import('../api/fleet.js').Depot[]} depots @param {boolean} mayDrag */
    showDepots(depots, mayDrag) {
      signs.clearLayers();
      for (const depot of depots) {
        const icon = new DivIcon({ className: `fleet-depot fleet-depot--${depot.kind}`, iconSize: [20, 20], html: el('span', {}, depot.name) });
        const sign = marker([depot.latitude, depot.longitude], { icon, title: depot.name, draggable: mayDrag, autoPan: true, riseOnHover: true });
        sign.on('click', () => handlers.chosen(depot));
        sign.on('dragend', () => handlers.dragged(depot, place(sign.getLatLng())));
        signs.addLayer(sign);
      }
    },

    /**
     * @param {{features: any[]}} sections GeoJSON @param {(district: string|null) => string} colour
     * @param {string|null} strong the district that stands out
     */
    showSections(sections, colour, strong) {
      lines?.remove();
      lines = geoJSON(sections, {
        style: (/** @type {any} */ { properties: { district } }) => ({
          color: colour(district), weight: district !== null && district === strong ? 6 : 3, opacity: strong === null || district === strong || district === null ? 1 : 0.45,
          dashArray: district === null ? '2 6' : null, lineCap: 'butt',
        }),
        onEachFeature: (/** @type {any} */ { properties }, /** @type {any} */ layer) => {
          layer.on('click', () => {
            takeClick();
            handlers.picked(properties);
          });
          layer.bindTooltip(() => el('span', {}, handlers.describe(properties)), { sticky: true });
        },
      }).addTo(map);
    },
  };
}

/** About 10 cm. @param {number} degrees */
function rounded(degrees) {
  return Math.round(degrees * 1e6) / 1e6;
}

/**
 * A map on which the part in view becomes the area of something; the keyboard moves and zooms it as a pointer does.
 * @module
 */
import { latLngBounds, rectangle } from '/webjars/leaflet/dist/leaflet-src.esm.js';
import { createWorkingMap } from './working-map.js';

/** @typedef {[number, number, number, number]} Bbox west, south, east, north */

/** @param {HTMLElement} element @param {{map: string, zoomIn: string, zoomOut: string}} words @param {string} day */
export function createAreaMap(element, words, day) {
  const { map, names } = createWorkingMap(element, words, day, { maxZoom: 17 });
  /** @type {any} */
  let frame = null;

  return {
    /** @param {Bbox} bbox @param {readonly import('../api/region.js').Municipality[]} municipalities */
    begin([west, south, east, north], municipalities) {
      map.invalidateSize({ animate: false });
      map.fitBounds(latLngBounds([south, west], [north, east]), { animate: false });
      names.draw(municipalities);
    },
    /** @returns {Bbox} what is in view, with some five decimals: about a metre */
    view() {
      const view = map.getBounds();
      return /** @type {Bbox} */ ([view.getWest(), view.getSouth(), view.getEast(), view.getNorth()].map((degrees) => Math.round(degrees * 1e5) / 1e5));
    },
    /** @param {Bbox|null} bbox */
    show(bbox) {
      frame?.remove();
      frame = bbox && rectangle([[bbox[1], bbox[0]], [bbox[3], bbox[2]]], { className: 'plan-area', weight: 3, fillOpacity: 0.08, interactive: false }).addTo(map);
    },
  };
}

/**
 * The map of a file that is not imported yet: its own lines on a plain ground.
 * @module
 */
import { canvas, control, latLngBounds, layerGroup, map as createMap, polyline } from '/webjars/leaflet/dist/leaflet-src.esm.js';
import { COLORS } from './style.js';

/**
 * @typedef {object} Line
 * @property {number[][]} parts lon, lat, lon, lat …
 * @property {'state'|'prefecture'|'municipality'|'other'} look
 * @property {string} label
 */

/** @param {HTMLElement} element @param {{zoomIn: string, zoomOut: string}} words */
export function createFileMap(element, { zoomIn, zoomOut }) {
  const map = createMap(element, { zoomControl: false, minZoom: 2, maxZoom: 19, renderer: canvas({ padding: 0.3 }) });
  map.attributionControl.setPrefix(false);
  control.zoom({ zoomInTitle: zoomIn, zoomOutTitle: zoomOut }).addTo(map);
  control.scale({ imperial: false }).addTo(map);
  const lines = layerGroup().addTo(map);
  map.setView([38, 138], 5);

  return {
    /** @param {readonly Line[]} shown @param {number[]|null} box west, south, east, north */
    show(shown, box) {
      lines.clearLayers();
      for (const { parts, look, label } of shown) {
        const line = polyline(parts.map(points), { color: COLORS[look], weight: look === 'other' ? 1.5 : 3 });
        if (label) {
          const words = document.createElement('span');
          words.textContent = label;
          line.bindTooltip(words, { sticky: true });
        }
        lines.addLayer(line);
      }
      map.invalidateSize({ animate: false });
      if (box) {
        map.fitBounds(latLngBounds([box[1], box[0]], [box[3], box[2]]), { padding: [16, 16], maxZoom: 16, animate: false });
      }
    },
  };
}

/** @param {number[]} flat @returns {[number, number][]} latitude, longitude */
function points(flat) {
  const all = /** @type {[number, number][]} */ ([]);
  for (let i = 0; i < flat.length; i += 2) {
    all.push([flat[i + 1], flat[i]]);
  }
  return all;
}

/**
 * What every map to work on has: a name for who does not see it, zoom buttons, a scale, the roads of a day below, municipalities' names.
 * @module
 */
import { control, map as createMap } from '/webjars/leaflet/dist/leaflet-src.esm.js';
import { createPlaceNames } from './place-names.js';
import { addRoadGround } from './road-ground.js';

/**
 * @param {HTMLElement} element @param {{map: string, zoomIn: string, zoomOut: string}} words
 * @param {string} day the roads below as they are on it @param {object} [options] Leaflet's, beside the usual ones
 * @returns {{map: any, names: ReturnType<typeof createPlaceNames>, ground: ReturnType<typeof addRoadGround>}}
 */
export function createWorkingMap(element, words, day, options) {
  const map = createMap(element, { zoomControl: false, minZoom: 5, maxZoom: 19, fadeAnimation: false, ...options });
  map.attributionControl.setPrefix(false);
  element.setAttribute('role', 'region');
  element.setAttribute('aria-label', words.map);
  control.zoom({ position: 'topright', zoomInTitle: words.zoomIn, zoomOutTitle: words.zoomOut }).addTo(map);
  control.scale({ imperial: false }).addTo(map);
  const ground = addRoadGround(map, day);
  return { map, names: createPlaceNames(map), ground };
}

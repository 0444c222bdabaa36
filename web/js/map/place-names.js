/**
 * Names of municipalities on the map: without them a map with no outside base map has no place on it.
 * @module
 */
import { DivIcon, layerGroup, marker } from '/webjars/leaflet/dist/leaflet-src.esm.js';
import { el } from '../dom.js';
import { withoutOverlap } from './labels.js';

/** From here in, streets and signs need the room. */
const NEAREST = 13;

/** @param {import('leaflet').Map} map */
export function createPlaceNames(map) {
  const names = layerGroup().addTo(map);
  /** @type {readonly import('../api/region.js').Municipality[]} */
  let all = [];
  map.on('zoomend', draw);

  function draw() {
    names.clearLayers();
    if (map.getZoom() > NEAREST) {
      return;
    }
    const placed = all.map(({ name, label: [lng, lat] }) => {
      const { x, y } = map.project([lat, lng]);
      return { name, place: [lat, lng], x, y };
    });
    for (const { name, place } of withoutOverlap(placed)) {
      const icon = new DivIcon({ className: 'place-name', iconSize: [0, 0], html: el('span', {}, name) });
      // The list of municipalities says the same to those who do not see the map.
      names.addLayer(marker(place, { icon, interactive: false, keyboard: false }));
    }
  }

  return {
    /** @param {readonly import('../api/region.js').Municipality[]} municipalities */
    draw(municipalities) {
      all = [...municipalities].sort((a, b) => order(a) - order(b));
      draw();
    },
  };
}

/** Cities first: where names collide, theirs stays. @param {{kind: string}} municipality */
function order({ kind }) {
  return ['CITY', 'TOWN', 'VILLAGE'].indexOf(kind);
}

/**
 * All roads in grey, as the ground under lines that a page draws itself.
 * @module
 */
import { addCredits } from './credits.js';
import { readTheme, watchTheme } from './theme.js';
import { tileAddress } from './tile-address.js';
import { createTileSource } from './tile-source.js';
import { VectorTileLayer } from './vector-tile-layer.js';

/**
 * @param {import('leaflet').Map} map @param {string} day the roads as they are on it
 * @returns {{at: (place: any, tolerance: number) => string|null, refresh: () => void}} at: the section at a place, CSS pixels around it;
 *     refresh: asks for the roads again
 */
export function addRoadGround(map, day) {
  const address = tileAddress({ signedIn: true, layers: 'map', year: null, day, municipality: null });
  const ground = new VectorTileLayer(createTileSource(address), { theme: readTheme(), variant: 'ground' }, { zIndex: 1 });
  ground.addTo(map);
  addCredits(map);
  watchTheme(() => ground.setLook({ theme: readTheme() }));
  return {
    at: (place, tolerance) => ground.at(place, tolerance)?.properties.section_id ?? null,
    refresh: () => ground.setSource(createTileSource(address)),
  };
}

/**
 * All roads in grey, as the ground under lines that a page draws itself.
 * @module
 */
import { addCredits } from './credits.js';
import { readTheme, watchTheme } from './theme.js';
import { tileAddress } from './tile-address.js';
import { createTileSource } from './tile-source.js';
import { VectorTileLayer } from './vector-tile-layer.js';

/** @param {import('leaflet').Map} map @param {string} day the roads as they are on it */
export function addRoadGround(map, day) {
  const address = tileAddress({ signedIn: true, layers: 'map', year: null, day, municipality: null });
  const ground = new VectorTileLayer(createTileSource(address), { theme: readTheme(), variant: 'ground' }, { zIndex: 1 });
  ground.addTo(map);
  addCredits(map);
  watchTheme(() => ground.setLook({ theme: readTheme() }));
}

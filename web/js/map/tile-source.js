/**
 * Fetches and decodes tiles, each once: drawn tiles that share a parent share its answer.
 * @module
 */
import { decodeTile } from './mvt.js';

/** Decoded tiles kept: two screens of 4K at one zoom. */
const KEPT = 320;

/** @typedef {Map<string, import('./mvt.js').Layer>} Layers */

/**
 * @param {(z: number, x: number, y: number) => string} address
 * @param {(path: string, options: {signal: AbortSignal}) => Promise<Response>} [load] for tests
 */
export function createTileSource(address, load = fetch) {
  /** @type {Map<string, Promise<Layers>>} oldest use first */
  const kept = new Map();
  const ended = new AbortController();

  /** @param {number} z @param {number} x @param {number} y @returns {Promise<Layers>} rejects when the server failed */
  async function ask(z, x, y) {
    const answer = await load(address(z, x, y), { signal: ended.signal });
    if (answer.status === 204) {
      return new Map();
    }
    if (!answer.ok) {
      throw new Error(`Tile ${z}/${x}/${y}: ${answer.status}`);
    }
    return decodeTile(new Uint8Array(await answer.arrayBuffer()));
  }

  return {
    /** @param {number} z @param {number} x @param {number} y @returns {Promise<Layers>} */
    tile(z, x, y) {
      const key = `${z}/${x}/${y}`;
      const known = kept.get(key);
      const wanted = known ?? ask(z, x, y);
      kept.delete(key);
      kept.set(key, wanted);
      if (!known) {
        // A failure is forgotten, so that the next look asks again.
        wanted.catch(() => kept.delete(key));
        if (kept.size > KEPT) {
          kept.delete(/** @type {string} */ (kept.keys().next().value));
        }
      }
      return wanted;
    },
    /** Drops what is still under way; this source is not asked again. */
    end() {
      ended.abort();
    },
  };
}

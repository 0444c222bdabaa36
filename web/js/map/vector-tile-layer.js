/**
 * A Leaflet layer that draws vector tiles on canvases: hover, click, selection, restyling without fetching again, sharp beyond the
 * deepest stored zoom.
 *
 * Events: `loading` and `load` (of GridLayer), `tilefailed` {failed: number of tiles that show nothing since the last load began}.
 * @module
 */
import { GridLayer } from '/webjars/leaflet/dist/leaflet-src.esm.js';
import { nearest } from './hit.js';
import { LINE } from './mvt.js';
import { paint, shapeOf } from './painter.js';
import { classOf, passesFor } from './style.js';
import { placementOf, TILE_SIZE } from './tile-grid.js';

/**
 * What is kept of a tile on screen.
 * @typedef {object} Drawn
 * @property {HTMLCanvasElement} canvas
 * @property {number} zoom
 * @property {Map<string, import('./painter.js').Shape[]>} shapes by class, in CSS pixels
 * @property {Map<string, import('./painter.js').Shape[]>} sections by section id
 * @property {boolean} merged a line stands for many sections
 */

/**
 * @typedef {object} Look
 * @property {import('./style.js').Theme} theme
 * @property {ReadonlySet<string>} [hidden] @property {import('./style.js').Variant} [variant] @property {boolean} [baseMap]
 */

export const VectorTileLayer = GridLayer.extend({
  options: { tileSize: TILE_SIZE, deepest: 15, noWrap: true, updateWhenZooming: false, keepBuffer: 1 },

  /**
   * @param {ReturnType<typeof import('./tile-source.js').createTileSource>} source
   * @param {Look} look
   * @param {object} [options] GridLayer's, and deepest: the deepest zoom the server has tiles for
   */
  initialize(source, look, options) {
    GridLayer.prototype.initialize.call(this, options);
    this._source = source;
    this._look = look;
    this._hovered = null;
    this._selected = null;
    this._failed = 0;
    /** @type {Map<string, Drawn>} */
    this._drawn = new Map();
    this.on('tileunload', ({ coords }) => this._drawn.delete(this._tileCoordsToKey(coords)));
    this.on('loading', () => { this._failed = 0; });
  },

  /** Other data, for example another year; the old picture stays until the new one is there. */
  setSource(source) {
    const old = this._source;
    this._source = source;
    old.end();
    this._drawn.clear();
    this.redraw();
  },

  /** @param {Partial<Look>} look */
  setLook(look) {
    this._look = { ...this._look, ...look };
    this._drawn.forEach((drawn) => this._paint(drawn));
  },

  /** @param {string|null} section */
  hover(section) {
    this._mark('_hovered', section);
  },

  /** @param {string|null} section */
  select(section) {
    this._mark('_selected', section);
  },

  /**
   * What lies at a place of the screen.
   * @param {import('leaflet').LatLng} place @param {number} tolerance CSS pixels
   * @returns {import('./painter.js').Shape|null} an exchange or patrol before the bare road
   */
  at(place, tolerance) {
    const pixel = this._map.project(place, this._tileZoom);
    const tile = pixel.divideBy(TILE_SIZE).floor();
    const drawn = this._drawn.get(`${tile.x}:${tile.y}:${this._tileZoom}`);
    if (!drawn) {
      return null;
    }
    const { x, y } = pixel.subtract(tile.multiplyBy(TILE_SIZE));
    const visible = new Set(this._passes(drawn.zoom).map((pass) => pass.class));
    const shapes = [...drawn.shapes].filter(([name]) => visible.has(name)).flatMap(([, each]) => each)
      .filter((shape) => shape.properties.section_id !== undefined);
    const agreed = shapes.filter((shape) => !shape.class.startsWith('road'));
    return nearest(agreed, x, y, tolerance) ?? nearest(shapes, x, y, tolerance);
  },

  /**
   * Sections that are drawn inside the map's view, each once, its agreements joined.
   * @returns {{id: string, name: string, classes: string[]}[]|null} null: so far out that sections are drawn as one
   */
  sectionsInView() {
    const view = this._map.getPixelBounds();
    const found = new Map();
    for (const [key, drawn] of this._drawn) {
      const [x, y, z] = key.split(':').map(Number);
      if (z !== this._tileZoom) {
        continue;
      }
      if (drawn.merged) {
        return null;
      }
      const inView = ([px, py]) => view.contains([x * TILE_SIZE + px, y * TILE_SIZE + py]);
      for (const [id, shapes] of drawn.sections) {
        for (const shape of shapes) {
          if (shape.parts.some((part) => someVertex(part, inView))) {
            const entry = found.get(id) ?? { id, name: '', classes: [] };
            entry.name ||= String(shape.properties.name ?? '');
            if (!entry.classes.includes(shape.class)) {
              entry.classes.push(shape.class);
            }
            found.set(id, entry);
          }
        }
      }
    }
    return [...found.values()];
  },

  /** @param {string} section @returns {import('leaflet').LatLng|null} about its middle, when it is drawn */
  middleOf(section) {
    for (const [key, { sections }] of this._drawn) {
      const part = sections.get(section)?.[0]?.parts[0];
      if (part) {
        const [x, y, z] = key.split(':').map(Number);
        const middle = Math.floor(part.length / 4) * 2;
        return this._map.unproject([x * TILE_SIZE + part[middle], y * TILE_SIZE + part[middle + 1]], z);
      }
    }
    return null;
  },

  createTile(coords, done) {
    const canvas = document.createElement('canvas');
    canvas.setAttribute('aria-hidden', 'true');
    this._fill(canvas, coords).then(() => done(null, canvas), (failure) => {
      if (failure.name !== 'AbortError') {
        this._failed += 1;
        this.fire('tilefailed', { failed: this._failed });
      }
      done(failure, canvas);
    });
    return canvas;
  },

  /** @param {HTMLCanvasElement} canvas @param {{x: number, y: number, z: number}} coords */
  async _fill(canvas, coords) {
    const source = this._source;
    const placement = placementOf(coords, this.options.deepest);
    const layers = await source.tile(placement.z, placement.x, placement.y);
    const key = this._tileCoordsToKey(coords);
    // The tile may have left the screen, or the data may be another year's by now.
    if (source !== this._source || this._tiles[key]?.el !== canvas) {
      return;
    }
    const drawn = { canvas, zoom: coords.z, shapes: new Map(), sections: new Map(), merged: false };
    for (const layer of layers.values()) {
      const unit = placement.scale / layer.extent;
      for (const feature of layer.features) {
        const shape = shapeOf(feature, classOf(layer.name, feature.properties), unit, placement.left, placement.top);
        push(drawn.shapes, shape.class, shape);
        const section = feature.properties.section_id;
        if (section !== undefined) {
          push(drawn.sections, String(section), shape);
        } else if (feature.type === LINE) {
          drawn.merged = true;
        }
      }
    }
    this._drawn.set(key, drawn);
    this._paint(drawn);
  },

  /** @param {Drawn} drawn */
  _paint({ canvas, zoom, shapes, sections }) {
    const ratio = window.devicePixelRatio || 1;
    canvas.width = TILE_SIZE * ratio;
    canvas.height = TILE_SIZE * ratio;
    const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
    context.scale(ratio, ratio);
    const passes = this._passes(zoom);
    paint(context, shapes, passes);
    const hovered = this._hovered && sections.get(this._hovered);
    if (hovered) {
      paint(context, byClass(hovered), passes, 2);
    }
    const selected = this._selected && sections.get(this._selected);
    if (selected) {
      paint(context, byClass(selected), passes.filter((pass) => pass.draw === 'stroke' && !pass.erase)
        .map((pass) => ({ ...pass, color: this._look.theme.ink, dash: undefined, alpha: 1 })), 5);
      paint(context, byClass(selected), passes.filter((pass) => !pass.erase));
    }
  },

  _passes(zoom) {
    return passesFor({ zoom, ...this._look });
  },

  /** @param {'_hovered'|'_selected'} mark @param {string|null} section */
  _mark(mark, section) {
    const before = this[mark];
    if (before === section) {
      return;
    }
    this[mark] = section;
    for (const drawn of this._drawn.values()) {
      if ((before && drawn.sections.has(before)) || (section && drawn.sections.has(section))) {
        this._paint(drawn);
      }
    }
  },
});

/** @param {import('./painter.js').Shape[]} shapes */
function byClass(shapes) {
  const map = new Map();
  shapes.forEach((shape) => push(map, shape.class, shape));
  return map;
}

/** @template K, V @param {Map<K, V[]>} map @param {K} key @param {V} value */
function push(map, key, value) {
  const list = map.get(key);
  if (list) {
    list.push(value);
  } else {
    map.set(key, [value]);
  }
}

/** @param {number[]} part @param {(point: [number, number]) => boolean} test */
function someVertex(part, test) {
  for (let i = 0; i < part.length; i += 2) {
    if (test([part[i], part[i + 1]])) {
      return true;
    }
  }
  return false;
}

/**
 * Decodes Mapbox Vector Tiles, version 2.1 (https://github.com/mapbox/vector-tile-spec/tree/master/2.1).
 * @module
 */
import { ProtobufReader } from './protobuf.js';

export const POINT = 1;
export const LINE = 2;
export const POLYGON = 3;

/**
 * @typedef {object} Feature
 * @property {number} type POINT, LINE or POLYGON
 * @property {Record<string, string|number|boolean>} properties
 * @property {number[][]} parts points, lines or rings, each flat [x0, y0, x1, y1, …] in tile units, y downwards; a ring does
 *     not repeat its first point
 */

/** @typedef {{name: string, extent: number, features: Feature[]}} Layer extent: tile units along one side */

/**
 * @param {Uint8Array} bytes one tile, not compressed; empty is a tile without layers
 * @returns {Map<string, Layer>} by name
 * @throws {RangeError} when the bytes are no vector tile
 */
export function decodeTile(bytes) {
  const layers = new Map();
  const tile = new ProtobufReader(bytes);
  for (let field = tile.next(); field !== 0; field = tile.next()) {
    if (field === 3) {
      const layer = readLayer(tile.message());
      layers.set(layer.name, layer);
    } else {
      tile.skip();
    }
  }
  return layers;
}

/** @param {ProtobufReader} reader @returns {Layer} */
function readLayer(reader) {
  let name = '';
  let extent = 4096;
  const keys = [];
  const values = [];
  const raw = [];
  for (let field = reader.next(); field !== 0; field = reader.next()) {
    switch (field) {
      case 1: name = reader.string(); break;
      case 2: raw.push(reader.message()); break;
      case 3: keys.push(reader.string()); break;
      case 4: values.push(readValue(reader.message())); break;
      case 5: extent = reader.varint(); break;
      default: reader.skip();
    }
  }
  // Keys and values may follow the features that use them, so features are read last.
  return { name, extent, features: raw.map((feature) => readFeature(feature, keys, values)) };
}

/** @param {ProtobufReader} reader @param {string[]} keys @param {(string|number|boolean)[]} values @returns {Feature} */
function readFeature(reader, keys, values) {
  /** @type {Feature} */
  const feature = { type: 0, properties: {}, parts: [] };
  let commands = [];
  for (let field = reader.next(); field !== 0; field = reader.next()) {
    if (field === 2) {
      const tags = reader.packed();
      for (let i = 0; i + 1 < tags.length; i += 2) {
        feature.properties[keys[tags[i]]] = values[tags[i + 1]];
      }
    } else if (field === 3) {
      feature.type = reader.varint();
    } else if (field === 4) {
      commands = reader.packed();
    } else {
      reader.skip();
    }
  }
  feature.parts = readGeometry(commands);
  return feature;
}

/** @param {ProtobufReader} reader @returns {string|number|boolean} */
function readValue(reader) {
  let value = /** @type {string|number|boolean} */ ('');
  for (let field = reader.next(); field !== 0; field = reader.next()) {
    switch (field) {
      case 1: value = reader.string(); break;
      case 2: value = reader.float(); break;
      case 3: value = reader.double(); break;
      case 4: value = reader.signed(); break;
      case 5: value = reader.varint(); break;
      case 6: value = reader.zigzag(); break;
      case 7: value = reader.varint() !== 0; break;
      default: reader.skip();
    }
  }
  return value;
}

/**
 * Section 4.3.1: a command is id + 8·count; MoveTo (1) and LineTo (2) take zigzag steps, ClosePath (7) none.
 * @param {number[]} commands @returns {number[][]}
 */
function readGeometry(commands) {
  const parts = [];
  /** @type {number[]} */
  let part = [];
  let x = 0;
  let y = 0;
  for (let i = 0; i < commands.length;) {
    const id = commands[i] & 7;
    const count = commands[i] >> 3;
    i += 1;
    for (let n = 0; n < count && id !== 7; n++) {
      x += unzigzag(commands[i]);
      y += unzigzag(commands[i + 1]);
      i += 2;
      if (id === 1) {
        part = [];
        parts.push(part);
      }
      part.push(x, y);
    }
  }
  return parts;
}

/** @param {number} n @returns {number} */
function unzigzag(n) {
  return (n >>> 1) ^ -(n & 1);
}

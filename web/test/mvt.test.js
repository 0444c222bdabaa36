import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeTile, LINE, POINT, POLYGON } from '../js/map/mvt.js';
import { field, number, text, tile } from './tile-writer.js';

test('an empty tile has no layers', () => {
  assert.equal(decodeTile(new Uint8Array()).size, 0);
});

test('lines, points and polygons come back with their properties', () => {
  const layers = decodeTile(tile(
    { name: 'road', features: [{ type: LINE, properties: { name: '市道 雪見台線', oneway: -1, km: 1.4, bridge: true },
      parts: [[0, 0, 100, 50, 4096, 4160]] }] },
    { name: 'depot', extent: 512, features: [{ type: POINT, parts: [[-3, 7], [9, 9]] }] },
    { name: 'boundary', features: [{ type: POLYGON, parts: [[0, 0, 10, 0, 10, 10], [2, 2, 2, 3, 3, 3]] }] },
  ));
  assert.deepEqual(layers.get('road').features[0], {
    type: LINE, properties: { name: '市道 雪見台線', oneway: -1, km: 1.4, bridge: true }, parts: [[0, 0, 100, 50, 4096, 4160]],
  });
  assert.equal(layers.get('depot').extent, 512);
  assert.deepEqual(layers.get('depot').features[0].parts, [[-3, 7], [9, 9]]);
  assert.deepEqual(layers.get('boundary').features[0].parts, [[0, 0, 10, 0, 10, 10], [2, 2, 2, 3, 3, 3]]);
});

test('a line in two pieces keeps both, each from where the pen was', () => {
  const layer = decodeTile(tile({ name: 'road', features: [{ type: LINE, parts: [[5, 5, 6, 6], [1, 1, 2, 2, 3, 1]] }] }));
  assert.deepEqual(layer.get('road').features[0].parts, [[5, 5, 6, 6], [1, 1, 2, 2, 3, 1]]);
});

test('the example of the specification is read: polygon 3 6, 8 12, 20 34', () => {
  const geometry = [9, 6, 12, 18, 10, 12, 24, 44, 15];
  const bytes = field(3, [...number(15, 2), ...text(1, 'example'), ...field(2, [...number(3, 3), ...field(4, geometry)])]);
  assert.deepEqual(decodeTile(Uint8Array.from(bytes)).get('example').features[0].parts, [[3, 6, 8, 12, 20, 34]]);
});

test('unknown fields are stepped over', () => {
  const bytes = [...number(99, 7), ...text(98, 'later'), ...tile({ name: 'road', features: [] })];
  assert.deepEqual(decodeTile(Uint8Array.from(bytes)).get('road').features, []);
});

test('a cut-off tile is an error, not half a map', () => {
  const whole = tile({ name: 'road', features: [{ type: LINE, properties: { a: 'b' }, parts: [[0, 0, 9, 9]] }] });
  for (let length = 1; length < whole.length; length++) {
    assert.throws(() => decodeTile(whole.slice(0, length)), RangeError, `${length} bytes`);
  }
});

test('what is no tile is refused', () => {
  assert.throws(() => decodeTile(new TextEncoder().encode('<html>')), RangeError);
});

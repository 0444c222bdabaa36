import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nearest } from '../js/map/hit.js';
import { inside, placesAlong, squaredDistance } from '../js/map/lines.js';
import { decodeTile, LINE, POINT, POLYGON } from '../js/map/mvt.js';
import { placementOf } from '../js/map/tile-grid.js';
import { tile } from './tile-writer.js';

//   b ─────── (0,100)–(200,100)
//   a ─────── (0,0)–(200,0), a depot at (300,0)
const features = decodeTile(tile({ name: 'road', features: [
  { type: LINE, properties: { id: 'a' }, parts: [[0, 0, 200, 0]] },
  { type: LINE, properties: { id: 'b' }, parts: [[0, 100, 200, 100]] },
  { type: POINT, properties: { id: 'depot' }, parts: [[300, 0]] },
] })).get('road').features;
const idAt = (x, y, tolerance) => nearest(features, x, y, tolerance)?.properties.id ?? null;

test('the nearest line within the tolerance is hit', () => {
  assert.equal(idAt(50, 30, 60), 'a');
  assert.equal(idAt(50, 70, 60), 'b');
  assert.equal(idAt(50, 50, 49), null);
  assert.equal(idAt(290, 0, 10), 'depot');
});

test('beyond the end of a line the end counts', () => {
  assert.equal(squaredDistance([0, 0, 200, 0], 203, 4), 25);
  assert.equal(idAt(-5, 0, 4), null);
});

test('of two equally near the one drawn first is hit', () => {
  assert.equal(idAt(50, 50, 50), 'a');
});

test('a polygon is hit inside, not in its hole', () => {
  const rings = [[0, 0, 10, 0, 10, 10, 0, 10], [4, 4, 4, 6, 6, 6, 6, 4]];
  assert.ok(inside(rings, 2, 2));
  assert.ok(!inside(rings, 5, 5));
  assert.ok(!inside(rings, 11, 5));
  assert.equal(nearest([{ type: POLYGON, properties: {}, parts: rings }], 5, 5, 100), null);
});

test('chevrons stand evenly along a bent line and point along it', () => {
  const places = placesAlong([0, 0, 100, 0, 100, 100], 50);
  assert.deepEqual(places.map(({ x, y }) => [Math.round(x), Math.round(y)]), [[25, 0], [75, 0], [100, 25], [100, 75]]);
  assert.equal(places[0].angle, 0);
  assert.equal(places[3].angle, Math.PI / 2);
  assert.deepEqual(placesAlong([0, 0, 10, 0], 50), []);
  assert.equal(placesAlong([0, 0, 30, 0], 50)[0].x, 15);
});

test('beyond the deepest zoom a part of the parent tile is drawn larger', () => {
  assert.deepEqual(placementOf({ z: 12, x: 5, y: 7 }, 15), { z: 12, x: 5, y: 7, scale: 256, left: 0, top: 0 });
  assert.deepEqual(placementOf({ z: 17, x: 11, y: 13 }, 15), { z: 15, x: 2, y: 3, scale: 1024, left: 768, top: 256 });
});

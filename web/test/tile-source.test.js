import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tileAddress } from '../js/map/tile-address.js';
import { createTileSource } from '../js/map/tile-source.js';
import { tile } from './tile-writer.js';

const address = (z, x, y) => `/t/${z}/${x}/${y}`;

/** Answers with these one after another, the last one again and again. */
function server(...answers) {
  const asked = [];
  return {
    asked,
    load: async (path) => {
      asked.push(path);
      return answers[Math.min(asked.length, answers.length) - 1]();
    },
  };
}
const filled = () => new Response(tile({ name: 'road', features: [] }));

test('a tile is fetched once, also for those who ask while it is on its way', async () => {
  const { asked, load } = server(filled);
  const source = createTileSource(address, load);
  const [a, b] = await Promise.all([source.tile(1, 0, 0), source.tile(1, 0, 0)]);
  assert.equal(a, b);
  assert.ok(a.has('road'));
  assert.deepEqual(asked, ['/t/1/0/0']);
});

test('204 is an empty tile, not a failure', async () => {
  const source = createTileSource(address, server(() => new Response(null, { status: 204 })).load);
  assert.equal((await source.tile(1, 0, 0)).size, 0);
});

test('a failure is told and asked again the next time', async () => {
  const { asked, load } = server(() => new Response('', { status: 503 }), filled);
  const source = createTileSource(address, load);
  await assert.rejects(source.tile(1, 0, 0), /503/);
  assert.ok((await source.tile(1, 0, 0)).has('road'));
  assert.equal(asked.length, 2);
});

test('only so many tiles are kept, the longest unused goes first', async () => {
  const { asked, load } = server(filled);
  const source = createTileSource(address, load);
  await source.tile(20, 0, 0);
  for (let x = 1; x <= 320; x++) {
    await source.tile(20, x, 0);
  }
  await source.tile(20, 320, 0);
  assert.equal(asked.length, 321);
  await source.tile(20, 0, 0);
  assert.equal(asked.length, 322);
});

test('a day wins over the year; the municipality goes along', () => {
  const what = { signedIn: false, layers: 'map', year: 2022, day: null, municipality: null };
  assert.equal(tileAddress(what)(9, 1, 2), '/tiles/public/map/9/1/2.mvt?year=2022');
  assert.equal(tileAddress({ ...what, day: '2023-01-20', municipality: '982016' })(9, 1, 2),
    '/tiles/public/map/9/1/2.mvt?day=2023-01-20&municipality=982016');
  assert.equal(tileAddress({ ...what, signedIn: true, layers: 'coverage' })(9, 1, 2), '/tiles/private/coverage/9/1/2.mvt?year=2022');
});

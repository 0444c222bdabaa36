import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withoutOverlap } from '../js/map/labels.js';

const kept = (...labels) => withoutOverlap(labels.map(([name, x, y]) => ({ name, x, y }))).map(({ name }) => name);

test('names that touch no other all stay', () => {
  assert.deepEqual(kept(['湊市', 0, 0], ['峰町', 24, 0], ['白浜市', 0, 16]), ['湊市', '峰町', '白浜市']);
});

test('of two that overlap the first stays', () => {
  assert.deepEqual(kept(['湊市', 0, 0], ['峰町', 23, 0], ['白浜市', 0, 15]), ['湊市']);
});

test('Latin letters are narrower', () => {
  assert.deepEqual(kept(['Minato', 0, 0], ['Mine', 35, 0]), ['Minato', 'Mine']);
  assert.deepEqual(kept(['湊市湊市湊市', 0, 0], ['峰町峰町', 35, 0]), ['湊市湊市湊市']);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kmText, metersAsKm, municipalityCount, wholeText } from '../js/numbers.js';

test('km always show one decimal', () => {
  assert.equal(kmText(88.7), '88.7');
  assert.equal(kmText(15), '15.0');
  assert.equal(kmText(2318), '2,318.0');
});

test('metres are rounded half up once', () => {
  assert.equal(metersAsKm(1450), '1.5');
  assert.equal(metersAsKm(1449.9), '1.4');
  assert.equal(metersAsKm(49), '0.0');
  assert.equal(wholeText(10000), '10,000');
});

test('municipalities are counted by kind, kinds with none left out', () => {
  assert.equal(municipalityCount({ city: 10, town: 4, village: 1 }, 'ja'), '10市4町1村');
  assert.equal(municipalityCount({ city: 7, town: 1, village: 0 }, 'ja'), '7市1町');
  assert.equal(municipalityCount({ city: 1, town: 2, village: 0 }, 'en'), '1 city, 2 towns');
});

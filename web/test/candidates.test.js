import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ALL, exchanged, filtered, isPart, kmOf, named, roadNames, sorted, totalMeters } from '../js/candidates/model.js';

const KEN = { id: 'ken', name: '雪渡県', kind: 'PREFECTURE' };
const MINATO = { id: 'minato', name: '湊市', kind: 'CITY' };
const MINE = { id: 'mine', name: '峰町', kind: 'TOWN' };
const section = (road, performer = null) => ({ id: road, road, code: '1', fromMeters: 0, toMeters: 500, lengthMeters: 500, wholeMeters: 500, performer, agreement: null });
const candidate = (number, more) => ({
  id: `c${number}`, number, reasons: ['ISLAND'], administrator: MINATO, neighbour: KEN, municipality: MINATO, lengthMeters: 1000,
  distanceMeters: 2000, junctions: 2, touching: 1, estimated: false, sections: [section('湊1号線')], words: '', ...more,
});
const FAR = candidate(1, { distanceMeters: 9000, lengthMeters: 3000 });
const GAP = candidate(2, { reasons: ['ISLAND', 'GAP'], administrator: KEN, neighbour: MINE, municipality: MINE, lengthMeters: 400, distanceMeters: 1600, touching: 2 });
const ALONE = candidate(3, { distanceMeters: null, lengthMeters: 1600 });
const SOME = [FAR, GAP, ALONE];
const numbers = (some) => some.map(({ number }) => number);

test('filters by one of several reasons, party, municipality and km, bounds included', () => {
  assert.deepEqual(numbers(filtered(SOME, ALL)), [1, 2, 3]);
  assert.deepEqual(numbers(filtered(SOME, { ...ALL, reason: 'GAP' })), [2]);
  assert.deepEqual(numbers(filtered(SOME, { ...ALL, party: 'mine' })), [2]);
  assert.deepEqual(numbers(filtered(SOME, { ...ALL, municipality: 'minato' })), [1, 3]);
  assert.deepEqual(numbers(filtered(SOME, { ...ALL, fromKm: '0.4', untilKm: '1.6' })), [2, 3]);
});

test('km may be typed in full width', () => {
  assert.equal(kmOf('１．５'), 1.5);
  assert.equal(kmOf('二'), null);
  assert.equal(kmOf('-1'), null);
});

test('what no road reaches is farthest', () => {
  assert.deepEqual(numbers(sorted(SOME, 'distance')), [3, 1, 2]);
  assert.deepEqual(numbers(sorted(SOME, 'gain')), [3, 2, 1]);
  assert.deepEqual(numbers(sorted(SOME, 'shortest')), [2, 3, 1]);
  assert.deepEqual(numbers(sorted(SOME, 'longest')), [1, 3, 2]);
  assert.deepEqual(numbers(sorted(SOME, 'touching')), [2, 1, 3]);
});

test('two that no road reaches stay by number', () => {
  assert.deepEqual(numbers(sorted([ALONE, candidate(2, { distanceMeters: null })], 'distance')), [2, 3]);
});

test('names each organisation once, the prefecture first', () => {
  assert.deepEqual(named(SOME, (one) => [one.administrator, one.neighbour]).map(({ id }) => id), ['ken', 'minato', 'mine']);
});

test('says whether others plough it today', () => {
  const with_ = (...performers) => exchanged(candidate(1, { sections: performers.map((each) => section('a', each)) }));
  assert.equal(with_(null, null), 'none');
  assert.equal(with_('雪渡県', null), 'part');
  assert.equal(with_('雪渡県', '雪渡県'), 'all');
});

test('sums metres and names each route once', () => {
  assert.equal(totalMeters(SOME), 5000);
  assert.equal(roadNames(candidate(1, { sections: [section('a'), section('b'), section('a')] })), 'a、b');
});

test('a part of a section is told', () => {
  assert.equal(isPart({ ...section('a'), wholeMeters: 520 }), false);
  assert.equal(isPart({ ...section('a'), wholeMeters: 1500 }), true);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kindsToAdd, lastDay, needsCode, untilDay } from '../js/admin/model.js';

test('shows half-open days with the last day included, over a leap day and a year', () => {
  assert.equal(lastDay('2024-03-01'), '2024-02-29');
  assert.equal(untilDay('2023-12-31'), '2024-01-01');
  assert.equal(lastDay(null), null);
  assert.equal(untilDay(null), null);
});

test('offers a prefecture its municipalities and a town its contractors', () => {
  assert.ok(kindsToAdd('PREFECTURE').includes('VILLAGE'));
  assert.deepEqual(kindsToAdd('TOWN'), ['CONTRACTOR']);
  assert.deepEqual(kindsToAdd('CONTRACTOR'), []);
  assert.deepEqual(kindsToAdd(undefined), []);
});

test('asks for a code where the law gives one', () => {
  assert.equal(needsCode('CITY'), true);
  assert.equal(needsCode('OFFICE'), false);
});

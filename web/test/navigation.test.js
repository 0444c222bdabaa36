import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NOBODY } from '../js/api/me.js';
import { entriesFor, grouped, loginLink } from '../js/shell/navigation.js';

const pagesOf = (...roles) => entriesFor({ ...NOBODY, roles }).map(({ page }) => page);

test('without sign-in only the map and the statistics are shown', () => {
  assert.deepEqual(pagesOf(), ['map', 'statistics']);
});

test('each role sees its own entries', () => {
  assert.deepEqual(pagesOf('CREW'), ['map', 'statistics', 'crew']);
  assert.deepEqual(pagesOf('DISPATCHER'), ['map', 'statistics', 'crew', 'candidates', 'plan', 'fleet', 'agreements']);
  assert.deepEqual(pagesOf('ADMINISTRATOR'), ['map', 'statistics', 'agreements', 'sections', 'registers', 'import', 'admin']);
  assert.deepEqual(pagesOf('MANAGER', 'ADMINISTRATOR'),
    ['map', 'statistics', 'candidates', 'plan', 'fleet', 'agreements', 'sections', 'registers', 'import', 'years', 'admin']);
});

test('sign-in comes back to the deep link', () => {
  assert.equal(loginLink('/#year=2022&map=9/39.8/138.8'), '/login.html?next=%2F%23year%3D2022%26map%3D9%2F39.8%2F138.8');
});

test('what belongs to roads is one menu, unless a person has one entry of it only', () => {
  const rows = (...roles) => grouped(entriesFor({ ...NOBODY, roles })).map((entries) => entries.map(({ page }) => page));
  assert.deepEqual(rows('ADMINISTRATOR'), [['map'], ['statistics'], ['agreements'], ['sections', 'registers', 'import'], ['admin']]);
  assert.deepEqual(rows('CREW'), [['map'], ['statistics'], ['crew']]);
});

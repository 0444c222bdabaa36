import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatLink, parseLink, WHOLE } from '../js/map-page/link.js';

test('a link brings back everything on screen', () => {
  const view = {
    year: 2022, compare: 2010, day: '2023-01-20', municipality: '982016', section: '00000000-0000-7000-8000-000000000015',
    place: { zoom: 12, lat: 39.8123, lng: 138.7654 }, language: 'en',
  };
  assert.deepEqual(parseLink(formatLink(view)), view);
});

test('the whole region as it comes needs no link', () => {
  assert.equal(formatLink(WHOLE), '');
  assert.deepEqual(parseLink(''), WHOLE);
});

test('what cannot be read is left out', () => {
  const view = parseLink('#year=22&compare=abc&day=2023-02-30&municipality=<script>&section=1&map=99/100/200&lang=fr&x=1');
  assert.deepEqual(view, WHOLE);
});

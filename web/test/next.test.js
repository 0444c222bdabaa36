import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nextPage } from '../js/login/next.js';

test('after signing in the deep link is opened', () => {
  assert.equal(nextPage(`?next=${encodeURIComponent('/#year=2022&map=9/39.8/138.8')}`), '/#year=2022&map=9/39.8/138.8');
  assert.equal(nextPage(''), '/');
});

test('no other server is opened', () => {
  for (const next of ['//example.org', 'https://example.org', '/\\example.org', 'javascript:alert(1)', '/\t/example.org']) {
    assert.equal(nextPage(`?next=${encodeURIComponent(next)}`), '/', next);
  }
});

test('who only works on the road begins with the sections of the day, but a deep link wins', () => {
  assert.equal(nextPage('', ['CREW']), '/crew.html');
  assert.equal(nextPage('?next=%2F', ['CREW']), '/crew.html');
  assert.equal(nextPage(`?next=${encodeURIComponent('/#year=2022')}`, ['CREW']), '/#year=2022');
  assert.equal(nextPage('', ['CREW', 'DISPATCHER']), '/');
  assert.equal(nextPage('?next=%2F%2Fexample.org', ['CREW']), '/crew.html');
});

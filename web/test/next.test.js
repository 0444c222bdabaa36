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

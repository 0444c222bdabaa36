import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createStore } from '../js/store.js';

test('watchers see the state after and before a change', () => {
  const store = createStore({ year: 2022, municipality: null });
  const seen = [];
  store.watch((state, before) => seen.push([before.year, state.year]));
  store.set({ year: 2010 });
  assert.deepEqual(seen, [[2022, 2010]]);
  assert.equal(store.get().municipality, null);
});

test('setting what is already so wakes nobody', () => {
  const store = createStore({ year: 2022 });
  store.watch(() => assert.fail('woken'));
  store.set({ year: 2022 });
});

test('a watcher can be ended', () => {
  const store = createStore({ year: 2022 });
  const end = store.watch(() => assert.fail('woken'));
  end();
  store.set({ year: 2010 });
  assert.equal(store.get().year, 2010);
});

test('the state cannot be changed behind the store', () => {
  const store = createStore({ year: 2022 });
  assert.throws(() => { store.get().year = 1; }, TypeError);
});

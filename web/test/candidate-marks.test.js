import assert from 'node:assert/strict';
import { test } from 'node:test';
import { byCounterpart, inputs, isMatch, nextWinter, saidBy, stancesOf } from '../js/candidates/mark-model.js';

const ONE = { administrator: { id: 'town' }, neighbour: { id: 'ken' }, sections: [{ id: 'a' }, { id: 'b' }] };
const mark = (section, organisation, stance, version = 0) => ({ section, organisation, counterpart: organisation === 'town' ? 'ken' : 'town', stance, version });
const ASKED = [mark('a', 'town', 'REQUEST', 3), mark('b', 'town', 'REQUEST')];

test('the administrator asks, the neighbour accepts, a third one says nothing', () => {
  assert.deepEqual(stancesOf(ONE, 'town'), ['REQUEST', 'REFUSE']);
  assert.deepEqual(stancesOf(ONE, 'ken'), ['ACCEPT', 'REFUSE']);
  assert.deepEqual(stancesOf(ONE, 'city'), []);
});

test('one word for a candidate only when it is said of every section', () => {
  assert.equal(saidBy(ONE, ASKED, 'town'), 'REQUEST');
  assert.equal(saidBy(ONE, ASKED.slice(1), 'town'), 'MIXED');
  assert.equal(saidBy(ONE, ASKED, 'ken'), null);
  assert.equal(saidBy(ONE, [{ ...ASKED[0], counterpart: 'city' }], 'town'), null);
});

test('matches when one asks and the other accepts', () => {
  assert.equal(isMatch(ONE, ASKED), false);
  assert.equal(isMatch(ONE, [...ASKED, mark('a', 'ken', 'ACCEPT'), mark('b', 'ken', 'ACCEPT')]), true);
});

test('sends the version that was seen, and takes back only what was said', () => {
  assert.deepEqual(inputs(ONE, ASKED.slice(0, 1), 'town', 'REFUSE', ' 理由 '), [
    { section: 'a', counterpart: 'ken', stance: 'REFUSE', remark: '理由', version: 3 },
    { section: 'b', counterpart: 'ken', stance: 'REFUSE', remark: '理由', version: null },
  ]);
  assert.deepEqual(inputs(ONE, ASKED.slice(0, 1), 'town', null, '').map(({ section }) => section), ['a']);
});

test('groups matches by counterpart', () => {
  const groups = byCounterpart([{ counterpart: 'ken', counterpartName: '県' }, { counterpart: 'city', counterpartName: '市' }, { counterpart: 'ken', counterpartName: '県' }]);
  assert.deepEqual(groups.map(({ name, matches }) => [name, matches.length]), [['県', 2], ['市', 1]]);
});

test('a draft is for the next winter that has not begun', () => {
  assert.deepEqual(nextWinter('2023-01-20'), { from: '2023-11-15', until: '2024-04-01' });
  assert.deepEqual(nextWinter('2023-12-01'), { from: '2024-11-15', until: '2025-04-01' });
});

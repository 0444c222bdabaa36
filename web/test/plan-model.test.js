import assert from 'node:assert/strict';
import test from 'node:test';
import { authorityOf, compare, exchangeEffect, hours, isBusy, link, municipalities, ordered, pairs, percentUp, readLink, shownRun, signed, signedHours, wishOf } from '../js/plan/model.js';

const figures = (emptyMetres, unserved = 0) => ({ emptyMetres, unserved, machineMillis: 10 * emptyMetres, finishMillis: 5 * emptyMetres });
const run = (variant, state = 'DONE', plan = figures(1000)) => ({ id: `run-${variant}`, variant, state, figures: plan });

test('writes a duration to the nearest minute and carries into the hour', () => {
  assert.equal(hours(0), '0:00');
  assert.equal(hours(3 * 3_600_000 + 5 * 60_000), '3:05');
  assert.equal(hours(3_599_999), '1:00');
  assert.equal(hours(26 * 3_600_000), '26:00');
});

test('signs a difference with a true minus and never writes minus zero', () => {
  assert.equal(signed(-1.24), '−1.2');
  assert.equal(signed(1.25), '+1.3');
  assert.equal(signed(-0.04), '±0.0');
});

test('an upper limit is rounded up, so that it stays one', () => {
  assert.equal(percentUp(12.31), '12.4');
  assert.equal(percentUp(12.3), '12.3');
  assert.equal(percentUp(0), '0.0');
});

test('says no percentage of nothing', () => {
  assert.deepEqual(compare(80, 100), { difference: -20, percent: -20 });
  assert.equal(compare(5, 0).percent, null);
});

test('the effect of the exchange is told in machine time, kilometres and finish, whatever their sign', () => {
  const runs = [
    { ...run('BALANCED'), figures: { machineMillis: 90, emptyMetres: 1100, finishMillis: 60, unserved: 0 } },
    { ...run('OWN_ONLY'), figures: { machineMillis: 100, emptyMetres: 1000, finishMillis: 50, unserved: 0 } },
  ];
  assert.deepEqual(exchangeEffect(runs, 'OWN_ONLY'), {
    machine: { difference: -10, percent: -10 }, empty: { difference: 100, percent: 10 }, finish: { difference: 10, percent: 20 }, equalWork: true,
  });
  assert.equal(exchangeEffect(runs, 'TODAY'), null);
});

test('a saving bought by leaving work undone is marked', () => {
  assert.equal(exchangeEffect([run('BALANCED', 'DONE', figures(500, 3)), run('OWN_ONLY')], 'OWN_ONLY')?.equalWork, false);
});

test('there is no effect before both plans are there', () => {
  assert.equal(exchangeEffect([run('BALANCED'), run('OWN_ONLY', 'RUNNING', null)], 'OWN_ONLY'), null);
});

test('signs hours and never writes minus zero', () => {
  assert.equal(signedHours(-21 * 60_000), '−0:21');
  assert.equal(signedHours(92 * 60_000), '+1:32');
  assert.equal(signedHours(-20_000), '±0:00');
});

test('waits while a run is waiting or running, not after a stop or failure', () => {
  assert.equal(isBusy([run('TODAY'), run('BALANCED', 'WAITING', null)]), true);
  assert.equal(isBusy([run('TODAY', 'STOPPED'), run('BALANCED', 'FAILED', null)]), false);
});

test('shows the linked run, else the exchange, else the first that has a plan', () => {
  const runs = [run('BALANCED'), run('TODAY'), run('OWN_ONLY')];
  assert.deepEqual(ordered(runs).map(({ variant }) => variant), ['TODAY', 'OWN_ONLY', 'BALANCED']);
  assert.equal(shownRun(runs, 'run-TODAY')?.variant, 'TODAY');
  assert.equal(shownRun(runs, 'gone')?.variant, 'BALANCED');
  assert.equal(shownRun([run('BALANCED', 'RUNNING', null), run('OWN_ONLY')], 'run-BALANCED')?.variant, 'OWN_ONLY');
  assert.equal(shownRun([], null), null);
});

test('reads back the link that it writes', () => {
  assert.deepEqual(readLink(link('s1', 'r1')), { scenario: 's1', run: 'r1', create: false, rework: false });
  assert.deepEqual(readLink(link('s1')), { scenario: 's1', run: null, create: false, rework: false });
  assert.equal(readLink('#new').create, true);
});

test('an office acts for its prefecture', () => {
  const all = [{ id: 'p', kind: 'PREFECTURE' }, { id: 'o', kind: 'OFFICE', parent: 'p' }, { id: 'c', kind: 'CITY' }];
  assert.equal(authorityOf(all, 'o'), 'p');
  assert.equal(authorityOf(all, 'c'), 'c');
  assert.deepEqual(municipalities(all).map(({ id }) => id), ['c']);
});

test('sends the tolerance in permille and numbers as numbers', () => {
  const wish = wishOf({ name: ' 試算 ', kind: 'SNOW', day: '2023-01-20', municipalities: ['m'], box: [139, 40, 139.1, 40.1], parties: [], machineKinds: ['GRADER'], note: ' 架空 ', tolerance: '2.5', effort: '30', seed: '1' });
  assert.deepEqual(wish, { name: '試算', kind: 'SNOW', day: '2023-01-20', municipalities: ['m'], box: '139,40,139.1,40.1', parties: [], machineKinds: ['GRADER'], note: '架空', tolerancePermille: 25, effortSeconds: 30, seed: 1 });
});

test('adds up what changes hands by who gives and who takes', () => {
  const transfer = (fromAuthority, toAuthority, metres) => ({ fromAuthority, toAuthority, metres });
  assert.deepEqual(pairs([transfer('県', '湊市', 300), transfer('湊市', '県', 900), transfer('県', '湊市', 400)]), [
    { from: '湊市', to: '県', n: 1, metres: 900 },
    { from: '県', to: '湊市', n: 2, metres: 700 },
  ]);
});

/** What changing a plan by hand and during the work computes. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { computed, matching, metresOf, moveOf, partners, signedWhole, standing } from '../js/plan/change-model.js';
import { curvePoints, ticks } from '../js/plan/curve-model.js';
import { csvText } from '../js/plan/model.js';
import { begun, byTaker, byUrgency, clock, elapsed, lastEnd, marked, stateAt } from '../js/plan/rework-model.js';

const section = (id, endMillis, more = {}) => ({ sectionId: id, section: `市道${id}`, code: null, administrator: '湊市', metres: 1000, vehicles: [0], startMillis: endMillis - 100, endMillis, ...more });

test('a plan that somebody took back stands no more', () => {
  const runs = [{ id: 'a', change: null }, { id: 'b', change: { decision: 'ACCEPTED' } }, { id: 'c', change: { decision: 'DISCARDED' } }, { id: 'd', change: { decision: 'PROPOSED' } }];
  assert.deepEqual(computed(runs).map(({ id }) => id), ['a']);
  assert.deepEqual(standing(runs).map(({ id }) => id), ['a', 'b']);
});

test('names each target once, and sends one of the three', () => {
  const machine = (vehicle, districtId) => ({ vehicle, authorityId: 'p', authority: '県', districtId, district: districtId });
  const { authorities, districts } = partners([machine(0, 'd1'), machine(1, 'd1'), machine(2, 'd2')]);
  assert.deepEqual(authorities, [{ id: 'p', name: '県' }]);
  assert.deepEqual(districts.map(({ id }) => id), ['d1', 'd2']);
  assert.deepEqual(moveOf(new Set(['s']), 'vehicle:3'), [{ sections: ['s'], vehicle: 3 }]);
  assert.deepEqual(moveOf(['s'], 'district:d-1'), [{ sections: ['s'], district: 'd-1' }]);
});

test('finds sections by several words and wide letters', () => {
  const all = [section('1', 0, { code: '001' }), section('2', 0, { administrator: '峰町' })];
  assert.deepEqual(matching(all, '市道 ００１').map(({ sectionId }) => sectionId), ['1']);
  assert.deepEqual(matching(all, '峰町').map(({ sectionId }) => sectionId), ['2']);
  assert.equal(matching(all, ' ').length, 2);
  assert.equal(metresOf(all, new Set(['2'])), 1000);
});

test('a difference has a true sign', () => {
  assert.equal(signedWhole(-12300), '−12,300');
  assert.equal(signedWhole(0.4), '±0');
  assert.equal(signedWhole(7), '+7');
});

test('midnight lies between call-out and now', () => {
  assert.equal(elapsed('23:30', '01:00'), 90 * 60_000);
  assert.equal(elapsed('01:00', '01:00'), 0);
  assert.equal(clock('23:30', 95 * 60_000), '1:05');
});

test('what differs from the plan stands first, then what is due about now', () => {
  const all = [section('a', 1000), section('b', 5000), section('c', 9000)];
  assert.deepEqual(byUrgency(all, new Map([['c', 'closed']]), 4900).map(({ sectionId }) => sectionId), ['c', 'b', 'a']);
  assert.deepEqual(all.map((each) => stateAt(each, 4950)), ['done', 'doing', 'planned']);
  assert.equal(stateAt(section('u', 0, { startMillis: null, endMillis: null }), 1), 'undone');
});

test('closed streets and broken machines are carried on, progress is not', () => {
  const { marks, broken } = begun({ closed: ['x'], broken: [2], notDone: ['y'], done: ['z'] });
  assert.deepEqual(marked(marks, 'closed'), ['x']);
  assert.deepEqual(marked(marks, 'notDone'), []);
  assert.deepEqual([...broken], [2]);
  assert.equal(begun(undefined).marks.size, 0);
});

test('what nobody does any more stands before who takes what', () => {
  const changed = (sectionId, toVehicles) => ({ sectionId, fromVehicles: [0], toVehicles });
  const takers = byTaker([changed('a', [1]), changed('b', []), changed('c', [0, 1])]);
  assert.deepEqual(takers.map(({ vehicles }) => vehicles), [[], [1]]);
  assert.deepEqual(takers[1].sections.map(({ sectionId }) => sectionId), ['a', 'c']);
});

test('what others take over is done when the last of it is', () => {
  const all = [section('a', 500), section('b', 900), section('c', 2000), { ...section('d', 100), endMillis: null }];
  assert.equal(lastEnd(all, new Set(['a', 'b', 'd'])), 900);
  assert.equal(lastEnd(all, new Set(['d'])), null);
});

test('a point of the curve saves what it drives less than own roads only', () => {
  const figures = (emptyMetres, transferredSections) => ({ emptyMetres, machineMillis: emptyMetres, finishMillis: 2 * emptyMetres, transferredSections, unserved: 0 });
  const curve = { id: 'c', variant: 'CURVE', figures: figures(9000, 0), change: null };
  const point = (id, empty, n, basedOn = 'c') => ({ id, variant: 'FREE', figures: figures(empty, n), change: { kind: 'CURVE', basedOn } });
  const points = curvePoints([point('old', 1, 1, 'gone'), curve, point('b', 5000, 8), point('a', 7000, 3)]);
  assert.deepEqual(points.map(({ sections, savedMetres, finishMillis }) => [sections, savedMetres, finishMillis]), [[3, 2000, -4000], [8, 4000, -8000]]);
  assert.deepEqual(curvePoints([{ ...curve, figures: null }]), []);
});

test('ticks are round and reach the greatest value', () => {
  assert.deepEqual(ticks(23, 5), [0, 5, 10, 15, 20, 25]);
  assert.deepEqual(ticks(0.3, 3), [0, 0.1, 0.2, 0.3]);
});

test('a list for a spreadsheet holds no formula', () => {
  assert.equal(csvText([['=1+1', 'a"b']]), '\uFEFF"\'=1+1","a""b"\r\n');
});

import assert from 'node:assert/strict';
import test from 'node:test';
import { colours, contractOf, depotOf, machineOf, nextCode } from '../js/fleet/model.js';

test('a period that people end with its last day ends before the day after', () => {
  assert.deepEqual(contractOf({ contractor: 'c', number: '1', from: '2022-11-01', lastDay: '2023-03-31', guaranteedHours: null }),
    { contractor: 'c', number: '1', from: '2022-11-01', until: '2023-04-01', guaranteedHours: null });
});

test('numbers leave the form as numbers and an unticked box as no', () => {
  assert.equal(depotOf({ name: '基地', kind: 'DEPOT', longitude: '139.5', latitude: '40' }).latitude, 40);
  const machine = machineOf({ name: '1号', kind: 'GRADER', owner: null, district: null, depot: 'd', lent: null, widthMeters: '3.1', weightTonnes: null,
    workingSpeedKmh: '14', travelSpeedKmh: '32', from: null, lastDay: null });
  assert.equal(machine.widthMeters, 3.1);
  assert.equal(machine.weightTonnes, null);
  assert.equal(machine.lent, false);
  assert.equal(machine.until, null);
});

test('proposes the first code that is free', () => {
  assert.equal(nextCode([]), '01');
  assert.equal(nextCode([{ code: '01' }, { code: '3' }]), '02');
});

test('what nobody clears looks like no district', () => {
  const districts = Array.from({ length: 9 }, (_, i) => ({ id: `d${i}` }));
  const colour = colours(districts);
  assert.notEqual(colour('d0'), colour('d1'));
  assert.equal(colour('d8'), colour('d0'));
  assert.ok(!districts.some(({ id }) => colour(id) === colour(null)));
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sideBySide, totalOf, yearLines } from '../js/years/model.js';

const direction = (administrator, agreed, routes = 1) => ({ administrator, routes, km: { agreed } });

test('a year says the standing of each programme, the newest first, and what nobody said is no data', () => {
  assert.deepEqual(yearLines([
    { programme: 'exchange', fiscalYear: 2005, status: 'recorded', standing: 'closed' },
    { programme: 'exchange', fiscalYear: 2006, status: 'notRecorded', standing: 'totalsOnly' },
    { programme: 'patrol', fiscalYear: 2006, status: 'recorded' },
  ]), [
    { fiscalYear: 2006, exchange: 'totalsOnly', patrol: 'provisional' },
    { fiscalYear: 2005, exchange: 'closed', patrol: 'notRecorded' },
  ]);
});

test('closed and present figures stand side by side and differ only where they do', () => {
  const rows = sideBySide([direction('municipality', 2), direction('prefecture', 1)], [direction('municipality', 1.2), direction('prefecture', 1)]);
  assert.deepEqual(rows.map(({ administrator, differs }) => [administrator, differs]), [['municipality', true], ['prefecture', false]]);
});

test('an open year differs from nothing', () => {
  assert.equal(sideBySide([direction('municipality', 2)], [])[0].differs, false);
});

test('full-width digits and thousands are numbers, and an empty field is not 0', () => {
  const form = { programme: 'exchange', administrator: 'municipality', km: '1,020.5', routes: '１７', source: '県報' };
  const total = totalOf((name) => form[name] ?? null, 2006);
  assert.deepEqual([total.km, total.routes, total.cities], [1020.5, 17, null]);
});

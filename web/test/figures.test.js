import assert from 'node:assert/strict';
import { test } from 'node:test';
import { figuresOf, firmnessOf, growth, rowsOf, ticksOf } from '../js/map-page/figures.js';

const km = (agreed) => ({ agreed, official: 0, cleared: 0, gis: 0 });
const lacking = { agreed: 0, official: 0, cleared: 0, gis: 0 };
const given = { lacking, administrator: 'municipality', performer: 'prefecture' };
const received = { lacking, administrator: 'prefecture', performer: 'municipality' };
const city = { code: '982016', name: '湊市', kind: 'CITY' };
const town = { code: '983021', name: '峰町', kind: 'TOWN' };

const YEAR = {
  exchange: {
    programme: 'exchange', fiscalYear: 2022, status: 'recorded',
    totals: { routes: 4, municipalities: { city: 1, town: 1, village: 0 }, km: km(7) },
    directions: [{ ...given, routes: 3, km: km(5.5) }, { ...received, routes: 1, km: km(1.5) }],
    byMunicipality: [{ ...town, ...given, routes: 1, km: km(2) }, { ...city, ...given, routes: 2, km: km(3.5) },
      { ...city, ...received, routes: 1, km: km(1.5) }],
  },
  patrol: { programme: 'patrol', fiscalYear: 2022, status: 'beforeStart' },
};

test('the cards of the whole region are the directions of the programme', () => {
  const figures = figuresOf(YEAR, null);
  assert.equal(figures.to_municipal.km, 5.5);
  assert.equal(figures.to_municipal.routes, 3);
  assert.equal(figures.to_prefectural.km, 1.5);
});

test('a programme that had not begun has its reason and no municipalities', () => {
  assert.deepEqual(figuresOf(YEAR, null).patrol, { status: 'beforeStart', km: 0, routes: 0, lacking: 0, municipalities: null });
});

test('the filter shows the same municipality on cards and in the table', () => {
  assert.equal(figuresOf(YEAR, '982016').to_municipal.km, 3.5);
  assert.deepEqual(rowsOf(YEAR, '982016').map(({ name, to_municipal }) => [name, to_municipal.km]), [['湊市', 3.5]]);
});

test('a municipality without a row in a recorded year has 0, which is not the same as no data', () => {
  assert.deepEqual(figuresOf(YEAR, '983021').to_prefectural, { status: 'recorded', km: 0, routes: 0, lacking: 0, municipalities: null });
});

test('the table has one row per municipality in the order of codes', () => {
  const rows = rowsOf(YEAR, null);
  assert.deepEqual(rows.map(({ code }) => code), ['982016', '983021']);
  assert.equal(rows[1].to_prefectural, null);
});

test('ticks fill the years between, recorded when any programme is', () => {
  const ticks = ticksOf([{ programme: 'patrol', fiscalYear: 2010, status: 'recorded' },
    { programme: 'exchange', fiscalYear: 2010, status: 'notRecorded' },
    { programme: 'patrol', fiscalYear: 2012, status: 'notRecorded' }]);
  assert.deepEqual(ticks, [{ fiscalYear: 2010, recorded: true }, { fiscalYear: 2011, recorded: false },
    { fiscalYear: 2012, recorded: false }]);
  assert.deepEqual(ticksOf([]), []);
});

test('growth is whole hundreds of metres, and none without data', () => {
  const of = (value, status = 'recorded') => ({ status, km: value, routes: 1, municipalities: null });
  assert.equal(growth(of(88.7), of(17.1)), 71.6);
  assert.equal(growth(of(88.7), of(0, 'notRecorded')), null);
  assert.equal(growth(of(88.7), of(null)), null);
});

test('a closed year says so, and what is counted now stands beside it only where it differs', () => {
  const exchange = {
    ...YEAR.exchange, standing: 'closed', closing: { on: '2023-05-01', organisation: '雪渡県' },
    corrected: { directions: [{ ...given, routes: 3, km: km(6) }, { ...received, routes: 1, km: km(1.5) }] },
  };
  const firmness = firmnessOf({ ...YEAR, exchange }, null);
  assert.deepEqual(firmness.to_municipal.corrected, { km: 6, routes: 3 });
  assert.equal(firmness.to_prefectural.corrected, null);
  assert.equal(firmness.to_municipal.closedOn, '2023-05-01');
  assert.equal(firmness.patrol.standing, null);
});

test('a total is of the whole only and never a count', () => {
  const exchange = {
    programme: 'exchange', fiscalYear: 2006, status: 'notRecorded', standing: 'totalsOnly',
    known: [{ administrator: 'municipality', km: 20.5, routes: 17, source: '県議会資料' }],
  };
  const year = { ...YEAR, exchange };
  assert.deepEqual(firmnessOf(year, null).to_municipal.known, { km: 20.5, routes: 17, source: '県議会資料' });
  assert.equal(firmnessOf(year, null).to_prefectural.standing, null);
  assert.equal(firmnessOf(year, '982016').to_municipal.known, null);
  assert.equal(figuresOf(year, null).to_municipal.status, 'notRecorded');
});

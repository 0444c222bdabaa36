import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { formOf, guessed, guessedKinds, kindTexts, likelyTarget, mappingOf, missing, unitOf } from '../js/import/mapping-model.js';

const FOLDER = new URL('../../src/main/resources/yukiwatari/road/mapping/', import.meta.url);
const preset = (name) => JSON.parse(readFileSync(new URL(`${name}.json`, FOLDER), 'utf8'));
const columns = ['種別', '番号', '路線名', '区間', '実延長'];

test('a preset goes through the form unchanged where the file has its columns', () => {
  const kendo = preset('niigata-kendo');
  assert.deepEqual(mappingOf(formOf(kendo, ['道路種別', '路線名', '延長'])), kendo);
  const areas = preset('n03');
  assert.deepEqual(mappingOf(formOf(areas, ['N03_003', 'N03_004', 'N03_007'])), areas);
});

test('what the form does not show stays: filters, the administrator by place, a column with others behind it', () => {
  const osm = preset('osm');
  const mapping = mappingOf(formOf(osm, ['osm_id', 'highway', 'name', 'ref']));
  for (const member of ['keep', 'skip', 'otherWays', 'noded', 'estimated', 'administrator']) {
    assert.deepEqual(mapping[member], osm[member]);
  }
  assert.deepEqual(mapping.fields.routeNumber, osm.fields.routeNumber);
  assert.equal(mapping.fields.layer, undefined);
});

test('another column loses the form of the first and keeps the unit', () => {
  const form = formOf({ fields: { officialLength: { field: '延長', form: '1([0-9]+)', unit: 'km' } } }, ['延長', '実延長']);
  form.rules.officialLength.column = '実延長';
  assert.deepEqual(mappingOf(form).fields.officialLength, { field: '実延長', unit: 'km' });
});

test('a credit is kept, changed and left out', () => {
  const form = formOf(preset('osm'), ['osm_id', 'highway', 'name', 'ref']);
  assert.match(mappingOf(form).credit, /OpenStreetMap/);
  form.credit = '';
  assert.equal('credit' in mappingOf(form), false);
  form.credit = '市の資料';
  assert.equal(mappingOf(form).credit, '市の資料');
});

test('guesses columns by their names and kinds by their texts', () => {
  const mapping = guessed(columns, [['主要地方道', '一般県道', '里道'], [], [], [], []]);
  assert.deepEqual(mapping.fields, {
    kind: { field: '種別', values: { 主要地方道: 'PRINCIPAL', 一般県道: 'PREFECTURAL' } },
    routeNumber: { field: '番号' }, routeName: { field: '路線名' }, sectionCode: { field: '区間' }, officialLength: { field: '実延長' },
  });
  assert.deepEqual(guessedKinds(['直轄国道', '１級市道', '町道', '']), { 直轄国道: 'NATIONAL_STATE', '１級市道': 'MUNICIPAL_1', 町道: 'MUNICIPAL_OTHER' });
  assert.deepEqual(kindTexts({ values: { 主要地方道: 'PRINCIPAL', '*': 'UNKNOWN' } }, ['里道', '', '主要地方道']), ['里道', '主要地方道']);
});

test('a value may be the same for all rows', () => {
  const form = formOf({ fields: { kind: { otherwise: 'MUNICIPAL_1' } } }, columns);
  assert.equal(form.rules.kind.fixed, true);
  assert.deepEqual(mappingOf(form).fields, { kind: { otherwise: 'MUNICIPAL_1' } });
});

test('asks for the kind and for a number or a name', () => {
  assert.deepEqual(missing(formOf({ fields: {} }, columns)), ['kind', 'routeNumber']);
  assert.deepEqual(missing(formOf({ fields: { kind: { otherwise: 'PRIVATE' }, routeName: { field: '路線名' } } }, columns)), []);
  assert.deepEqual(missing(formOf({ target: 'areas', fields: {} }, columns)), ['areaCode', 'areaName']);
});

test('writes the administrator and the cuts as they were chosen', () => {
  const form = formOf(guessed(columns, []), columns);
  form.administrator = { mode: 'code', text: '982016' };
  form.cut.junctions = true;
  assert.deepEqual(mappingOf(form).administrator, { code: '982016' });
  assert.deepEqual(mappingOf(form).cut, ['junctions']);
  form.administrator = { mode: 'place', text: '' };
  assert.equal(mappingOf(form).administrator.place.PRINCIPAL, 'PREFECTURE');
});

test('takes the unit of a length from the heading of its column', () => {
  assert.deepEqual(['延長(km)', '延長（ｋｍ）', '延長㎞', '実延長', '幅員 (ｍ)', '延長（m） 除雪延長', '幅員cm', 'length'].map(unitOf), ['km', 'km', 'km', 'm', 'm', 'm', 'cm', 'm']);
  const columns = ['路線番号', '路線名', '起 点', '終点', '延長(km) 実延長', '延長(km) 除雪延長'];
  const { target, fields } = guessed(columns, [], 'register');
  assert.equal(target, 'register');
  assert.deepEqual(fields.officialLength, { field: '延長(km) 実延長', unit: 'km' });
  assert.deepEqual(fields.clearedLength, { field: '延長(km) 除雪延長', unit: 'km' });
  assert.deepEqual(fields.endPlace, { field: '終点' });
});

test('keeps the digits that a code gets back until another column is chosen', () => {
  const form = formOf({ fields: { sectionCode: { field: '区間', digits: 4 } } }, ['区間', '番号']);
  assert.deepEqual(mappingOf(form).fields.sectionCode, { field: '区間', digits: 4 });
  form.rules.sectionCode.digits = 0;
  assert.deepEqual(mappingOf(form).fields.sectionCode, { field: '区間' });
});

test('knows a 別表 by who does the work, and its columns', () => {
  const columns = ['道路管理者', '除雪実施者', '路線名', '起点', '終点', '延長（ｋｍ）', '年度'];
  assert.equal(likelyTarget(columns), 'schedule');
  assert.equal(likelyTarget(['路線番号', '路線名', '延長']), 'register');
  const mapping = guessed(columns, [], 'schedule');
  assert.deepEqual(mapping.fields.agreedLength, { field: '延長（ｋｍ）', unit: 'km' });
  const form = formOf(mapping, columns);
  assert.deepEqual(missing(form), []);
  assert.equal(mappingOf(form).administrator, undefined);
  assert.deepEqual(missing(formOf({ target: 'schedule', fields: { routeName: { field: '路線名' } } }, columns)), ['administratorName', 'performerName']);
});

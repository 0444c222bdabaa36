import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { allAnswered, boundsOf, crsName, decisionsOf, firstOpen, likelyPreset, lookOf, pace, refusedCount, sharesOf, successorsOf, withAnswer } from '../js/import/model.js';

const FOLDER = new URL('../../src/main/resources/yukiwatari/road/mapping/', import.meta.url);
const presets = ['osm', 'n03', 'niigata-kokudo', 'niigata-kendo'].map((name) => ({
  name, title: name, mapping: readFileSync(new URL(`${name}.json`, FOLDER), 'utf8'),
}));

test('names plane systems by their number and datum', () => {
  assert.deepEqual(crsName(6676), { key: 'import.crs.plane', values: { srid: 6676, datum: 'JGD2011', number: 8 } });
  assert.deepEqual(crsName(6687).values.number, 19);
  assert.deepEqual(crsName(2452), { key: 'import.crs.plane', values: { srid: 2452, datum: 'JGD2000', number: 10 } });
  assert.deepEqual(crsName(4612), { key: 'import.crs.geographic', values: { srid: 4612, datum: 'JGD2000' } });
  assert.equal(crsName(3857).key, 'import.crs.mercator');
});

test('goes on only when every question is answered', () => {
  const questions = [{ kind: 'ENCODING' }, { kind: 'CRS' }];
  assert.equal(allAnswered(questions, { encoding: 'CP932' }), false);
  assert.equal(allAnswered(questions, { encoding: 'CP932', srid: 6676 }), true);
  assert.equal(allAnswered([{ kind: 'LAYER' }], { encoding: 'CP932' }), false);
});

test('forgets the other answers when another layer is chosen', () => {
  assert.deepEqual(withAnswer({ layer: 'a', srid: 6676 }, { layer: 'b' }), { layer: 'b' });
  assert.deepEqual(withAnswer({ layer: 'a' }, { srid: 6676 }), { layer: 'a', srid: 6676 });
});

test('proposes the preset whose fields the file has', () => {
  const niigata = ['道路種別', '路線名', '延長', '備考'];
  assert.equal(likelyPreset(presets, ['osm_id', 'highway', 'name'], []), 'osm');
  assert.equal(likelyPreset(presets, ['N03_001', 'N03_003', 'N03_004', 'N03_007'], []), 'n03');
  assert.equal(likelyPreset(presets, niigata, [['一般県道', '弥彦岩室線', '1561', '']]), 'niigata-kendo');
  assert.equal(likelyPreset(presets, niigata, [['一般国道', '４６０号', '0460', '']]), 'niigata-kokudo');
  assert.equal(likelyPreset(presets, ['番号', '名'], [['1', '湊線']]), null);
});

test('draws roads by who administers their kind, and frames them all', () => {
  assert.equal(lookOf('PRINCIPAL'), 'prefecture');
  assert.equal(lookOf('MUNICIPAL_2'), 'municipality');
  assert.equal(lookOf(''), 'other');
  assert.deepEqual(boundsOf([{ parts: [[139, 39, 140, 38], [138, 40]] }]), [138, 38, 140, 40]);
  assert.equal(boundsOf([]), null);
});

const bound = {
  section: 'old', kind: 'PREFECTURAL', number: '32', sectionCode: '1', promises: [],
  proposed: [{ section: 'a', share: 0.6 }, { section: 'b', share: 0.4 }],
  choices: ['a', 'b', 'c'].map((section, i) => ({ section, kind: 'PREFECTURAL', number: '32', name: '湊線', sectionCode: section.toUpperCase(), added: true, lengthMeters: 100 * i })),
};

test('divides an agreed length as the old line lies on its successors, else by their length', () => {
  assert.deepEqual(sharesOf(bound, new Set(['a', 'b'])), bound.proposed);
  assert.deepEqual(sharesOf(bound, new Set(['a'])), [{ section: 'a', share: 1 }]);
  assert.deepEqual(sharesOf(bound, new Set(['b', 'c'])), [{ section: 'b', share: 1 / 3 }, { section: 'c', share: 2 / 3 }]);
  assert.deepEqual(sharesOf(bound, new Set()), []);
  assert.deepEqual(successorsOf(bound, [{ section: 'c', share: 1 }]), [{ name: '32 C', share: 1 }]);
});

test('tells the server of each bound section what a person decided, and which is open', () => {
  const decided = new Map([['old', { way: 'accept', to: bound.proposed }], ['x', { way: 'keep', to: [] }], ['y', { way: 'map', to: [{ section: 'c', share: 1 }] }]]);
  assert.deepEqual(decisionsOf(decided), { accepted: ['old'], kept: ['x'], mapped: { y: [{ section: 'c', share: 1 }] } });
  assert.equal(firstOpen([bound], new Map()), bound);
  assert.equal(firstOpen([bound], decided), undefined);
  assert.equal(refusedCount({ VALUE_FORM: 2, ROW_BROKEN: 1 }), 3);
});

test('tells rate and time left once there is something to measure', () => {
  assert.deepEqual(pace({ done: 1000, at: 0 }, 3000, 9000, 2000), { rate: 1000, left: 6 });
  assert.equal(pace({ done: 0, at: 0 }, 100, 200, 100).rate, null);
  assert.equal(pace({ done: 100, at: 0 }, 100, 200, 9000).rate, null);
});

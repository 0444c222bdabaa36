import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayOf, dialled, groupRows, kindsOf, linesOf, mapLink, metersOf } from '../js/crew/model.js';

const duty = (kind, group, meters = 1000) => ({ kind, group, meters, workType: kind });
const line = { type: 'LineString', coordinates: [[139, 40], [139.01, 40.02], [139.02, 40]] };
const total = (kind) => ({ kind, sections: 1, meters: 1, lacking: 0 });
const duties = {
  day: '2023-01-20',
  groups: [{ id: 'district', totals: [total('CLEARING')] }, { id: 'agreement', totals: [total('PATROL'), total('CLEARING')] }],
  sections: [
    { id: 'a', geometry: line, duties: [duty('CLEARING', 'district')] },
    { id: 'b', geometry: null, duties: [duty('PATROL', 'agreement')] },
    { id: 'c', geometry: line, duties: [duty('PATROL', 'agreement'), duty('CLEARING', 'agreement', 1200), duty('CLEARING', 'district')] },
  ],
};
const rows = (hidden) => groupRows(duties, new Set(hidden)).map(({ group, rows: of }) => [group.id, of.map(({ section }) => section.id).join('')]);

test('a section stands in every group that asks for work on it', () => {
  assert.deepEqual(rows([]), [['district', 'ac'], ['agreement', 'bc']]);
  assert.equal(groupRows(duties, new Set())[1].rows[1].duties.length, 2);
});

test('work that is switched off takes its sections, totals and groups away', () => {
  assert.deepEqual(rows(['CLEARING']), [['agreement', 'bc']]);
  assert.deepEqual(groupRows(duties, new Set(['PATROL']))[1].totals.map(({ kind }) => kind), ['CLEARING']);
  assert.deepEqual(rows(['PATROL', 'CLEARING']), []);
});

test('the map has what is located and shown, latitude first', () => {
  assert.deepEqual(linesOf(duties, new Set(['CLEARING'])), [{ id: 'c', kinds: ['PATROL'], parts: [[[40, 139], [40.02, 139.01], [40, 139.02]]] }]);
  const parts = linesOf({ sections: [{ id: 'm', geometry: { type: 'MultiLineString', coordinates: [[[1, 2]], [[3, 4]]] }, duties: [duty('PATROL', 'x')] }] }, new Set());
  assert.deepEqual(parts[0].parts, [[[2, 1]], [[4, 3]]]);
});

test('a section is as long as its longest work, and of unknown length only when all are', () => {
  assert.equal(metersOf(duties.sections[2].duties), 1200);
  assert.equal(metersOf([duty('PATROL', 'x', null), duty('CLEARING', 'x', 5)]), 5);
  assert.equal(metersOf([duty('PATROL', 'x', null)]), null);
  assert.deepEqual(kindsOf(duties.sections[2].duties), ['PATROL', 'CLEARING']);
});

test('the link opens the large map on the middle of the section', () => {
  assert.equal(mapLink(duties.sections[0], '2023-01-20'), '/#day=2023-01-20&section=a&map=15/40.0200/139.0100');
  assert.equal(mapLink(duties.sections[1], '2023-01-20'), '/#day=2023-01-20&section=b');
});

test('the day of the link is taken when it is one', () => {
  assert.equal(dayOf('#day=2023-01-21'), '2023-01-21');
  assert.equal(dayOf('#day=2023-02-30'), null);
  assert.equal(dayOf(''), null);
});

test('a phone number is dialled without its hyphens, whatever their width, and without its extension', () => {
  assert.equal(dialled('０００（５５５）0101 (内線 2)'), 'tel:0005550101');
  assert.equal(dialled('000-555-0101'), 'tel:0005550101');
});

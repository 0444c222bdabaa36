import assert from 'node:assert/strict';
import { test } from 'node:test';
import { boxOf, byRoad, countChanges, itemFor, itemInput, leftOut, monthDay, nextSeason, partFor, seasonLast, seasonUntil, sectionCount, sizeText, structureItemFor, telephone, termsOf, totalMeters } from '../js/agreements/model.js';

const agreement = { kind: 'EXCHANGE', parties: [{ id: 'pref', name: '雪渡県' }, { id: 'city', name: '湊市' }] };
const road = { section: 's1', name: '湊1号線', code: '1', administrator: 'city', administratorName: '湊市', meters: 850 };

test('a season is written with its last day and kept with the day after', () => {
  assert.equal(seasonUntil('03-31'), '04-01');
  assert.equal(seasonUntil('12-31'), '01-01');
  assert.equal(seasonUntil('02-28'), '03-01');
  assert.equal(seasonUntil('02-29'), '03-01');
  assert.equal(seasonLast('04-01'), '03-31');
  assert.equal(seasonLast('01-01'), '12-31');
});

test('a month-day is read as people type it', () => {
  assert.equal(monthDay('11/15'), '11-15');
  assert.equal(monthDay('３月３１日'), '03-31');
  assert.equal(monthDay('来週'), '来週');
});

test('the form becomes half-open days', () => {
  const form = new FormData();
  for (const [name, value] of Object.entries({ number: ' 第12号 ', title: '協定', kind: 'EXCHANGE', from: '2022-11-15', last: '2023-03-31',
    seasonal: 'on', seasonFrom: '11-15', seasonLast: '3/31' })) {
    form.set(name, value);
  }
  const terms = termsOf(form, ['pref', 'city']);
  assert.equal(terms.number, '第12号');
  assert.equal(terms.periodUntil, '2023-04-01');
  assert.deepEqual([terms.seasonFrom, terms.seasonUntil], ['11-15', '04-01']);
  assert.equal(terms.legalBasis, null);
  form.delete('seasonal');
  assert.equal(termsOf(form, ['pref', 'city']).seasonFrom, null);
});

test('a picked road is done by the other side', () => {
  assert.equal(itemFor(road, agreement).performer, 'pref');
  assert.equal(itemFor({ ...road, administrator: 'pref' }, agreement).performer, 'city');
  assert.equal(itemFor({ ...road, administrator: 'town' }, agreement), null);
  assert.equal(itemFor(road, { ...agreement, kind: 'PATROL' }).work, 'PATROL');
});

test('what the server reads from the road itself is not sent', () => {
  const input = itemInput(itemFor(road, agreement));
  assert.equal('administrator' in input || 'road' in input, false);
  assert.equal(input.section, 's1');
});

test('a section counts once however many works it has', () => {
  const items = [{ section: 'a', structure: null, part: 'BOTH', agreedLengthMeters: 850 },
    { section: 'a', structure: null, part: 'BOTH', agreedLengthMeters: 850 },
    { section: 'b', structure: null, part: 'BOTH', agreedLengthMeters: null }];
  assert.equal(totalMeters(items), 850);
});

test('the box holds every point, and nothing has none', () => {
  const line = (coordinates) => ({ geometry: { coordinates }, properties: {} });
  assert.deepEqual(boxOf({ features: [line([[139, 40], [139.1, 40.2]]), line([[138.9, 40.1]])] }), [138.9, 40, 139.1, 40.2]);
  assert.equal(boxOf({ features: [] }), null);
});

test('a telephone dials the digits of a number as it is written', () => {
  assert.equal(telephone('0180-12-3456'), 'tel:0180123456');
  assert.equal(telephone('(018) 860 0000'), 'tel:0188600000');
  assert.equal(telephone('+81-18-860-0000'), 'tel:+81188600000');
});

test('a file has at least a kilobyte', () => {
  assert.deepEqual([16, 340_400, 1_240_000].map(sizeText), ['1 KB', '340 KB', '1.2 MB']);
});

test('the next season is whole years later, as many as the agreement held', () => {
  const season = (periodFrom, periodUntil, title = '') => nextSeason({ periodFrom, periodUntil, title });
  assert.deepEqual(season('2022-11-15', '2023-04-01', '令和4年度 除雪の交換に関する協定'),
    { from: '2023-11-15', until: '2024-04-01', title: '令和5年度 除雪の交換に関する協定' });
  assert.deepEqual(season('2022-04-01', '2023-04-01'), { from: '2023-04-01', until: '2024-04-01', title: '' });
  assert.deepEqual(season('2020-04-01', '2023-04-01'), { from: '2023-04-01', until: '2026-04-01', title: '' });
  assert.equal(season('2019-11-15', '2020-02-29', '令和元年度の協定').title, '令和2年度の協定');
  assert.equal(season('2019-11-15', '2020-02-29').until, '2021-03-01');
});

test('what a draft did not take over is counted by what lasted to the end', () => {
  const item = (section, effectiveUntil) => ({ section, structure: null, work: 'PLOUGHING', part: 'BOTH', effectiveUntil });
  const old = [item('split', '2023-01-10'), item('a', '2023-04-01'), item('b', '2023-04-01')];
  assert.equal(leftOut(old, [item('a', '2024-04-01')]), 1);
  assert.equal(leftOut(old, [item('a', '2024-04-01'), item('b', '2024-04-01')]), 0);
});

test('a bridge of a party is supported by the other side', () => {
  const bridge = structureItemFor({ id: 'x', kind: 'BRIDGE', name: '湊大橋' }, road, agreement);
  assert.deepEqual([bridge.section, bridge.structure, bridge.road, bridge.work, bridge.performer, bridge.agreedLengthMeters],
    [null, 'x', '湊大橋', 'BRIDGE_SUPPORT', 'pref', null]);
  assert.equal(structureItemFor({ id: 'x', kind: 'BRIDGE', name: '' }, { ...road, administrator: 'town' }, agreement), null);
});

test('footways are cleared on footways', () => {
  assert.equal(partFor('FOOTWAY_CLEARING', 'UP'), 'BOTH_FOOTWAYS');
  assert.equal(partFor('FOOTWAY_CLEARING', 'LEFT_FOOTWAY'), 'LEFT_FOOTWAY');
  assert.equal(partFor('PLOUGHING', 'UP'), 'UP');
});

test('overlaps of one road are told once, with all their works', () => {
  const conflict = (road, work, day = '2023-03-01') => ({ item: road + work, road, sectionCode: '1', work, part: 'BOTH', day, until: '2023-04-01',
    performer: '湊市', number: '第1号', agreement: null });
  const told = byRoad([conflict('湊線', 'PLOUGHING'), conflict('峰線', 'PLOUGHING'), conflict('湊線', 'LEVELLING'), conflict('湊線', 'HAUL_AWAY', '2023-03-05')]);
  assert.deepEqual(told.map(({ road, works }) => [road, works]), [['湊線', ['PLOUGHING', 'LEVELLING']], ['峰線', ['PLOUGHING']], ['湊線', ['HAUL_AWAY']]]);
});

test('a section with two works is one section', () => {
  const item = (section, part) => ({ section, structure: null, part });
  assert.equal(sectionCount([item('a', 'BOTH'), item('a', 'BOTH'), item('b', 'BOTH'), { section: null, structure: 'c', part: 'BOTH' }]), 3);
});

test('changes are counted by section and kind', () => {
  const item = (section, agreedLengthMeters) => ({ section, structure: null, part: 'BOTH', agreedLengthMeters });
  const changes = [{ before: null, after: item('a', 1200) }, { before: null, after: item('a', 1200) }, { before: item('b', 300), after: null },
    { before: item('c', 500), after: item('c', 700) }];
  assert.deepEqual(countChanges(changes), { added: { items: 1, meters: 1200 }, gone: { items: 1, meters: 300 }, changed: { items: 1, meters: 700 } });
});

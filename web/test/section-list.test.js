import assert from 'node:assert/strict';
import { test } from 'node:test';
import { arrange } from '../js/map-page/section-list.js';

const sections = [
  { id: '1', name: '市道 雪見台10号線', classes: ['road.municipality.minor'] },
  { id: '2', name: '市道 雪見台2号線', classes: ['road.municipality.minor'] },
  { id: '3', name: '県道1号 湊峰線', classes: ['road.prefecture.middle', 'exchange.to_prefectural'] },
];
const ids = (filter) => arrange(sections, filter).map(({ id }) => id);

test('sections under an agreement come first, then names in number order', () => {
  assert.deepEqual(ids(''), ['3', '2', '1']);
});

test('the filter takes full-width digits for plain ones', () => {
  assert.deepEqual(ids(' １０号 '), ['1']);
  assert.deepEqual(ids('ない'), []);
});

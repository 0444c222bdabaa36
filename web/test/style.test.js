import assert from 'node:assert/strict';
import { test } from 'node:test';
import { classOf, LEGEND, passesFor, widthAt } from '../js/map/style.js';

const theme = { ink: '#111', paper: '#fff', line: '#ccc', sea: '#eef', casing: '#fff', dark: false };
const classes = (options) => new Set(passesFor({ zoom: 14, theme, ...options }).map((pass) => pass.class));

test('a road is styled by administrator and rank, an exchange by direction', () => {
  assert.equal(classOf('road', { administrator_kind: 'prefecture', kind: 'PRINCIPAL' }), 'road.prefecture.major');
  assert.equal(classOf('road', { administrator_kind: 'municipality', kind: 'FARM' }), 'road.municipality.track');
  assert.equal(classOf('road', { kind: 'NEW_KIND' }), 'road.other.track');
  assert.equal(classOf('exchange', { direction: 'to_municipal' }), 'exchange.to_municipal');
});

test('lines are 1–2 px far out, 3–6 px at zoom 13, and grow on', () => {
  assert.ok(widthAt('major', 9) <= 2 && widthAt('major', 5) === widthAt('major', 9));
  assert.ok(widthAt('minor', 13) >= 3 && widthAt('major', 13) <= 6);
  assert.ok(widthAt('major', 15) > widthAt('major', 13));
  assert.equal(widthAt('major', 20), widthAt('major', 17));
});

test('what the legend switches off is not drawn, and nothing else', () => {
  const all = classes({});
  const without = classes({ hidden: new Set(['exchange.to_municipal', 'road.state']) });
  assert.ok(all.has('exchange.to_municipal') && all.has('road.state.major'));
  assert.ok(!without.has('exchange.to_municipal') && !without.has('road.state.major'));
  assert.ok(without.has('exchange.to_prefectural') && without.has('road.prefecture.major'));
});

test('the compared year is drawn as hollow bands wider than the main lines', () => {
  const passes = passesFor({ zoom: 13, theme, variant: 'outline' });
  assert.deepEqual([...new Set(passes.map((pass) => pass.class))],
    ['patrol', 'exchange.to_municipal', 'exchange.to_prefectural']);
  for (const erase of passes.filter((pass) => pass.erase)) {
    assert.ok(erase.width > widthAt('exchange', 13));
  }
});

test('every class the legend shows is drawn at a near zoom', () => {
  const drawn = classes({});
  for (const { sample } of LEGEND) {
    sample.forEach((name) => assert.ok(drawn.has(name), name));
  }
});

test('an outside base map keeps its land', () => {
  const fills = (baseMap) => passesFor({ zoom: 10, theme, baseMap }).filter((pass) => pass.draw === 'fill').length;
  assert.equal(fills(false), 1);
  assert.equal(fills(true), 0);
});

import assert from 'node:assert/strict';
import test from 'node:test';
import { add, begin, clear, compare, freePartCode, insert, lineOf, move, nextCode, redo, removePoint, settle, undo } from '../js/sections/drawing-model.js';

const at = (lng, lat, free = false) => ({ lng, lat, free });
const two = add(add(begin(), at(1, 1)), at(2, 2, true));

test('each step can be taken back and done again', () => {
  const moved = move(two, 0, { lng: 5, lat: 6 });
  assert.deepEqual(moved.now, [at(5, 6), at(2, 2, true)]);
  assert.deepEqual(undo(moved).now, two.now);
  assert.deepEqual(redo(undo(moved)).now, moved.now);
  assert.deepEqual(undo(undo(undo(undo(moved)))).now, []);
  assert.equal(redo(moved), moved);
});

test('a new step forgets what was taken back', () => {
  assert.deepEqual(add(undo(two), at(9, 9)).future, []);
});

test('a point put into a leg is reached as the leg was', () => {
  assert.deepEqual(insert(two, 0, { lng: 1.5, lat: 1.5 }).now, [at(1, 1), at(1.5, 1.5, true), at(2, 2, true)]);
});

test('removing and clearing are steps too', () => {
  assert.deepEqual(removePoint(two, 0).now, [at(2, 2, true)]);
  assert.deepEqual(undo(clear(two)).now, two.now);
  assert.equal(clear(begin()).past.length, 0);
});

test('coming to lie on a road is no step', () => {
  const settled = settle(two, [[1.1, 1.1], [2.1, 2.1]]);
  assert.deepEqual(settled.now, [at(1.1, 1.1), at(2.1, 2.1, true)]);
  assert.equal(settled.past.length, two.past.length);
});

test('legs are joined without doubled places', () => {
  assert.deepEqual(lineOf([{ line: [[1, 1], [2, 2]] }, { line: [[2, 2], [3, 3]] }]), [[1, 1], [2, 2], [3, 3]]);
});

test('the larger of a share and so many metres is tolerated', () => {
  const tolerance = { share: 0.05, meters: 20 };
  assert.deepEqual(compare(1050, 1000, tolerance), { difference: 50, limit: 50, within: true });
  assert.equal(compare(1051, 1000, tolerance).within, false);
  assert.deepEqual(compare(80, 100, tolerance), { difference: -20, limit: 20, within: true });
});

test('the next code is the first free number', () => {
  assert.equal(nextCode(['1', '2', '4', '10-1']), '3');
  assert.equal(nextCode([]), '1');
});

test('a part that is cut off is numbered after the section', () => {
  assert.equal(freePartCode('3'), '3-2');
  assert.equal(freePartCode('3-2'), '3-3');
});

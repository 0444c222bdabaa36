import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { chooseLanguage, t, useTexts } from '../js/i18n.js';

const WEB = join(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '..');
const I18N = join(WEB, 'i18n');

const texts = (name) => JSON.parse(readFileSync(join(I18N, name), 'utf8'));
const forms = (text) => (typeof text === 'string' ? [text] : [text.one, text.other]);
const placeholders = (text) => [...new Set(forms(text).flatMap((form) => form.match(/\{\w+\}/g) ?? []))].sort();
const pages = readdirSync(I18N).filter((name) => name.endsWith('.ja.json')).map((name) => name.replace('.ja.json', ''));

/** All .js and .html files of the pages. */
function sources(folder = WEB) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      return entry.name === 'test' ? [] : sources(path);
    }
    return /\.(js|html)$/.test(entry.name) ? [path] : [];
  });
}

test('every page has the same keys and placeholders in both languages', () => {
  assert.ok(pages.includes('shell'));
  for (const page of pages) {
    const ja = texts(`${page}.ja.json`);
    const en = texts(`${page}.en.json`);
    assert.deepEqual(Object.keys(en).sort(), Object.keys(ja).sort(), page);
    for (const key of Object.keys(ja)) {
      assert.deepEqual(placeholders(en[key]), placeholders(ja[key]), `${page}: ${key}`);
    }
  }
  assert.equal(readdirSync(I18N).length, pages.length * 2, 'a file without its twin');
});

test('every key that a page names has a text', () => {
  const known = new Set(pages.flatMap((page) => Object.keys(texts(`${page}.ja.json`))));
  for (const path of sources()) {
    const source = readFileSync(path, 'utf8');
    const named = [...source.matchAll(/\bt\('([^']+)'/g), ...source.matchAll(/data-t(?:-\w+)?="([^"]+)"/g)];
    for (const [, key] of named) {
      assert.ok(known.has(key), `${path}: ${key}`);
    }
  }
});

test('the first choice is the person’s, then the browser’s', () => {
  assert.equal(chooseLanguage('en', ['ja-JP']), 'en');
  assert.equal(chooseLanguage(null, ['ja-JP', 'en']), 'ja');
  assert.equal(chooseLanguage(null, ['de', 'ja']), 'en');
  assert.equal(chooseLanguage('xx', []), 'ja');
});

test('texts take values and the English singular', () => {
  useTexts('en', { routes: { one: '{n} route', other: '{n} routes' }, who: '{name} clears' });
  assert.equal(t('routes', { n: 1 }), '1 route');
  assert.equal(t('routes', { n: 62 }), '62 routes');
  assert.equal(t('who', { name: '$& 湊市' }), '$& 湊市 clears');
  assert.equal(t('no.such.key'), 'no.such.key');
});

import assert from 'node:assert/strict';
import { webcrypto } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { newKey } from '../js/api/key.js';

// Browsers have it; Debian 12's Node 18 only by this name.
globalThis.crypto ??= /** @type {Crypto} */ (webcrypto);

test('keys are long and never the same', () => {
  const keys = new Set(Array.from({ length: 1000 }, newKey));
  assert.equal(keys.size, 1000);
  keys.forEach((key) => assert.match(key, /^[0-9a-f]{32}$/));
});

test('no page needs what browsers have over HTTPS only', () => {
  const folder = new URL('../js/', import.meta.url);
  const scripts = readdirSync(folder, { recursive: true }).filter((name) => String(name).endsWith('.js'));
  assert.ok(scripts.length > 50);
  const insecure = scripts.filter((name) => /crypto\.(randomUUID\(|subtle\.)/.test(readFileSync(new URL(String(name), folder), 'utf8')));
  assert.deepEqual(insecure, []);
});

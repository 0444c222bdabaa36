import assert from 'node:assert/strict';
import { test } from 'node:test';
import { escaped } from '../js/map/escaped.js';

test('a credit is shown as it was typed and is no markup', () => {
  assert.equal(escaped('<b onclick="x">© A & B\'s</b>'), '&#60;b onclick=&#34;x&#34;&#62;© A &#38; B&#39;s&#60;/b&#62;');
});

import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { csrfToken, get, onlyLatest, post, ProblemError, withQuery } from '../js/api/client.js';

const realFetch = globalThis.fetch;
afterEach(() => {
  globalThis.fetch = realFetch;
  delete globalThis.document;
});

/** Answers every request with this and remembers what was asked. */
function serve(status, body, type = 'application/json') {
  const asked = [];
  globalThis.document = { cookie: 'a=b; XSRF-TOKEN=to%2Bken' };
  globalThis.fetch = async (path, options) => {
    asked.push({ path, ...options });
    return new Response(body, { status, headers: { 'Content-Type': type } });
  };
  return asked;
}

test('writes carry the CSRF token and the version that was shown', async () => {
  const asked = serve(200, '{"ok":true}');
  assert.deepEqual(await post('/api/x', { name: '湊市' }, { version: 3 }), { ok: true });
  assert.equal(asked[0].headers['X-XSRF-TOKEN'], 'to+ken');
  assert.equal(asked[0].headers['If-Match'], '"3"');
  assert.equal(asked[0].body, '{"name":"湊市"}');
});

test('reads carry no token, but the language', async () => {
  const asked = serve(200, '');
  assert.equal(await get('/api/x'), null);
  assert.equal(asked[0].headers['X-XSRF-TOKEN'], undefined);
  assert.equal(asked[0].headers['Accept-Language'], 'ja');
});

test("a refusal keeps the server's words and fields", async () => {
  serve(409, '{"title":"重なります","detail":"協定 第12号","code":"overlap","fields":[{"field":"a","message":"b"}]}',
    'application/problem+json');
  await assert.rejects(get('/api/x'), (problem) => problem instanceof ProblemError && problem.status === 409
    && problem.message === '協定 第12号' && problem.code === 'overlap' && problem.fields.length === 1);
});

test('a failure that is no problem document still says something', async () => {
  serve(502, '<html>bad gateway</html>', 'text/html');
  await assert.rejects(get('/api/x'), (problem) => problem instanceof ProblemError && problem.status === 502);
});

test('a server out of reach is a problem, not a fault', async () => {
  serve(200, '');
  globalThis.fetch = async () => { throw new TypeError('Failed to fetch'); };
  await assert.rejects(get('/api/x'), (problem) => problem instanceof ProblemError && problem.status === 0);
});

test('a newer question makes the older answer void', async () => {
  const latest = onlyLatest();
  let answerFirst;
  const first = latest(() => new Promise((resolve) => { answerFirst = resolve; }));
  const second = latest(async () => 'second');
  answerFirst('first');
  assert.equal(await first, undefined);
  assert.equal(await second, 'second');
});

test('an aborted question that fails is void, a wanted one fails', async () => {
  const latest = onlyLatest();
  let failFirst;
  const first = latest(() => new Promise((_, reject) => { failFirst = reject; }));
  const second = latest(async () => { throw new Error('wanted'); });
  failFirst(new Error('late'));
  assert.equal(await first, undefined);
  await assert.rejects(second, /wanted/);
});

test('queries leave out what is not set', () => {
  assert.equal(withQuery('/api/s', { year: 2022, municipality: null, q: '', name: '湊 市' }),
    '/api/s?year=2022&name=%E6%B9%8A+%E5%B8%82');
  assert.equal(withQuery('/api/s', {}), '/api/s');
  assert.equal(csrfToken('XSRF-TOKENX=1'), null);
});

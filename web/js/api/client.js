/**
 * The one way to the server: JSON in and out, the CSRF header on writes, problem documents (RFC 9457) as errors with the
 * server's own words, and no answer that came too late.
 * @module
 */
import { language, t } from '../i18n.js';

const CSRF_COOKIE = 'XSRF-TOKEN';
const CSRF_HEADER = 'X-XSRF-TOKEN';

/** A refusal or failure that the reader should see: title and detail are in the reader's language. */
export class ProblemError extends Error {
  /**
   * @param {number} status HTTP status; 0 when no answer came
   * @param {{title?: string, detail?: string, code?: string, fields?: {row?: number, field: string, value?: string,
   *     message: string}[]}} document
   */
  constructor(status, document) {
    super(document.detail ?? document.title ?? `HTTP ${status}`);
    this.name = 'ProblemError';
    this.status = status;
    this.title = document.title ?? '';
    this.code = document.code ?? '';
    this.fields = document.fields ?? [];
  }
}

/**
 * @typedef {object} Options
 * @property {unknown} [body] sent as JSON; FormData and URLSearchParams go as they are
 * @property {AbortSignal} [signal]
 * @property {number|string} [version] If-Match: the version that was shown; the server answers 412 when it is old
 * @property {string} [idempotencyKey] the same key again repeats the first answer instead of creating twice
 */

/**
 * @param {string} method @param {string} path @param {Options} [options]
 * @returns {Promise<any>} the JSON answer; null for an empty one
 * @throws {ProblemError} for every refusal, and when the server cannot be reached
 */
export async function request(method, path, options = {}) {
  let answer;
  try {
    answer = await fetch(path, {
      method,
      headers: headers(method, options),
      body: options.body === undefined || isForm(options.body) ? options.body : JSON.stringify(options.body),
      signal: options.signal,
      credentials: 'same-origin',
    });
  } catch (failure) {
    if (options.signal?.aborted) {
      throw failure;
    }
    throw new ProblemError(0, { title: t('shell.unreachable.title'), detail: t('shell.unreachable') });
  }
  if (!answer.ok) {
    throw new ProblemError(answer.status, await problemDocument(answer));
  }
  const text = await answer.text();
  return text === '' ? null : JSON.parse(text);
}

/** @param {string} path @param {Options} [options] */
export const get = (path, options) => request('GET', path, options);
/** @param {string} path @param {unknown} [body] @param {Options} [options] */
export const post = (path, body, options) => request('POST', path, { ...options, body });
/** @param {string} path @param {unknown} body @param {Options} [options] */
export const put = (path, body, options) => request('PUT', path, { ...options, body });
/** @param {string} path @param {unknown} body @param {Options} [options] */
export const patch = (path, body, options) => request('PATCH', path, { ...options, body });
/** @param {string} path @param {Options} [options] */
export const remove = (path, options) => request('DELETE', path, options);

/**
 * Keeps only the newest of several questions: a newer one aborts the one before, whose answer then becomes undefined.
 * @returns {<T>(ask: (signal: AbortSignal) => Promise<T>) => Promise<T|undefined>}
 * @example const latest = onlyLatest(); const card = await latest((signal) => get('/api/…', {signal})); if (!card) return;
 */
export function onlyLatest() {
  /** @type {AbortController|null} */
  let running = null;
  return async (ask) => {
    running?.abort();
    const mine = new AbortController();
    running = mine;
    try {
      const answer = await ask(mine.signal);
      return mine.signal.aborted ? undefined : answer;
    } catch (failure) {
      if (mine.signal.aborted) {
        return undefined;
      }
      throw failure;
    }
  };
}

/**
 * A path with a query; null, undefined and '' are left out.
 * @param {string} path @param {Record<string, string|number|null|undefined>} query @returns {string}
 */
export function withQuery(path, query) {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== null && value !== undefined && value !== '') {
      parameters.set(name, String(value));
    }
  }
  const text = parameters.toString();
  return text === '' ? path : `${path}?${text}`;
}

/** @param {string} cookies as document.cookie @returns {string|null} the CSRF token */
export function csrfToken(cookies) {
  for (const cookie of cookies.split('; ')) {
    const [name, ...value] = cookie.split('=');
    if (name === CSRF_COOKIE) {
      return decodeURIComponent(value.join('='));
    }
  }
  return null;
}

/** @param {string} method @param {Options} options @returns {Record<string, string>} */
function headers(method, { body, version, idempotencyKey }) {
  /** @type {Record<string, string>} */
  const all = { Accept: 'application/json, application/problem+json', 'Accept-Language': language() };
  if (body !== undefined && !isForm(body)) {
    all['Content-Type'] = 'application/json';
  }
  if (version !== undefined) {
    all['If-Match'] = `"${version}"`;
  }
  if (idempotencyKey) {
    all['Idempotency-Key'] = idempotencyKey;
  }
  const token = method === 'GET' ? null : csrfToken(document.cookie);
  if (token) {
    all[CSRF_HEADER] = token;
  }
  return all;
}

/** @param {unknown} body @returns {body is FormData|URLSearchParams} its type says how it is sent */
function isForm(body) {
  return body instanceof FormData || body instanceof URLSearchParams;
}

/** @param {Response} answer */
async function problemDocument(answer) {
  if (answer.headers.get('Content-Type')?.includes('json')) {
    const document = await answer.json().catch(() => null);
    if (document) {
      return document;
    }
  }
  return { title: t('shell.failed.title'), detail: t('shell.failed', { status: answer.status }) };
}

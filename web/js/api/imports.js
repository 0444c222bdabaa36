/**
 * Road files on their way in.
 * @module
 */
import { language, t } from '../i18n.js';
import { csrfToken, get, post, ProblemError, remove } from './client.js';

/** @typedef {{id: string, name: string, sizeBytes: number}} Upload */
/** @typedef {{name: string, title: string, mapping: string}} Preset mapping: JSON text */
/** @typedef {{kind: 'ENCODING'|'CRS'|'LAYER', message: string, samples: {encoding: string, lines: string[]}[], candidates: string[]}} Question */
/** @typedef {{row: number, kind: string, name: string, parts: number[][]}} Shape parts: lon, lat, lon, lat … */
/**
 * @typedef {object} Mapped
 * @property {number} sections @property {number} otherWays @property {number} areas @property {number} leftOut
 * @property {number} kilometres on the map @property {number} officialKilometres as the rows say @property {number} withoutPlace sections that have no geometry yet
 * @property {{row: number, kind: string, number: string, name: string, sectionCode: string, startPlace: string|null, endPlace: string|null, administrator: string, officialLengthMeters: number|null}[]} sample
 * @property {Record<string, number>} refusedByCode
 * @property {{row: number, field: string|null, value: string|null, code: string, message: string}[]} refused the first of them
 */
/** @typedef {{questions: Question[], fields: string[], sample: string[][], distinct: string[][], rows: number, mapped: Mapped|null, shapes: Shape[], shapesLeftOut: number, table: Table|null, lostZeros: LostZeros[]}} Preview */
/** @typedef {{sheets: string[], sheet: string|null, headRow: number, headRows: number, sums: number[]}} Table how a table is read; sheets of a workbook */
/** @typedef {{field: string, digits: number, rows: number, examples: string[]}} LostZeros a column of codes that may have lost leading zeros */
/** @typedef {{encoding?: string, srid?: number, layer?: string, headRow?: number, headRows?: number, mapping?: string}} Answers */

/** @returns {Promise<Preset[]>} */
export function fetchPresets() {
  return get('/api/imports/presets');
}

/** Mappings that the own authority keeps; mapping: JSON text. @returns {Promise<{id: string, name: string, mapping: string}[]>} */
export function fetchMappings() {
  return get('/api/imports/mappings');
}

/** Keeps a mapping under a name; the one of the same name is replaced. @param {string} name @param {string} mapping JSON @returns {Promise<void>} */
export function keepMapping(name, mapping) {
  return post('/api/imports/mappings', { name, mapping });
}

/** @param {string} id @returns {Promise<void>} */
export function dropMapping(id) {
  return remove(`/api/imports/mappings/${encodeURIComponent(id)}`);
}

/** Where all refused rows of an import are as a file. @param {string} id @param {'CSV'|'XLSX'} format */
export function refusedLink(id, format) {
  return `/api/imports/${encodeURIComponent(id)}/refused?format=${format}`;
}

/** @returns {Promise<{fileBytes: number}>} the largest file that the server takes */
export function fetchLimits() {
  return get('/api/imports/limits');
}

/** @param {string} file its id @param {Answers} answers @param {AbortSignal} [signal] @returns {Promise<Preview>} */
export function fetchPreview(file, answers, signal) {
  return post(`/api/imports/files/${encodeURIComponent(file)}/preview`, answers, { signal });
}

/**
 * Sends a file; fetch cannot say how much of a body has gone, so this is an XMLHttpRequest.
 * @param {File} file @param {(share: number) => void} progressed 0 to 1
 * @returns {Promise<Upload>}
 * @throws {ProblemError}
 */
export function uploadFile(file, progressed) {
  return new Promise((resolve, reject) => {
    const body = new FormData();
    body.append('file', file);
    const request = new XMLHttpRequest();
    request.open('POST', '/api/imports/files');
    request.responseType = 'json';
    request.setRequestHeader('Accept', 'application/json, application/problem+json');
    request.setRequestHeader('Accept-Language', language());
    request.setRequestHeader('X-XSRF-TOKEN', csrfToken(document.cookie) ?? '');
    request.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable) {
        progressed(event.loaded / event.total);
      }
    });
    request.addEventListener('load', () => {
      if (request.status === 201) {
        resolve(request.response);
      } else {
        reject(new ProblemError(request.status, request.response ?? { title: t('shell.failed.title'), detail: t('shell.failed', { status: request.status }) }));
      }
    });
    request.addEventListener('error', () =>
      reject(new ProblemError(0, { title: t('shell.unreachable.title'), detail: t('shell.unreachable') })));
    request.send(body);
  });
}

/** @typedef {{section: string, change: string, row: number|null, fields: string, kind: string, number: string, name: string|null, sectionCode: string, lineage: string|null}} Change */
/** @typedef {{section: string, share: number}} Share share above 0, at most 1 */
/** @typedef {{agreement: string, items: number, agreedLengthMeters: number}} Promised */
/** @typedef {{section: string, kind: string, number: string, name: string, sectionCode: string, added: boolean, lengthMeters: number}} Choice */
/**
 * A section that the file closes or cuts although agreements need it.
 * @typedef {{section: string, kind: string, number: string, sectionCode: string, promises: Promised[], proposed: Share[], choices: Choice[]}} Bound
 */
/** @typedef {'ANALYSING'|'ANALYSED'|'REFUSED'|'FAILED'|'APPLYING'|'APPLIED'|'DISCARDED'} State */
/** @typedef {{id: string, fileName: string, state: State, effectiveOn: string}} Line */
/**
 * An import; report, changes and bound are there once the file is compared.
 * @typedef {Line & {progress: import('./progress.js').ProgressView|null, report: Record<string, any>|null, changes: Change[], bound: Bound[]}} View
 */

/** The newest imports of the own authority. @param {AbortSignal} [signal] @returns {Promise<Line[]>} */
export function fetchImports(signal) {
  return get('/api/imports', { signal });
}

/** @param {string} id @returns {Promise<View>} */
export function fetchImport(id) {
  return get(`/api/imports/${encodeURIComponent(id)}`);
}

/**
 * Begins to compare a file with the roads that are there; changes nothing.
 * @param {{file: string, reading: Answers, effectiveOn: string|null, complete: boolean, rows: number}} what rows as the preview counted them
 * @returns {Promise<View>}
 */
export function analyseImport(what) {
  return post('/api/imports', what);
}

/**
 * Begins to bring it in.
 * @param {string} id @param {{accepted: string[], kept: string[], mapped: Record<string, readonly Share[]>}} decisions
 * @returns {Promise<View>}
 */
export function applyImport(id, decisions) {
  return post(`/api/imports/${encodeURIComponent(id)}/apply`, decisions);
}

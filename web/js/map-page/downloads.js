/**
 * The figures as files, and the printed page.
 * @module
 */
import { downloadPath, sheetPath } from '../api/statistics.js';
import { el, replace } from '../dom.js';
import { t } from '../i18n.js';

/**
 * @param {HTMLElement} root
 * @param {{year: number|null, municipality: string|null, recorded: Record<'exchange'|'patrol', boolean>}} content
 * @param {() => void} print
 */
export function drawDownloads(root, { year, municipality, recorded }, print) {
  const programmes = /** @type {const} */ (['exchange', 'patrol']);
  const rows = year === null ? [] : programmes.filter((programme) => recorded[programme]).map((programme) =>
    el('div', { class: 'row row--between' }, el('span', {}, t(`map.programme.${programme}`)),
      el('span', { class: 'row' }, ...(/** @type {const} */ (['csv', 'xlsx'])).map((format) => el('a', {
        class: 'button', href: downloadPath(format, programme, year, municipality), download: '',
        'aria-label': t('map.download', { programme: t(`map.programme.${programme}`), format: format.toUpperCase() }),
      }, format.toUpperCase())),
      el('a', {
        class: 'button', href: sheetPath(programme, year), 'aria-label': t('map.sheet', { programme: t(`map.programme.${programme}`) }),
      }, 'A4'))));
  replace(root, el('div', { class: 'stack' }, ...rows,
    rows.length === 0 && el('p', { class: 'note' }, t('map.downloads.none')),
    el('button', { type: 'button', class: 'button', onclick: print }, t('map.print'))));
}

/**
 * Step 1: choose or drop a file; a bar while it goes up.
 * @module
 */
import { uploadFile } from '../api/imports.js';
import { el, replace } from '../dom.js';
import { t } from '../i18n.js';
import { wholeText } from '../numbers.js';
import { sayProblem } from '../shell/messages.js';

const MEGABYTE = 1 << 20;
const FORMATS = '.geojson,.json,.kml,.kmz,.zip,.gpkg,.xlsx,.xlsm,.xls,.csv,.tsv,.pbf';

/**
 * @param {HTMLElement} place @param {number} mostBytes that the server takes @param {() => void} begun another file is on its way: what was shown of the one before is old
 * @param {(upload: import('../api/imports.js').Upload) => void} done
 */
export function drawFile(place, mostBytes, begun, done) {
  const input = /** @type {HTMLInputElement} */ (el('input', { type: 'file', id: 'road-file', accept: FORMATS, class: 'visually-hidden' }));
  const bar = el('progress', { max: 1, value: 0, 'aria-label': t('import.file.sending'), hidden: true });
  const words = el('p', { class: 'note' }, t('import.file.formats', { most: sizeText(mostBytes) }));
  const name = el('p', { 'aria-live': 'polite' });
  const box = el('div', { class: 'import-file' },
    el('label', { class: 'button button--primary', for: 'road-file' }, t('import.file.choose')), input, name, bar, words,
    el('p', { class: 'note' }, t('import.template'), ' ',
      el('a', { href: '/api/imports/template?format=XLSX', download: '' }, 'Excel'), ' ',
      el('a', { href: '/api/imports/template?format=CSV', download: '' }, 'CSV'), ' ',
      t('import.template.schedule'), ' ', el('a', { href: '/api/schedules/template?format=XLSX', download: '' }, 'Excel'), ' ',
      el('a', { href: '/api/schedules/template?format=CSV', download: '' }, 'CSV')));

  const send = async (/** @type {File|undefined} */ file) => {
    if (!file) {
      return;
    }
    if (file.size > mostBytes) {
      name.textContent = t('import.file.tooLarge', { name: file.name, size: sizeText(file.size), most: sizeText(mostBytes) });
      input.value = '';
      return;
    }
    begun();
    name.textContent = t('import.file.sending.name', { name: file.name, size: sizeText(file.size) });
    bar.hidden = false;
    try {
      const upload = await uploadFile(file, (share) => bar.setAttribute('value', String(share)));
      name.textContent = t('import.file.sent', { name: upload.name, size: sizeText(upload.sizeBytes) });
      done(upload);
    } catch (failure) {
      name.textContent = '';
      sayProblem(failure);
    } finally {
      bar.hidden = true;
      input.value = '';
    }
  };
  input.addEventListener('change', () => send(input.files?.[0]));
  box.addEventListener('dragover', (event) => {
    event.preventDefault();
    box.classList.add('import-file--over');
  });
  box.addEventListener('dragleave', () => box.classList.remove('import-file--over'));
  box.addEventListener('drop', (event) => {
    event.preventDefault();
    box.classList.remove('import-file--over');
    send(event.dataTransfer?.files[0]);
  });
  replace(place, box);
}

/** @param {number} bytes */
function sizeText(bytes) {
  return bytes < MEGABYTE ? `${wholeText(Math.ceil(bytes / 1024))} KB` : `${wholeText(Math.round(bytes / MEGABYTE))} MB`;
}

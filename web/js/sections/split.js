/**
 * Dividing a section: where, with which numbers, and what becomes of the agreements that use it.
 * @module
 */
import { onlyLatest } from '../api/client.js';
import { newKey } from '../api/key.js';
import { previewSplit, splitSection } from '../api/sections.js';
import { el, replace } from '../dom.js';
import { t } from '../i18n.js';
import { problemText } from '../shell/messages.js';
import { promises } from './facts.js';
import { freePartCode } from './drawing-model.js';
import { metersText, nameOf } from './words.js';

/** @typedef {import('../api/sections.js').Division} Division */

/**
 * @param {ReturnType<typeof import('../map/drawing-map.js').createDrawingMap>} map @param {import('../api/sections.js').Section} section
 * @param {{day: {input: HTMLInputElement, element: HTMLElement}, hint: (text: string) => void, changed: () => void}} on changed: there is something to save, or not
 */
export function createSplit(map, section, { day, hint, changed }) {
  const latest = onlyLatest();
  const key = newKey();
  /** @type {Division|null} */
  let division = null;
  /** @type {'BOTH'|'FIRST'|'SECOND'|null} */
  let heir = null;
  const code = (/** @type {string} */ id, /** @type {string} */ value) => /** @type {HTMLInputElement} */ (el('input', { id, value, maxlength: 40, autocomplete: 'off' }));
  const codes = [code('code-first', section.sectionCode), code('code-second', freePartCode(section.sectionCode))];
  const meters = /** @type {HTMLInputElement} */ (el('input', {
    id: 'cut', type: 'number', min: 1, step: '0.1', inputmode: 'decimal', onchange: () => meters.value !== '' && read({ meters: Number(meters.value) }),
  }));
  const parts = el('div', { class: 'stack', 'aria-live': 'polite' });
  const element = el('div', { class: 'stack' },
    el('p', { class: 'note' }, t('sections.split.note')),
    el('div', { class: 'field' }, el('label', { for: 'cut' }, t('sections.split.at')), meters),
    parts);
  hint(t('sections.split.hint'));
  day.input.addEventListener('change', () => division && read({ meters: division.atMeters }));

  /** @param {{longitude: number, latitude: number}|{meters: number}} at */
  async function read(at) {
    try {
      const answer = await latest((signal) => previewSplit(section.id, { ...at, day: day.input.value }, signal));
      if (answer) {
        division = answer;
        meters.value = (Math.round(answer.atMeters * 10) / 10).toFixed(1);
        map.showParts(answer.parts.map(({ line }) => line), answer.at, t('sections.split.pin'));
        draw(answer);
      }
    } catch (failure) {
      division = null;
      replace(parts, el('div', { role: 'alert' }, problemText(failure)));
    }
    changed();
  }

  /** @param {Division} answer */
  function draw({ parts: two, promises: bound }) {
    replace(parts,
      el('div', { class: 'sections-pair' }, ...two.map((part, i) => el('div', { class: 'field' },
        el('label', { for: codes[i].id }, t(i === 0 ? 'sections.split.first' : 'sections.split.second')), codes[i],
        el('p', { class: 'number' }, metersText(part.meters)),
        part.officialLengthMeters !== null && el('p', { class: 'note number' }, t('sections.split.official', { meters: metersText(part.officialLengthMeters) }))))),
      el('p', { class: 'note' }, t('sections.split.codes', { code: section.sectionCode })),
      bound.length > 0 && el('fieldset', { class: 'sections-choice stack' }, el('legend', {}, t('sections.split.heir')),
        promises(bound),
        ...(/** @type {const} */ (['BOTH', 'FIRST', 'SECOND'])).map((each) => el('label', { class: 'choice' },
          el('input', {
            type: 'radio', name: 'heir', value: each, checked: heir === each, onchange: () => {
              heir = each;
              changed();
            },
          }), el('span', {}, t(`sections.split.heir.${each}`)))),
        el('p', { class: 'note' }, t('sections.split.past'))));
  }

  return {
    element,
    set: (/** @type {{lng: number, lat: number}} */ { lng, lat }) => read({ longitude: lng, latitude: lat }),
    ready: () => division !== null && (division.promises.length === 0 || heir !== null),
    touched: () => division !== null,
    send: () => splitSection(section, {
      on: day.input.value, atMeters: /** @type {Division} */ (division).atMeters, codes: codes.map(({ value }) => value), heir,
      seen: /** @type {Division} */ (division).promises.map(({ agreement }) => agreement),
    }, key),
    title: t('sections.split.title', { name: nameOf(section) }),
  };
}

/**
 * Step 2: what the file does not say. Encodings are chosen by how the first lines look.
 * @module
 */
import { el, replace } from '../dom.js';
import { t } from '../i18n.js';
import { crsName } from './model.js';

/** @typedef {import('../api/imports.js').Answers} Answers */
/** @typedef {import('../api/imports.js').Question} Question */

/**
 * @param {HTMLElement} place @param {readonly Question[]} questions @param {Answers} answers
 * @param {(change: Answers) => void} answered
 */
export function drawQuestions(place, questions, answers, answered) {
  replace(place, ...questions.map((question) => {
    switch (question.kind) {
      case 'ENCODING': return encoding(question, answers, answered);
      case 'CRS': return choice('import-crs', question, (text) => {
        const { key, values } = crsName(Number(text));
        return t(key, values);
      }, answers.srid, (text) => answered({ srid: Number(text) }));
      default: return choice('import-layer', question, (text) => text, answers.layer, (text) => answered({ layer: text }));
    }
  }));
}

/** @param {Question} question @param {Answers} answers @param {(change: Answers) => void} answered */
function encoding({ message, samples }, answers, answered) {
  return el('fieldset', { class: 'import-fieldset stack' },
    el('legend', {}, message),
    el('div', { class: 'import-samples' }, ...samples.map(({ encoding: name, lines }) =>
      el('label', { class: 'import-sample' },
        el('span', { class: 'choice' },
          el('input', {
            type: 'radio', name: 'encoding', value: name, checked: answers.encoding === name, onchange: () => answered({ encoding: name }),
          }), name),
        el('pre', {}, lines.join('\n'))))));
}

/**
 * @param {string} id @param {Question} question @param {(candidate: string) => string} words
 * @param {string|number|undefined} chosen @param {(candidate: string) => void} take
 */
function choice(id, { message, candidates }, words, chosen, take) {
  const select = /** @type {HTMLSelectElement} */ (el('select', { id, onchange: () => select.value && take(select.value) },
    el('option', { value: '' }, t('import.choose')),
    ...candidates.map((each) => el('option', { value: each, selected: String(chosen) === each }, words(each)))));
  return el('div', { class: 'field import-narrow' }, el('label', { for: id }, message), select);
}

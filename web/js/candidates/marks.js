/**
 * The two sides' words on a candidate, the reader's own to be changed, and the last change to be undone.
 * @module
 */
import { writeMarks } from '../api/candidates.js';
import { el, replace } from '../dom.js';
import { t } from '../i18n.js';
import { sayProblem } from '../shell/messages.js';
import { inputs, isMatch, marksOf, saidBy, stancesOf } from './mark-model.js';

/** @typedef {import('../api/candidates.js').Candidate} Candidate */
/** @typedef {import('../api/candidates.js').Mark} Mark */

/**
 * @param {string|null} own the reader's authority @param {(marks: Mark[]) => void} changed
 */
export function createMarks(own, changed) {
  /** @type {Mark[]} */
  let marks = [];
  const undo = el('div', { role: 'status' });

  /** @param {import('../api/candidates.js').MarkInput[]} wanted @param {string|null} words what can be undone; null: nothing */
  async function write(wanted, words) {
    try {
      const answer = await writeMarks(wanted);
      marks = answer.marks;
      replace(undo, words !== null && el('div', { class: 'notice candidate-undo' }, el('span', {}, words),
        el('button', { type: 'button', class: 'button', onclick: () => write(answer.before, null) }, t('candidates.undo'))));
      changed(marks);
    } catch (failure) {
      sayProblem(failure);
    }
  }

  return {
    undo,
    get: () => marks,
    /** @param {Mark[]} read */
    set(read) {
      marks = read;
    },

    /** For the head of a candidate. @param {Candidate} one */
    badges: (one) => [isMatch(one, marks) && el('span', { class: 'badge badge--good' }, t('candidates.match')),
      ...[one.administrator, one.neighbour].map(({ id, name }) => {
        const stance = saidBy(one, marks, id);
        return stance !== null && el('span', { class: `badge candidate-stance--${stance}` }, t(`candidates.said.${stance}`, { name }));
      })],

    /** For the body of a candidate. @param {Candidate} one */
    form(one) {
      const stances = stancesOf(one, own);
      const said = own === null ? null : saidBy(one, marks, own);
      const remarks = marksOf(one, marks).filter(({ remark }) => remark !== null);
      const lines = [...new Set(remarks.map(({ organisationName, remark }) => t('candidates.remarkOf', { name: organisationName, remark: remark ?? '' })))];
      const mine = remarks.find(({ organisation }) => organisation === own)?.remark ?? '';
      const input = /** @type {HTMLInputElement} */ (el('input', { id: `remark-${one.id}`, maxlength: '500', value: mine, autocomplete: 'off' }));
      const say = (/** @type {import('../api/candidates.js').Stance|null} */ stance) => write(inputs(one, marks, own ?? '', stance, input.value),
        stance === null ? t('candidates.takenBack') : t('candidates.marked', { stance: t(`candidates.stance.${stance}`) }));
      return el('div', { class: 'stack' },
        ...lines.map((line) => el('p', { class: 'note' }, line)),
        stances.length > 0 && el('div', { class: 'field' }, el('label', { for: input.id }, t('candidates.remark')), input),
        stances.length > 0 && el('div', { class: 'row', role: 'group', 'aria-label': t('candidates.stance') },
          ...stances.map((stance) => el('button', { type: 'button', class: 'button', 'aria-pressed': String(said === stance), onclick: () => say(stance) }, t(`candidates.stance.${stance}`))),
          said !== null && el('button', { type: 'button', class: 'button button--quiet', onclick: () => say(null) }, t('candidates.takeBack'))));
    },
  };
}

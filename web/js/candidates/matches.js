/**
 * What both sides want, by counterpart, and its draft agreement.
 * @module
 */
import { draftAgreement, withdrawDraft } from '../api/candidates.js';
import { newKey } from '../api/key.js';
import { addDays, lastDay } from '../dates.js';
import { el, replace } from '../dom.js';
import { t } from '../i18n.js';
import { metersAsKm } from '../numbers.js';
import { formDialog, textField } from '../shell/form.js';
import { sayProblem } from '../shell/messages.js';
import { byCounterpart, nextWinter } from './mark-model.js';

/** @typedef {import('../api/candidates.js').Match} Match */

/**
 * @param {HTMLElement} place @param {readonly Match[]} matches
 * @param {{own: string|null, today: string, mayDraft: boolean, again: () => void}} reader again: reads everything anew
 */
export function showMatches(place, matches, reader) {
  replace(place, matches.length > 0 && el('section', { class: 'card stack', 'aria-labelledby': 'matches' },
    el('h2', { id: 'matches' }, t('candidates.matches')),
    ...byCounterpart(matches).map((group) => pair(group, reader))));
}

/** @param {{counterpart: string, name: string, matches: Match[]}} group @param {Parameters<typeof showMatches>[2]} reader */
function pair({ counterpart, name, matches }, { own, today, mayDraft, again }) {
  const open = matches.filter(({ standing }) => standing === null);
  const km = (/** @type {boolean} */ given) => metersAsKm(matches.filter(({ administrator }) => (administrator === own) === given).reduce((sum, { meters }) => sum + meters, 0));
  const drafts = new Map(matches.flatMap(({ standing }) => (standing === null ? [] : [[standing.agreement, standing]])));
  return el('div', { class: 'stack candidate-pair' },
    el('div', { class: 'row row--between' },
      el('p', {}, el('strong', {}, name), ' ', el('span', { class: 'number' }, t('candidates.pairSum', { n: matches.length, given: km(true), taken: km(false) }))),
      mayDraft && open.length > 0 && el('button', { type: 'button', class: 'button button--primary', onclick: () => ask(counterpart, name, open.length, today, again) },
        t('candidates.draft', { n: open.length }))),
    ...[...drafts.values()].map((standing) => el('div', { class: 'row row--between notice' },
      el('p', {}, el('a', { href: `/agreements.html?id=${standing.agreement}` }, t('candidates.draftOf', { number: standing.number })), ' ', el('span', { class: 'badge' }, t(`candidates.state.${standing.state}`))),
      standing.state !== 'CONCLUDED' && el('button', { type: 'button', class: 'button', onclick: async () => {
        try {
          await withdrawDraft(standing);
          again();
        } catch (failure) {
          sayProblem(failure);
        }
      } }, t('candidates.withdraw')))));
}

/** @param {string} counterpart @param {string} name @param {number} n @param {string} today @param {() => void} again */
function ask(counterpart, name, n, today, again) {
  const winter = nextWinter(today);
  const key = newKey();
  const field = (/** @type {string} */ id, /** @type {Record<string, unknown>} */ attributes) =>
    textField(`draft-${id}`, t(`candidates.draft.${id}`), { required: true, autocomplete: 'off', ...attributes });
  formDialog({
    title: t('candidates.draft', { n }), submit: t('candidates.draft.create'),
    fields: [el('p', {}, t('candidates.draft.note', { name, n })),
      field('number', { value: t('candidates.draft.defaultNumber'), maxlength: '200' }),
      field('title', { value: t('candidates.draft.defaultTitle', { name }), maxlength: '200' }),
      field('from', { type: 'date', value: winter.from }), field('last', { type: 'date', value: lastDay(winter.until) })],
    async send(form) {
      const value = (/** @type {string} */ id) => String(form.get(`draft-${id}`));
      await draftAgreement({ counterpart, number: value('number'), title: value('title'), periodFrom: value('from'), periodUntil: addDays(value('last'), 1),
        seasonFrom: null, seasonUntil: null }, key);
      again();
    },
  });
}

/**
 * What stands in the way of an agreement: items whose work another agreement has promised on the same days.
 * @module
 */
import { rangeName } from '../dates.js';
import { el } from '../dom.js';
import { language, t } from '../i18n.js';
import { wholeText } from '../numbers.js';
import { agreementLink, roadText } from './words.js';

/** @typedef {import('../api/agreements.js').Conflict} Conflict */

/** More are counted: who has so many changes the period, not each section. */
const LISTED = 12;

/** @param {Conflict[]} conflicts not empty @param {string} own id of the agreement itself @returns {HTMLElement} */
export const conflictList = (conflicts, own) => el('section', { class: 'notice notice--problem agreement-conflicts', 'aria-labelledby': 'conflicts' },
  el('div', { class: 'stack' },
    el('h2', { id: 'conflicts' }, t('agreements.conflicts', { n: wholeText(conflicts.length) })),
    el('ul', {}, ...conflicts.slice(0, LISTED).map((conflict) => el('li', {}, ...words(conflict, own)))),
    conflicts.length > LISTED && el('p', {}, t('agreements.conflicts.more', { n: wholeText(conflicts.length - LISTED) })),
    el('p', {}, t('agreements.conflicts.todo'))));

/** @param {Conflict} conflict @param {string} own */
function words(conflict, own) {
  const what = { road: roadText(conflict.road, conflict.sectionCode), work: t(`agreements.work.${conflict.work}`), part: t(`agreements.part.${conflict.part}`) };
  if (conflict.agreement === own) {
    return [t('agreements.conflict.twice', what)];
  }
  const number = conflict.agreement === null ? conflict.number : agreementLink({ id: conflict.agreement, number: conflict.number });
  return [t('agreements.conflict.taken', { ...what, days: rangeName(conflict.day, conflict.until, language()), performer: conflict.performer }),
    t('agreements.conflict.by.before'), number, t('agreements.conflict.by.after')];
}

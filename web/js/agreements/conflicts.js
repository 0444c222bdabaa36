/**
 * What stands in the way of an agreement: items whose work another agreement has promised on the same days.
 * @module
 */
import { rangeName } from '../dates.js';
import { el } from '../dom.js';
import { language, t } from '../i18n.js';
import { wholeText } from '../numbers.js';
import { byRoad } from './model.js';
import { agreementLink, roadText } from './words.js';

/** @typedef {import('../api/agreements.js').Conflict} Conflict */

/** More are counted: who has so many changes the period, not each section. */
const LISTED = 8;

/** @param {Conflict[]} conflicts not empty @param {string} own id of the agreement itself @returns {HTMLElement} */
export function conflictList(conflicts, own) {
  const roads = byRoad(conflicts);
  return el('section', { class: 'notice notice--problem agreement-conflicts', 'aria-labelledby': 'conflicts' },
    el('div', { class: 'stack' },
      el('h2', { id: 'conflicts' }, t('agreements.conflicts', { n: wholeText(roads.length) })),
      el('ul', {}, ...roads.slice(0, LISTED).map((conflict) => el('li', {}, ...words(conflict, own)))),
      roads.length > LISTED && el('p', {}, t('agreements.conflicts.more', { n: wholeText(roads.length - LISTED) })),
      el('p', {}, t('agreements.conflicts.todo'))));
}

/** @param {ReturnType<typeof byRoad>[number]} conflict @param {string} own */
function words(conflict, own) {
  const what = {
    road: roadText(conflict.road, conflict.sectionCode), part: t(`agreements.part.${conflict.part}`),
    work: conflict.works.map((work) => t(`agreements.work.${work}`)).join(t('agreements.and')),
  };
  if (conflict.agreement === own) {
    return [t('agreements.conflict.twice', what)];
  }
  const number = conflict.agreement === null ? conflict.number : agreementLink({ id: conflict.agreement, number: conflict.number });
  return [t('agreements.conflict.taken', { ...what, days: rangeName(conflict.day, conflict.until, language()), performer: conflict.performer }),
    t('agreements.conflict.by.before'), number, t('agreements.conflict.by.after')];
}

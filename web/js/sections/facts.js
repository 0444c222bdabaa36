/**
 * One section: what is known of it, what agreements say of it, and what may be done.
 * @module
 */
import { el } from '../dom.js';
import { t } from '../i18n.js';
import { dayName } from '../dates.js';
import { language } from '../i18n.js';
import { metersText, nameOf, promiseText } from './words.js';

/** @param {import('../api/sections.js').Section} section @param {...HTMLElement} actions */
export function factsOf(section, ...actions) {
  const { official, cleared, gis } = section.lengths;
  const fact = (/** @type {string} */ term, /** @type {string|null} */ value) => [el('dt', {}, t(term)), el('dd', {}, value ?? t('sections.unknown'))];
  return el('div', { class: 'stack' },
    el('h2', { id: 'section-title', tabindex: -1 }, nameOf(section)),
    section.line === null && el('p', {}, el('span', { class: 'badge badge--soon' }, t('sections.noPlace')), ' ', t('sections.noPlace.why')),
    el('dl', { class: 'sections-facts' },
      ...fact('sections.administrator', section.administrator.name),
      ...fact('sections.official', official === null ? null : metersText(official)),
      ...fact('sections.cleared', cleared === null ? null : metersText(cleared)),
      ...fact('sections.gis', gis === null ? null : metersText(gis)),
      ...fact('sections.since', dayName(section.from, language()))),
    section.promises.length > 0 && promises(section.promises),
    section.own ? el('div', { class: 'sections-tools' }, ...actions) : el('p', { class: 'note' }, t('sections.foreign')));
}

/** @param {readonly import('../api/sections.js').Promised[]} all */
export const promises = (all) => el('div', {}, el('h3', {}, t('sections.promises')), el('ul', {}, ...all.map((each) => el('li', {}, promiseText(each)))));

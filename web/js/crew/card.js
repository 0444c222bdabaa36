/**
 * One section: what has to be done on it under which rule, and whom to ring up.
 * @module
 */
import { el, replace } from '../dom.js';
import { t } from '../i18n.js';
import { dutySample } from '../map/duty-style.js';
import { groupName, km, sectionName } from './list.js';
import { dialled, mapLink, metersOf } from './model.js';

/**
 * @param {HTMLElement} root @param {import('../api/duties.js').Duties} duties @param {import('../api/duties.js').Section} section
 * @param {boolean} dark @param {() => void} close
 */
export function drawCard(root, duties, section, dark, close) {
  const { administrator } = section;
  const groups = new Map(duties.groups.map((group) => [group.id, group]));
  replace(root,
    el('header', { class: 'crew__card-head' },
      el('h2', { id: 'card-title', tabindex: -1 }, sectionName(section)),
      el('button', { type: 'button', class: 'button crew__close', onclick: close }, t('crew.back'))),
    ...[...new Set(section.duties.map(({ group }) => group))].map((id) =>
      workOf(section.duties.filter(({ group }) => group === id), groups.get(id), dark)),
    el('dl', { class: 'crew__facts' },
      fact(t('map.card.administrator'), administrator.name), fact(t('map.card.kind'), t(`map.kind.${section.kind}`))),
    section.geometry === null && el('p', { class: 'notice' }, t('crew.unlocated.why')),
    administrator.phone && el('a', { class: 'button crew__wide', href: dialled(administrator.phone) },
      t('crew.call', { name: administrator.name, phone: administrator.phone })),
    el('a', { class: 'button crew__wide', href: mapLink(section, duties.day) }, t('crew.whole.responsibility')));
}

/**
 * What one work district or agreement asks for, and its name and length once.
 * @param {import('../api/duties.js').Duty[]} duties @param {import('../api/duties.js').Group|undefined} group @param {boolean} dark
 */
function workOf(duties, group, dark) {
  const longest = duties.find(({ meters }) => meters !== null && meters === metersOf(duties));
  return el('section', { class: 'crew__work' },
    ...duties.flatMap((duty) => [
      el('h3', {}, dutySample([duty.kind], dark), `${t(`map.work.${duty.workType}`)}${partOf(duty)}`),
      el('p', { class: 'crew__rule' }, rule(duty) || t('crew.rule.none')),
    ]),
    el('dl', { class: 'crew__facts' },
      group && fact(t(`crew.basis.${group.basis}`), groupName(group)),
      longest && fact(t(`crew.length.${longest.length}`), km(longest.meters))));
}

/** @param {import('../api/duties.js').Duty} duty @returns {string} nothing for the whole carriageway */
function partOf({ part }) {
  return part === 'CARRIAGEWAY' ? '' : t('crew.part', { part: t(`map.part.${part}`) });
}

/** @param {import('../api/duties.js').Duty} duty @returns {string} */
function rule({ thresholdCm, finishBy, frequency }) {
  return [
    thresholdCm !== null && t('crew.rule.threshold', { cm: thresholdCm }),
    finishBy && t('crew.rule.finishBy', { time: finishBy.replace(/^0/, '') }),
    frequency,
  ].filter(Boolean).join(' / ');
}

/** @param {string} term @param {string} value */
function fact(term, value) {
  return el('div', {}, el('dt', {}, term), el('dd', {}, value));
}

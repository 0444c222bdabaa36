/**
 * この道路は誰が除雪・巡回するか: one section, who is responsible and who does the work under which rule.
 * @module
 */
import { problemText } from '../shell/messages.js';
import { el, replace } from '../dom.js';
import { dayName, rangeName } from '../dates.js';
import { language, t } from '../i18n.js';
import { metersAsKm } from '../numbers.js';

/** @typedef {import('../api/responsibility.js').Responsibility} Responsibility */

/**
 * @param {HTMLElement} root @param {{answer: Responsibility|null, failure: unknown}|null} content null: closed; answer and failure
 *     null: on the way
 * @param {() => void} close @param {boolean} mayDraw the reader may be somebody who keeps sections
 */
export function drawSectionCard(root, content, close, mayDraw) {
  root.hidden = content === null;
  if (content === null) {
    replace(root);
    return;
  }
  const { answer, failure } = content;
  root.setAttribute('aria-label', t('map.card'));
  root.setAttribute('aria-busy', String(!answer && !failure));
  const title = answer ? answer.section.name || t(`map.kind.${answer.section.kind}`) : t('map.card');
  replace(root,
    el('header', { class: 'section-card__head' },
      el('h2', { id: 'card-title', tabindex: -1 }, title),
      el('button', { type: 'button', class: 'button button--quiet', 'aria-label': t('shell.close'), onclick: close }, '×')),
    failure ? el('div', { role: 'alert' }, problemText(failure)) : answer ? body(answer, mayDraw) : el('progress', { 'aria-label': t('map.loading') }));
}

/** @param {Responsibility} answer @param {boolean} mayDraw */
function body({ section, day, work }, mayDraw) {
  return el('div', { class: 'stack' },
    el('dl', { class: 'facts' },
      fact(t('map.card.administrator'), section.administrator.name),
      fact(t('map.card.kind'), t(`map.kind.${section.kind}`)),
      section.lengthMeters !== null && fact(t('map.card.length'), `${metersAsKm(section.lengthMeters)} km`)),
    el('p', { id: 'card-place', class: 'number', role: 'status' }),
    ...work.map((each) => workBlock(each, section.administrator.name)),
    el('div', { class: 'row row--between' }, el('p', { class: 'note' }, t('map.card.day', { day: dayName(day, language()) })),
      mayDraw && el('a', { href: `/sections.html#section=${section.id}` }, t('map.card.draw'))));
}

/** @param {import('../api/responsibility.js').Work} work @param {string} administrator */
function workBlock(work, administrator) {
  const { agreement, thresholdCm, finishBy } = work;
  const rule = [
    thresholdCm !== null && thresholdCm !== undefined && t('map.card.threshold', { cm: thresholdCm }),
    finishBy && t('map.card.finishBy', { time: finishBy.replace(/^0/, '') }),
    work.frequency,
  ].filter(Boolean).join(' / ');
  return el('section', { class: 'work' },
    el('h3', {}, t(`map.work.${work.workType}`), work.part !== 'CARRIAGEWAY' && ` (${t(`map.part.${work.part}`)})`),
    el('p', { class: 'work__performer' }, work.performer.name,
      agreement ? el('span', { class: 'badge badge--good' }, t('map.card.byAgreement'))
        : el('span', { class: 'badge' }, t('map.card.own'))),
    el('dl', { class: 'facts' },
      work.district && fact(t('map.card.district'), work.district),
      work.contractor && fact(t('map.card.contractor'), work.contractor),
      agreement && fact(t('map.card.agreement'), `${agreement.number} ${agreement.title}`),
      agreement && fact(t('map.card.period'), rangeName(agreement.from, agreement.until, language())),
      rule && fact(t('map.card.rule'), rule),
      work.payer.name !== administrator && fact(t('map.card.payer'), work.payer.name),
      work.agreedLengthMeters && fact(t('map.card.agreedLength'), `${metersAsKm(work.agreedLengthMeters)} km`)));
}

/** @param {string} term @param {string} value */
function fact(term, value) {
  return el('div', {}, el('dt', {}, term), el('dd', {}, value));
}

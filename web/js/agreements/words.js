/**
 * How agreements are put in words on every page.
 * @module
 */
import { dayName, rangeName } from '../dates.js';
import { el } from '../dom.js';
import { language, t } from '../i18n.js';
import { seasonLast } from './model.js';

const BADGES = {
  DRAFT: '', PROPOSED: 'badge--soon', RETURNED: 'badge--late', AGREED: 'badge--soon', CONCLUDED: 'badge--good', IN_FORCE: 'badge--good',
  ENDED: '', TERMINATED: '', SUPERSEDED: '', WITHDRAWN: '',
};

/** @param {import('../api/agreements.js').State} state @returns {HTMLElement} */
export const stateBadge = (state) => el('span', { class: `badge ${BADGES[state]}` }, t(`agreements.state.${state}`));

/** @param {{periodFrom: string, periodUntil: string}} agreement */
export const periodText = ({ periodFrom, periodUntil }) => rangeName(periodFrom, periodUntil, language());

/** 毎年11月15日〜3月31日 @param {{seasonFrom: string|null, seasonUntil: string|null}} agreement */
export function seasonText({ seasonFrom, seasonUntil }) {
  if (!seasonFrom || !seasonUntil) {
    return t('agreements.season.none');
  }
  return t('agreements.season.days', { from: monthDayName(seasonFrom), last: monthDayName(seasonLast(seasonUntil)) });
}

/** @param {string} monthDay 11-15 */
function monthDayName(monthDay) {
  return dayName(`2023-${monthDay}`, language()).replace(/^2023年| 2023$/, '');
}

/** 10 cm・7:00まで; empty where nothing is said. @param {{thresholdCm: number|null, finishBy: string|null, frequency: string|null}} item */
export function ruleText({ thresholdCm, finishBy, frequency }) {
  const parts = [
    thresholdCm !== null && t('agreements.item.thresholdCm', { n: thresholdCm }),
    finishBy !== null && t('agreements.item.finishTime', { time: finishBy.slice(0, 5).replace(/^0/, '') }),
    frequency,
  ].filter(Boolean);
  return parts.join(t('agreements.and'));
}

/** 湊1号線 2区間 @param {string} road @param {string|null} code */
export const roadText = (road, code) => (code ? t('agreements.road', { road, code }) : road);

/** @param {readonly string[]} values @param {string} prefix of the text keys @param {string|null} chosen @param {string} [any] text for no choice */
export function options(values, prefix, chosen, any) {
  const all = values.map((value) => el('option', { value, selected: value === chosen }, t(`${prefix}.${value}`)));
  return any ? [el('option', { value: '' }, any), ...all] : all;
}

/** @param {{id: string, number: string}} agreement @returns {HTMLElement} */
export const agreementLink = ({ id, number }) => el('a', { href: `/agreements.html?id=${id}` }, number);

/** A labelled control. @param {string} id @param {string} label @param {HTMLElement} control @param {string} [hint] */
export function field(id, label, control, hint) {
  control.id = id;
  if (hint) {
    control.setAttribute('aria-describedby', `${id}-hint`);
  }
  return el('div', { class: 'field' }, el('label', { for: id }, label), control, hint && el('span', { class: 'note', id: `${id}-hint` }, hint));
}

/**
 * What people changed in the computed plans, newest first: shown, taken back, taken up again. Nothing is lost by taking back.
 * @module
 */
import { acceptChange, discardChange } from '../api/plan-changes.js';
import { el } from '../dom.js';
import { language, t } from '../i18n.js';
import { runText } from './words.js';

/** @typedef {import('../api/plan.js').Run} Run */

/** A night of proposals must not push the plan out of sight. */
const NEWEST = 5;

/**
 * @param {import('../api/plan.js').Detail} scenario @param {string|null} authority of the reader @param {boolean} mayDecide
 * @param {(step: () => Promise<unknown>, run: string) => void} act then shows the run
 * @param {(run: string) => void} show
 * @returns {HTMLElement[]} nothing when nothing was changed
 */
export function history(scenario, authority, mayDecide, act, show) {
  // Points of the curve stand with the curve until somebody wants one.
  const changed = scenario.runs.filter(({ change }) => change && (change.kind !== 'CURVE' || change.decision !== 'PROPOSED')).reverse();
  if (changed.length === 0) {
    return [];
  }
  const list = (/** @type {Run[]} */ some) => el('ul', { class: 'plan-history' }, ...some.map((run) => entry(scenario, run, authority, mayDecide, act, show)));
  const older = changed.slice(NEWEST);
  return [el('section', { class: 'stack plan-screen', 'aria-label': t('plan.history') }, el('h2', {}, t('plan.history')), list(changed.slice(0, NEWEST)),
    older.length > 0 && el('details', {}, el('summary', {}, t('plan.history.older', { n: older.length })), list(older)))];
}

/**
 * @param {import('../api/plan.js').Detail} scenario @param {Run} run @param {string|null} authority @param {boolean} mayDecide
 * @param {(step: () => Promise<unknown>, run: string) => void} act @param {(run: string) => void} show
 */
function entry(scenario, run, authority, mayDecide, act, show) {
  const change = /** @type {import('../api/plan.js').Change} */ (run.change);
  const base = scenario.runs.find(({ id }) => id === change.basedOn);
  const mine = mayDecide && change.organisation.id === authority;
  const name = runText(scenario, run);
  const button = (/** @type {string} */ key, /** @type {() => void} */ onclick) =>
    el('button', { type: 'button', class: 'button', 'aria-label': `${t(key)}: ${name}`, onclick }, t(key));
  return el('li', { 'data-change': run.id },
    el('div', {}, el('strong', {}, name), ' ',
      el('span', { class: `badge ${change.decision === 'ACCEPTED' ? 'badge--good' : change.decision === 'PROPOSED' ? 'badge--soon' : ''}` }, t(`plan.decision.${change.decision}`)),
      el('p', { class: 'note' }, t('plan.history.by', { organisation: change.organisation.name, time: time(change.askedAt), base: base ? runText(scenario, base) : '' }))),
    el('div', { class: 'row' }, button('plan.history.show', () => show(run.id)),
      mine && change.decision !== 'DISCARDED' && button('plan.history.undo', () => act(() => discardChange(run.id, change.decision), change.basedOn)),
      mine && change.decision !== 'ACCEPTED' && button(change.decision === 'PROPOSED' ? 'plan.rework.accept' : 'plan.history.redo', () => act(() => acceptChange(run.id, change.decision), run.id))));
}

/** @param {string} instant */
function time(instant) {
  return new Intl.DateTimeFormat(language() === 'ja' ? 'ja-JP' : 'en-GB', { month: 'numeric', day: 'numeric', hour: 'numeric', minute: '2-digit', timeZone: 'Asia/Tokyo' })
    .format(new Date(instant));
}

/**
 * Finding anew: what was looked at, the bounds of a search, how far it is.
 * @module
 */
import { findCandidates } from '../api/candidates.js';
import { isOver, watchProgress } from '../api/progress.js';
import { dayName } from '../dates.js';
import { el, replace } from '../dom.js';
import { language, t } from '../i18n.js';
import { wholeText } from '../numbers.js';
import { sayProblem } from '../shell/messages.js';

/** @typedef {import('../api/candidates.js').Answer} Answer */

const BOUNDS = /** @type {const} */ (['longestMeters', 'shortestMeters', 'nearestMeters', 'longestGapMeters']);

/** Which roads were looked at, and whether they have changed since. @param {import('../api/candidates.js').Finding} finding */
export function source(finding) {
  const facts = t('candidates.source', { day: dayName(finding.asOf, language()), version: finding.networkVersion, links: wholeText(finding.links), seconds: finding.seconds.toFixed(1) });
  return el('div', { class: 'candidate-top' },
    el('p', { class: 'note number' }, facts, ' ', t('candidates.bounds', Object.fromEntries(BOUNDS.map((key) => [key, wholeText(finding.settings[key])])))),
    finding.stale && el('p', { class: 'notice', role: 'status' }, el('span', {}, t('candidates.stale'))));
}

/**
 * The bounds and the button that begins.
 * @param {Answer} answer @param {(running: import('../api/candidates.js').Running) => void} begun
 */
export function searchForm({ finding, defaults }, begun) {
  const settings = finding?.settings ?? defaults;
  const inputs = BOUNDS.map((key) => el('input', { id: `bound-${key}`, type: 'number', min: '0', max: '100000', required: true, value: settings[key] }));
  const state = el('input', { type: 'checkbox', id: 'with-state', checked: finding?.withState === true });
  return el('form', { class: 'candidate-search', onsubmit: async (/** @type {Event} */ event) => {
    event.preventDefault();
    const values = Object.fromEntries(BOUNDS.map((key, i) => [key, Number(/** @type {HTMLInputElement} */ (inputs[i]).value)]));
    try {
      begun(await findCandidates(/** @type {any} */ (values), /** @type {HTMLInputElement} */ (state).checked));
    } catch (failure) {
      sayProblem(failure);
    }
  } },
  ...BOUNDS.map((key, i) => el('div', { class: 'field' }, el('label', { for: `bound-${key}` }, t(`candidates.bound.${key}`)), inputs[i])),
  el('label', { class: 'choice', for: 'with-state' }, state, t('candidates.withState')),
  el('button', { class: 'button button--primary' }, t(finding ? 'candidates.findAgain' : 'candidates.find')));
}

/** @param {HTMLElement} place @param {import('../api/candidates.js').Running} running @param {() => void} over */
export function showProgress(place, running, over) {
  const step = el('p', { role: 'status' }, t('candidates.step.WAIT'));
  const bar = el('progress', { 'aria-label': t('candidates.progress') });
  replace(place, el('div', { class: 'card stack' }, step, bar, el('p', { class: 'note' }, t(running.mine ? 'candidates.mayLeave' : 'candidates.others'))));
  if (!running.mine) {
    return;
  }
  watchProgress(running.progress, (view) => {
    if (isOver(view)) {
      replace(place, view.state === 'FAILED' && el('div', { class: 'notice notice--problem', role: 'alert' }, el('p', {}, view.message ?? '')));
      over();
      return;
    }
    step.textContent = t(`candidates.step.${view.step === '' ? 'WAIT' : view.step}`);
    if (view.total !== null) {
      bar.setAttribute('max', String(view.total));
      bar.setAttribute('value', String(view.done));
    }
  });
}

/**
 * How far an import is: a bar, done of total, rate and time left.
 * @module
 */
import { watchProgress, isOver } from '../api/progress.js';
import { el, replace } from '../dom.js';
import { t } from '../i18n.js';
import { wholeText } from '../numbers.js';
import { pace } from './model.js';

/** @typedef {import('../api/progress.js').ProgressView} ProgressView */

/**
 * @param {HTMLElement} place @param {ProgressView} begun
 * @param {(last: ProgressView) => void} over
 * @returns {() => void} stops listening
 */
export function drawProgress(place, begun, over) {
  const words = el('p', { class: 'number', 'aria-live': 'off' });
  const bar = el('progress', { 'aria-label': t('import.progress') });
  const step = el('p', { role: 'status' });
  replace(place, step, bar, words, el('p', { class: 'note' }, t('import.progress.mayLeave')));
  /** @type {{step: string, done: number, at: number}|null} */
  let first = null;

  const show = (/** @type {ProgressView} */ view) => {
    if (isOver(view)) {
      over(view);
      return;
    }
    const name = view.step === '' ? 'import.step.WAIT' : view.step;
    if (step.dataset.step !== name) {
      step.dataset.step = name;
      step.textContent = t(name);
      first = { step: name, done: view.done, at: performance.now() };
    }
    if (view.total === null) {
      bar.removeAttribute('value');
      words.textContent = view.done > 0 ? wholeText(view.done) : '';
      return;
    }
    bar.setAttribute('max', String(view.total));
    bar.setAttribute('value', String(view.done));
    const { rate, left } = pace(first ?? { done: 0, at: 0 }, view.done, view.total, performance.now());
    words.textContent = rate === null
      ? t('import.progress.count', { done: wholeText(view.done), total: wholeText(view.total) })
      : t('import.progress.pace', { done: wholeText(view.done), total: wholeText(view.total), rate: wholeText(rate), left: wholeText(left) });
  };
  show(begun);
  return isOver(begun) ? () => {} : watchProgress(begun.id, show);
}

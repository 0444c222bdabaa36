/**
 * How far each variant is, in words and as a bar.
 * @module
 */
import { stopRun } from '../api/plan.js';
import { el } from '../dom.js';
import { t } from '../i18n.js';
import { wholeText } from '../numbers.js';
import { sayProblem } from '../shell/messages.js';
import { computed } from './change-model.js';
import { isBusy, ordered, percentUp } from './model.js';
import { variantText } from './words.js';

/**
 * @param {import('../api/plan.js').Detail} scenario @param {boolean} mayStop @param {() => void} stopped
 * @returns {HTMLElement[]} nothing when all went well
 */
export function progress(scenario, mayStop, stopped) {
  const runs = computed(scenario.runs);
  if (runs.length === 0) {
    return [el('div', { class: 'empty' }, t('plan.noRuns'))];
  }
  if (runs.every(({ state }) => state === 'DONE')) {
    return [];
  }
  const stop = async (/** @type {string} */ run) => {
    try {
      await stopRun(run);
      stopped();
    } catch (failure) {
      sayProblem(failure);
    }
  };
  return [el('section', { class: 'card stack', 'aria-label': t('plan.progress') },
    ...ordered(runs).map((run) => el('div', { class: 'plan-progress' },
      el('span', {}, variantText(scenario, run.variant)),
      el('progress', { max: 1, value: run.done, 'aria-label': variantText(scenario, run.variant) }),
      el('span', { class: 'note number' }, words(run, scenario.effortSeconds)),
      mayStop && (run.state === 'RUNNING' || run.state === 'WAITING')
        && el('button', { type: 'button', class: 'button', 'data-stop': run.id, onclick: () => stop(run.id) }, t('plan.stop')))),
    isBusy(runs) && el('p', { class: 'note' }, t('plan.mayLeave')))];
}

/** @param {import('../api/plan.js').Run} run @param {number} effort seconds */
function words({ state, done, iterations, abovePercent, message }, effort) {
  const said = t(`plan.state.${state}`);
  if (state === 'RUNNING') {
    return `${said} ${t('plan.running', { percent: Math.floor(done * 100), left: Math.ceil((1 - done) * effort), trials: wholeText(iterations) })}${
      abovePercent === null ? '' : t('plan.running.above', { percent: percentUp(abovePercent) })}`;
  }
  return state === 'FAILED' && message ? `${said}: ${message}` : said;
}

/**
 * The curve of saving: searched for in the background, drawn, and each of its points a plan that can be looked at and used.
 * @module
 */
import { acceptChange, startCurve } from '../api/plan-changes.js';
import { stopRun } from '../api/plan.js';
import { el } from '../dom.js';
import { t } from '../i18n.js';
import { wholeText } from '../numbers.js';
import { curveChart } from './curve-chart.js';
import { curvePoints, curveRun } from './curve-model.js';
import { isBusy, signed } from './model.js';
import { signedMinutes } from './change-model.js';

/**
 * @param {import('../api/plan.js').Detail} scenario @param {boolean} may start, stop and use it @param {string|null} authority of the reader
 * @param {string|null} shown run that is shown below @param {(step: () => Promise<unknown>) => void} act
 * @param {(run: string) => void} show @param {(step: () => Promise<unknown>, run: string) => void} decide then shows the run
 * @returns {HTMLElement[]} nothing before the first plans
 */
export function curve(scenario, may, authority, shown, act, show, decide) {
  const { runs } = scenario;
  if (!runs.some(({ figures }) => figures !== null)) {
    return [];
  }
  const run = curveRun(runs);
  const points = curvePoints(runs);
  const going = run !== null && (run.state === 'WAITING' || run.state === 'RUNNING');
  const start = may && !going && el('button', { type: 'button', class: 'button', disabled: isBusy(runs), onclick: () => act(() => startCurve(scenario.id)) },
    t(points.length > 0 ? 'plan.curve.again' : 'plan.curve.start'));
  const mine = may && authority === scenario.author.id;
  return [el('section', { class: 'stack plan-screen plan-curve', 'aria-label': t('plan.curve') },
    el('div', { class: 'row row--between' }, el('h2', {}, t('plan.curve')), start || null),
    el('p', { class: 'note' }, t('plan.curve.about')),
    going && el('div', { class: 'plan-progress' }, el('span', {}, t(`plan.state.${run.state}`)),
      el('progress', { max: 1, value: run.done, 'aria-label': t('plan.curve') }), el('span', { class: 'note number' }, `${Math.floor(run.done * 100)} %`),
      may && el('button', { type: 'button', class: 'button', 'data-stop': run.id, onclick: () => act(() => stopRun(run.id)) }, t('plan.stop'))),
    run?.state === 'FAILED' && el('p', { class: 'error' }, `${t('plan.state.FAILED')}: ${run.message ?? ''}`),
    !going && run?.figures && points.length === 0 && el('p', {}, t('plan.curve.none')),
    points.length > 0 && el('div', { class: 'plan-curve__pair' }, curveChart(points, shown, show), table(points, mine, shown, show, decide)))];
}

/** @param {import('./curve-model.js').Point[]} points @param {boolean} mine @param {string|null} shown @param {(run: string) => void} show @param {(step: () => Promise<unknown>, run: string) => void} decide */
function table(points, mine, shown, show, decide) {
  return el('div', { class: 'table-box', role: 'region', tabindex: 0, 'aria-label': t('plan.curve') }, el('table', { class: 'table' },
    el('caption', { class: 'visually-hidden' }, t('plan.curve')),
    el('thead', {}, el('tr', {}, ...['sections', 'time', 'empty', 'finish', 'unserved'].map((key) => el('th', { scope: 'col', class: 'amount' }, t(`plan.curve.column.${key}`))), el('td', {}))),
    el('tbody', {}, ...points.map(({ run, sections, savedMetres, savedMillis, finishMillis, unserved }) => el('tr', { 'data-point': run.id, class: run.id === shown ? 'plan-curve__row' : null },
      el('th', { scope: 'row', class: 'amount' }, wholeText(sections)), el('td', { class: 'amount' }, signedMinutes(-savedMillis)),
      el('td', { class: 'amount' }, signed(-savedMetres / 1000)), el('td', { class: 'amount' }, signedMinutes(finishMillis)), el('td', { class: 'amount' }, wholeText(unserved)),
      el('td', {}, el('div', { class: 'row plan-curve__use' },
        el('button', { type: 'button', class: 'button', 'aria-label': t('plan.curve.showOf', { n: sections }), onclick: () => show(run.id) }, t('plan.history.show')),
        mine && run.change?.decision !== 'ACCEPTED'
          && el('button', { type: 'button', class: 'button', 'aria-label': t('plan.curve.useOf', { n: sections }), onclick: () => decide(() => acceptChange(run.id, run.change?.decision ?? 'PROPOSED'), run.id) }, t('plan.curve.use')),
        run.change?.decision === 'ACCEPTED' && el('span', { class: 'badge badge--good' }, t('plan.decision.ACCEPTED')))))))));
}

/**
 * One scenario: consent to the fleet, the run and its progress, the comparison, the map and the lists. Asks the server again each
 * second while something runs and the page is seen; may be left and found again.
 * @module
 */
import { deleteScenario, getScenario, openFleet, runScenario } from '../api/plan.js';
import { dayName } from '../dates.js';
import { el, replace } from '../dom.js';
import { language, t } from '../i18n.js';
import { ask, sayProblem } from '../shell/messages.js';
import { comparison } from './comparison.js';
import { curve } from './curve.js';
import { history } from './history.js';
import { isBusy, link, readLink } from './model.js';
import { progress } from './progress.js';
import { createResult } from './result.js';

const PERIOD_MILLIS = 1000;
const AFTER_FAILURE_MILLIS = 5000;

/** @param {HTMLElement} main @param {import('./main.js').Reader} reader @param {string} id @param {AbortSignal} signal */
export async function showScenario(main, reader, id, signal) {
  const head = el('div', { class: 'stack' });
  const work = el('div', { class: 'stack', 'aria-live': 'off' });
  const table = el('div', { class: 'stack' });
  const past = el('div', { class: 'stack' });
  const saving = el('div', { class: 'stack' });
  const result = createResult(id, reader.mayOpen, reader.mayChange, showRun);
  let timer = 0;
  let unreachable = false;
  /** @type {Map<HTMLElement, string>} */
  const drawn = new Map();

  /**
   * Draws a part again only when what it shows changed, so that focus and opened details stay.
   * @param {HTMLElement} part @param {unknown} shows @param {() => HTMLElement[]} content
   */
  function redraw(part, shows, content) {
    const key = JSON.stringify(shows);
    if (drawn.get(part) !== key) {
      drawn.set(part, key);
      const stop = document.activeElement?.getAttribute('data-stop');
      replace(part, ...content());
      if (stop) {
        /** @type {HTMLElement|null} */ (part.querySelector(`[data-stop="${stop}"]`))?.focus();
      }
    }
  }

  /** @param {import('../api/plan.js').Detail} scenario */
  function draw(scenario) {
    const busy = isBusy(scenario.runs);
    redraw(head, { ...scenario, runs: busy }, () => header(scenario, reader, act, busy));
    redraw(work, scenario.runs, () => progress(scenario, reader.mayChange, refresh));
    redraw(table, scenario.runs.map(({ id: run, figures, change }) => [run, figures, change?.decision]), () => comparison(scenario));
    redraw(past, scenario.runs.map(({ id: run, change }) => [run, change]), () => history(scenario, reader.authority, reader.mayOpen, decide, showRun));
    const shown = readLink(location.hash).run;
    redraw(saving, [scenario.runs, shown], () => curve(scenario, reader.mayOpen, reader.authority, shown, act, showRun, decide));
    result.show(scenario);
    clearTimeout(timer);
    if (busy && !document.hidden && !signal.aborted) {
      timer = setTimeout(refresh, PERIOD_MILLIS);
    }
  }
  async function refresh() {
    try {
      const scenario = await getScenario(id, signal);
      unreachable = false;
      if (!signal.aborted) {
        draw(scenario);
      }
    } catch (failure) {
      if (signal.aborted) {
        return;
      }
      // Said once; then asked again quietly until the server answers.
      if (!unreachable) {
        sayProblem(failure);
      }
      unreachable = true;
      clearTimeout(timer);
      timer = setTimeout(refresh, AFTER_FAILURE_MILLIS);
    }
  }
  /** @param {string} run */
  function showRun(run) {
    window.history.replaceState(null, '', link(id, run));
    refresh();
  }
  /** @param {() => Promise<unknown>} step @param {string} run that is shown then */
  async function decide(step, run) {
    window.history.replaceState(null, '', link(id, run));
    await act(step);
  }
  /** @param {() => Promise<unknown>} step */
  async function act(step) {
    try {
      await step();
    } catch (failure) {
      sayProblem(failure);
    }
    await refresh();
  }

  const scenario = await getScenario(id, signal);
  replace(main, head, work, table, saving, past, result.element);
  document.addEventListener('visibilitychange', () => !document.hidden && refresh(), { signal });
  signal.addEventListener('abort', () => clearTimeout(timer));
  draw(scenario);
}

/**
 * @param {import('../api/plan.js').Detail} scenario @param {import('./main.js').Reader} reader
 * @param {(step: () => Promise<unknown>) => void} act @param {boolean} busy @returns {HTMLElement[]}
 */
function header(scenario, reader, act, busy) {
  const mine = scenario.parties.find(({ organisation }) => organisation.id === reader.authority);
  const missing = scenario.parties.filter(({ openedAt }) => openedAt === null).map(({ organisation }) => organisation.name);
  const names = (/** @type {{name: string}[]} */ all) => all.map(({ name }) => name).join(t('shell.comma'));
  const destroy = async () => {
    if (await ask({ title: t('plan.delete.title', { name: scenario.name }), text: t('plan.delete.text'), confirm: t('plan.delete'), danger: true })) {
      act(async () => {
        await deleteScenario(scenario.id);
        location.hash = '#';
      });
    }
  };
  const changes = scenario.runs.filter(({ change }) => change && (change.kind !== 'CURVE' || change.decision === 'ACCEPTED')).length;
  const compute = async () => {
    if (changes === 0 || await ask({ title: t('plan.run.title'), text: t('plan.run.text', { n: changes }), confirm: t('plan.run'), danger: true })) {
      act(() => runScenario(scenario.id));
    }
  };
  return [
    el('p', {}, el('a', { href: '#' }, t('plan.back'))),
    el('div', { class: 'row row--between' }, el('h1', {}, scenario.name),
      el('div', { class: 'row plan-screen' },
        reader.mayChange && scenario.author.id === reader.authority
          && el('button', { type: 'button', class: 'button button--danger', disabled: busy, onclick: destroy }, t('plan.delete')),
        reader.mayOpen && mine?.openedAt === null
          && el('button', { type: 'button', class: 'button button--primary', onclick: () => act(() => openFleet(scenario.id)) }, t('plan.open')),
        reader.mayChange && el('button', {
          type: 'button', class: scenario.open ? 'button button--primary' : 'button', disabled: busy || !scenario.open, 'data-run': true,
          onclick: compute,
        }, t('plan.run')))),
    el('p', {}, t('plan.facts', {
      kind: t(`plan.kind.${scenario.kind}`), day: dayName(scenario.day, language()), municipalities: area(scenario, names),
      parties: names(scenario.parties.map(({ organisation }) => organisation)),
    })),
    ...(scenario.note ? [el('p', { class: 'notice plan-note' }, scenario.note)] : []),
    ...(missing.length > 0 ? [el('p', { class: 'notice' }, t('plan.waitingFor', { names: missing.join(t('shell.comma')) }))] : []),
  ];
}

/** @param {import('../api/plan.js').Detail} scenario @param {(all: {name: string}[]) => string} names */
function area({ municipalities, box }, names) {
  const drawn = box === null ? [] : [{ name: t('plan.area.box', { box: Object.values(box).map((degrees) => degrees.toFixed(3)).join(', ') }) }];
  return names([...municipalities, ...drawn]);
}

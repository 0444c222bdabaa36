/**
 * A change during the work on one page: the form, and a proposal with what it changes. It is night and somebody is on the phone: one
 * thing under the other, large, and what was typed stays.
 * @module
 */
import { fetchChanged, fetchMachines, fetchSections } from '../api/plan-changes.js';
import { fetchLegs, getScenario } from '../api/plan.js';
import { fetchRegion } from '../api/region.js';
import { el, replace } from '../dom.js';
import { t } from '../i18n.js';
import { createPlanMap } from '../map/plan-map.js';
import { sayProblem } from '../shell/messages.js';
import { legText } from './leg-words.js';
import { link } from './model.js';
import { reworkForm } from './rework-form.js';
import { reworkResult } from './rework-result.js';
import { runText } from './words.js';

/** @param {HTMLElement} main @param {string} scenario @param {string} run @param {AbortSignal} signal */
export async function showRework(main, scenario, run, signal) {
  const [detail, sections, machines, legs, changed] = await Promise.all(
    [getScenario(scenario, signal), fetchSections(run), fetchMachines(run), fetchLegs(run), fetchChanged(run)]);
  const shown = detail.runs.find(({ id }) => id === run);
  if (signal.aborted) {
    return;
  }
  if (!shown) {
    replace(main, el('p', {}, el('a', { href: link(scenario) }, t('plan.rework.back'))), el('p', { class: 'notice', role: 'alert' }, t('plan.rework.noRun')));
    return;
  }
  const box = el('div', { class: 'plan-map plan-rework__map' });
  const proposed = shown.change?.kind === 'REWORKED' && shown.change.decision === 'PROPOSED';
  const planned = proposed && shown.change ? await fetchSections(shown.change.basedOn) : sections;
  if (signal.aborted) {
    return;
  }
  const used = { detail, run: shown, sections, planned, machines: new Map(machines.map((machine) => [machine.vehicle, machine])) };
  /** @type {(section: string) => void} */
  let picked = () => {};
  const part = proposed ? reworkResult({ ...used, changed }) : reworkForm({ ...used, mark: (chosen) => map.markChosen(chosen) });
  replace(main,
    el('p', {}, el('a', { href: link(scenario, run) }, t('plan.rework.back'))),
    el('div', {}, el('h1', {}, t(proposed ? 'plan.rework.proposal' : 'plan.rework.title')),
      el('p', { class: 'note' }, `${detail.name}・${runText(detail, shown)}`)),
    detail.note ? el('p', { class: 'notice plan-note' }, detail.note) : null,
    el('div', { class: 'plan-rework' }, part.element, box));
  const map = createPlanMap(box, { map: t('plan.map'), zoomIn: t('plan.zoomIn'), zoomOut: t('plan.zoomOut') }, detail.day, legText,
    (_, section) => section !== null && picked(section));
  picked = part.picked;
  fetchRegion().then(({ municipalities }) => map.name(municipalities), sayProblem);
  map.show(legs, new Map(), true);
  map.markChosen(new Set(proposed ? changed.map(({ sectionId }) => sectionId) : part.chosen()));
}

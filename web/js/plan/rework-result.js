/**
 * A proposal for the rest of the night: compared with the plan before, who takes what over by when, and the decision.
 * @module
 */
import { acceptChange, discardChange } from '../api/plan-changes.js';
import { el } from '../dom.js';
import { t } from '../i18n.js';
import { metersAsKm, wholeText } from '../numbers.js';
import { say, sayProblem } from '../shell/messages.js';
import { signedMinutes, signedWhole } from './change-model.js';
import { machinesText } from './machine-words.js';
import { link, reworkLink, signed } from './model.js';
import { byTaker, clock, lastEnd } from './rework-model.js';

/** @typedef {import('../api/plan.js').Figures} Figures */

/**
 * @param {object} options
 * @param {import('../api/plan.js').Detail} options.detail
 * @param {import('../api/plan.js').Run} options.run
 * @param {import('../api/plan-changes.js').Changed[]} options.changed
 * @param {import('../api/plan-changes.js').Section[]} options.planned the sections of the plan before
 * @param {ReadonlyMap<number, import('../api/plan-changes.js').Machine>} options.machines
 */
export function reworkResult({ detail, run, changed, planned, machines }) {
  const change = /** @type {import('../api/plan.js').Change} */ (run.change);
  const callOut = change.content.asked?.callOut ?? '00:00';
  const base = detail.runs.find(({ id }) => id === change.basedOn);
  const decide = async (/** @type {() => Promise<unknown>} */ step, /** @type {string} */ said, /** @type {string} */ then) => {
    try {
      await step();
      say(t(said));
      location.hash = then;
    } catch (failure) {
      sayProblem(failure);
    }
  };
  const element = el('div', { class: 'stack' },
    base?.figures && run.figures && table(base.figures, run.figures, takenOver(changed, planned, callOut), callOut),
    el('p', { class: 'note' }, t('plan.rework.took', { millis: wholeText(change.content.millis ?? 0) })),
    el('div', { class: 'row plan-rework__decision' },
      el('button', { type: 'button', class: 'button button--primary', onclick: () => decide(() => acceptChange(run.id, change.decision), 'plan.rework.accepted', link(detail.id, run.id)) }, t('plan.rework.accept')),
      el('button', { type: 'button', class: 'button', onclick: () => decide(() => discardChange(run.id, change.decision), 'plan.rework.discarded', link(detail.id, change.basedOn)) }, t('plan.rework.discard')),
      el('button', { type: 'button', class: 'button', onclick: () => decide(() => discardChange(run.id, change.decision), 'plan.rework.discarded', reworkLink(detail.id, change.basedOn)) }, t('plan.rework.again'))),
    el('h2', {}, t('plan.rework.who')),
    changed.length === 0 ? el('p', {}, t('plan.rework.same')) : null,
    ...byTaker(changed).map(({ vehicles, sections }) => el('section', { class: vehicles.length === 0 ? 'notice' : 'card' },
      el('h3', {}, `${machinesText(vehicles, machines)} `, el('span', { class: 'note' }, t('plan.pair.amount', { n: sections.length, km: metersAsKm(sections.reduce((sum, { metres }) => sum + metres, 0)) }))),
      el('ul', { class: 'plan-rework__taken' }, ...sections.map((each) => el('li', {},
        el('span', {}, `${each.section} ${each.code ?? ''}`.trim()),
        el('span', { class: 'note' }, t('plan.rework.from', { machine: machinesText(each.fromVehicles, machines) })),
        el('span', { class: 'number' }, each.endMillis === null ? '' : t('plan.rework.until', { time: clock(callOut, each.endMillis) }))))))));
  return { element, chosen: () => new Set(changed.map(({ sectionId }) => sectionId)), picked: () => {} };
}

/**
 * When the sections that others take over are done: all may be clear as early as before, and these hours later.
 * @param {import('../api/plan-changes.js').Changed[]} changed @param {import('../api/plan-changes.js').Section[]} planned @param {string} callOut
 * @returns {string[][]} a row of the table, or none
 */
function takenOver(changed, planned, callOut) {
  const wanted = new Set(changed.map(({ sectionId }) => sectionId));
  const before = lastEnd(planned, wanted);
  const after = lastEnd(changed, wanted);
  return before === null || after === null ? []
    : [['taken', clock(callOut, before), clock(callOut, after), t('plan.rework.minutes', { n: signedMinutes(after - before) })]];
}

/** @param {Figures} before @param {Figures} after @param {string[][]} taken @param {string} callOut */
function table(before, after, taken, callOut) {
  const rows = [
    ['finish', clock(callOut, before.finishMillis), clock(callOut, after.finishMillis), t('plan.rework.minutes', { n: signedMinutes(after.finishMillis - before.finishMillis) })],
    ...taken,
    ['unserved', wholeText(before.unserved), wholeText(after.unserved), signedWhole(after.unserved - before.unserved)],
    ['empty', metersAsKm(before.emptyMetres), metersAsKm(after.emptyMetres), signed((after.emptyMetres - before.emptyMetres) / 1000)],
    ['machines', wholeText(before.machines), wholeText(after.machines), signedWhole(after.machines - before.machines)],
  ];
  return el('div', { class: 'table-box' }, el('table', { class: 'table plan-rework__compare' }, el('caption', { class: 'visually-hidden' }, t('plan.rework.compare')),
    el('thead', {}, el('tr', {}, el('td', {}), ...['before', 'after', 'difference'].map((key) => el('th', { scope: 'col', class: 'amount' }, t(`plan.rework.compare.${key}`))))),
    el('tbody', {}, ...rows.map(([key, ...cells]) => el('tr', {}, el('th', { scope: 'row' }, t(`plan.rework.row.${key}`)), ...cells.map((cell) => el('td', { class: 'amount' }, cell)))))));
}

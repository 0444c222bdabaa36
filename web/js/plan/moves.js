/**
 * Moving sections to another organisation, district or machine: chosen on the map or in the list, the effect at once, and taken over
 * only when somebody says so.
 * @module
 */
import { onlyLatest } from '../api/client.js';
import { askEffect, fetchMachines, fetchSections, takeMoves } from '../api/plan-changes.js';
import { el, replace } from '../dom.js';
import { t } from '../i18n.js';
import { metersAsKm, wholeText } from '../numbers.js';
import { problemText, say, sayProblem } from '../shell/messages.js';
import { metresOf, moveOf, partners } from './change-model.js';
import { effectTables } from './effect.js';
import { machineText } from './machine-words.js';
import { createSectionTable } from './section-table.js';

/** Several clicks in a row are one question. */
const PAUSE_MILLIS = 150;

/**
 * @param {object} options
 * @param {string} options.run whose plan is changed
 * @param {(chosen: ReadonlySet<string>, pick: ((section: string) => void)|null) => void} options.show on the map; pick null: as before
 * @param {(run: string) => void} options.taken the run with the changed plan
 */
export function createMoves({ run, show, taken }) {
  const panel = el('div', { class: 'stack' });
  const open = el('button', { type: 'button', class: 'button', 'aria-expanded': 'false', onclick: begin }, t('plan.move.begin'));
  const element = el('section', { class: 'stack plan-move plan-screen', 'aria-label': t('plan.move.begin') }, el('div', {}, open), panel);
  /** @type {Set<string>} */
  const chosen = new Set();

  function end() {
    chosen.clear();
    replace(panel);
    open.hidden = false;
    open.focus();
    show(chosen, null);
  }

  async function begin() {
    open.setAttribute('disabled', '');
    try {
      const [sections, machines] = await Promise.all([fetchSections(run), fetchMachines(run)]);
      open.hidden = true;
      draw(sections, machines);
    } catch (failure) {
      sayProblem(failure);
    } finally {
      open.removeAttribute('disabled');
    }
  }

  /** @param {import('../api/plan-changes.js').Section[]} sections @param {import('../api/plan-changes.js').Machine[]} machines */
  function draw(sections, machines) {
    const byNumber = new Map(machines.map((machine) => [machine.vehicle, machine]));
    const latest = onlyLatest();
    let timer = 0;
    const amount = el('span', { class: 'number', role: 'status' });
    const target = targets(machines);
    const take = /** @type {HTMLButtonElement} */ (el('button', { type: 'button', class: 'button button--primary', disabled: true, onclick: takeOver }, t('plan.move.take')));
    const effect = el('div', { class: 'stack', 'aria-live': 'polite' });
    const table = createSectionTable({
      label: t('plan.move.sections'), sections, chosen, toggle,
      who: ({ authority, district, vehicles }) => (authority === null ? t('plan.nobody')
        : t('plan.pair.who', { authority, who: vehicles.map((each) => byNumber.get(each)).map((each) => each?.name ?? district ?? '').join(t('shell.comma')) })),
    });
    target.addEventListener('change', ask);

    /** @param {string} section */
    function toggle(section) {
      if (!sections.some(({ sectionId }) => sectionId === section)) {
        return;
      }
      if (!chosen.delete(section)) {
        chosen.add(section);
      }
      table.draw();
      show(chosen, toggle);
      ask();
    }

    function ask() {
      amount.textContent = chosen.size === 0 ? t('plan.move.none') : t('plan.move.amount', { n: wholeText(chosen.size), km: metersAsKm(metresOf(sections, chosen)) });
      take.disabled = true;
      clearTimeout(timer);
      if (chosen.size === 0 || target.value === '') {
        latest(async () => null);
        replace(effect, el('p', { class: 'note' }, t('plan.move.hint')));
        return;
      }
      const moves = moveOf(chosen, target.value);
      timer = setTimeout(async () => {
        try {
          const answer = await latest((signal) => askEffect(run, moves, signal));
          if (answer) {
            replace(effect, el('h3', {}, t('plan.effect')), ...effectTables(answer, byNumber), el('p', { class: 'note' }, t('plan.effect.note', { millis: wholeText(answer.millis) })));
            take.disabled = answer.undone.some(({ sectionId }) => chosen.has(sectionId));
          }
        } catch (failure) {
          replace(effect, el('div', { class: 'notice notice--problem', role: 'alert' }, problemText(failure)));
        }
      }, PAUSE_MILLIS);
    }

    async function takeOver() {
      take.disabled = true;
      try {
        const { id } = await takeMoves(run, moveOf(chosen, target.value));
        end();
        say(t('plan.move.taken'));
        taken(id);
      } catch (failure) {
        sayProblem(failure);
        take.disabled = false;
      }
    }

    replace(panel,
      el('div', { class: 'plan-move__grid' },
        el('div', { class: 'stack' }, el('h3', {}, t('plan.move.sections')), el('p', { class: 'note' }, t('plan.move.how')), table.element),
        effect),
      el('div', { class: 'plan-bar' }, amount,
        el('label', { class: 'plan-bar__target' }, el('span', { class: 'label' }, t('plan.move.to')), target),
        el('div', { class: 'row' }, el('button', { type: 'button', class: 'button', onclick: end }, t('plan.cancel')), take)));
    show(chosen, toggle);
    ask();
    /** @type {HTMLElement|null} */ (panel.querySelector('input'))?.focus({ preventScroll: true });
  }

  return { element, end };
}

/** @param {import('../api/plan-changes.js').Machine[]} machines @returns {HTMLSelectElement} values as moveOf reads them */
function targets(machines) {
  const { authorities, districts } = partners(machines);
  const group = (/** @type {string} */ key, /** @type {[string, string][]} */ options) =>
    el('optgroup', { label: t(key) }, ...options.map(([value, text]) => el('option', { value }, text)));
  return /** @type {HTMLSelectElement} */ (el('select', {},
    el('option', { value: '' }, t('plan.move.choose')),
    group('plan.move.authorities', authorities.map(({ id, name }) => [`authority:${id}`, name])),
    group('plan.move.districts', districts.map(({ id, name, authority }) => [`district:${id}`, t('plan.pair.who', { authority, who: name })])),
    group('plan.move.machines', machines.map((machine) => [`vehicle:${machine.vehicle}`, machineText(machine)]))));
}

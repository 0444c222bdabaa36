/**
 * The form: the time, broken machines, closed sections and what is behind or ahead, who may help, how much may change.
 * @module
 */
import { askRework } from '../api/plan-changes.js';
import { el, replace } from '../dom.js';
import { t } from '../i18n.js';
import { wholeText } from '../numbers.js';
import { problemText } from '../shell/messages.js';
import { matching } from './change-model.js';
import { machinesText, machineText } from './machine-words.js';
import { hours, reworkLink } from './model.js';
import { begun, byUrgency, clock, elapsed, marked, stateAt } from './rework-model.js';

/** More are found by words. */
const SHOWN = 20;
const MARKS = /** @type {const} */ (['plan', 'closed', 'notDone', 'done']);
/** Yen per pass that goes to another machine. */
const PRICES = [['little', 20_000], ['some', 5_000], ['free', 0]];

/**
 * @param {object} options
 * @param {import('../api/plan.js').Detail} options.detail
 * @param {import('../api/plan.js').Run} options.run
 * @param {import('../api/plan-changes.js').Section[]} options.sections
 * @param {ReadonlyMap<number, import('../api/plan-changes.js').Machine>} options.machines
 * @param {(chosen: ReadonlySet<string>) => void} options.mark on the map
 */
export function reworkForm({ detail, run, sections, machines, mark }) {
  const before = run.change?.content.asked;
  const { marks, broken } = begun(before);
  const callOut = time('callOut', before?.callOut.slice(0, 5) ?? '00:00');
  const now = time('now', wallClock());
  const state = el('p', { class: 'plan-rework__state', role: 'status' });
  const find = /** @type {HTMLInputElement} */ (el('input', { type: 'search', 'aria-label': t('plan.sections.find'), placeholder: t('plan.sections.find'), oninput: drawSections }));
  const rows = el('tbody', {});
  const problem = el('div', { class: 'notice notice--problem', role: 'alert', hidden: true });
  const send = /** @type {HTMLButtonElement} */ (el('button', { class: 'button button--primary plan-rework__send' }, t('plan.rework.do')));
  const most = /** @type {HTMLInputElement} */ (el('input', { type: 'number', id: 'rework-most', min: 0, max: 10000, step: 1, 'aria-describedby': 'rework-most-hint' }));
  const element = /** @type {HTMLFormElement} */ (el('form', { class: 'stack plan-rework__form' },
    step('1', 'plan.rework.time', el('div', { class: 'plan-rework__times' }, field('callOut', callOut), field('now', now)), state),
    step('2', 'plan.rework.broken', el('p', { class: 'note' }, t('plan.rework.broken.hint')), el('div', { class: 'plan-rework__machines' }, ...outNow().map(machineButton))),
    step('3', 'plan.rework.sections', el('p', { class: 'note' }, t('plan.rework.sections.hint')), find,
      el('div', { class: 'table-box plan-sections', role: 'region', tabindex: 0, 'aria-label': t('plan.rework.sections') }, el('table', { class: 'table' },
        el('thead', {}, el('tr', {}, ...['plan.sheet.section', 'plan.sections.who', 'plan.rework.byPlan', 'plan.rework.really'].map((key) => el('th', { scope: 'col' }, t(key))))),
        rows))),
    step('4', 'plan.rework.help',
      el('div', {}, ...['ANYONE', 'AUTHORITY', 'DISTRICT'].map((each, i) => choice('helpers', each, `plan.rework.help.${each}`, i === 0)), el('p', { class: 'note' }, t('plan.rework.help.hint'))),
      el('p', { class: 'label' }, t('plan.rework.change')),
      el('div', {}, ...PRICES.map(([key, price]) => choice('price', String(price), `plan.rework.change.${key}`, key === 'some'))),
      el('div', { class: 'field' }, el('label', { for: 'rework-most' }, t('plan.rework.most')), most, el('p', { class: 'note', id: 'rework-most-hint' }, t('plan.rework.most.hint')))),
    problem, el('div', {}, send, el('p', { class: 'note' }, t('plan.rework.safe')))));

  /** Machines with work, those that still have some first. */
  function outNow() {
    return [...machines.values()].filter(({ vehicle }) => broken.has(vehicle) || sections.some(({ vehicles }) => vehicles.includes(vehicle)));
  }

  /** @param {import('../api/plan-changes.js').Machine} machine */
  function machineButton(machine) {
    const left = el('span', { class: 'note', 'data-left': machine.vehicle });
    const button = el('button', { type: 'button', class: 'button plan-rework__machine', 'aria-pressed': String(broken.has(machine.vehicle)) }, el('span', {}, machineText(machine)), left);
    button.addEventListener('click', () => {
      if (!broken.delete(machine.vehicle)) {
        broken.add(machine.vehicle);
      }
      button.setAttribute('aria-pressed', String(broken.has(machine.vehicle)));
      drawTime();
    });
    return button;
  }

  const millis = () => elapsed(callOut.value || '00:00', now.value || '00:00');

  function drawTime() {
    const at = millis();
    const left = sections.filter((each) => stateAt(each, at) === 'planned').length;
    state.textContent = t('plan.rework.state', { elapsed: hours(at), done: wholeText(sections.filter((each) => ['done', 'doing'].includes(stateAt(each, at))).length), left: wholeText(left) });
    for (const note of element.querySelectorAll('[data-left]')) {
      const vehicle = Number(note.getAttribute('data-left'));
      const n = sections.filter((each) => each.vehicles.includes(vehicle) && stateAt(each, at) === 'planned').length;
      note.textContent = t(broken.has(vehicle) ? 'plan.rework.stopped' : 'plan.rework.left', { n: wholeText(n) });
    }
    drawSections();
  }

  function drawSections() {
    const at = millis();
    const found = byUrgency(matching(sections, find.value), marks, at);
    const focused = document.activeElement?.getAttribute('data-mark');
    replace(rows, ...found.slice(0, Math.max(SHOWN, marks.size)).map((each) => row(each, at)));
    if (focused) {
      /** @type {HTMLElement|null} */ (rows.querySelector(`[data-mark="${CSS.escape(focused)}"]`))?.focus();
    }
  }

  /** @param {import('../api/plan-changes.js').Section} section @param {number} at */
  function row(section, at) {
    const name = `${section.section} ${section.code ?? ''}`.trim();
    const select = /** @type {HTMLSelectElement} */ (el('select', { 'aria-label': `${name}: ${t('plan.rework.really')}`, 'data-mark': section.sectionId },
      ...MARKS.map((each) => el('option', { value: each, selected: (marks.get(section.sectionId) ?? 'plan') === each }, t(`plan.rework.mark.${each}`)))));
    select.addEventListener('change', () => setMark(section.sectionId, /** @type {import('./rework-model.js').Mark} */ (select.value)));
    const planned = stateAt(section, at);
    return el('tr', {}, el('th', { scope: 'row' }, name), el('td', {}, machinesText(section.vehicles, machines)),
      el('td', { class: 'number' }, section.endMillis === null ? t('plan.nobody') : t(`plan.rework.at.${planned}`, { time: clock(callOut.value || '00:00', section.endMillis) })),
      el('td', {}, select));
  }

  /** @param {string} section @param {import('./rework-model.js').Mark} wanted */
  function setMark(section, wanted) {
    if (wanted === 'plan') {
      marks.delete(section);
    } else {
      marks.set(section, wanted);
    }
    mark(new Set(marks.keys()));
    drawSections();
  }

  callOut.addEventListener('change', drawTime);
  now.addEventListener('change', drawTime);
  element.addEventListener('submit', async (event) => {
    event.preventDefault();
    const data = new FormData(element);
    send.disabled = true;
    problem.hidden = true;
    send.textContent = t('plan.rework.doing');
    try {
      const { id } = await askRework(run.id, {
        callOut: callOut.value, now: now.value, broken: [...broken], closed: marked(marks, 'closed'), notDone: marked(marks, 'notDone'), done: marked(marks, 'done'),
        helpers: String(data.get('helpers')), yenPerMove: Number(data.get('price')), mostMoved: most.value === '' ? null : Number(most.value),
      });
      location.hash = reworkLink(detail.id, id);
    } catch (failure) {
      problem.hidden = false;
      replace(problem, problemText(failure));
    } finally {
      send.disabled = false;
      send.textContent = t('plan.rework.do');
    }
  });
  drawTime();
  return {
    element,
    chosen: () => new Set(marks.keys()),
    /** A click on the map closes a section, or opens it again. @param {string} section */
    picked: (section) => setMark(section, marks.get(section) === 'closed' ? 'plan' : 'closed'),
  };
}

/** @param {string} name @param {string} value @returns {HTMLInputElement} */
function time(name, value) {
  return /** @type {HTMLInputElement} */ (el('input', { type: 'time', id: `rework-${name}`, required: true, value }));
}

/** @param {string} name @param {HTMLInputElement} input */
function field(name, input) {
  return el('div', { class: 'field' }, el('label', { for: input.id }, t(`plan.rework.${name}`)), input);
}

/** @param {string} number @param {string} key @param {...HTMLElement} content */
function step(number, key, ...content) {
  return el('fieldset', { class: 'card stack plan-rework__step' }, el('legend', {}, el('span', { class: 'plan-rework__number' }, number), t(key)), ...content);
}

/** @param {string} name @param {string} value @param {string} key @param {boolean} checked */
function choice(name, value, key, checked) {
  return el('label', { class: 'choice' }, el('input', { type: 'radio', name, value, checked }), t(key));
}

function wallClock() {
  return new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'Asia/Tokyo' }).format(new Date());
}

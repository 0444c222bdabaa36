/**
 * A new scenario: what is planned and where, with whom and with what, and how long the computer may think.
 * @module
 */
import { createScenario } from '../api/plan.js';
import { fetchRegion } from '../api/region.js';
import { el, replace } from '../dom.js';
import { t } from '../i18n.js';
import { createAreaMap } from '../map/area-map.js';
import { problemText, sayProblem } from '../shell/messages.js';
import { authorities, link, MACHINES, municipalities, TURNS, wishOf } from './model.js';

/** @type {import('../map/area-map.js').Bbox} */
const JAPAN = [128, 30, 146, 46];

const SIDES = /** @type {const} */ (['left', 'right', 'uTurn']);

/** @param {HTMLElement} main @param {import('./main.js').Reader} reader */
export function showForm(main, { me, organisations, authority }) {
  const problem = el('div', { class: 'notice notice--problem', role: 'alert', hidden: true });
  const send = /** @type {HTMLButtonElement} */ (el('button', { class: 'button button--primary' }, t('plan.create.do')));
  const machines = el('div', {});
  const turns = el('tbody', {});
  const kind = /** @type {HTMLSelectElement} */ (el('select', { id: 'plan-kind', name: 'kind', onchange: drawMachines },
    ...['SNOW', 'PATROL'].map((each) => el('option', { value: each }, t(`plan.kind.${each}`)))));
  const area = areaField(me.today ?? '');
  const form = /** @type {HTMLFormElement} */ (el('form', { class: 'stack plan-form' },
    field('name', { required: true, maxlength: 200, placeholder: t('plan.name.example') }),
    el('div', { class: 'plan-form__pair' },
      el('div', { class: 'field' }, el('label', { for: 'plan-kind' }, t('plan.column.kind')), kind),
      field('day', { type: 'date', required: true, value: me.today })),
    choices('municipalities', municipalities(organisations)),
    area.element,
    choices('parties', authorities(organisations).filter(({ id }) => id !== authority)),
    el('fieldset', { class: 'plan-form__choices' }, el('legend', { class: 'label' }, t('plan.field.machines')),
      el('p', { class: 'note' }, t('plan.hint.machines')), machines),
    el('div', { class: 'plan-form__pair' },
      field('tolerance', { type: 'number', required: true, min: 0, max: 100, step: 0.1, value: 2 }),
      field('effort', { type: 'number', required: true, min: 1, max: 3600, step: 1, value: 20 })),
    field('note', { maxlength: 500, placeholder: t('plan.note.example') }),
    el('details', {}, el('summary', {}, t('plan.details')), field('seed', { type: 'number', required: true, step: 1, value: 1 }),
      el('p', { class: 'label', id: 'plan-turns' }, t('plan.field.turns')), el('p', { class: 'note' }, t('plan.hint.turns')),
      el('div', { class: 'table-box' }, el('table', { class: 'table plan-turns', 'aria-labelledby': 'plan-turns' },
        el('thead', {}, el('tr', {}, el('td', {}), ...SIDES.map((side) => el('th', { scope: 'col' }, t(`plan.turn.${side}`))))), turns))),
    problem,
    el('div', { class: 'row' }, send, el('a', { class: 'button', href: '#' }, t('plan.cancel')))));
  drawMachines();
  function drawMachines() {
    replace(turns, ...MACHINES[/** @type {'SNOW'|'PATROL'} */ (kind.value)].map(turnRow));
    replace(machines, ...MACHINES[/** @type {'SNOW'|'PATROL'} */ (kind.value)].map((each) => choice('machineKinds', each, t(`plan.machine.${each}`), true)));
  }
  // A wrong value in closed details would stop the form without a word.
  form.addEventListener('invalid', ({ target }) => target instanceof Element && target.closest('details')?.setAttribute('open', ''), true);
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const data = new FormData(form);
    const text = (/** @type {string} */ name) => String(data.get(name) ?? '');
    const ids = (/** @type {string} */ name) => data.getAll(name).map(String);
    if (text('name').trim() === '') {
      say(el('p', {}, t('plan.name.missing')));
      return;
    }
    if (ids('municipalities').length === 0 && area.box() === null) {
      say(el('p', {}, t('plan.area.missing')));
      return;
    }
    if (ids('machineKinds').length === 0) {
      say(el('p', {}, t('plan.machines.missing')));
      return;
    }
    send.disabled = true;
    try {
      const { id } = await createScenario(wishOf({
        name: text('name'), kind: text('kind'), day: text('day'), municipalities: ids('municipalities'), box: area.box(), parties: ids('parties'),
        machineKinds: ids('machineKinds'),
        turns: Object.fromEntries(ids('machineKinds').map((each) => [each, Object.fromEntries(SIDES.map((side) => [side, Number(text(`turn-${each}-${side}`))]))])), note: text('note'), tolerance: text('tolerance'), effort: text('effort'), seed: text('seed'),
      }));
      location.hash = link(id);
    } catch (failure) {
      say(problemText(failure));
    } finally {
      send.disabled = false;
    }
  });
  /** @param {HTMLElement} words */
  function say(words) {
    problem.hidden = false;
    replace(problem, words);
  }
  replace(main, el('p', {}, el('a', { href: '#' }, t('plan.back'))), el('h1', {}, t('plan.create')), form);
  area.begin();
}

/** @param {string} machineKind */
function turnRow(machineKind) {
  const name = t(`plan.machine.${machineKind}`);
  return el('tr', {}, el('th', { scope: 'row' }, name), ...SIDES.map((side) => el('td', {}, el('input', {
    type: 'number', name: `turn-${machineKind}-${side}`, 'aria-label': `${name} ${t(`plan.turn.${side}`)}`, required: true, min: 0, max: 600, step: 1,
    value: TURNS[/** @type {keyof typeof TURNS} */ (machineKind)][side],
  }))));
}

/** The box on the map: what is in view when the button is pressed. @param {string} day */
function areaField(day) {
  const box = el('div', { class: 'plan-form__map' });
  const state = el('p', { class: 'note', role: 'status' });
  /** @type {ReturnType<typeof createAreaMap>|null} */
  let map = null;
  /** @type {import('../map/area-map.js').Bbox|null} */
  let chosen = null;
  const choose = (/** @type {import('../map/area-map.js').Bbox|null} */ bbox) => {
    chosen = bbox;
    map?.show(bbox);
    state.textContent = bbox === null ? t('plan.area.none') : t('plan.area.box', { box: bbox.map((degrees) => degrees.toFixed(3)).join(', ') });
    clear.hidden = bbox === null;
  };
  const clear = el('button', { type: 'button', class: 'button', onclick: () => choose(null) }, t('plan.area.clear'));
  return {
    element: el('fieldset', { class: 'plan-form__choices' }, el('legend', { class: 'label' }, t('plan.field.box')), el('p', { class: 'note' }, t('plan.hint.box')), box,
      el('p', { class: 'row' }, el('button', { type: 'button', class: 'button', onclick: () => choose(map?.view() ?? null) }, t('plan.area.take')), clear), state),
    box: () => chosen,
    async begin() {
      map = createAreaMap(box, { map: t('plan.area.map'), zoomIn: t('plan.zoomIn'), zoomOut: t('plan.zoomOut') }, day);
      choose(null);
      try {
        const region = await fetchRegion();
        map.begin(region.bbox ?? JAPAN, region.municipalities);
      } catch (failure) {
        sayProblem(failure);
        map.begin(JAPAN, []);
      }
    },
  };
}

/** @param {string} name @param {Record<string, unknown>} attributes */
function field(name, attributes) {
  const id = `plan-${name}`;
  return el('div', { class: 'field' }, el('label', { for: id }, t(`plan.field.${name}`)),
    el('input', { id, name, 'aria-describedby': `${id}-hint`, ...attributes }),
    el('p', { class: 'note', id: `${id}-hint` }, t(`plan.hint.${name}`)));
}

/** @param {string} name @param {{id: string, name: string}[]} organisations */
function choices(name, organisations) {
  return el('fieldset', { class: 'plan-form__choices' }, el('legend', { class: 'label' }, t(`plan.field.${name}`)),
    el('p', { class: 'note' }, t(`plan.hint.${name}`)),
    el('div', {}, ...organisations.map((each) => choice(name, each.id, each.name, false))));
}

/** @param {string} name @param {string} value @param {string} text @param {boolean} checked */
function choice(name, value, text, checked) {
  return el('label', { class: 'choice' }, el('input', { type: 'checkbox', name, value, checked }), text);
}

/**
 * A new scenario: what is planned, with whom, and how long the computer may think.
 * @module
 */
import { createScenario } from '../api/plan.js';
import { el, replace } from '../dom.js';
import { t } from '../i18n.js';
import { problemText } from '../shell/messages.js';
import { authorities, link, municipalities, wishOf } from './model.js';

/** @param {HTMLElement} main @param {import('./main.js').Reader} reader */
export function showForm(main, { me, organisations, authority }) {
  const problem = el('div', { class: 'notice notice--problem', role: 'alert', hidden: true });
  const send = /** @type {HTMLButtonElement} */ (el('button', { class: 'button button--primary' }, t('plan.create.do')));
  const form = /** @type {HTMLFormElement} */ (el('form', { class: 'stack plan-form' },
    field('name', { required: true, maxlength: 200, placeholder: t('plan.name.example') }),
    el('div', { class: 'plan-form__pair' },
      el('div', { class: 'field' }, el('label', { for: 'plan-kind' }, t('plan.column.kind')),
        el('select', { id: 'plan-kind', name: 'kind' },
          ...['SNOW', 'PATROL'].map((kind) => el('option', { value: kind }, t(`plan.kind.${kind}`))))),
      field('day', { type: 'date', required: true, value: me.today })),
    choices('municipalities', municipalities(organisations)),
    choices('parties', authorities(organisations).filter(({ id }) => id !== authority)),
    el('div', { class: 'plan-form__pair' },
      field('tolerance', { type: 'number', required: true, min: 0, max: 100, step: 0.1, value: 2 }),
      field('effort', { type: 'number', required: true, min: 1, max: 3600, step: 1, value: 20 })),
    el('details', {}, el('summary', {}, t('plan.details')), field('seed', { type: 'number', required: true, step: 1, value: 1 })),
    problem,
    el('div', { class: 'row' }, send, el('a', { class: 'button', href: '#' }, t('plan.cancel')))));
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const data = new FormData(form);
    const text = (/** @type {string} */ name) => String(data.get(name) ?? '');
    const ids = (/** @type {string} */ name) => data.getAll(name).map(String);
    if (ids('municipalities').length === 0) {
      say(el('p', {}, t('plan.municipalities.missing')));
      return;
    }
    send.disabled = true;
    try {
      const { id } = await createScenario(wishOf({
        name: text('name'), kind: text('kind'), day: text('day'), municipalities: ids('municipalities'), parties: ids('parties'),
        tolerance: text('tolerance'), effort: text('effort'), seed: text('seed'),
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
    el('div', {}, ...organisations.map((each) => el('label', { class: 'choice' },
      el('input', { type: 'checkbox', name, value: each.id }), each.name))));
}

/**
 * The buttons and dialogs of an agreement's steps. The server says which the reader may take.
 * @module
 */
import { takeStep } from '../api/agreements.js';
import { addDays, dayName, lastDay } from '../dates.js';
import { el } from '../dom.js';
import { language, t } from '../i18n.js';
import { ask, problemText, say, sayProblem } from '../shell/messages.js';
import { field } from './words.js';

/** @typedef {import('../api/agreements.js').Detail} Detail */
/** @typedef {(agreement: Detail) => unknown} Show */

/** The one primary step, in this order. */
const PRIMARY = ['CONCLUDE', 'CONSENT', 'PROPOSE'];

/** @param {import('../api/me.js').Me} me @param {Detail} agreement @param {Show} show draws it again after a step @returns {HTMLElement[]} */
export function stepButtons(me, agreement, show) {
  const id = agreement.id;
  const primary = PRIMARY.find((step) => agreement.may.includes(/** @type {any} */ (step)));
  const button = (/** @type {string} */ step, /** @type {() => unknown} */ onclick, className = '') =>
    el('button', { type: 'button', class: `button ${step === primary ? 'button--primary' : className}`, onclick }, t(`agreements.do.${step}`));
  const goTo = (/** @type {string} */ text, /** @type {string} */ href) => el('a', { class: 'button', href }, t(text));
  /** @type {Record<import('../api/agreements.js').StepName, () => HTMLElement[]>} */
  const all = {
    EDIT: () => [goTo('agreements.do.TERMS', `/agreements.html?id=${id}&terms`), goTo('agreements.do.EDIT', `/agreements.html?id=${id}&edit`)],
    WITHDRAW: () => [button('WITHDRAW', () => reasoned('withdraw', agreement, show), 'button--danger')],
    RETURN: () => [button('RETURN', () => reasoned('return', agreement, show))],
    SUPERSEDE: () => [goTo('agreements.do.SUPERSEDE', `/agreements.html?supersede=${id}`)],
    TERMINATE: () => [button('TERMINATE', () => terminate(me, agreement, show), 'button--danger')],
    PROPOSE: () => [button('PROPOSE', () => confirmed('propose', agreement, show))],
    CONSENT: () => [button('CONSENT', () => confirmed('consent', agreement, show))],
    CONCLUDE: () => [button('CONCLUDE', () => conclude(me, agreement, show))],
  };
  return Object.entries(all).flatMap(([step, make]) => (agreement.may.includes(/** @type {any} */ (step)) ? make() : []));
}

/** @param {'propose'|'consent'} step @param {Detail} agreement @param {Show} show */
async function confirmed(step, agreement, show) {
  const agreed = await ask({
    title: t(`agreements.ask.${step}`), text: t(`agreements.ask.${step}.text`, { number: agreement.number, title: agreement.title }),
    confirm: t(`agreements.do.${step.toUpperCase()}`),
  });
  if (agreed) {
    await take(step, agreement, undefined, show).catch(sayProblem);
  }
}

/** @param {'return'|'withdraw'} step @param {Detail} agreement @param {Show} show */
function reasoned(step, agreement, show) {
  openForm({
    title: t(`agreements.ask.${step}`), confirm: t(`agreements.do.${step.toUpperCase()}`), danger: step === 'withdraw',
    text: t(`agreements.ask.${step}.text`, { number: agreement.number, title: agreement.title }),
    fields: [field('comment', t('agreements.reason'), el('textarea', { name: 'comment', required: step === 'return' }))],
  }, (form) => take(step, agreement, { comment: String(form.get('comment')) }, show));
}

/** @param {import('../api/me.js').Me} me @param {Detail} agreement @param {Show} show */
function conclude(me, agreement, show) {
  openForm({
    title: t('agreements.ask.conclude'), text: t('agreements.ask.conclude.text', { day: dayName(agreement.periodFrom, language()) }),
    confirm: t('agreements.do.CONCLUDE'),
    fields: [
      field('on', t('agreements.concludedOn'), el('input', { type: 'date', name: 'on', required: true, value: me.today ?? '', max: me.today })),
      ...agreement.parties.map(({ id, name }) =>
        field(`document-${id}`, t('agreements.documentNumber', { name }), el('input', { name: id, required: true, maxlength: 100 }))),
    ],
  }, (form) => take('conclude', agreement, {
    on: String(form.get('on')),
    documents: agreement.parties.map(({ id }) => ({ party: id, number: String(form.get(id)) })),
  }, show));
}

/** @param {import('../api/me.js').Me} me @param {Detail} agreement @param {Show} show */
function terminate(me, agreement, show) {
  openForm({
    title: t('agreements.ask.terminate'), confirm: t('agreements.do.TERMINATE'), danger: true,
    text: t('agreements.ask.terminate.text', { number: agreement.number, title: agreement.title }),
    fields: [
      field('last', t('agreements.terminate.last'), el('input', {
        type: 'date', name: 'last', required: true, value: me.today ?? '', max: lastDay(agreement.periodUntil) }), t('agreements.terminate.hint')),
      field('comment', t('agreements.reason'), el('textarea', { name: 'comment' })),
    ],
  }, (form) => take('terminate', agreement, { from: addDays(String(form.get('last')), 1), comment: String(form.get('comment')) }, show));
}

/** @param {string} step @param {Detail} agreement @param {object|undefined} body @param {Show} show */
async function take(step, agreement, body, show) {
  const next = await takeStep(agreement, step, body);
  say(t(`agreements.done.${step}`));
  await show(next);
}

/**
 * A dialog with a form that stays open, with what was typed, until the server has accepted it.
 * @param {{title: string, text: string, confirm: string, danger?: boolean, fields: HTMLElement[]}} what
 * @param {(form: FormData) => Promise<void>} send
 */
function openForm({ title, text, confirm, danger = false, fields }, send) {
  const problem = el('div', { role: 'alert' });
  const form = /** @type {HTMLFormElement} */ (el('form', { class: 'stack' },
    el('h2', { id: 'step-title' }, title), el('p', {}, text), ...fields, problem,
    el('div', { class: 'actions' },
      el('button', { type: 'button', class: 'button', onclick: () => dialog.close() }, t('shell.cancel')),
      el('button', { type: 'submit', class: danger ? 'button button--danger' : 'button button--primary' }, confirm))));
  const dialog = /** @type {HTMLDialogElement} */ (el('dialog', { 'aria-labelledby': 'step-title' }, form));
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    try {
      await send(new FormData(form));
      dialog.close();
    } catch (failure) {
      problem.replaceChildren(el('div', { class: 'notice notice--problem' }, problemText(failure)));
    }
  });
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

/**
 * The buttons and dialogs of an agreement's steps. The server says which the reader may take.
 * @module
 */
import { attachDocument, takeStep, writeEntrustment } from '../api/agreements.js';
import { addDays, dayName, lastDay } from '../dates.js';
import { el } from '../dom.js';
import { language, t } from '../i18n.js';
import { ask, say, sayProblem } from '../shell/messages.js';
import { openForm } from './dialog.js';
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
    RENEW: () => [goTo('agreements.do.RENEW', `/agreements.html?renew=${id}`)],
    TERMINATE: () => [button('TERMINATE', () => terminate(me, agreement, show), 'button--danger')],
    PROPOSE: () => [button('PROPOSE', () => confirmed('propose', agreement, show))],
    CONSENT: () => [button('CONSENT', () => confirmed('consent', agreement, show))],
    CONCLUDE: () => [button('CONCLUDE', () => conclude(me, agreement, show))],
    ATTACH: () => [button('ATTACH', () => attach(agreement, show))],
    ENTRUST: () => [button('ENTRUST', () => entrust(me, agreement, show))],
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
  const own = ownSide(agreement);
  // What the dialog has already done stays done when a later part is refused.
  let current = agreement;
  openForm({
    title: t('agreements.ask.conclude'), text: t('agreements.ask.conclude.text', { day: dayName(agreement.periodFrom, language()) }),
    confirm: t('agreements.do.CONCLUDE'),
    fields: [
      field('on', t('agreements.concludedOn'), el('input', { type: 'date', name: 'on', required: true, value: me.today ?? '', max: me.today })),
      ...agreement.parties.map(({ id, name }) =>
        field(`document-${id}`, t('agreements.documentNumber', { name }), el('input', { name: id, required: true, maxlength: 100 }))),
      fileField(own, false),
    ],
  }, async (form) => {
    const file = chosenFile(form);
    if (file) {
      current = await attachDocument(current, own.id, file);
    }
    await take('conclude', current, {
      on: String(form.get('on')),
      documents: agreement.parties.map(({ id }) => ({ party: id, number: String(form.get(id)) })),
    }, show);
  });
}

/** @param {Detail} agreement @param {Show} show */
function attach(agreement, show) {
  const own = ownSide(agreement);
  openForm({
    title: t('agreements.ask.attach'), confirm: t('agreements.do.ATTACH'),
    text: t(agreement.state === 'AGREED' ? 'agreements.ask.attach.open' : 'agreements.ask.attach.kept', { name: own.name }),
    fields: [fileField(own, true)],
  }, async (form) => {
    const next = await attachDocument(agreement, own.id, /** @type {File} */ (chosenFile(form)));
    say(t('agreements.done.attach'));
    redraw(show, next);
  });
}

/** 議決, 告示 and 届出 of one's own side. @param {import('../api/me.js').Me} me @param {Detail} agreement @param {Show} show */
function entrust(me, agreement, show) {
  const own = ownSide(agreement);
  const input = (/** @type {keyof import('../api/agreements.js').Entrustment} */ name) => {
    const isDay = name.endsWith('On');
    return field(name, t(`agreements.entrustment.${name}`), el('input', {
      name, type: isDay ? 'date' : 'text', max: isDay ? me.today ?? '' : null, maxlength: isDay ? null : 60, value: own.entrustment[name] ?? '' }));
  };
  openForm({
    title: t('agreements.ask.entrust'), confirm: t('agreements.entrustment.save'), text: t('agreements.ask.entrust.text', { name: own.name }),
    fields: ENTRUSTMENT.map(input),
  }, async (form) => {
    const typed = Object.fromEntries(ENTRUSTMENT.map((name) => [name, String(form.get(name) ?? '') || null]));
    const next = await writeEntrustment(agreement, /** @type {any} */ (typed));
    say(t('agreements.done.entrust'));
    redraw(show, next);
  });
}

/** @type {(keyof import('../api/agreements.js').Entrustment)[]} */
const ENTRUSTMENT = ['resolvedOn', 'resolutionNumber', 'noticedOn', 'noticeNumber', 'reportedOn'];

/** @param {import('../api/agreements.js').Side} own @param {boolean} required */
const fileField = (own, required) => field('file', t('agreements.document.of', { name: own.name }),
  el('input', { type: 'file', name: 'file', accept: 'application/pdf,.pdf', required }), t('agreements.document.hint'));

/** @param {FormData} form @returns {File|null} */
function chosenFile(form) {
  const file = /** @type {File} */ (form.get('file'));
  return file.name === '' ? null : file;
}

/** The side the reader acts for: only a party is offered a step. @param {Detail} agreement */
const ownSide = ({ parties, own }) => /** @type {import('../api/agreements.js').Side} */ (parties.find(({ id }) => id === own));

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

/** The step is done: nobody waits with an open dialog for the map. @param {Show} show @param {Detail} next */
const redraw = (show, next) => Promise.resolve(show(next)).catch(sayProblem);

/** @param {string} step @param {Detail} agreement @param {object|undefined} body @param {Show} show */
async function take(step, agreement, body, show) {
  const next = await takeStep(agreement, step, body);
  say(t(`agreements.done.${step}`));
  redraw(show, next);
}

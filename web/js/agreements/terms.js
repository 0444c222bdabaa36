/**
 * The form of an agreement's terms: a new draft, a change, a draft that is to take another's place, or one for the next season.
 * @module
 */
import { createAgreement, editAgreement, fetchAuthorities, renewAgreement, supersedeAgreement } from '../api/agreements.js';
import { newKey } from '../api/key.js';
import { fiscalYearOf, lastDay } from '../dates.js';
import { el, replace } from '../dom.js';
import { t } from '../i18n.js';
import { sayProblem } from '../shell/messages.js';
import { KINDS, leftOut, nextSeason, seasonLast, termsOf } from './model.js';
import { field, options } from './words.js';

/**
 * @param {HTMLElement} main @param {import('../api/me.js').Me} me
 * @param {import('../api/agreements.js').Detail|null} agreement null: a new one
 * @param {'supersede'|'renew'|null} [as] the new one takes this one's place, or goes on after it
 */
export async function showTerms(main, me, agreement, as = null) {
  const { own, others } = await fetchAuthorities(me);
  // Idempotent: whoever presses twice, or again after a lost answer, drafts once.
  const key = newKey();
  const chosen = new Set(agreement?.parties.map(({ id }) => id) ?? []);
  const next = agreement && as === 'renew' ? nextSeason(agreement) : null;
  const year = fiscalYearOf(me.today ?? new Date().toISOString().slice(0, 10));
  const input = (/** @type {string} */ name, /** @type {Record<string, unknown>} */ attributes) => el('input', { name, ...attributes });

  const seasonal = /** @type {HTMLInputElement} */ (input('seasonal', { type: 'checkbox', checked: !agreement || agreement.seasonFrom !== null }));
  const season = el('div', { class: 'agreement-form__pair', hidden: !seasonal.checked },
    field('seasonFrom', t('agreements.form.seasonFrom'), input('seasonFrom', { value: agreement?.seasonFrom ?? '11-15', maxlength: 8 })),
    field('seasonLast', t('agreements.form.seasonLast'),
      input('seasonLast', { value: agreement?.seasonUntil ? seasonLast(agreement.seasonUntil) : '03-31', maxlength: 8 })));
  seasonal.addEventListener('change', () => {
    season.hidden = !seasonal.checked;
  });

  const form = /** @type {HTMLFormElement} */ (el('form', { class: 'card stack agreement-form', onsubmit: (/** @type {Event} */ event) => {
    event.preventDefault();
    save();
  } },
  el('div', { class: 'agreement-form__pair' },
    field('number', t('agreements.form.number'), input('number', { required: true, maxlength: 200, value: as ? '' : agreement?.number ?? '' }),
      t('agreements.form.number.hint')),
    field('kind', t('agreements.kind'), el('select', { name: 'kind' }, ...options(KINDS, 'agreements.kind', agreement?.kind ?? 'EXCHANGE')))),
  field('title', t('agreements.form.title'), input('title', { required: true, maxlength: 200, value: next?.title ?? agreement?.title ?? '' })),
  field('legalBasis', t('agreements.form.legalBasis'), input('legalBasis', { value: agreement?.legalBasis ?? '' })),
  el('fieldset', { class: 'agreement-form__parties' }, el('legend', { class: 'label' }, t('agreements.form.parties')),
    ...others.map(({ id, name }) =>
      el('label', { class: 'choice' }, el('input', { type: 'checkbox', name: 'party', value: id, checked: chosen.has(id) }), name))),
  el('div', { class: 'agreement-form__pair' },
    field('from', t('agreements.form.from'), input('from', {
      type: 'date', required: true, value: as === 'supersede' ? me.today ?? '' : next?.from ?? agreement?.periodFrom ?? `${year}-11-15` })),
    field('last', t('agreements.form.last'), input('last', {
      type: 'date', required: true, value: next ? lastDay(next.until) : agreement ? lastDay(agreement.periodUntil) : `${year + 1}-03-31` }))),
  el('label', { class: 'choice' }, seasonal, t('agreements.form.seasonal')),
  season,
  field('remark', t('agreements.form.remark'), el('textarea', { name: 'remark' }, agreement?.remark ?? ''), t('agreements.form.remark.hint')),
  el('div', { class: 'row' },
    el('button', { type: 'submit', class: 'button button--primary' }, t(agreement && !as ? 'agreements.form.save' : as ? 'agreements.form.draft' : 'agreements.form.next')),
    el('a', { class: 'button', href: agreement ? `/agreements.html?id=${agreement.id}` : '/agreements.html' }, t('shell.cancel')))));

  async function save() {
    const data = new FormData(form);
    const parties = [own ?? '', ...data.getAll('party').map(String)];
    try {
      const terms = termsOf(data, parties);
      const saved = agreement === null ? await createAgreement(terms, key)
        : as === 'supersede' ? await supersedeAgreement(agreement, terms, key)
          : as === 'renew' ? await renewAgreement(agreement, terms, key) : await editAgreement(agreement, terms);
      const left = agreement && as ? leftOut(agreement.items, saved.items) : 0;
      location.assign(`/agreements.html?id=${saved.id}${agreement && !as ? '' : '&edit'}${left > 0 ? `&left=${left}` : ''}`);
    } catch (failure) {
      sayProblem(failure);
    }
  }

  const title = as ? t(`agreements.form.${as}`, { number: agreement?.number ?? '' })
    : t(agreement ? 'agreements.form.change' : 'agreements.draft');
  const contacts = agreement && !as && el('p', {}, t('agreements.contacts.separate'), ' ',
    el('a', { href: `/agreements.html?id=${agreement.id}&contacts` }, t('agreements.contacts.change')));
  const about = as && el('p', {}, t(`agreements.form.${as}.text`));
  replace(main, el('div', { class: 'stack' }, el('h1', {}, title), about), form, contacts);
}

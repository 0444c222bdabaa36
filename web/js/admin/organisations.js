/**
 * Organisations: list, add, change.
 * @module
 */
import { get, post, put } from '../api/client.js';
import { newKey } from '../api/key.js';
import { dayName } from '../dates.js';
import { el, replace } from '../dom.js';
import { language, t } from '../i18n.js';
import { say } from '../shell/messages.js';
import { formDialog, selectField, textField, typed } from '../shell/form.js';
import { kindsToAdd, lastDay, needsCode, untilDay } from './model.js';

/** @typedef {import('./model.js').Organisation} Organisation */

/** @param {HTMLElement} panel @param {import('../api/me.js').Me} me */
export async function showOrganisations(panel, me) {
  /** @type {Organisation[]} */
  const organisations = await get('/api/organisations');
  const names = new Map(organisations.map((each) => [each.id, each.name]));
  const kinds = kindsToAdd(me.organisation?.kind);
  const again = () => showOrganisations(panel, me);
  replace(panel,
    el('div', { class: 'row row--between' },
      el('p', { class: 'note' }, t('admin.organisations.note')),
      kinds.length > 0 && el('button', { class: 'button button--primary', type: 'button', onclick: () => add(kinds, again) },
        t('admin.organisations.add'))),
    el('div', { class: 'table-box' }, el('table', { class: 'table account-table' },
      el('thead', {}, el('tr', {}, ...['name', 'kind', 'code', 'parent', 'validity', 'phone'].map((each) =>
        el('th', { scope: 'col' }, t(`admin.organisation.${each}`))), el('td', {}))),
      el('tbody', {}, ...organisations.map((each) => row(each, names, again))))));
}

/** @param {Organisation} each @param {Map<string, string>} names @param {() => Promise<void>} again */
function row(each, names, again) {
  return el('tr', {},
    el('th', { scope: 'row' }, each.name), el('td', {}, t(`admin.kind.${each.kind}`)),
    el('td', { class: 'number' }, each.code ?? '–'), el('td', {}, names.get(each.parent ?? '') ?? '–'),
    el('td', {}, validity(each)), el('td', { class: 'number' }, each.phone ?? '–'),
    el('td', { class: 'account-actions' }, each.mayChange && el('button', {
      class: 'button', type: 'button', 'aria-label': t('admin.change.of', { name: each.name }), onclick: () => change(each, again),
    }, t('admin.change'))));
}

/** @param {Organisation} each */
function validity({ validFrom, validUntil }) {
  if (validFrom === null && validUntil === null) {
    return '–';
  }
  const day = (/** @type {string|null} */ value) => (value === null ? '' : dayName(value, language()));
  return `${day(validFrom)}〜${day(lastDay(validUntil))}`;
}

/** @param {string[]} kinds @param {() => Promise<void>} again */
function add(kinds, again) {
  const key = newKey();
  formDialog({
    title: t('admin.organisations.add'),
    submit: t('admin.register'),
    fields: [
      selectField('kind', t('admin.organisation.kind'), kinds.map((kind) => [kind, t(`admin.kind.${kind}`)])),
      ...fields(null),
    ],
    send: async (form) => {
      await post('/api/organisations', data(form, String(form.get('kind'))), { idempotencyKey: key });
      await again();
      say(t('admin.registered', { name: String(form.get('name')) }));
    },
  });
}

/** @param {Organisation} organisation @param {() => Promise<void>} again */
function change(organisation, again) {
  formDialog({
    title: t('admin.change.of', { name: organisation.name }),
    submit: t('admin.save'),
    fields: fields(organisation),
    send: async (form) => {
      const body = { ...data(form, organisation.kind), successor: organisation.successor };
      await put(`/api/organisations/${organisation.id}`, body, { version: organisation.version });
      await again();
      say(t('admin.saved'));
    },
  });
}

/** @param {Organisation|null} now */
function fields(now) {
  const code = now === null || needsCode(now.kind);
  return [
    textField('name', t('admin.organisation.name'), { required: true, value: now?.name }),
    ...(code ? [textField('code', t('admin.organisation.code'), { inputmode: 'numeric', maxlength: 6, value: now?.code })] : []),
    textField('nameEn', t('admin.organisation.nameEn'), { value: now?.nameEn }),
    textField('phone', t('admin.organisation.phone'), { type: 'tel', value: now?.phone }),
    textField('validFrom', t('admin.organisation.validFrom'), { type: 'date', value: now?.validFrom }),
    textField('lastDay', t('admin.organisation.lastDay'), { type: 'date', value: lastDay(now?.validUntil ?? null) }),
  ];
}

/** @param {FormData} form @param {string} kind */
function data(form, kind) {
  return {
    kind,
    name: typed(form, 'name'),
    code: typed(form, 'code'),
    nameEn: typed(form, 'nameEn'),
    phone: typed(form, 'phone'),
    validFrom: typed(form, 'validFrom'),
    validUntil: untilDay(typed(form, 'lastDay')),
  };
}

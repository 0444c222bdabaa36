/**
 * Years known as totals only: list, form, file with preview.
 * @module
 */
import { ProblemError } from '../api/client.js';
import { newKey } from '../api/key.js';
import { addTotal, applyTotals, changeTotal, fetchTotals, previewTotals, removeTotal } from '../api/years.js';
import { el, replace } from '../dom.js';
import { fiscalYearName, parseFiscalYear } from '../dates.js';
import { language, t } from '../i18n.js';
import { kmText } from '../numbers.js';
import { formDialog, selectField, textField, typed } from '../shell/form.js';
import { ask, problemText, say, sayProblem } from '../shell/messages.js';
import { PROGRAMMES, totalOf } from './model.js';

/** @typedef {import('../api/years.js').Total} Total */

/** @param {HTMLElement} panel */
export async function showTotals(panel) {
  const totals = await fetchTotals();
  const again = () => showTotals(panel);
  const preview = el('div', { class: 'stack', role: 'status' });
  const file = /** @type {HTMLInputElement} */ (el('input', {
    id: 'totals-file', type: 'file', accept: '.csv,text/csv',
    onchange: () => file.files?.[0] && showPreview(preview, file.files[0], again).catch((problem) => {
      replace(preview, el('div', { class: 'notice notice--problem' }, problemText(problem)));
      file.value = '';
    }),
  }));
  replace(panel,
    el('p', { class: 'note' }, t('years.totals.note')),
    el('div', { class: 'row' },
      el('button', { type: 'button', class: 'button button--primary', onclick: () => editTotal(null, again) }, t('years.totals.add')),
      el('a', { class: 'button', href: `/api/statistics/totals.csv?lang=${language()}`, download: '' }, t('years.totals.download'))),
    totals.length === 0 ? el('p', { class: 'empty' }, t('years.totals.none')) : table(totals, again),
    el('div', { class: 'field' }, el('label', { for: 'totals-file' }, t('years.totals.file')), file,
      el('p', { class: 'note' }, t('years.totals.fileNote'))),
    preview);
}

/** @param {Total[]} totals @param {() => void} again */
function table(totals, again) {
  const columns = ['year', 'programme', 'direction', 'km', 'routesHead', 'municipalities', 'source'];
  return el('div', { class: 'table-box', tabindex: 0, role: 'region', 'aria-label': t('years.totals') }, el('table', { class: 'table' },
    el('thead', {}, el('tr', {}, ...columns.map((each) => el('th', { scope: 'col' }, t(`years.${each}`))), el('td'))),
    el('tbody', {}, ...totals.map((total) => el('tr', {}, ...cells(total), el('td', { class: 'years-steps' }, total.mayChange && el('span', { class: 'row' },
      el('button', { type: 'button', class: 'button button--quiet', onclick: () => editTotal(total, again), 'aria-label': t('years.changeOne', nameOf(total)) }, t('years.change')),
      el('button', { type: 'button', class: 'button button--quiet', onclick: () => drop(total, again), 'aria-label': t('years.removeOne', nameOf(total)) }, t('years.remove')))))))));
}

/** @param {Total} total */
function cells(total) {
  const municipalities = ['cities', 'towns', 'villages'].filter((each) => total[each] !== null)
    .map((each) => t(`years.count.${each}`, { n: total[each] })).join('');
  return [
    el('th', { scope: 'row' }, fiscalYearName(total.fiscalYear, language())),
    el('td', {}, t(`years.programme.${total.programme}`)),
    el('td', {}, t(`years.direction.${total.administrator}`)),
    el('td', { class: 'amount' }, total.km === null ? '–' : kmText(total.km)),
    el('td', { class: 'amount' }, total.routes ?? '–'),
    el('td', {}, municipalities || '–'),
    el('td', {}, total.source, total.remark && el('small', { class: 'note' }, ` ${total.remark}`)),
  ];
}

/** @param {Total} total */
function nameOf(total) {
  return {
    year: fiscalYearName(total.fiscalYear, language()), programme: t(`years.programme.${total.programme}`),
    direction: t(`years.direction.${total.administrator}`),
  };
}

/** @param {Total|null} stored null: a new one @param {() => void} again */
function editTotal(stored, again) {
  const key = newKey();
  const number = (/** @type {string} */ name, /** @type {string} */ label) =>
    textField(name, label, { inputmode: 'decimal', value: stored?.[name] ?? null, size: 8 });
  formDialog({
    title: t(stored ? 'years.totals.change' : 'years.totals.add'), submit: t('years.save'),
    fields: [
      textField('fiscalYear', t('years.yearTyped'), { required: true, value: stored ? String(stored.fiscalYear) : null, size: 12 }),
      selectField('programme', t('years.programme'), PROGRAMMES.map((each) => [each, t(`years.programme.${each}`)]), stored?.programme ?? null),
      selectField('administrator', t('years.direction'),
        ['municipality', 'prefecture'].map((each) => [each, t(`years.direction.${each}`)]), stored?.administrator ?? null),
      el('div', { class: 'row' }, number('km', t('years.km')), number('routes', t('years.routesHead'))),
      el('div', { class: 'row' }, number('cities', t('years.cities')), number('towns', t('years.towns')), number('villages', t('years.villages'))),
      textField('source', t('years.source'), { required: true, maxlength: 500, value: stored?.source ?? null, placeholder: t('years.sourceExample') }),
      textField('remark', t('years.remark'), { maxlength: 500, value: stored?.remark ?? null }),
    ],
    send: async (form) => {
      const total = totalOf((name) => typed(form, name), parseFiscalYear(typed(form, 'fiscalYear') ?? ''));
      if (total.fiscalYear === null) {
        throw new YearNotRead();
      }
      await (stored ? changeTotal(stored, total) : addTotal(total, key));
      say(t('years.totals.saved'));
      again();
    },
  });
}

/** @param {Total} total @param {() => void} again */
async function drop(total, again) {
  if (!(await ask({ title: t('years.removeOne', nameOf(total)), text: t('years.remove.text'), confirm: t('years.remove'), danger: true }))) {
    return;
  }
  try {
    await removeTotal(total);
    say(t('years.removed'));
  } catch (problem) {
    sayProblem(problem);
  }
  again();
}

/** @param {HTMLElement} root @param {File} file @param {() => void} again */
async function showPreview(root, file, again) {
  const { tag, lines } = await previewTotals(file);
  const count = (/** @type {string} */ effect) => lines.filter((line) => line.effect === effect).length;
  const changes = count('NEW') + count('CHANGED');
  const apply = async () => {
    try {
      await applyTotals(file, tag);
      say(t('years.totals.applied', { n: changes }));
      again();
    } catch (problem) {
      replace(root, el('div', { class: 'notice notice--problem' }, problemText(problem)));
    }
  };
  const columns = ['effect', 'year', 'programme', 'direction', 'km', 'routesHead', 'municipalities', 'source'];
  replace(root,
    el('h3', {}, t('years.preview')),
    el('p', {}, t('years.preview.counts', { fresh: count('NEW'), changed: count('CHANGED'), same: count('SAME') })),
    el('div', { class: 'table-box', tabindex: 0, role: 'region', 'aria-label': t('years.preview') }, el('table', { class: 'table' },
      el('thead', {}, el('tr', {}, ...columns.map((each) => el('th', { scope: 'col' }, t(`years.${each}`))))),
      el('tbody', {}, ...lines.map((line) => el('tr', {}, el('td', {}, t(`years.effect.${line.effect}`)), ...cells(line.total)))))),
    changes > 0 && el('div', { class: 'actions' },
      el('button', { type: 'button', class: 'button button--primary', onclick: apply }, t('years.totals.apply', { n: changes }))));
}

/** Said by the form itself, in the words of the page. */
class YearNotRead extends ProblemError {
  constructor() {
    super(400, { detail: t('years.notAYear') });
  }
}

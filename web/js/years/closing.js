/**
 * Which years are closed, and closing one: the figures are shown first, and exactly those are frozen.
 * @module
 */
import { fetchYears } from '../api/statistics.js';
import { closeYear, fetchSaid, fetchYear, reopenYear, sayYear } from '../api/years.js';
import { el, replace } from '../dom.js';
import { dayName, fiscalYearName, parseFiscalYear } from '../dates.js';
import { language, t } from '../i18n.js';
import { kmText } from '../numbers.js';
import { formDialog, textField, typed } from '../shell/form.js';
import { ask, say, sayProblem } from '../shell/messages.js';
import { PROGRAMMES, sideBySide, yearLines } from './model.js';

/** @typedef {import('../api/statistics.js').Programme} Programme */

const BADGES = { closed: 'badge badge--good', provisional: 'badge badge--soon' };
const STATES = ['RECORDED', 'BEFORE_START', 'NOT_RECORDED'];

/** @param {HTMLElement} panel */
export async function showClosing(panel) {
  const detail = el('section', { class: 'card stack', hidden: true, tabindex: -1 });
  const list = el('div');
  const year = /** @type {HTMLInputElement} */ (el('input', { id: 'new-year', size: 8, placeholder: 'R5' }));
  replace(panel, el('p', { class: 'note' }, t('years.closing.note')), list, detail,
    el('form', {
      class: 'row', onsubmit: (/** @type {Event} */ event) => {
        event.preventDefault();
        const wanted = parseFiscalYear(year.value);
        if (wanted === null) {
          year.setCustomValidity(t('years.notAYear'));
          year.reportValidity();
          return;
        }
        open('exchange', wanted).catch(sayProblem);
      },
    }, el('label', { for: 'new-year' }, t('years.other')), year, el('button', { class: 'button' }, t('years.open'))));
  year.addEventListener('input', () => year.setCustomValidity(''));
  await drawList();

  async function drawList() {
    const lines = yearLines(await fetchYears());
    const head = el('tr', {}, el('th', { scope: 'col' }, t('years.year')),
      ...PROGRAMMES.map((each) => el('th', { scope: 'col' }, t(`years.programme.${each}`))));
    replace(list, lines.length === 0 ? el('p', { class: 'empty' }, t('years.none'))
      : el('div', { class: 'table-box years-list', tabindex: 0, role: 'region', 'aria-label': t('years.list') },
        el('table', { class: 'table' }, el('thead', {}, head), el('tbody', {}, ...lines.map((line) =>
          el('tr', {}, el('th', { scope: 'row' }, fiscalYearName(line.fiscalYear, language())),
            ...PROGRAMMES.map((programme) => el('td', {}, el('button', {
              type: 'button', class: 'button button--quiet', onclick: () => open(programme, line.fiscalYear).catch(sayProblem),
              'aria-label': t('years.openOne', {
                year: fiscalYearName(line.fiscalYear, language()), programme: t(`years.programme.${programme}`),
                state: t(`years.state.${line[programme]}`),
              }),
            }, el('span', { class: BADGES[line[programme]] ?? 'badge' }, t(`years.state.${line[programme]}`)))))))))));
  }

  /** @param {Programme} programme @param {number} fiscalYear */
  async function open(programme, fiscalYear) {
    const [view, said] = await Promise.all([fetchYear(programme, fiscalYear), fetchSaid()]);
    drawDetail(programme, fiscalYear, view, said);
    detail.hidden = false;
    detail.focus();
  }

  /**
   * @param {Programme} programme @param {number} fiscalYear @param {import('../api/years.js').YearView} view
   * @param {import('../api/years.js').Said[]} said
   */
  function drawDetail(programme, fiscalYear, view, said) {
    const name = `${fiscalYearName(fiscalYear, language())} ${t(`years.programme.${programme}`)}`;
    const again = async () => {
      await Promise.all([drawList(), open(programme, fiscalYear)]);
    };
    const doThen = async (/** @type {Promise<unknown>} */ step, /** @type {string} */ done) => {
      try {
        await step;
        say(done);
      } catch (problem) {
        sayProblem(problem);
      }
      await again();
    };
    const close = async () => {
      if (await ask({ title: t('years.close.title', { name }), text: t('years.close.text'), confirm: t('years.close') })) {
        await doThen(closeYear(programme, fiscalYear, view.tag), t('years.close.done', { name }));
      }
    };
    const reopen = () => formDialog({
      title: t('years.reopen.title', { name }), submit: t('years.reopen'),
      fields: [el('p', {}, t('years.reopen.text')), textField('reason', t('years.reason'), { required: true, maxlength: 500 })],
      send: async (form) => {
        await reopenYear(view.history[0].id, typed(form, 'reason') ?? '');
        say(t('years.reopen.done', { name }));
        await again();
      },
    });
    replace(detail,
      el('h2', {}, name),
      figures(view),
      el('p', { class: 'note' }, (view.closed ?? view.now).rule),
      view.hindrance && el('p', {}, view.hindrance),
      view.step === 'close' && el('div', { class: 'actions' },
        el('button', { type: 'button', class: 'button button--primary', onclick: close }, t('years.close'))),
      view.step === 'reopen' && el('div', { class: 'actions' },
        el('button', { type: 'button', class: 'button', onclick: reopen }, t('years.reopen'))),
      history(view),
      view.closed === null && state(programme, fiscalYear, said, (seen, status) =>
        doThen(sayYear(programme, fiscalYear, seen, status), t('years.state.done', { name }))));
  }
}

/** @param {import('../api/years.js').YearView} view */
function figures(view) {
  if (!view.now.directions && !view.closed) {
    return el('p', {}, t('years.noFigures'));
  }
  const rows = sideBySide(view.now.directions ?? [], view.closed?.directions ?? []);
  const columns = view.closed ? ['closed', 'now'] : ['now'];
  const cell = (/** @type {import('../api/statistics.js').Direction|null} */ each) => el('td', { class: 'amount' },
    each?.km.agreed == null ? '–' : `${kmText(each.km.agreed)} km`, each && el('small', {}, ` ${t('years.routes', { n: each.routes })}`));
  return el('div', { class: 'table-box' }, el('table', { class: 'table' },
    el('thead', {}, el('tr', {}, el('th', { scope: 'col' }, t('years.direction')),
      ...columns.map((each) => el('th', { scope: 'col', class: 'amount' }, t(view.closed ? `years.column.${each}` : 'years.column.provisional'))))),
    el('tbody', {}, ...rows.map((row) => el('tr', { class: row.differs ? 'years-differs' : null },
      el('th', { scope: 'row' }, t(`years.direction.${row.administrator}`), row.differs && el('span', { class: 'badge badge--late' }, t('years.differs'))),
      ...columns.map((each) => cell(row[each])))))));
}

/** @param {import('../api/years.js').YearView} view */
function history(view) {
  if (view.history.length === 0) {
    return null;
  }
  const day = (/** @type {string} */ on) => dayName(on, language());
  return el('div', {}, el('h3', {}, t('years.history')), el('ul', {}, ...view.history.flatMap((each) => [
    each.reopenedOn && el('li', {}, t('years.history.reopened', {
      day: day(each.reopenedOn), who: each.reopenedBy ?? '', reason: each.reason ?? '',
    })),
    el('li', {}, t('years.history.closed', { day: day(each.closedOn), who: `${each.organisation} ${each.closedBy ?? ''}`.trim() })),
  ]).filter((each) => each !== null)));
}

/**
 * What the prefecture says of the year.
 * @param {Programme} programme @param {number} fiscalYear @param {import('../api/years.js').Said[]} said
 * @param {(seen: string|null, status: string) => void} save
 */
function state(programme, fiscalYear, said, save) {
  const own = said.find((each) => each.programme.toLowerCase() === programme && each.fiscalYear === fiscalYear && each.mayChange);
  const select = /** @type {HTMLSelectElement} */ (el('select', { id: 'year-state' },
    ...STATES.map((each) => el('option', { value: each, selected: each === (own?.status ?? 'NOT_RECORDED') }, t(`years.said.${each}`)))));
  return el('form', {
    class: 'row years-state', onsubmit: (/** @type {Event} */ event) => {
      event.preventDefault();
      save(own?.status ?? null, select.value);
    },
  }, el('label', { for: 'year-state' }, t('years.said')), select, el('button', { class: 'button' }, t('years.said.save')));
}

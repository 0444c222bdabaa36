/**
 * The needs survey 要望調査: the prefecture opens it and sees who has answered; a municipality answers.
 * @module
 */
import { answerSurvey, openSurvey, takeBackAnswer, turnSurvey } from '../api/candidates.js';
import { newKey } from '../api/key.js';
import { dayName, fiscalYearName } from '../dates.js';
import { el, replace } from '../dom.js';
import { language, t } from '../i18n.js';
import { sayProblem } from '../shell/messages.js';

/** @typedef {import('../api/candidates.js').Survey} Survey */

/**
 * @param {HTMLElement} place @param {readonly Survey[]} surveys @param {{today: string, prefecture: boolean, again: () => void}} reader
 */
export function showSurvey(place, surveys, { today, prefecture, again }) {
  const newest = surveys[0];
  const act = (/** @type {() => Promise<unknown>} */ step) => async () => {
    try {
      await step();
      again();
    } catch (failure) {
      sayProblem(failure);
    }
  };
  const isOpen = newest !== undefined && newest.closedOn === null;
  replace(place,
    newest !== undefined && (isOpen || newest.mine) && el('section', { class: 'card stack', 'aria-labelledby': 'survey' },
      el('div', { class: 'row row--between' }, el('h2', { id: 'survey' }, newest.title),
        el('span', { class: isOpen ? 'badge badge--good' : 'badge' }, t(isOpen ? 'candidates.survey.open' : 'candidates.survey.closed'))),
      el('p', {}, t('candidates.survey.facts', { organisation: newest.organisation, year: fiscalYearName(newest.fiscalYear, language()), deadline: dayName(newest.deadline, language()) })),
      newest.note && el('p', {}, newest.note),
      newest.mine ? asked(newest, act) : answer(newest, today, act)),
    prefecture && !isOpen && el('details', {}, el('summary', {}, t('candidates.survey.begin')), form(today, again)));
}

/** @param {Survey} survey @param {(step: () => Promise<unknown>) => () => Promise<void>} act */
function asked(survey, act) {
  const done = survey.answers.filter(({ answeredOn }) => answeredOn !== null);
  return el('div', { class: 'stack' },
    el('div', { class: 'row row--between' },
      el('p', { class: 'number' }, t('candidates.survey.answered', { done: done.length, all: survey.answers.length })),
      el('button', { type: 'button', class: 'button', onclick: act(() => turnSurvey(survey, survey.closedOn === null ? 'close' : 'reopen')) },
        t(survey.closedOn === null ? 'candidates.survey.close' : 'candidates.survey.reopen'))),
    el('details', {}, el('summary', {}, t('candidates.survey.who')),
      el('div', { class: 'table-box' }, el('table', { class: 'table' },
        el('thead', {}, el('tr', {}, ...['municipality', 'day', 'marks', 'remark'].map((key) => el('th', { scope: 'col', class: key === 'marks' ? 'amount' : null }, t(`candidates.survey.${key}`))))),
        el('tbody', {}, ...survey.answers.map(({ name, answeredOn, marks, remark }) => el('tr', {},
          el('th', { scope: 'row' }, name), el('td', {}, answeredOn === null ? t('candidates.survey.notYet') : dayName(answeredOn, language())),
          el('td', { class: 'amount' }, String(marks)), el('td', {}, remark ?? ''))))))));
}

/** @param {Survey} survey @param {string} today @param {(step: () => Promise<unknown>) => () => Promise<void>} act */
function answer(survey, today, act) {
  const own = survey.answers[0];
  const over = today > survey.deadline;
  const remark = /** @type {HTMLInputElement} */ (el('input', { id: 'survey-remark', maxlength: '500', value: own?.remark ?? '', autocomplete: 'off' }));
  return el('div', { class: 'stack' },
    el('p', {}, own?.answeredOn ? t('candidates.survey.thanks', { day: dayName(own.answeredOn, language()), marks: own.marks }) : t('candidates.survey.how', { marks: own?.marks ?? 0 })),
    !over && el('div', { class: 'row candidate-answer' },
      !own?.answeredOn && el('div', { class: 'field' }, el('label', { for: remark.id }, t('candidates.remark')), remark),
      own?.answeredOn
        ? el('button', { type: 'button', class: 'button', onclick: act(() => takeBackAnswer(survey)) }, t('candidates.survey.takeBack'))
        : el('button', { type: 'button', class: 'button button--primary', onclick: act(() => answerSurvey(survey, remark.value.trim() || null)) }, t('candidates.survey.answer'))));
}

/** @param {string} today @param {() => void} again */
function form(today, again) {
  const year = Number(today.slice(0, 4)) + (today.slice(5) >= '04-01' ? 0 : -1) + 1;
  const key = newKey();
  const inputs = {
    fiscalYear: el('input', { id: 'survey-year', type: 'number', required: true, min: '1950', max: '2150', value: year }),
    title: el('input', { id: 'survey-title', required: true, maxlength: '200', value: t('candidates.survey.defaultTitle', { year: fiscalYearName(year, language()) }) }),
    deadline: el('input', { id: 'survey-deadline', type: 'date', required: true, min: today }),
    note: el('input', { id: 'survey-note', maxlength: '2000' }),
  };
  const value = (/** @type {keyof typeof inputs} */ name) => /** @type {HTMLInputElement} */ (inputs[name]).value;
  return el('form', { class: 'candidate-search', onsubmit: async (/** @type {Event} */ event) => {
    event.preventDefault();
    try {
      await openSurvey({ fiscalYear: Number(value('fiscalYear')), title: value('title'), deadline: value('deadline'), note: value('note').trim() || null }, key);
      again();
    } catch (failure) {
      sayProblem(failure);
    }
  } },
  ...Object.entries(inputs).map(([name, input]) => el('div', { class: 'field' }, el('label', { for: input.id }, t(`candidates.survey.${name}`)), input)),
  el('button', { class: 'button button--primary' }, t('candidates.survey.openIt')));
}

/**
 * Step 5: what the file would change, what becomes of sections under agreements, and bringing it in.
 * @module
 */
import { analyseImport, applyImport } from '../api/imports.js';
import { el, replace } from '../dom.js';
import { t } from '../i18n.js';
import { kmText, wholeText } from '../numbers.js';
import { ask, say, sayProblem } from '../shell/messages.js';
import { boundList, pointTo } from './bound.js';
import { COUNTS, decisionsOf, firstOpen, refusedCount } from './model.js';
import { changesTable } from './tables.js';

/**
 * @param {HTMLElement} place @param {{file: string, reading: import('../api/imports.js').Answers, name: string}} what
 */
export function drawChanges(place, { file, reading, name }) {
  const day = /** @type {HTMLInputElement} */ (el('input', { type: 'date', id: 'effective-on' }));
  const complete = /** @type {HTMLInputElement} */ (el('input', { type: 'checkbox', id: 'complete' }));
  const result = el('div', { class: 'stack', 'aria-live': 'polite' });
  const compare = el('button', { type: 'button', class: 'button', onclick: () => find() }, t('import.compare'));
  replace(place,
    el('div', { class: 'field import-narrow' }, el('label', { for: 'effective-on' }, t('import.effectiveOn')), day),
    el('label', { class: 'choice' }, complete, t('import.complete')),
    el('div', {}, compare), result);

  const find = async () => {
    compare.setAttribute('disabled', '');
    replace(result, el('p', { class: 'note' }, t('import.comparing')));
    try {
      const analysis = await analyseImport({ file, reading, effectiveOn: day.value || null, complete: complete.checked });
      drawResult(result, analysis, name);
    } catch (failure) {
      replace(result);
      sayProblem(failure);
    } finally {
      compare.removeAttribute('disabled');
    }
  };
}

/** @param {HTMLElement} place @param {import('../api/imports.js').Analysis} analysis @param {string} name */
function drawResult(place, { id, effectiveOn, report, changes, bound }, name) {
  /** @type {Map<string, import('./model.js').Decision>} */
  const decided = new Map();
  const total = COUNTS.reduce((sum, key) => sum + report[key], 0) + report.otherWays + report.areas;
  const refused = refusedCount(report.refused);
  const bring = el('button', {
    type: 'button', class: 'button button--primary', disabled: !report.applicable || total === 0, onclick: () => apply(),
  }, t('import.apply'));
  replace(place,
    el('dl', { class: 'import-figures' },
      ...[...COUNTS, 'unchanged', 'notInFile'].filter((key) => report[key] > 0).map((key) => figure(t(`import.change.${key}`), wholeText(report[key]))),
      report.otherWays > 0 && figure(t('import.count.otherWays'), wholeText(report.otherWays)),
      report.areas > 0 && figure(t('import.count.areas'), wholeText(report.areas)),
      report.km > 0 && figure(t('import.count.km'), kmText(report.km), 'km'),
      refused > 0 && figure(t('import.refused'), wholeText(refused))),
    total === 0 && el('p', {}, t('import.nothing')),
    !report.applicable && el('p', { class: 'error' }, t('import.tooManyRefused')),
    ...report.missingOrganisations.map((/** @type {{code: string, name: string}} */ each) => el('p', { class: 'note' }, t('import.missingOrganisation', each))),
    bound.length > 0 && boundList(bound, effectiveOn, decided),
    changes.length > 0 && el('details', { open: changes.length <= 50 }, el('summary', {}, t('import.changes', { n: wholeText(changes.length) })), changesTable(changes)),
    el('div', {}, bring));

  const apply = async () => {
    const open = firstOpen(bound, decided);
    if (open) {
      pointTo(place, open);
      return;
    }
    const text = t('import.apply.text', { name, day: effectiveOn, n: wholeText(total) });
    if (!await ask({ title: t('import.apply.title'), text, confirm: t('import.apply') })) {
      return;
    }
    bring.setAttribute('disabled', '');
    try {
      const { report: network } = await applyImport(id, decisionsOf(decided));
      replace(place, el('p', {}, t('import.done', { links: wholeText(network.links), km: kmText(network.km), components: wholeText(network.components) })),
        el('p', {}, el('a', { href: '/' }, t('import.toMap'))));
      say(t('import.done.short', { name }));
    } catch (failure) {
      bring.removeAttribute('disabled');
      sayProblem(failure);
    }
  };
}

/** @param {string} name @param {string} value @param {string} [unit] */
function figure(name, value, unit) {
  return el('div', {}, el('dt', {}, name), el('dd', {}, value, unit && el('span', { class: 'unit' }, unit)));
}

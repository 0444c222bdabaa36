/**
 * Step 5: what the file would change, what becomes of sections under agreements, and bringing it in. Comparing and bringing in run on
 * the server; the page may be left and shows them again by the import's id.
 * @module
 */
import { analyseImport, applyImport, fetchImport, refusedLink } from '../api/imports.js';
import { isOver } from '../api/progress.js';
import { dayName } from '../dates.js';
import { el, replace } from '../dom.js';
import { language, t } from '../i18n.js';
import { kmText, wholeText } from '../numbers.js';
import { ask, say, sayProblem } from '../shell/messages.js';
import { boundList, pointTo } from './bound.js';
import { figure, figures } from './figures.js';
import { COUNTS, decisionsOf, firstOpen, refusedCount } from './model.js';
import { drawProgress } from './progress.js';
import { changesTable } from './tables.js';

/** @typedef {import('../api/imports.js').View} View */

/** What the page shows now; what was shown before is no longer listened to. */
let stopListening = () => {};

/** Heard whenever an import has come to another state. */
let onState = () => {};

/** @param {() => void} listener */
export function whenStateChanges(listener) {
  onState = listener;
}

/**
 * @param {HTMLElement} place
 * @param {{file: string, reading: import('../api/imports.js').Answers, rows: number}} what rows as the preview counted them
 * @param {(id: string) => void} begun
 */
export function drawChanges(place, { file, reading, rows }, begun) {
  const day = /** @type {HTMLInputElement} */ (el('input', { type: 'date', id: 'effective-on' }));
  const complete = /** @type {HTMLInputElement} */ (el('input', { type: 'checkbox', id: 'complete' }));
  const result = el('div', { class: 'stack' });
  const compare = el('button', { type: 'button', class: 'button', onclick: () => find() }, t('import.compare'));
  forget();
  replace(place,
    el('div', { class: 'field import-narrow' }, el('label', { for: 'effective-on' }, t('import.effectiveOn')), day),
    el('label', { class: 'choice' }, complete, t('import.complete')),
    el('div', {}, compare), result);

  const find = async () => {
    compare.setAttribute('disabled', '');
    try {
      const view = await analyseImport({ file, reading, effectiveOn: day.value || null, complete: complete.checked, rows });
      begun(view.id);
      follow(result, view);
    } catch (failure) {
      replace(result);
      sayProblem(failure);
    } finally {
      compare.removeAttribute('disabled');
    }
  };
}

/** Stops showing how far an import is. */
export function forget() {
  stopListening();
  stopListening = () => {};
}

/** Shows an import as it is, and goes on as it goes on. @param {HTMLElement} place @param {View} view */
export function follow(place, view) {
  forget();
  onState();
  switch (view.state) {
    case 'ANALYSING':
    case 'APPLYING':
      if (view.progress && isOver(view.progress)) {
        drawFailure(place, view);
      } else {
        listen(place, view);
      }
      break;
    case 'APPLIED':
      // Written already, but the network is still being built.
      if (view.progress && !isOver(view.progress)) {
        listen(place, view);
      } else {
        drawDone(place, view);
      }
      break;
    case 'FAILED':
    case 'DISCARDED':
      drawFailure(place, view);
      break;
    default:
      drawResult(place, view);
      if (view.progress?.state === 'FAILED') {
        place.append(el('p', { class: 'error', role: 'alert' }, view.progress.message));
      }
  }
}

/** @param {HTMLElement} place @param {View} view */
function listen(place, view) {
  const { progress } = view;
  if (progress) {
    stopListening = drawProgress(place, progress, async ({ state }) => {
      try {
        const now = await fetchImport(view.id);
        follow(place, now);
        if (state === 'DONE' && now.state === 'APPLIED') {
          say(t('import.done.short', { name: now.fileName }));
        }
      } catch (failure) {
        sayProblem(failure);
      }
    });
  }
}

/** @param {HTMLElement} place @param {View} view */
function drawFailure(place, { state, progress }) {
  replace(place, el('p', { class: 'error', role: 'alert' }, progress?.message ?? t(`import.state.${state}`)));
}

/** @param {HTMLElement} place @param {View} view */
function drawDone(place, view) {
  const { progress, report } = view;
  // Areas change no road: its figures would not be theirs.
  const network = areasOnly(report) ? undefined : progress?.detail;
  replace(place,
    el('p', {}, t(areasOnly(report) ? 'import.done.areas' : 'import.done', named(view))),
    network?.links !== undefined && figures(
      figure(t('import.done.links'), wholeText(network.links)), figure(t('import.count.km'), kmText(network.km), 'km'),
      figure(t('import.done.components'), wholeText(network.components))),
    progress?.state === 'FAILED' && el('p', { class: 'error', role: 'alert' }, progress.message),
    report !== null && refusedCount(report.refused) > 0 && refusedFiles(view.id),
    el('p', {}, el('a', { href: '/' }, t('import.toMap'))));
}

/** @param {HTMLElement} place @param {View} view */
function drawResult(place, view) {
  const { id, effectiveOn, report, changes, bound } = view;
  if (!report) {
    return;
  }
  /** @type {Map<string, import('./model.js').Decision>} */
  const decided = new Map();
  const total = COUNTS.reduce((sum, key) => sum + report[key], 0) + report.otherWays + report.areas;
  const refused = refusedCount(report.refused);
  const bring = el('button', {
    type: 'button', class: 'button button--primary', disabled: !report.applicable || total === 0, onclick: () => apply(),
  }, t('import.apply'));
  replace(place,
    el('p', {}, t(areasOnly(report) ? 'import.compared.areas' : 'import.compared', named(view))),
    figures(
      ...[...COUNTS, 'unchanged', 'notInFile'].filter((key) => report[key] > 0).map((key) => figure(t(`import.change.${key}`), wholeText(report[key]))),
      report.otherWays > 0 && figure(t('import.count.otherWays'), wholeText(report.otherWays)),
      report.areas > 0 && figure(t('import.count.areas'), wholeText(report.areas)),
      report.km > 0 && figure(t('import.count.km'), kmText(report.km), 'km'),
      refused > 0 && figure(t('import.refused'), wholeText(refused))),
    refused > 0 && refusedFiles(id),
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
    const text = t(areasOnly(report) ? 'import.apply.text.areas' : 'import.apply.text', { ...named(view), n: wholeText(total) });
    if (!await ask({ title: t('import.apply.title'), text, confirm: t('import.apply') })) {
      return;
    }
    bring.setAttribute('disabled', '');
    try {
      follow(place, await applyImport(id, decisionsOf(decided)));
    } catch (failure) {
      bring.removeAttribute('disabled');
      sayProblem(failure);
    }
  };
}

/** All refused rows to take away. @param {string} id */
function refusedFiles(id) {
  return el('p', {}, t('import.refused.all'), ' ',
    el('a', { href: refusedLink(id, 'XLSX'), download: '' }, 'Excel'), ' ', el('a', { href: refusedLink(id, 'CSV'), download: '' }, 'CSV'));
}

/** @param {View} view */
function named({ fileName, effectiveOn }) {
  return { name: fileName, day: dayName(effectiveOn, language()) };
}

/** The file has 行政区域 and no road. @param {View['report']} report */
function areasOnly(report) {
  return report !== null && report.sections + report.otherWays === 0 && report.areas + report.missingOrganisations.length > 0;
}

/**
 * Import of road files: file, questions, meaning of the fields, preview.
 * @module
 */
import { onlyLatest } from '../api/client.js';
import { fetchImport, fetchImports, fetchLimits, fetchMappings, fetchPresets, fetchPreview } from '../api/imports.js';
import { byId, el, replace } from '../dom.js';
import { t } from '../i18n.js';
import { createFileMap } from '../map/file-map.js';
import { kmText, wholeText } from '../numbers.js';
import { sayProblem } from '../shell/messages.js';
import { startShell } from '../shell/start.js';
import { drawChanges, follow, forget, whenStateChanges } from './changes.js';
import { drawFile } from './file.js';
import { figure, figures } from './figures.js';
import { drawMapping } from './mapping.js';
import { allAnswered, boundsOf, likelyPreset, lookOf, refusedCount, withAnswer } from './model.js';
import { drawQuestions } from './questions.js';
import { drawRecent } from './recent.js';
import { drawSchedule } from './schedule.js';
import { drawTable } from './table.js';
import { mappedTable, refusedTable } from './tables.js';

await startShell({ page: 'import' });

const latest = onlyLatest();
const newestList = onlyLatest();
/** @type {{upload: import('../api/imports.js').Upload|null, answers: import('../api/imports.js').Answers, asked: import('../api/imports.js').Question[]}} */
const state = { upload: null, answers: {}, asked: [] };
/** @type {ReturnType<typeof createFileMap>|null} */
let fileMap = null;
/** @type {import('../api/imports.js').Preset[]} */
let presets = [];
let mostBytes = Infinity;

try {
  [presets, { fileBytes: mostBytes }] = await Promise.all([fetchPresets(), fetchLimits()]);
} catch (failure) {
  sayProblem(failure);
}
drawFile(byId('file'), mostBytes, () => {
  Object.assign(state, { upload: null, answers: {}, asked: [] });
  forget();
  rememberImport(null);
  ['questions', 'mapping', 'preview', 'changes'].forEach((step) => show(`${step}-part`, false));
  ['questions', 'mapping', 'changes'].forEach((step) => replace(byId(step)));
}, (upload) => {
  state.upload = upload;
  look();
});

whenStateChanges(listRecent);
listRecent();
showEarlier();

/** The import that the address names. */
async function showEarlier() {
  try {
    const id = new URLSearchParams(location.search).get('import');
    if (id) {
      const view = await fetchImport(id);
      show('changes-part', true);
      follow(byId('changes'), view);
    }
  } catch (failure) {
    sayProblem(failure);
  }
}

async function listRecent() {
  try {
    const recent = await newestList((signal) => fetchImports(signal));
    if (recent) {
      drawRecent(byId('recent'), recent);
      show('recent-part', recent.length > 0);
    }
  } catch (failure) {
    sayProblem(failure);
  }
}

/** The address finds the import again after the page was left. @param {string|null} id */
function rememberImport(id) {
  history.replaceState(null, '', id ? `?import=${encodeURIComponent(id)}` : location.pathname);
}

/** Reads the file with the answers so far, and goes on to what it asks or what it has. */
async function look() {
  show('mapping-part', false);
  show('preview-part', false);
  show('changes-part', false);
  const preview = await ask(state.answers);
  if (!preview) {
    return;
  }
  if (preview.questions.length > 0) {
    state.asked = preview.questions;
    drawQuestions(byId('questions'), state.asked, state.answers, answered);
    show('questions-part', true);
    return;
  }
  const kept = await fetchMappings().catch(() => []);
  const known = [...kept.map(({ id, mapping }) => ({ name: id, title: '', mapping })), ...presets];
  drawMapping(byId('mapping'), { presets, kept, chosen: likelyPreset(known, preview.fields, preview.sample), fields: preview.fields, sample: preview.sample, distinct: preview.distinct, table: preview.table, lostZeros: preview.lostZeros }, check);
  drawTable(byId('table'), preview.table, (change) => {
    state.answers = withAnswer(state.answers, change);
    look();
  });
  show('mapping-part', true);
  drawPreview(preview);
}

/** @param {import('../api/imports.js').Answers} change */
function answered(change) {
  state.answers = withAnswer(state.answers, change);
  if (allAnswered(state.asked, state.answers)) {
    look();
  }
}

/** @param {string} mapping JSON */
async function check(mapping) {
  show('changes-part', false);
  if (JSON.parse(mapping).target === 'schedule' && state.upload) {
    show('preview-part', false);
    drawSchedule(byId('changes'), { file: state.upload.id, reading: state.answers, mapping });
    show('changes-part', true);
    byId('changes-title').scrollIntoView();
    return;
  }
  const reading = { ...state.answers, mapping };
  const preview = await ask(reading);
  if (preview && state.upload) {
    drawPreview(preview);
    drawChanges(byId('changes'), { file: state.upload.id, reading, rows: preview.rows }, rememberImport);
    show('changes-part', true);
  }
}

/** @param {import('../api/imports.js').Answers} answers */
async function ask(answers) {
  const { upload } = state;
  if (!upload) {
    return undefined;
  }
  byId('main').setAttribute('aria-busy', 'true');
  try {
    return await latest((signal) => fetchPreview(upload.id, answers, signal));
  } catch (failure) {
    sayProblem(failure);
    return undefined;
  } finally {
    byId('main').removeAttribute('aria-busy');
  }
}

/** @param {import('../api/imports.js').Preview} preview */
function drawPreview({ rows, mapped, shapes, shapesLeftOut, table }) {
  show('preview-part', true);
  // A table has no place: nothing to draw.
  byId('map').hidden = table !== null;
  replace(byId('figures'), counts(rows, mapped));
  if (!table) {
    fileMap ??= createFileMap(byId('map'), { zoomIn: t('import.map.in'), zoomOut: t('import.map.out') });
    fileMap.show(shapes.map(({ parts, kind, name }) => ({ parts, look: lookOf(kind), label: name })), boundsOf(shapes));
  }
  byId('map-note').textContent = shapesLeftOut > 0 ? t('import.map.leftOut', { n: wholeText(shapesLeftOut) }) : '';
  replace(byId('rows'),
    mapped && mapped.sample.length > 0 && el('details', { open: true }, el('summary', {}, t('import.rows.mapped')), mappedTable(mapped)),
    mapped && mapped.refused.length > 0 && el('details', { open: true },
      el('summary', {}, t('import.refused.first', { n: wholeText(mapped.refused.length) })), refusedTable(mapped)));
}

/** @param {number} rows @param {import('../api/imports.js').Mapped|null} mapped */
function counts(rows, mapped) {
  if (!mapped) {
    return figures(figure(t('import.count.rows'), wholeText(rows)));
  }
  const refused = refusedCount(mapped.refusedByCode);
  const roads = mapped.areas === 0;
  return figures(
    figure(t('import.count.rows'), wholeText(rows)),
    !roads && figure(t('import.count.areas'), wholeText(mapped.areas)),
    roads && figure(t('import.count.sections'), wholeText(mapped.sections)),
    roads && mapped.kilometres > 0 && figure(t('import.count.km'), kmText(mapped.kilometres), 'km'),
    roads && mapped.officialKilometres > 0 && figure(t('import.count.officialKm'), kmText(mapped.officialKilometres), 'km'),
    ...(/** @type {const} */ (['otherWays', 'withoutPlace', 'leftOut'])).map((key) => mapped[key] > 0 && figure(t(`import.count.${key}`), wholeText(mapped[key]))),
    figure(t('import.refused'), wholeText(refused), '', refused > 0 ? 'import-refused' : null));
}

/** @param {string} id @param {boolean} shown */
function show(id, shown) {
  byId(id).hidden = !shown;
}

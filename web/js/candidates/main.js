/**
 * Wires the page of exchange candidates: filters, list and map that point at each other, finding anew, files.
 * @module
 */
import { fetchAuthorities } from '../api/agreements.js';
import { candidateFile, fetchCandidateLines, fetchCandidates, fetchMarks, fetchMatches, fetchSurveys } from '../api/candidates.js';
import { fetchRegion } from '../api/region.js';
import { byId, el, replace } from '../dom.js';
import { language, t } from '../i18n.js';
import { createCandidateMap } from '../map/candidate-map.js';
import { metersAsKm, wholeText } from '../numbers.js';
import { problemText, sayProblem } from '../shell/messages.js';
import { startShell } from '../shell/start.js';
import { createStore } from '../store.js';
import { anySection } from './any-section.js';
import { filters } from './filters.js';
import { createList, kmOfRoad } from './list.js';
import { showMarkTable } from './mark-table.js';
import { createMarks } from './marks.js';
import { showMatches } from './matches.js';
import { ALL, filtered, roadNames, sorted, totalMeters } from './model.js';
import { searchForm, showProgress, source } from './search.js';
import { showSurvey } from './survey.js';

const { me } = await startShell({ page: 'candidates' });
const main = byId('main');
const head = el('div', { class: 'stack' });
const work = el('div', { class: 'stack' });
const body = el('div', { class: 'stack' });
const survey = el('div', { class: 'stack' });
const matches = el('div', { class: 'stack' });
const today = me.today ?? '';
/** @type {import('../store.js').Store<import('../api/candidates.js').Filter & {order: string, open: string|null}>} */
const store = createStore({ ...ALL, order: 'distance', open: location.hash.slice(1) || null });
/** @type {ReturnType<typeof createCandidateMap>|null} */
let map = null;

try {
  const [region, { own, others }] = await Promise.all([fetchRegion(), fetchAuthorities(me)]);
  replace(main, head, survey, matches, work, body);
  await Promise.all([load(region, own, others), readSurvey(), readMatches(own)]);
} catch (failure) {
  replace(main, el('h1', {}, t('candidates.title')), el('div', { class: 'notice notice--problem', role: 'alert' }, problemText(failure)));
}

async function readSurvey() {
  const again = () => readSurvey().catch(sayProblem);
  showSurvey(survey, await fetchSurveys(), { today, prefecture: ['PREFECTURE', 'OFFICE'].includes(me.organisation?.kind ?? ''), again });
}

/** @param {string|null} own */
async function readMatches(own) {
  const again = () => readMatches(own).catch(sayProblem);
  showMatches(matches, await fetchMatches(), { own, today, mayDraft: me.roles.includes('DISPATCHER'), again });
}

/** @param {import('../api/region.js').Region} region @param {string|null} own @param {{id: string, name: string}[]} others */
async function load(region, own, others) {
  const answer = await fetchCandidates();
  const again = () => load(region, own, others).catch(sayProblem);
  const form = searchForm(answer, (running) => showProgress(work, running, again));
  replace(head,
    el('div', { class: 'candidate-top' }, el('h1', {}, t('candidates.title')), el('p', { class: 'note' }, t('candidates.note')),
      answer.finding && source(answer.finding)),
    answer.finding && el('details', {}, el('summary', {}, t('candidates.search')), form));
  if (answer.running) {
    showProgress(work, answer.running, again);
  }
  if (!answer.finding) {
    replace(body, el('div', { class: 'empty stack' }, el('p', {}, t('candidates.never')), form));
    return;
  }
  await show(answer, region, own, others);
}

/**
 * @param {import('../api/candidates.js').Answer} answer @param {import('../api/region.js').Region} region @param {string|null} own
 * @param {{id: string, name: string}[]} others
 */
async function show({ candidates, finding }, region, own, others) {
  if (candidates.length === 0) {
    replace(body, el('p', { class: 'empty' }, t('candidates.none')));
    return;
  }
  const byCandidate = new Map(candidates.map((one) => [one.id, one]));
  const [lines, said] = await Promise.all([fetchCandidateLines(), fetchMarks()]);
  const listPlace = el('div', { class: 'candidate-scroll', tabindex: '-1' });
  const mapPlace = el('div', { class: 'candidate-map' });
  const picker = el('div', {});
  const sum = el('p', { class: 'number', role: 'status' });
  const files = el('p', { class: 'row' });
  const table = el('details', {});
  const marked = (/** @type {import('../api/candidates.js').Mark[]} */ now) => {
    marks.set(now);
    list.draw();
    showMarkTable(table, now, own, marked);
    Promise.all([readSurvey(), readMatches(own)]).catch(sayProblem);
  };
  const marks = createMarks(own, marked);
  marks.set(said);
  showMarkTable(table, said, own, marked);
  const list = createList(listPlace, { chosen: (id) => store.set({ open: id }), pointed: (id) => map?.point(id) }, marks);
  replace(body, filters(candidates, own, store.get(), (patch) => store.set(patch)),
    el('div', { class: 'row row--between' }, sum, files), marks.undo,
    el('div', { class: 'candidate-split' }, listPlace, el('div', { class: 'stack' }, mapPlace, legend(), picker)), table);
  map = createCandidateMap(mapPlace, { map: t('candidates.map'), zoomIn: t('candidates.zoomIn'), zoomOut: t('candidates.zoomOut') }, finding?.asOf ?? me.today ?? '',
    (id) => describe(byCandidate.get(id)), { chosen: (id) => store.set({ open: id }), pointed: (id) => map?.point(id) });
  map.name(region.municipalities);
  if (me.roles.includes('DISPATCHER')) {
    replace(picker, anySection(map, { own, others, day: finding?.asOf ?? me.today ?? '', marks: marks.get, changed: marked }));
  }
  if (region.bbox) {
    map.fit(region.bbox);
  }

  const draw = () => {
    const state = store.get();
    const shown = sorted(filtered(candidates, state), state.order);
    const ids = new Set(shown.map(({ id }) => id));
    sum.textContent = t('candidates.sum', { n: shown.length, count: wholeText(shown.length), km: metersAsKm(totalMeters(shown)) });
    const filter = { reason: state.reason, party: state.party, municipality: state.municipality, fromKm: state.fromKm, untilKm: state.untilKm };
    replace(files, ...(/** @type {const} */ (['xlsx', 'csv'])).map((type) =>
      el('a', { class: 'button', href: candidateFile(type, filter, language()), download: '' }, t(`candidates.download.${type}`))));
    list.show(shown);
    if (shown.length === 0) {
      replace(listPlace, el('p', { class: 'empty' }, t('candidates.noneFits')));
    }
    map?.show(lines.features.filter(({ properties }) => ids.has(properties.candidate)));
  };
  const open = (/** @type {string|null} */ id) => {
    list.open(id, true);
    map?.select(id, id !== null);
    history.replaceState(null, '', id === null ? location.pathname : `#${id}`);
  };
  store.watch((now, before) => {
    if (now.open !== before.open) {
      open(now.open);
    } else {
      draw();
    }
  });
  draw();
  if (byCandidate.has(store.get().open ?? '')) {
    open(store.get().open);
  }
}

/** @param {import('../api/candidates.js').Candidate|undefined} one */
function describe(one) {
  return one ? `${roadNames(one)} ${kmOfRoad(one.lengthMeters)} km ${t('candidates.pair', { from: one.administrator.name, to: one.neighbour.name })}` : '';
}

function legend() {
  return el('ul', { class: 'candidate-legend note', 'aria-label': t('candidates.legend') },
    ...['municipal', 'prefectural', 'chosen'].map((key) => el('li', {}, el('span', { class: `candidate-swatch candidate-swatch--${key}`, 'aria-hidden': 'true' }), t(`candidates.legend.${key}`))));
}

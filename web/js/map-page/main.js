/**
 * Wires the map page: one store; choices change it, everything else is drawn from it.
 * @module
 */
import { onlyLatest } from '../api/client.js';
import { fetchRegion } from '../api/region.js';
import { placeOf } from '../api/places.js';
import { fetchResponsibility } from '../api/responsibility.js';
import { fetchYears } from '../api/statistics.js';
import { byId, replace } from '../dom.js';
import { dayName, fiscalYearName, fiscalYearOf } from '../dates.js';
import { language, t } from '../i18n.js';
import { wholeText } from '../numbers.js';
import { createMapView } from '../map/map-view.js';
import { sayProblem } from '../shell/messages.js';
import { startShell } from '../shell/start.js';
import { createStore } from '../store.js';
import { createCards } from './cards.js';
import { createChoices } from './choices.js';
import { createYears } from './data.js';
import { drawDownloads } from './downloads.js';
import { figuresOf, firmnessOf, rowsOf, ticksOf } from './figures.js';
import { drawLegend } from './legend.js';
import { formatLink, parseLink } from './link.js';
import { createPlaceSearch, kmMark, routeName } from './place-search.js';
import { printPage } from './print.js';
import { drawSectionCard } from './section-card.js';
import { createSectionList } from './section-list.js';
import { createSheet } from './sheet.js';
import { drawLoading, drawMessage, drawTip } from './stage.js';
import { drawTable } from './table.js';
import { createYearSlider } from './year-slider.js';

const WIDE = matchMedia('(min-width: 1200px)');
const opened = parseLink(location.hash);

const store = createStore({
  view: opened,
  ticks: /** @type {import('./year-slider.js').Tick[]} */ ([]),
  region: /** @type {import('../api/region.js').Region|null} */ (null),
  data: /** @type {import('./data.js').Year|null} */ (null),
  compared: /** @type {import('./data.js').Year|null} */ (null),
  hidden: /** @type {ReadonlySet<string>} */ (new Set()),
  baseMap: false,
  /** A road without a (public) administrator has been on screen. */
  others: false,
  failure: false,
  failedTiles: 0,
});
const change = (/** @type {Partial<import('./link.js').View>} */ patch) =>
  store.set({ view: { ...store.get().view, ...patch } });

const slider = createYearSlider((year) => change({ year, day: null }));
const { me } = await startShell({
  page: 'map', language: opened.language ?? undefined, slot: slider.element, onLanguage: () => {
    change({ language: store.get().view.language && language() });
    drawAll();
    speakAgain();
  },
});

const years = createYears();
const drawCards = createCards(byId('figures'));
const choices = createChoices({
  municipality: (municipality) => change({ municipality }), compare: (compare) => change({ compare }), day: (day) => change({ day }),
});
const sections = createSectionList(byId('sections'), byId('sections-title'), choose);
const sheet = createSheet(byId('panel'), byId('handle'));
const map = createMapView(byId('map'), {
  moved: (place) => change({ place }),
  picked: choose,
  hovered: drawTip,
  loading: (loading) => {
    drawLoading(loading);
    if (loading) {
      store.set({ failedTiles: 0 });
    } else {
      const inView = map.sectionsInView();
      sections.draw(inView);
      if (inView?.some(({ classes }) => classes.some((name) => name.startsWith('road.other')))) {
        store.set({ others: true });
      }
    }
  },
  failed: (failedTiles) => store.set({ failedTiles }),
}, me.user !== null);

/** Where the chosen section was clicked. @type {{lng: number, lat: number}|null} */
let clickedAt = null;
/** @param {string|null} section @param {{lng: number, lat: number}} [at] */
function choose(section, at) {
  chosenHere = true;
  const again = section !== null && section === store.get().view.section;
  clickedAt = section === null ? null : at ?? null;
  change({ section });
  if (again) {
    sayPlace(section);
  }
}

const search = createPlaceSearch(byId('place-search'), {
  day: () => store.get().view.day ?? dayInYear(),
  place: ({ route, place }) => {
    const at = place?.at && { lng: place.at[0], lat: place.at[1] };
    if (at) {
      map.pin(at, `${routeName(route)} ${kmMark(place.routeMeters)}`);
      map.goTo({ zoom: 16, ...at });
      choose(place.section, at);
    }
  },
  route: ({ bbox }) => {
    map.pin(null);
    if (bbox) {
      map.fit(/** @type {import('../api/region.js').Bbox} */ (bbox.split(',').map(Number)), covered());
    }
  },
});

const latestPlace = onlyLatest();
/** Route and km of the click, on the card. @param {string} section */
async function sayPlace(section) {
  const { day } = store.get().view;
  const line = document.getElementById('card-place');
  if (!clickedAt || !line) {
    return;
  }
  const at = clickedAt;
  try {
    const found = await latestPlace((signal) => placeOf(at, section, day ?? dayInYear(), signal));
    if (found?.place) {
      line.textContent = t('map.place.mark', { route: routeName(found.route), km: kmMark(found.place.routeMeters), code: found.place.sectionCode, meters: wholeText(Math.round(found.place.sectionMeters)) });
    }
  } catch {
    // The card says the rest without it.
    line.textContent = '';
  }
}

// The section's card: where the answer comes from, and where the keyboard goes.
const latestCard = onlyLatest();
/** Not by the link: then the focus goes to the card. */
let chosenHere = false;
async function openCard() {
  const { section, day } = store.get().view;
  map.select(section);
  const draw = (/** @type {Parameters<typeof drawSectionCard>[1]} */ content) =>
    drawSectionCard(byId('card'), content, () => choose(null), me.roles.some((role) => role === 'MANAGER' || role === 'ADMINISTRATOR'));
  if (section === null) {
    draw(null);
    return;
  }
  draw({ answer: null, failure: null });
  try {
    const answer = await latestCard((signal) => fetchResponsibility(section, day ?? dayInYear(), signal));
    if (answer) {
      draw({ answer, failure: null });
      if (chosenHere) {
        byId('card-title').focus({ preventScroll: true });
      }
      sayPlace(section);
      map.reveal(section, byId('card').getBoundingClientRect());
    }
  } catch (failure) {
    draw({ answer: null, failure });
  }
}

/** Today within the year on screen, else that year's winter. */
function dayInYear() {
  const { year } = store.get().view;
  if (year === null || (me.today && fiscalYearOf(me.today) === year)) {
    return me.today;
  }
  return `${year + 1}-01-20`;
}

const latestData = onlyLatest();
async function loadData() {
  const { year, compare } = store.get().view;
  if (year === null) {
    return;
  }
  store.set({ data: null, compared: null, failure: false });
  try {
    const answers = await latestData(() => Promise.all([years.year(year), compare === null ? null : years.year(compare)]));
    if (answers) {
      store.set({ data: answers[0], compared: answers[1] });
    }
  } catch (failure) {
    store.set({ failure: true });
    sayProblem(failure);
  }
}

function showMap() {
  const { year, day, municipality } = store.get().view;
  if (year !== null || day !== null) {
    map.show({ year, day, municipality });
  }
}

function showCompared() {
  const { compare, municipality } = store.get().view;
  map.compare(compare === null ? null : { year: compare, municipality });
}

function goToMunicipality() {
  const { region, view } = store.get();
  const one = region?.municipalities.find(({ code }) => code === view.municipality);
  const bbox = one?.bbox ?? region?.bbox;
  if (bbox) {
    map.fit(bbox, covered());
  }
}

/** What lies over the map: the open legend on a desk, the sheet on a phone. */
function covered() {
  const stage = byId('stage').getBoundingClientRect();
  const panel = byId('panel').getBoundingClientRect();
  const legend = byId('legend').getBoundingClientRect();
  return {
    right: WIDE.matches && !byId('legend').hidden ? stage.right - legend.left : 0,
    bottom: panel.top > stage.top && panel.left <= stage.left ? Math.max(0, stage.bottom - panel.top) : 0,
  };
}

function drawPanel() {
  const { view, data, compared, ticks, region } = store.get();
  const figures = data && figuresOf(data, view.municipality);
  const comparison = compared && view.compare !== null
    ? { fiscalYear: view.compare, figures: figuresOf(compared, view.municipality) } : null;
  const municipalities = region?.municipalities ?? [];
  const place = municipalities.find(({ code }) => code === view.municipality)?.name ?? t('map.print.all');
  const year = view.year === null ? '' : fiscalYearName(view.year, language());
  slider.draw(ticks, view.year);
  choices.draw(view, municipalities, ticks);
  drawCards(figures, comparison, data && firmnessOf(data, view.municipality));
  byId('figures-note').textContent = [me.demo && t('map.demo'), t('map.length')].filter(Boolean).join(' ');
  byId('compare-note').hidden = comparison === null;
  byId('compare-note').textContent = comparison ? t('map.compare.note', { year: fiscalYearName(comparison.fiscalYear, language()) }) : '';
  drawTable(byId('table'), {
    rows: data ? rowsOf(data, view.municipality) : [], figures, chosen: view.municipality, caption: t('map.table.caption', { year }),
    rules: data ? [data.exchange.rule, data.patrol.rule] : [],
  }, (municipality) => change({ municipality }));
  drawDownloads(byId('downloads'), {
    year: view.year, municipality: view.municipality,
    recorded: { exchange: data?.exchange.status === 'recorded', patrol: data?.patrol.status === 'recorded' },
  }, () => printPage(map, () => {
    drawPanel();
    drawLegendPart();
  }));
  byId('print-title').textContent = t('map.print.title', {
    year, place, day: view.day ? dayName(view.day, language()) : t('map.print.wholeYear'),
  });
}

function drawLegendPart() {
  const { hidden, view, baseMap, others } = store.get();
  drawLegend(byId('legend'), { hidden, signedIn: me.user !== null, others, compared: view.compare, baseMap: { allowed: me.baseMap === 'gsi', on: baseMap } },
    { hide: (next) => store.set({ hidden: next }), baseMap: (on) => store.set({ baseMap: on }) });
}

function drawStage() {
  const { failure, failedTiles, region } = store.get();
  drawMessage({
    failure, failedTiles, empty: region !== null && region.bbox === null, administrator: me.roles.includes('ADMINISTRATOR'),
  }, retry);
}

function retry() {
  years.forget();
  map.retry();
  if (store.get().region === null) {
    start();
  } else {
    loadData();
  }
}

function drawAll() {
  map.label({
    map: t('map.title'), zoomIn: t('map.zoomIn'), zoomOut: t('map.zoomOut'), source: me.demo ? t('shell.demo') : t('map.source'),
  });
  sheet.label();
  search.label();
  drawPanel();
  drawLegendPart();
  drawStage();
  drawCollapse();
  sections.draw(map.sectionsInView());
  openCard();
}

store.watch((state, before) => {
  const { view } = state;
  const differs = (/** @type {(keyof typeof view)[]} */ ...names) => names.some((name) => view[name] !== before.view[name]);
  if (differs('year', 'compare')) {
    loadData();
  }
  if (differs('year', 'day', 'municipality')) {
    showMap();
  }
  if (differs('compare', 'municipality')) {
    showCompared();
  }
  if (differs('municipality')) {
    goToMunicipality();
  }
  if (differs('section', 'day', 'year')) {
    openCard();
  }
  if (state.region && state.region !== before.region) {
    map.name(state.region.municipalities);
    map.credit(state.region.credits);
  }
  if (state.hidden !== before.hidden) {
    map.hide(state.hidden);
  }
  if (state.baseMap !== before.baseMap) {
    map.setBaseMap(state.baseMap);
  }
  if (state.hidden !== before.hidden || state.others !== before.others || state.baseMap !== before.baseMap || differs('compare')) {
    drawLegendPart();
  }
  if (state.failure !== before.failure || state.failedTiles !== before.failedTiles || state.region !== before.region) {
    drawStage();
  }
  if (state.data !== before.data || state.compared !== before.compared || state.region !== before.region
    || state.ticks !== before.ticks || differs('year', 'compare', 'municipality', 'day')) {
    drawPanel();
  }
  if (state.view !== before.view) {
    history.replaceState(null, '', formatLink(view) || location.pathname);
  }
});

addEventListener('hashchange', () => {
  const view = parseLink(location.hash);
  change({ ...view, year: view.year ?? store.get().view.year });
  if (view.place) {
    map.goTo(view.place);
  }
});
addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && store.get().view.section !== null) {
    change({ section: null });
    byId('map').focus();
  }
});

const collapse = byId('collapse');
collapse.addEventListener('click', () => {
  byId('main').classList.toggle('map-page--wide');
  drawCollapse();
  map.resized();
});
function drawCollapse() {
  const closed = byId('main').classList.contains('map-page--wide');
  collapse.setAttribute('aria-expanded', String(!closed));
  collapse.setAttribute('aria-label', t(closed ? 'map.panel.open' : 'map.panel.close'));
  replace(collapse, closed ? '›' : '‹');
}
const legendToggle = byId('legend-toggle');
const openLegend = (/** @type {boolean} */ open) => {
  byId('legend').hidden = !open;
  legendToggle.setAttribute('aria-expanded', String(open));
};
legendToggle.addEventListener('click', () => openLegend(byId('legend').hidden));
openLegend(WIDE.matches);

/** The years and the area, then the first view: the link's, else the newest year with figures and the whole region. */
async function start() {
  try {
    const [ticks, region] = await Promise.all([fetchYears().then(ticksOf), fetchRegion()]);
    if (region.bbox === null && me.empty) {
      // Neither a road nor a user: a map of nothing would explain nothing.
      location.replace('/first-steps.html');
      return;
    }
    const { view } = store.get();
    store.set({ region, ticks, failure: false });
    if (view.place) {
      map.goTo(view.place);
    } else {
      goToMunicipality();
    }
    const newest = ticks.findLast((tick) => tick.recorded)?.fiscalYear ?? ticks.at(-1)?.fiscalYear ?? null;
    // Everything that follows from the view is drawn by the watcher, so the year is set last, and as a change.
    store.set({ view: { ...view, year: null, compare: null } });
    change({ year: view.year ?? newest ?? (me.today ? fiscalYearOf(me.today) : null), compare: view.compare });
  } catch (failure) {
    store.set({ failure: true });
    sayProblem(failure);
  }
}

/** Names and rules come from the server in the reader's language. */
async function speakAgain() {
  years.forget();
  loadData();
  try {
    store.set({ region: await fetchRegion() });
  } catch (failure) {
    sayProblem(failure);
  }
}

drawAll();
await start();

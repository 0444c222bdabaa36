/**
 * Wires the page 区間の作図: choose a section or begin a new one, draw its line on the map, save it.
 * @module
 */
import { fetchAuthorities } from '../api/agreements.js';
import { onlyLatest } from '../api/client.js';
import { fetchRegion } from '../api/region.js';
import { newKey } from '../api/key.js';
import { addSection, fetchWays, ownSections, saveLine, sectionForDrawing } from '../api/sections.js';
import { byId, el, replace } from '../dom.js';
import { t } from '../i18n.js';
import { createDrawingMap } from '../map/drawing-map.js';
import { ask, problemText, say, sayProblem } from '../shell/messages.js';
import { startShell } from '../shell/start.js';
import { createChooser } from './chooser.js';
import { createDrawing } from './drawing.js';
import { nextCode } from './drawing-model.js';
import { factsOf } from './facts.js';
import { createNoticeForm } from './notice-form.js';
import { createNotices } from './notices.js';
import { createRouteField } from './route-field.js';
import { createJoin } from './join.js';
import { createSplit } from './split.js';
import { nameOf, papersOf } from './words.js';

/** @typedef {import('../api/sections.js').Section} Section */
/** What a new section is held against, where no setting came with one. */
const NO_PAPER = { share: 0, meters: 0 };
/** @type {import('../api/region.js').Bbox} */
const JAPAN = [128, 30, 146, 46];

const { me } = await startShell({ page: 'sections' });
const panel = byId('panel');
const today = me.today ?? '';
/** @type {ReturnType<typeof createDrawing>|null} */
let drawing = null;
/** @type {ReturnType<typeof createSplit>|ReturnType<typeof createJoin>|ReturnType<typeof createNoticeForm>|null} */
let rearranging = null;

const map = createDrawingMap(byId('map'), {
  map: t('sections.map'), zoomIn: t('sections.zoomIn'), zoomOut: t('sections.zoomOut'), between: t('sections.pull'),
  point: (index, last) => t(index === 0 ? 'sections.point.start' : last ? 'sections.point.end' : 'sections.point.via', { n: index }),
  sign: (index, last) => (index === 0 ? t('sections.point.start.sign') : last ? t('sections.point.end.sign') : String(index)),
}, today, {
  viewed: showWays,
  clicked: (place) => (drawing ?? rearranging)?.set(place),
  picked: (section) => section && openSection(section),
  moved: (index, place) => (drawing ? drawing.move(index, place) : rearranging?.set(place)),
  inserted: (leg, place) => drawing?.insert(leg, place),
});
const chooser = createChooser({ chosen: (section) => openSection(section), fresh: openNew, notices: openNotices });

addEventListener('keydown', (event) => {
  if (!drawing || !(event.ctrlKey || event.metaKey) || /^(INPUT|TEXTAREA|SELECT)$/.test(/** @type {HTMLElement} */ (event.target).tagName)) {
    return;
  }
  const key = event.key.toLowerCase();
  if (key === 'z' || key === 'y') {
    event.preventDefault();
    drawing[key === 'y' || event.shiftKey ? 'redo' : 'undo']();
  }
});
addEventListener('beforeunload', (event) => {
  if (touched()) {
    event.preventDefault();
  }
});
addEventListener('hashchange', () => follow());

const latestWays = onlyLatest();
/** Roads that nobody's register has are on no tile. @param {readonly number[]|null} bbox */
async function showWays(bbox) {
  try {
    const found = bbox && await latestWays((signal) => fetchWays(bbox, signal));
    if (found || !bbox) {
      map.showWays(found ?? { features: [] });
    }
  } catch (failure) {
    sayProblem(failure);
  }
}

/** @param {string} text '' for none */
function hint(text) {
  byId('hint').hidden = text === '';
  byId('hint').textContent = text;
}

const touched = () => (drawing ?? rearranging)?.touched() ?? false;

function endDrawing() {
  drawing = null;
  rearranging = null;
  map.setDrawing(false);
  map.showDrawing([], []);
  hint('');
}

/** @param {string|null} section */
function remember(section) {
  history.replaceState(null, '', section ? `#section=${section}` : location.pathname);
}

function openChooser() {
  endDrawing();
  map.showSection(null);
  remember(null);
  replace(panel, chooser.element);
  chooser.read();
}

/** @param {string} id @param {string} [day] on which it is there; else today */
async function openSection(id, day) {
  try {
    showSection(await sectionForDrawing(id, day), true);
  } catch (failure) {
    sayProblem(failure);
  }
}

/** @param {Section} section @param {boolean} go move the map there */
function showSection(section, go) {
  endDrawing();
  remember(section.id);
  map.showSection(section.line);
  const box = section.near?.split(',').map(Number);
  if (go && box) {
    map.fit(box);
  }
  replace(panel, back(), factsOf(section,
    el('button', { type: 'button', class: 'button button--primary', onclick: () => openDrawing(section) }, t(section.line ? 'sections.redraw' : 'sections.draw')),
    ...(section.line ? [
      el('button', { type: 'button', class: 'button', onclick: () => openRearranging(section, createSplit, 'sections.split.do') }, t('sections.split')),
      el('button', { type: 'button', class: 'button', onclick: () => openRearranging(section, createJoin, 'sections.join.do') }, t('sections.join')),
    ] : []),
    el('button', { type: 'button', class: 'button', onclick: () => openNotice(section) }, t('sections.notice'))));
  byId('section-title').focus({ preventScroll: true });
}

function back() {
  return el('div', {}, el('button', { type: 'button', class: 'button button--quiet', onclick: () => leave(openChooser) }, t('sections.back')));
}

/** @param {() => void} next */
async function leave(next) {
  if (!touched() || await ask({ title: t('sections.leave'), text: t('sections.leave.text'), confirm: t('sections.leave.yes'), danger: true })) {
    next();
  }
}

/**
 * The bar with the verbs; the saving one waits until there is something to save.
 * @param {() => void} cancel @param {() => Promise<Section|null>} send null: the section is there no more @param {string} [verb] @param {string} [said]
 */
function saveBar(cancel, send, verb = 'sections.save', said = 'sections.saved') {
  const failure = el('div', { role: 'alert' });
  const save = /** @type {HTMLButtonElement} */ (el('button', {
    type: 'button', class: 'button button--primary', disabled: true, onclick: async () => {
      save.disabled = true;
      replace(failure);
      try {
        const saved = await send();
        say(t(said, { name: saved ? nameOf(saved) : '' }));
        map.refresh();
        if (saved) {
          showSection(saved, false);
        } else {
          openNotices();
        }
      } catch (problem) {
        replace(failure, el('div', { class: 'notice notice--problem' }, problemText(problem)));
        save.disabled = false;
      }
    },
  }, t(verb)));
  return {
    save,
    element: el('div', { class: 'stack' }, failure, el('div', { class: 'sections-bar' },
      el('button', { type: 'button', class: 'button', onclick: () => leave(cancel) }, t('shell.cancel')), save)),
  };
}

/** @param {string} value @param {string} note */
function dayField(value, note) {
  const input = /** @type {HTMLInputElement} */ (el('input', { type: 'date', id: 'on', value, required: true }));
  return { input, element: el('div', { class: 'field' }, el('label', { for: 'on' }, t('sections.on')), input, el('p', { class: 'note' }, note)) };
}

/** @param {Section} section */
function openDrawing(section) {
  const day = dayField(section.line ? today : section.from, t(section.line ? 'sections.on.moved' : 'sections.on.placed'));
  const bar = saveBar(() => showSection(section, false), () => saveLine(section, day.input.value, drawing?.line() ?? []));
  begin({ section: section.id, route: () => null, papers: papersOf(section), tolerance: section.tolerance, start: section.line }, bar);
  replace(panel, el('h2', {}, nameOf(section)), /** @type {any} */ (drawing).element, day.element, bar.element);
}

/**
 * Dividing and joining: both show what would come of it before they are done.
 * @param {Section} section @param {typeof createSplit|typeof createJoin} create @param {string} verb
 */
function openRearranging(section, create, verb) {
  const day = dayField(today, t('sections.on.moved'));
  const bar = saveBar(() => showSection(section, false), async () => {
    const done = /** @type {{section?: string, sections?: string[]}|undefined} */ (await rearranging?.send());
    // What begins later is not there yet; until then the section is.
    return sectionForDrawing(done?.sections?.[0] ?? section.id).catch(() => sectionForDrawing(section.id));
  }, verb);
  map.setDrawing(create === createSplit);
  rearranging = create(map, section, { day, hint, changed: () => { bar.save.disabled = !rearranging?.ready(); } });
  replace(panel, el('h2', {}, rearranging.title), rearranging.element, day.element, bar.element);
}

/** @param {Section} section */
async function openNotice(section) {
  const { own } = await fetchAuthorities(me);
  const bar = saveBar(() => showSection(section, false), async () => {
    const { section: after } = await /** @type {ReturnType<typeof createNoticeForm>} */ (rearranging).send();
    // An abolished section is not there any more on and after the day.
    return sectionForDrawing(after).catch(() => null);
  }, 'sections.notice.do', 'sections.notice.done');
  const form = createNoticeForm(section, today, { own, changed: () => { bar.save.disabled = !rearranging?.ready(); } });
  rearranging = form;
  bar.save.disabled = !form.ready();
  replace(panel, el('h2', {}, form.title), form.element, bar.element);
}

function openNotices() {
  endDrawing();
  map.showSection(null);
  remember(null);
  const notices = createNotices(today, openSection);
  replace(panel, back(), notices.element);
  notices.read();
}

/** @param {Omit<Parameters<typeof createDrawing>[1], 'hint'|'changed'>} what @param {ReturnType<typeof saveBar>} bar */
function begin(what, bar) {
  map.setDrawing(true);
  drawing = createDrawing(map, { ...what, hint, changed: () => { bar.save.disabled = !drawing?.line(); } });
  drawing.ask();
}

async function openNew() {
  endDrawing();
  remember(null);
  map.showSection(null);
  const { own } = await fetchAuthorities(me);
  /** @type {import('./route-field.js').Route|null} */
  let route = null;
  const key = newKey();
  const code = /** @type {HTMLInputElement} */ (el('input', { id: 'code', maxlength: 40, autocomplete: 'off' }));
  const official = /** @type {HTMLInputElement} */ (el('input', { id: 'official', type: 'number', min: 0, step: '0.01', inputmode: 'decimal' }));
  const day = dayField(today, t('sections.on.new'));
  const bar = saveBar(openChooser, () => addSection({
    route: route?.id ?? null, sectionCode: code.value, name: null, on: day.input.value,
    officialLengthMeters: official.value === '' ? null : Number(official.value), clearedLengthMeters: null, line: drawing?.line() ?? [],
  }, key));
  const routes = createRouteField((administrator) => administrator === own, 'sections.route.label', async (chosen) => {
    route = chosen;
    if (chosen.bbox && !drawing?.touched()) {
      map.fit(chosen.bbox.split(',').map(Number), 15);
    }
    drawing?.ask();
    try {
      const { sections } = await ownSections({ text: chosen.number, unlocated: false }, new AbortController().signal);
      code.value ||= nextCode(sections.filter(({ kind, number }) => kind === chosen.kind && number === chosen.number).map(({ sectionCode }) => sectionCode));
    } catch (failure) {
      sayProblem(failure);
    }
  });
  begin({ section: null, route: () => route?.id ?? null, papers: [], tolerance: NO_PAPER, start: null }, bar);
  replace(panel, el('h2', {}, t('sections.new')), routes,
    el('div', { class: 'sections-pair' },
      el('div', { class: 'field' }, el('label', { for: 'code' }, t('sections.code')), code),
      el('div', { class: 'field' }, el('label', { for: 'official' }, t('sections.official.meters')), official)),
    /** @type {any} */ (drawing).element, day.element, bar.element);
}

function follow() {
  const section = new URLSearchParams(location.hash.slice(1)).get('section');
  if (section) {
    openSection(section);
  } else {
    openChooser();
  }
}

map.fit(JAPAN);
try {
  const region = await fetchRegion();
  map.name(region.municipalities);
  map.fit(region.bbox ?? JAPAN);
} catch (failure) {
  sayProblem(failure);
}
follow();

/**
 * Wires the crew page: today's sections on the map and in the list, the card of one.
 * @module
 */
import { onlyLatest, ProblemError } from '../api/client.js';
import { fetchDuties } from '../api/duties.js';
import { dayName } from '../dates.js';
import { byId, el, replace } from '../dom.js';
import { language, t } from '../i18n.js';
import { createDutyMap } from '../map/duty-map.js';
import { readTheme, watchTheme } from '../map/theme.js';
import { problemText, say } from '../shell/messages.js';
import { loginLink } from '../shell/navigation.js';
import { startShell } from '../shell/start.js';
import { createStore } from '../store.js';
import { drawCard } from './card.js';
import { drawEmpty, drawGroups, drawKinds } from './list.js';
import { dayOf, linesOf } from './model.js';
import { watchPosition } from './position.js';

const store = createStore({
  duties: /** @type {import('../api/duties.js').Duties|null} */ (null),
  failure: /** @type {unknown} */ (null),
  hidden: /** @type {ReadonlySet<import('../api/duties.js').Kind>} */ (new Set()),
  section: /** @type {string|null} */ (null),
});
let listAt = 0;
/** Groups opened or closed by hand; the list shows it already, so nothing is drawn for it. */
let turned = /** @type {ReadonlySet<string>} */ (new Set());
const latest = onlyLatest();
const { me } = await startShell({ page: 'crew', texts: ['map'], onLanguage: () => { draw(); speak(); } });
const map = createDutyMap(byId('map'), (section) => store.set({ section }));
const day = /** @type {HTMLInputElement} */ (byId('day'));

/** Asks again; what is on screen stays until the answer is there. */
async function load() {
  try {
    const duties = await latest((signal) => fetchDuties(dayOf(location.hash), signal));
    if (duties) {
      const { duties: before, section } = store.get();
      const same = JSON.stringify(duties) === JSON.stringify(before);
      const kept = duties.sections.some(({ id }) => id === section);
      store.set({ duties: same ? before : duties, failure: null, section: kept ? section : null });
    }
  } catch (failure) {
    if (failure instanceof ProblemError && failure.status === 401) {
      location.assign(loginLink(location.pathname + location.hash));
      return;
    }
    store.set({ failure });
  }
}

function speak() {
  map.label({ map: t('crew.map'), source: t('map.source') });
}

function draw() {
  const { duties, failure, hidden, section } = store.get();
  const { dark } = readTheme();
  if (duties) {
    const organisation = [me.organisation?.name, duties.crew].filter(Boolean).join(' ');
    byId('title').textContent = t(duties.day === me.today ? 'crew.title' : 'crew.title.day', { day: dayName(duties.day, language()) });
    byId('who').textContent = t('crew.who', { organisation, day: dayName(duties.day, language()) });
    day.value = duties.day;
    drawKinds(byId('kinds'), duties, hidden, dark, (kind) => store.set({ hidden: toggled(hidden, kind) }));
    if (duties.sections.length > 0) {
      drawGroups(byId('body'), duties, hidden, dark, turned, me.organisation?.kind !== 'CONTRACTOR', {
        picked: (id) => store.set({ section: id }), turn: (id) => { turned = toggled(turned, id); },
      });
    } else {
      drawEmpty(byId('body'), duties, me.organisation);
    }
  } else if (failure) {
    replace(byId('body'), el('div', { class: 'notice notice--problem', role: 'alert' }, problemText(failure)),
      el('button', { type: 'button', class: 'button crew__wide', onclick: load }, t('crew.retry')));
  } else {
    replace(byId('body'), el('progress', { 'aria-label': t('crew.loading') }));
  }
  const chosen = duties?.sections.find(({ id }) => id === section);
  byId('card').hidden = !chosen;
  byId('list').hidden = Boolean(chosen);
  if (duties && chosen) {
    drawCard(byId('card'), duties, chosen, dark, () => store.set({ section: null }));
  }
}

/** @template T @param {ReadonlySet<T>} all @param {T} one @returns {ReadonlySet<T>} */
function toggled(all, one) {
  const next = new Set(all);
  if (!next.delete(one)) {
    next.add(one);
  }
  return next;
}

store.watch((state, before) => {
  const focused = document.activeElement?.closest('[data-kind]')?.getAttribute('data-kind');
  draw();
  if (state.duties && (state.duties !== before.duties || state.hidden !== before.hidden)) {
    byId('stage').hidden = linesOf(state.duties, new Set()).length === 0;
    map.resized();
    map.show(linesOf(state.duties, state.hidden), state.duties.day);
    if (state.duties !== before.duties) {
      map.fitAll();
    }
  }
  if (state.section !== before.section) {
    map.select(state.section);
    // The card begins at its top; the list comes back where it was.
    const panel = byId('panel');
    listAt = before.section ? listAt : panel.scrollTop;
    panel.scrollTop = state.section ? 0 : listAt;
    // Focus goes into the card, and back to the row it came from.
    const back = before.section && byId('list').querySelector(`details[open] [data-section="${before.section}"]`);
    (state.section ? byId('card-title') : back instanceof HTMLElement ? back : byId('title')).focus();
  } else if (focused) {
    /** @type {HTMLElement|null} */ (document.querySelector(`[data-kind="${focused}"]`))?.focus();
  }
  if (state.failure && state.failure !== before.failure && state.duties) {
    say(t('crew.stale'));
  }
});

byId('zoom-in').addEventListener('click', () => map.zoom(1));
byId('zoom-out').addEventListener('click', () => map.zoom(-1));
byId('whole').addEventListener('click', () => map.fitAll());
byId('card').addEventListener('keydown', (event) => event.key === 'Escape' && store.set({ section: null }));
day.addEventListener('change', () => {
  if (day.value) {
    location.hash = day.value === me.today ? '' : `day=${day.value}`;
  }
});
watchPosition(/** @type {HTMLButtonElement} */ (byId('position')), map.showPosition,
  (refused) => say(t(refused ? 'crew.position.refused' : 'crew.position.unknown')));
addEventListener('hashchange', load);
addEventListener('resize', () => map.resized());
// A phone that wakes up after midnight shows the new day's.
document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && load());
watchTheme(draw);
speak();
draw();
await load();

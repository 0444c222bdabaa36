/**
 * One variant's plan: its routes on the map, what changes hands, what stays undone, and the lists to print.
 * @module
 */
import { fetchItineraries, fetchLegs, fetchTransfers, fetchUnserved } from '../api/plan.js';
import { onlyLatest } from '../api/client.js';
import { fetchRegion } from '../api/region.js';
import { el, replace } from '../dom.js';
import { t } from '../i18n.js';
import { createPlanMap } from '../map/plan-map.js';
import { metersAsKm } from '../numbers.js';
import { problemText, sayProblem } from '../shell/messages.js';
import { itineraries } from './itineraries.js';
import { legText } from './leg-words.js';
import { leftOut, transfers, unserved } from './lists.js';
import { standing } from './change-model.js';
import { createMoves } from './moves.js';
import { hours, link, ordered, readLink, reworkLink, shownRun } from './model.js';
import { runText } from './words.js';

/**
 * @param {string} scenario its id @param {boolean} mayMove the reader may move sections @param {boolean} mayRework and make plans anew during the work
 * @param {(run: string) => void} taken somebody moved sections: a new run is there
 */
export function createResult(scenario, mayMove, mayRework, taken) {
  const toggle = el('div', { class: 'row plan-screen', role: 'group', 'aria-label': t('plan.shownVariant') });
  const box = el('div', { class: 'plan-map' });
  const route = el('p', { class: 'note', role: 'status' });
  const changes = el('div', { class: 'stack' });
  const prints = el('div', { class: 'stack' });
  const hand = el('div', { class: 'stack' });
  const legend = el('p', { class: 'note plan-legend' }, ...['state', 'prefecture', 'municipality', 'empty', 'changed', 'unserved'].map((key) =>
    el('span', { class: `plan-legend__${key}` }, t(`plan.legend.${key}`))));
  const element = el('div', { class: 'stack', hidden: true },
    el('h2', {}, t('plan.routes')), toggle,
    el('div', { class: 'plan-result' }, el('div', { class: 'stack' }, box, legend, route), changes), hand, prints);
  const latest = onlyLatest();
  /** What was fetched: a plan never changes. @type {Map<string, Promise<[{features: any[]}, import('../api/plan.js').Transfer[], import('../api/plan.js').Unserved[], import('../api/plan.js').Itinerary[]]>>} */
  const known = new Map();
  /** @type {ReturnType<typeof createPlanMap>|null} */
  let map = null;
  /** @type {string|null} */
  let shown = null;
  /** @type {{features: any[]}} */
  let legs = { features: [] };
  /** @type {number|null} */
  let marked = null;
  /** @type {ReturnType<typeof createMoves>|null} */
  let moves = null;
  /** While sections are chosen, the map chooses too. @type {((section: string) => void)|null} */
  let pick = null;

  /** @param {number|null} wanted again the same: none @param {string|null} [section] */
  function mark(wanted, section = null) {
    if (pick !== null) {
      if (section !== null) {
        pick(section);
      }
      return;
    }
    marked = wanted === marked ? null : wanted;
    map?.markRoute(marked);
    const own = legs.features.map(({ properties }) => properties).filter((leg) => leg.route === marked);
    const sum = (/** @type {boolean} */ work) => metersAsKm(own.filter((leg) => leg.work === work).reduce((all, leg) => all + leg.metres, 0));
    route.textContent = own.length === 0 ? t('plan.route.pick') : t('plan.route.is', {
      authority: own[0].authorityName, district: own[0].district, work: sum(true), empty: sum(false),
      end: hours(Math.max(...own.map((leg) => leg.endMillis))),
    });
  }

  /** @param {import('../api/plan.js').Detail} detail @param {import('../api/plan.js').Run} run */
  async function load(detail, run) {
    const first = map === null;
    if (first) {
      fetchRegion().then(({ municipalities }) => map?.name(municipalities), sayProblem);
    }
    map ??= createPlanMap(box, { map: t('plan.map'), zoomIn: t('plan.zoomIn'), zoomOut: t('plan.zoomOut') }, detail.day, legText, mark);
    try {
      const wanted = known.get(run.id) ?? Promise.all([fetchLegs(run.id), fetchTransfers(run.id), fetchUnserved(run.id), fetchItineraries(run.id)]);
      known.set(run.id, wanted);
      const all = await latest(() => wanted);
      if (!all) {
        return;
      }
      legs = all[0];
      handWork(run);
      map.show(legs, new Map(all[1].map((each) => [each.sectionId, each.fromKind])), first);
      marked = null;
      mark(null);
      const showSection = (/** @type {string|null} */ wanted) => map?.markSection(wanted);
      replace(changes, transfers(all[1], showSection), unserved(all[2]), leftOut(detail.leftOut));
      replace(prints, itineraries(all[3], detail));
    } catch (failure) {
      // Said once, in place; the next look is the reader's.
      known.delete(run.id);
      replace(prints);
      replace(changes, el('div', { class: 'notice notice--problem', role: 'alert' }, problemText(failure)),
        el('button', { type: 'button', class: 'button', onclick: () => load(detail, run) }, t('plan.again')));
    }
  }

  /** What may be done with the plan by hand. @param {import('../api/plan.js').Run} run */
  function handWork(run) {
    pick = null;
    map?.markChosen(new Set());
    moves = null;
    if (mayMove && run.change?.kind !== 'REWORKED') {
      moves = createMoves({
        run: run.id, taken,
        show(chosen, picking) {
          pick = picking;
          if (pick !== null && marked !== null) {
            marked = null;
            map?.markRoute(null);
          }
          route.textContent = t(pick === null ? 'plan.route.pick' : 'plan.move.pick');
          map?.markChosen(chosen);
        },
      });
    }
    replace(hand, moves?.element,
      mayRework && el('p', { class: 'plan-screen' }, el('a', { class: 'button', href: reworkLink(scenario, run.id) }, t('plan.rework.begin'))));
  }

  return {
    element,
    /** @param {import('../api/plan.js').Detail} detail */
    show(detail) {
      const run = shownRun(detail.runs, readLink(location.hash).run);
      element.hidden = run === null;
      if (run === null) {
        shown = null;
        return;
      }
      const choose = (/** @type {string} */ id) => {
        history.replaceState(null, '', link(scenario, id));
        this.show(detail);
      };
      const focused = document.activeElement?.getAttribute('data-shows');
      const choice = standing(detail.runs);
      replace(toggle, ...ordered(choice.includes(run) ? choice : [...choice, run]).map((each) => el('button', {
        type: 'button', class: 'button', 'aria-pressed': String(each === run), 'data-variant': each.change ? null : each.variant, 'data-shows': each.id,
        disabled: each.figures === null, onclick: () => choose(each.id),
      }, runText(detail, each))));
      if (focused) {
        /** @type {HTMLElement|null} */ (toggle.querySelector(`[data-shows="${focused}"]`))?.focus();
      }
      if (run.id !== shown) {
        shown = run.id;
        load(detail, run);
      }
    },
  };
}

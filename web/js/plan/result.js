/**
 * One variant's plan: its routes on the map, what changes hands, what stays undone, and the lists to print.
 * @module
 */
import { fetchItineraries, fetchLegs, fetchTransfers, fetchUnserved } from '../api/plan.js';
import { onlyLatest } from '../api/client.js';
import { el, replace } from '../dom.js';
import { t } from '../i18n.js';
import { createPlanMap } from '../map/plan-map.js';
import { metersAsKm } from '../numbers.js';
import { sayProblem } from '../shell/messages.js';
import { itineraries } from './itineraries.js';
import { leftOut, transfers, unserved } from './lists.js';
import { hours, link, ordered, readLink, shownRun } from './model.js';

/** @param {string} scenario its id */
export function createResult(scenario) {
  const toggle = el('div', { class: 'row plan-screen', role: 'group', 'aria-label': t('plan.shownVariant') });
  const box = el('div', { class: 'plan-map' });
  const route = el('p', { class: 'note', role: 'status' });
  const changes = el('div', { class: 'stack' });
  const prints = el('div', { class: 'stack' });
  const legend = el('p', { class: 'note plan-legend' }, ...['state', 'prefecture', 'municipality', 'empty'].map((key) =>
    el('span', { class: `plan-legend__${key}` }, t(`plan.legend.${key}`))));
  const element = el('div', { class: 'stack', hidden: true },
    el('h2', {}, t('plan.routes')), toggle,
    el('div', { class: 'plan-result' }, el('div', { class: 'stack' }, box, legend, route), changes), prints);
  const latest = onlyLatest();
  /** @type {ReturnType<typeof createPlanMap>|null} */
  let map = null;
  /** @type {string|null} */
  let shown = null;
  /** @type {{features: any[]}} */
  let legs = { features: [] };
  /** @type {number|null} */
  let marked = null;

  /** @param {number|null} wanted again the same: none */
  function mark(wanted) {
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
    map ??= createPlanMap(box, { map: t('plan.map'), zoomIn: t('plan.zoomIn'), zoomOut: t('plan.zoomOut') }, describe, mark);
    try {
      const all = await latest(() => Promise.all([fetchLegs(run.id), fetchTransfers(run.id), fetchUnserved(run.id), fetchItineraries(run.id)]));
      if (!all) {
        return;
      }
      legs = all[0];
      map.show(legs, first);
      marked = null;
      mark(null);
      const showSection = (/** @type {string|null} */ section) => map?.markSection(section);
      replace(changes, transfers(all[1], showSection), unserved(all[2]), leftOut(detail.leftOut));
      replace(prints, itineraries(all[3], detail.name));
    } catch (failure) {
      shown = null;
      sayProblem(failure);
    }
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
      const focused = document.activeElement?.getAttribute('data-variant');
      replace(toggle, ...ordered(detail.runs).map((each) => el('button', {
        type: 'button', class: 'button', 'aria-pressed': String(each === run), 'data-variant': each.variant,
        disabled: each.figures === null, onclick: () => choose(each.id),
      }, t(`plan.variant.${each.variant}`, { percent: detail.tolerancePermille / 10 }))));
      if (focused) {
        /** @type {HTMLElement|null} */ (toggle.querySelector(`[data-variant="${focused}"]`))?.focus();
      }
      if (run.id !== shown) {
        shown = run.id;
        load(detail, run);
      }
    },
  };
}

/** @param {Record<string, any>} leg */
function describe(leg) {
  return t(leg.work ? 'plan.leg.work' : 'plan.leg.empty', {
    authority: leg.authorityName, district: leg.district, km: metersAsKm(leg.metres), start: hours(leg.startMillis), end: hours(leg.endMillis),
  });
}

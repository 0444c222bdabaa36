/**
 * The candidates as a list of buttons; the chosen one opens to its sections.
 * @module
 */
import { el, replace } from '../dom.js';
import { t } from '../i18n.js';
import { exchanged, isPart, roadNames } from './model.js';

/** @typedef {import('../api/candidates.js').Candidate} Candidate */

/** So many at once; the rest comes on request. */
const PAGE = 100;

/**
 * @param {HTMLElement} place
 * @param {{chosen: (id: string|null) => void, pointed: (id: string|null) => void}} handlers
 * @param {ReturnType<typeof import('./marks.js').createMarks>} marks
 */
export function createList(place, { chosen, pointed }, marks) {
  /** @type {readonly Candidate[]} */
  let rows = [];
  let shown = PAGE;
  /** @type {string|null} */
  let open = null;

  const draw = () => {
    const more = rows.length - shown;
    replace(place,
      el('ol', { class: 'candidate-list' }, ...rows.slice(0, shown).map(item)),
      more > 0 && el('button', { type: 'button', class: 'button', onclick: () => {
        shown += PAGE;
        draw();
      } }, t('candidates.more', { n: Math.min(PAGE, more) })));
  };

  const item = (/** @type {Candidate} */ one) => {
    const isOpen = one.id === open;
    return el('li', {
      class: isOpen ? 'candidate candidate--open' : 'candidate', 'data-candidate': one.id,
      onpointerenter: () => pointed(one.id), onpointerleave: () => pointed(null),
    },
    el('button', { type: 'button', class: 'candidate-head', 'aria-expanded': String(isOpen), onclick: () => chosen(isOpen ? null : one.id),
      onfocus: () => pointed(one.id), onblur: () => pointed(null) },
    el('span', { class: 'candidate-line' },
      el('span', { class: 'note number' }, String(one.number)),
      ...one.reasons.map((reason) => el('span', { class: `badge candidate-reason candidate-reason--${reason}` }, t(`candidates.reason.${reason}`))),
      exchanged(one) !== 'none' && el('span', { class: 'badge badge--good' }, t(`candidates.exchanged.${exchanged(one)}`)),
      one.estimated && el('span', { class: 'badge badge--soon' }, t('candidates.estimated')),
      ...marks.badges(one)),
    el('strong', {}, roadNames(one)),
    el('span', { class: 'candidate-line' },
      el('span', {}, t('candidates.pair', { from: one.administrator.name, to: one.neighbour.name })),
      el('span', { class: 'candidate-figures number' },
        el('span', {}, kmOfRoad(one.lengthMeters), el('span', { class: 'unit' }, 'km')),
        el('span', { class: 'note' }, one.distanceMeters === null ? t('candidates.outOfReach')
          : one.distanceMeters === 0 ? t('candidates.onNetwork') : t('candidates.away', { km: kmOfRoad(one.distanceMeters) }))))),
    isOpen && el('div', { class: 'candidate-body stack' }, el('p', {}, one.words), marks.form(one), sections(one)));
  };

  return {
    draw,

    /** @param {readonly Candidate[]} some in their order */
    show(some) {
      rows = some;
      shown = PAGE;
      const at = some.findIndex(({ id }) => id === open);
      shown = Math.max(PAGE, at + 1);
      draw();
    },

    /** Opens one and brings it into view. @param {string|null} id @param {boolean} scroll */
    open(id, scroll) {
      open = id;
      const at = rows.findIndex((row) => row.id === id);
      shown = Math.max(shown, at + 1);
      const focused = document.activeElement?.closest('[data-candidate]')?.getAttribute('data-candidate');
      draw();
      const row = id === null ? null : place.querySelector(`[data-candidate="${id}"]`);
      if (scroll) {
        row?.scrollIntoView({ block: 'nearest' });
      }
      if (focused) {
        /** @type {HTMLElement|null} */ (place.querySelector(`[data-candidate="${focused}"] button`))?.focus({ preventScroll: true });
      }
    },
  };
}

/** @param {Candidate} one */
function sections(one) {
  return el('div', { class: 'table-box', tabindex: '0', role: 'region', 'aria-label': t('candidates.sections') }, el('table', { class: 'table' },
    el('thead', {}, el('tr', {}, ...['road', 'code', 'km', 'today'].map((key) =>
      el('th', { scope: 'col', class: key === 'km' ? 'amount' : null }, t(`candidates.column.${key}`))))),
    el('tbody', {}, ...one.sections.map((section) => el('tr', {},
      el('th', { scope: 'row' }, section.road), el('td', {}, section.code),
      el('td', { class: 'amount' }, kmOfRoad(section.lengthMeters),
        isPart(section) && el('span', { class: 'note candidate-part' }, t('candidates.part', { km: kmOfRoad(section.wholeMeters) }))),
      el('td', {}, section.performer === null ? one.administrator.name
        : t('candidates.byAgreement', { performer: section.performer, number: section.agreement ?? '' })))))));
}

/** Two decimals: a gap of 60 m is 0.06. @param {number} meters @returns {string} */
export function kmOfRoad(meters) {
  return (Math.round(meters / 10) / 100).toFixed(2);
}

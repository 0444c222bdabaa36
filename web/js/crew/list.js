/**
 * The upper part of the panel and the list: totals that switch kinds of work on and off, groups, sections.
 * @module
 */
import { dayName } from '../dates.js';
import { el, replace } from '../dom.js';
import { language, t } from '../i18n.js';
import { dutySample } from '../map/duty-style.js';
import { metersAsKm } from '../numbers.js';
import { groupRows, kindsOf, metersOf } from './model.js';

/** Groups are opened for the reader where their sections fit a few screens. */
const OPEN_UP_TO = 24;

/** @typedef {import('../api/duties.js').Duties} Duties */
/** @typedef {import('../api/duties.js').Kind} Kind */

/**
 * 巡回 90区間 140.9 km, one button for each kind of work.
 * @param {HTMLElement} root @param {Duties} duties @param {ReadonlySet<Kind>} hidden @param {boolean} dark
 * @param {(kind: Kind) => void} toggle
 */
export function drawKinds(root, duties, hidden, dark, toggle) {
  root.hidden = duties.totals.length === 0;
  replace(root, ...duties.totals.map((total) =>
    el('button', {
      type: 'button', class: 'button crew__kind', 'data-kind': total.kind, 'aria-pressed': String(!hidden.has(total.kind)),
      onclick: () => toggle(total.kind),
    }, dutySample([total.kind], dark), el('span', {}, el('strong', {}, t(`crew.kind.${total.kind}`)), ` ${amount(total)}`))));
}

/** 12区間 18.4 km @param {import('../api/duties.js').Total} total @returns {string} */
function amount({ sections, meters }) {
  return [t('crew.sections', { n: sections }), km(meters)].filter(Boolean).join(' ');
}

/**
 * @param {HTMLElement} root @param {Duties} duties @param {ReadonlySet<Kind>} hidden @param {boolean} dark
 * @param {ReadonlySet<string>} turned groups that the reader opened or closed against the default
 * @param {boolean} authority the asker is a road administrator
 * @param {{picked: (section: string) => void, turn: (group: string) => void}} handlers
 */
export function drawGroups(root, duties, hidden, dark, turned, authority, { picked, turn }) {
  const groups = groupRows(duties, hidden);
  const open = groups.reduce((n, { rows }) => n + rows.length, 0) <= OPEN_UP_TO || groups.length === 1;
  const lacking = duties.totals.reduce((n, total) => n + total.lacking, 0);
  replace(root,
    duties.sections.length < duties.totalSections
      && el('p', { class: 'notice' }, t('crew.limited', { shown: duties.sections.length, all: duties.totalSections })),
    ...groups.map(({ group, totals, rows }) => {
      const isOpen = open !== turned.has(group.id);
      const part = el('details', { class: 'crew__group', open: isOpen, 'data-group': group.id },
        el('summary', {},
          el('span', { class: 'crew__group-name' }, group.basis === 'DISTRICT' ? groupName(group) : group.name),
          el('span', { class: 'crew__group-amount' }, [
            group.basis === 'AGREEMENT' && group.number, ...totals.map((total) => `${t(`crew.kind.${total.kind}`)} ${amount(total)}`),
          ].filter(Boolean).join(t('crew.dot')))),
        el('ul', {}, ...rows.map((row) => sectionRow(row, dark, picked))));
      part.addEventListener('click', (event) => event.target instanceof Element && event.target.closest('summary') && turn(group.id));
      return part;
    }),
    groups.length === 0 && el('p', { class: 'empty' }, t('crew.noneShown')),
    el('p', { class: 'note crew__note' },
      [t('crew.due'), authority && t('crew.unassigned'), t('crew.length'), lacking > 0 && t('crew.lacking', { n: lacking })]
        .filter(Boolean).join(language() === 'ja' ? '' : ' ')));
}

/** @param {import('./model.js').Row} row @param {boolean} dark @param {(section: string) => void} picked */
function sectionRow({ section, duties }, dark, picked) {
  const works = [...new Set(duties.map(({ workType }) => t(`map.work.${workType}`)))].join(t('shell.comma'));
  return el('li', {},
    el('button', { type: 'button', class: 'crew__row', 'data-section': section.id, onclick: () => picked(section.id) },
      dutySample(kindsOf(duties), dark),
      el('span', { class: 'crew__row-name' }, sectionName(section),
        el('small', {}, works, section.geometry === null && ` ${t('crew.unlocated')}`)),
      el('span', { class: 'crew__row-km' }, km(metersOf(duties)))));
}

/** @param {import('../api/duties.js').Section} section @returns {string} the route and the section's code on it */
export function sectionName({ name, kind, code }) {
  return `${name || t(`map.kind.${kind}`)} ${t('crew.code', { code })}`;
}

/** @param {import('../api/duties.js').Group} group @returns {string} */
export function groupName({ basis, number, name, orderer }) {
  return basis === 'DISTRICT' ? t('crew.group.district', { orderer: orderer ?? '', name }) : t('crew.group.agreement', { number, name });
}

/** @param {number|null} meters @returns {string} nothing where no length is known */
export function km(meters) {
  // The unit never stands alone on a line.
  return meters === null ? '' : `${metersAsKm(meters)}\u00a0km`;
}

/**
 * Why there is nothing, and what to do.
 * @param {HTMLElement} root @param {Duties} duties @param {{name: string, kind: string}|null} organisation
 */
export function drawEmpty(root, duties, organisation) {
  const reason = duties.crew ? 'crew' : organisation?.kind === 'CONTRACTOR' ? 'contractor' : 'authority';
  replace(root, el('div', { class: 'empty crew__empty' },
    el('h2', {}, t('crew.empty')),
    el('p', {}, t(`crew.empty.${reason}`, { name: organisation?.name ?? '', crew: duties.crew ?? '' })),
    duties.next ? el('a', { class: 'button crew__wide', href: `#day=${duties.next}` }, t('crew.next', { day: dayName(duties.next, language()) }))
      : el('p', {}, t('crew.empty.noNext')),
    el('a', { class: 'button crew__wide', href: '/' }, t('crew.toMap'))));
}

/**
 * Picks the sections of a draft on the map or from the list beside it, and says for each who does what.
 * @module
 */
import { getAgreementMap, roadsInView, writeItems } from '../api/agreements.js';
import { onlyLatest } from '../api/client.js';
import { fetchRegion } from '../api/region.js';
import { el, replace } from '../dom.js';
import { t } from '../i18n.js';
import { createLineMap } from '../map/line-map.js';
import { metersAsKm } from '../numbers.js';
import { say, sayProblem } from '../shell/messages.js';
import { boxOf, itemFor, itemInput, partFor, PARTS, pickedFrom, sectionCount, structureItemFor, totalMeters, WORKS } from './model.js';
import { options, roadText } from './words.js';

/** More are not listed: the map is zoomed in instead. */
const LISTED = 60;
/** @type {[number, number, number, number]} */
const JAPAN = [122, 24, 154, 46];

/**
 * @param {HTMLElement} main @param {import('../api/me.js').Me} me @param {import('../api/agreements.js').Detail} agreement
 * @param {number} left items of the agreement it was made from that could not be taken over
 */
export async function showSections(main, me, agreement, left) {
  /** @type {import('./model.js').PickedItem[]} */
  let items = agreement.items.map(pickedFrom);
  /** @type {import('../api/agreements.js').Features} */
  let roads = { features: [] };
  let saved = JSON.stringify(items);
  const latest = onlyLatest();

  const mapBox = el('div', { class: 'agreement-map' });
  const list = el('div', { class: 'agreement-roads' });
  const table = el('div', { class: 'stack' });
  const search = /** @type {HTMLInputElement} */ (el('input', { type: 'search', 'aria-label': t('agreements.roads.search'),
    placeholder: t('agreements.roads.search') }));
  replace(main,
    el('div', { class: 'stack' }, el('p', { class: 'note' }, el('a', { href: `/agreements.html?id=${agreement.id}` }, agreement.number), ` ${agreement.title}`),
      el('h1', {}, t('agreements.pick'))),
    left > 0 && el('p', { class: 'notice' }, t('agreements.left', { n: left })),
    el('div', { class: 'agreement-pick' }, mapBox, el('section', { class: 'stack', 'aria-label': t('agreements.roads') }, search, list)),
    table);

  const map = createLineMap(mapBox, { picked: toggle, moved: load, day: agreement.periodFrom, patrol: agreement.kind === 'PATROL' });
  map.label({ map: t('agreements.map'), zoomIn: t('agreements.zoomIn'), zoomOut: t('agreements.zoomOut') });
  search.addEventListener('input', drawList);
  addEventListener('beforeunload', (event) => {
    if (JSON.stringify(items) !== saved) {
      event.preventDefault();
    }
  });
  draw();

  map.fit(await startingBox(agreement) ?? JAPAN);

  /** @param {[number, number, number, number]} bbox */
  async function load(bbox) {
    try {
      const answer = await latest((signal) => roadsInView(bbox, agreement.periodFrom, signal));
      if (answer) {
        roads = answer;
        map.show(roads, selection());
        drawList();
      }
    } catch (failure) {
      sayProblem(failure);
    }
  }

  function selection() {
    return new Set(items.map(({ section }) => section ?? ''));
  }

  /** @param {Record<string, any>} road */
  function toggle(road) {
    if (selection().has(road.section)) {
      items = items.filter(({ section }) => section !== road.section);
    } else {
      const item = itemFor(road, agreement);
      if (item === null) {
        say(t('agreements.pick.stranger', { road: roadText(road.name, road.code), administrator: road.administratorName }));
        return;
      }
      items = [...items, item];
    }
    draw();
  }

  /** @param {{id: string, kind: string, name: string}} structure @param {Record<string, any>} road of a party */
  function toggleStructure(structure, road) {
    const item = structureItemFor(structure, road, agreement);
    items = items.some((each) => each.structure === structure.id) ? items.filter((each) => each.structure !== structure.id)
      : item ? [...items, item] : items;
    draw();
  }

  function draw() {
    map.select(selection());
    drawList();
    drawItems();
  }

  function drawList() {
    const wanted = search.value.normalize('NFKC').trim();
    const parties = new Set(agreement.parties.map(({ id }) => id));
    const found = roads.features.map(({ properties }) => properties)
      .filter((road) => parties.has(road.administrator) && `${road.name} ${road.code} ${road.administratorName} ${road.structures.map((/** @type {{name: string}} */ { name }) => name).join(' ')}`
        .includes(wanted))
      .sort((a, b) => a.name.localeCompare(b.name, 'ja') || a.code.localeCompare(b.code, 'ja', { numeric: true }));
    const selected = selection();
    replace(list,
      ...found.slice(0, LISTED).flatMap((road) => [
        choice(selected.has(road.section), () => toggle(road), roadText(road.name, road.code), ` ${road.administratorName} ${metersAsKm(road.meters)} km`),
        ...road.structures.map((/** @type {{id: string, kind: string, name: string}} */ structure) =>
          choice(items.some((each) => each.structure === structure.id), () => toggleStructure(structure, road), structure.name,
            ` ${t(`agreements.structure.${structure.kind}`)}`, 'agreement-roads__structure'))]),
      found.length === 0 && el('p', { class: 'note' }, t('agreements.roads.none')),
      found.length > LISTED && el('p', { class: 'note' }, t('agreements.roads.more', { n: found.length - LISTED })));
  }

  /** @param {boolean} checked @param {() => void} onchange @param {string} name @param {string} note @param {string} [className] */
  function choice(checked, onchange, name, note, className = '') {
    return el('label', { class: `choice ${className}` }, el('input', { type: 'checkbox', checked, onchange }), el('span', {}, name, el('span', { class: 'note' }, note)));
  }

  function drawItems() {
    const changed = JSON.stringify(items) !== saved;
    replace(table,
      el('div', { class: 'row row--between' },
        el('h2', {}, t('agreements.chosen', { n: sectionCount(items) }), el('span', { class: 'unit number' }, ` ${metersAsKm(totalMeters(items))} km`)),
        el('div', { class: 'row' },
          el('a', { class: 'button', href: `/agreements.html?id=${agreement.id}` }, t('agreements.back')),
          el('button', { type: 'button', class: 'button button--primary', disabled: !changed, onclick: save }, t('agreements.items.save')))),
      items.length === 0 ? el('p', { class: 'empty' }, t('agreements.chosen.empty'))
        : el('div', { class: 'table-box' }, el('table', { class: 'table agreement-items' },
          el('thead', {}, el('tr', {}, ...['road', 'administrator', 'performer', 'work', 'part', 'meters', 'threshold', 'finishBy', 'remove']
            .map((column) => el('th', { scope: 'col' }, t(`agreements.item.${column}`))))),
          el('tbody', {}, ...items.map(row)))));
  }

  /** @param {import('./model.js').PickedItem} item @param {number} index */
  function row(item, index) {
    const name = roadText(item.road, item.code);
    const set = (/** @type {Partial<import('./model.js').PickedItem>} */ change) => {
      items = items.map((each, i) => (i === index ? { ...each, ...change } : each));
      const button = /** @type {HTMLButtonElement} */ (table.querySelector('.button--primary'));
      button.disabled = JSON.stringify(items) === saved;
    };
    const label = (/** @type {string} */ column) => `${name} ${t(`agreements.item.${column}`)}`;
    const number = (/** @type {Event} */ event) => {
      const { value } = /** @type {HTMLInputElement} */ (event.target);
      return value === '' ? null : Number(value);
    };
    const text = (/** @type {Event} */ event) => /** @type {HTMLInputElement} */ (event.target).value;
    return el('tr', {},
      el('th', { scope: 'row' }, name),
      el('td', {}, item.administrator.name),
      el('td', {}, el('select', { 'aria-label': label('performer'), onchange: (/** @type {Event} */ e) => set({ performer: text(e), payer: null }) },
        ...agreement.parties.filter(({ id }) => id !== item.administrator.id).map((party) =>
          el('option', { value: party.id, selected: party.id === item.performer }, party.name)))),
      el('td', {}, el('select', { 'aria-label': label('work'), onchange: (/** @type {Event} */ e) => {
        set({ work: text(e), part: partFor(text(e), item.part) });
        drawItems();
        focusAgain(label('work'));
      } },
        ...options(WORKS, 'agreements.work', item.work))),
      el('td', {}, el('select', { 'aria-label': label('part'), onchange: (/** @type {Event} */ e) => set({ part: text(e) }) },
        ...options(PARTS, 'agreements.part', item.part))),
      el('td', {}, el('input', { type: 'number', min: 0, step: 'any', 'aria-label': label('meters'), value: item.agreedLengthMeters ?? '',
        onchange: (/** @type {Event} */ e) => set({ agreedLengthMeters: number(e) }) })),
      el('td', {}, el('input', { type: 'number', min: 0, max: 200, 'aria-label': label('threshold'), value: item.thresholdCm ?? '',
        onchange: (/** @type {Event} */ e) => set({ thresholdCm: number(e) }) })),
      el('td', {}, el('input', { type: 'time', 'aria-label': label('finishBy'), value: item.finishBy ?? '',
        onchange: (/** @type {Event} */ e) => set({ finishBy: text(e) || null }) })),
      el('td', {}, el('button', { type: 'button', class: 'button button--quiet', 'aria-label': t('agreements.item.removeOne', { road: name }),
        onclick: () => {
          items = items.filter((_, i) => i !== index);
          draw();
        } }, '×')));
  }

  /** The table was drawn again: whoever went by keyboard is where they were. @param {string} name of the control */
  function focusAgain(name) {
    /** @type {HTMLElement|null} */ (table.querySelector(`[aria-label="${CSS.escape(name)}"]`))?.focus();
  }

  async function save() {
    try {
      agreement = await writeItems(agreement, items.map(itemInput));
      saved = JSON.stringify(items);
      location.assign(`/agreements.html?id=${agreement.id}`);
    } catch (failure) {
      sayProblem(failure);
    }
  }
}

/** Where its sections are; of an empty draft where there are roads at all. @param {import('../api/agreements.js').Detail} agreement */
async function startingBox(agreement) {
  const own = boxOf(await getAgreementMap(agreement.id));
  const region = own ? null : await fetchRegion().catch(() => null);
  return own ?? region?.bbox ?? boxOf(await roadsInView(JAPAN, agreement.periodFrom, new AbortController().signal));
}

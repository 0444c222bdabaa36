/**
 * The search over the map: 県道5号 12.3k goes to the place, a route's name or number to the route.
 * @module
 */
import { onlyLatest } from '../api/client.js';
import { findPlaces } from '../api/places.js';
import { el, replace } from '../dom.js';
import { t } from '../i18n.js';
import { problemText } from '../shell/messages.js';

/** @typedef {import('../api/places.js').FoundPlace} FoundPlace */

/** 12.345 km: a metre is the last digit. @param {number} meters */
export const kmMark = (meters) => `${(Math.round(meters) / 1000).toFixed(3)} km`;

/** @param {FoundPlace['route']} route */
export const routeName = ({ kind, number, name }) => t('map.place.route', { kind: t(`map.kind.${kind}`), number, name });

/**
 * @param {HTMLElement} root
 * @param {{day: () => string|null, place: (found: FoundPlace) => void, route: (found: FoundPlace) => void}} on day: on which; place: a point was
 *     chosen; route: a whole route
 */
export function createPlaceSearch(root, { day, place, route }) {
  const latest = onlyLatest();
  const input = /** @type {HTMLInputElement} */ (el('input', { type: 'search', id: 'place', autocomplete: 'off' }));
  const result = el('div', { class: 'place-search__result', role: 'status', hidden: true });
  const form = el('form', {
    role: 'search', onsubmit: (/** @type {Event} */ event) => {
      event.preventDefault();
      search();
    },
  }, el('label', { for: 'place', class: 'visually-hidden' }), input, result);
  input.addEventListener('input', () => input.value.trim() === '' && close());
  root.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !result.hidden) {
      event.stopPropagation();
      close();
      input.focus();
    }
  });
  replace(root, form);
  label();

  function label() {
    form.querySelector('label')?.replaceChildren(t('map.place.search'));
    input.placeholder = t('map.place.example');
  }

  function close() {
    result.hidden = true;
    replace(result);
  }

  async function search() {
    const text = input.value.trim();
    if (text === '') {
      close();
      return;
    }
    try {
      const found = await latest((signal) => findPlaces(text, day(), signal));
      if (found) {
        draw(found);
      }
    } catch (failure) {
      result.hidden = false;
      replace(result, problemText(failure));
    }
  }

  /** @param {FoundPlace[]} found */
  function draw(found) {
    const reachable = found.filter(({ beyond }) => !beyond);
    if (reachable.length === 1) {
      choose(reachable[0]);
      if (reachable[0].place?.at !== null) {
        return;
      }
    }
    result.hidden = false;
    replace(result, found.length === 0 ? el('p', { class: 'note' }, t('map.place.none'))
      : el('ul', {}, ...found.map((each) => el('li', {}, each.beyond || (each.place && !each.place.at)
        ? el('p', {}, el('span', {}, name(each)), el('span', { class: 'note' }, each.beyond ? t('map.place.beyond', { km: kmMark(each.routeLengthMeters) })
          : t('map.place.unlocated', { code: each.place?.sectionCode ?? '' })))
        : el('button', { type: 'button', onclick: () => choose(each) }, el('span', {}, name(each)),
          el('span', { class: 'note number' }, each.place ? kmMark(each.place.routeMeters) : kmMark(each.routeLengthMeters)))))));
  }

  /** @param {FoundPlace} found */
  function name({ route: of, administrator }) {
    return [routeName(of), administrator].filter(Boolean).join(' ');
  }

  /** @param {FoundPlace} found */
  function choose(found) {
    close();
    if (found.place) {
      if (found.place.at) {
        place(found);
      }
    } else {
      route(found);
    }
  }

  return { label };
}

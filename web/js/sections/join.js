/**
 * Joining a section with the next one of its route: what differs, and what becomes of the agreements of both.
 * @module
 */
import { newKey } from '../api/key.js';
import { joinSections, neighboursOf } from '../api/sections.js';
import { el, replace } from '../dom.js';
import { t } from '../i18n.js';
import { problemText } from '../shell/messages.js';
import { promises } from './facts.js';
import { metersText, nameOf } from './words.js';

/** @typedef {import('../api/sections.js').Neighbour} Neighbour */

/**
 * @param {ReturnType<typeof import('../map/drawing-map.js').createDrawingMap>} map @param {import('../api/sections.js').Section} section
 * @param {{day: {input: HTMLInputElement, element: HTMLElement}, hint: (text: string) => void, changed: () => void}} on
 */
export function createJoin(map, section, { day, hint, changed }) {
  const key = newKey();
  /** @type {Neighbour|null} */
  let chosen = null;
  let seen = false;
  const list = el('div', { class: 'stack' });
  const effect = el('div', { class: 'stack', 'aria-live': 'polite' });
  const element = el('div', { class: 'stack' }, list, effect);
  hint(t('sections.join.hint'));
  day.input.addEventListener('change', read);

  async function read() {
    chosen = null;
    seen = false;
    changed();
    replace(effect);
    try {
      const all = await neighboursOf(section.id, day.input.value);
      replace(list, all.length === 0 ? el('p', { class: 'empty' }, t('sections.join.none'))
        : el('fieldset', { class: 'sections-choice' }, el('legend', {}, t('sections.join.with')), ...all.map((each) => el('label', { class: 'choice' },
          el('input', { type: 'radio', name: 'with', disabled: !each.mayJoin, onchange: () => choose(each) }),
          el('span', {}, t('sections.join.one', { code: each.sectionCode, meters: metersText(each.meters) }),
            !each.mayJoin && el('span', { class: 'note' }, t('sections.join.unlike', { facts: facts(each) })))))));
    } catch (failure) {
      replace(list, el('div', { role: 'alert' }, problemText(failure)));
    }
  }

  /** @param {Neighbour} neighbour */
  function choose(neighbour) {
    chosen = neighbour;
    seen = false;
    map.showParts([section.line ?? [], neighbour.line]);
    replace(effect,
      el('p', {}, t('sections.join.effect', { code: section.sectionCode, ended: neighbour.sectionCode, meters: metersText((section.lengths.gis ?? 0) + neighbour.meters) })),
      el('p', {}, neighbour.officialLengthMeters === null ? t('sections.join.official.none') : t('sections.join.official', { meters: metersText(neighbour.officialLengthMeters) })),
      neighbour.unlike.length > 0 && el('p', { class: 'sections-warn' }, t('sections.join.facts', { facts: facts(neighbour), code: section.sectionCode })),
      neighbour.promises.length > 0 && el('div', { class: 'sections-warn stack' },
        promises(neighbour.promises), el('p', {}, t('sections.join.promises')),
        el('label', { class: 'choice' }, el('input', {
          type: 'checkbox', onchange: (/** @type {Event} */ event) => {
            seen = /** @type {HTMLInputElement} */ (event.target).checked;
            changed();
          },
        }), t('sections.join.seen'))));
    changed();
  }

  /** @param {Neighbour} neighbour */
  const facts = ({ unlike }) => unlike.map((fact) => t(`sections.fact.${fact}`)).join(t('shell.comma'));

  read();
  return {
    element,
    set: () => {},
    ready: () => chosen !== null && (chosen.promises.length === 0 || seen),
    touched: () => chosen !== null,
    send: () => {
      const other = /** @type {Neighbour} */ (chosen);
      return joinSections(section, { on: day.input.value, with: other.id, withVersion: other.version, seen: other.promises.map(({ agreement }) => agreement) }, key);
    },
    title: t('sections.join.title', { name: nameOf(section) }),
  };
}

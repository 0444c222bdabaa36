/**
 * Sections under agreements that a file closes or cuts: for each a person confirms the successors, chooses others, or keeps it.
 * @module
 */
import { dayName } from '../dates.js';
import { el, replace } from '../dom.js';
import { language, t } from '../i18n.js';
import { wholeText } from '../numbers.js';
import { sharesOf, successorsOf } from './model.js';

/** @typedef {import('../api/imports.js').Bound} Bound */
/** @typedef {import('./model.js').Decision} Decision */

/**
 * @param {readonly Bound[]} bound @param {string} day from which the file holds
 * @param {Map<string, Decision>} decided by section; filled as a person decides
 */
export function boundList(bound, day, decided) {
  return el('section', { class: 'stack', 'aria-labelledby': 'bound-title' },
    el('h3', { id: 'bound-title' }, t('import.bound', { n: wholeText(bound.length) })),
    el('p', { class: 'note' }, t('import.bound.why')),
    ...bound.map((each) => boundSection(each, day, decided)));
}

/** Shows which one is still open, and goes there. @param {HTMLElement} place @param {Bound} open */
export function pointTo(place, open) {
  const fieldset = place.querySelector(`[data-bound="${open.section}"]`);
  const problem = fieldset?.querySelector('.import-bound-problem');
  if (problem) {
    problem.textContent = t('import.bound.open', { agreement: open.promises.map(({ agreement }) => agreement).join(t('shell.comma')) });
  }
  /** @type {HTMLElement|null} */ (fieldset?.querySelector('input:not([disabled])') ?? null)?.focus();
}

/** @param {Bound} bound @param {string} day @param {Map<string, Decision>} decided */
function boundSection(bound, day, decided) {
  const name = t('import.bound.section', { kind: t(`import.kind.${bound.kind}`), number: bound.number, code: bound.sectionCode });
  const problem = el('p', { class: 'error import-bound-problem', role: 'alert' });
  const effect = el('p', { class: 'import-bound-effect', 'aria-live': 'polite' });
  const boxes = el('div', { class: 'import-bound-choices', hidden: true });
  const ticked = new Set(bound.proposed.map(({ section }) => section));

  const decide = (/** @type {'accept'|'map'|'keep'} */ way) => {
    boxes.hidden = way !== 'map';
    problem.textContent = '';
    const to = way === 'accept' ? bound.proposed : way === 'map' ? sharesOf(bound, ticked) : [];
    if (way === 'map' && to.length === 0) {
      decided.delete(bound.section);
      effect.textContent = t('import.bound.none');
      return;
    }
    decided.set(bound.section, { way, to });
    effect.textContent = way === 'keep' ? t('import.bound.keep.effect') : moved(bound, day, to);
  };
  replace(boxes, ...bound.choices.map((choice) => el('label', { class: 'choice' },
    el('input', {
      type: 'checkbox', checked: ticked.has(choice.section),
      onchange: (/** @type {Event} */ event) => {
        ticked[/** @type {HTMLInputElement} */ (event.target).checked ? 'add' : 'delete'](choice.section);
        decide('map');
      },
    }), el('span', {}, choiceText(choice), ' ', el('span', { class: 'note' }, t(choice.added ? 'import.bound.new' : 'import.bound.there'))))));

  const way = (/** @type {'accept'|'map'|'keep'} */ which, /** @type {string} */ words, /** @type {boolean} */ possible) =>
    el('label', { class: 'choice' },
      el('input', { type: 'radio', name: `bound-${bound.section}`, disabled: !possible, onchange: () => decide(which) }), words);
  return el('fieldset', { class: 'import-bound stack', 'data-bound': bound.section },
    el('legend', {}, name),
    el('ul', { class: 'import-bound-promises' }, ...bound.promises.map((promise) => el('li', {}, promiseText(promise)))),
    way('accept', bound.proposed.length > 0
      ? t('import.bound.accept', { names: successorsOf(bound, bound.proposed).map(({ name: next }) => next).join(t('shell.comma')) })
      : t('import.bound.accept.none'), bound.proposed.length > 0),
    way('map', t('import.bound.map'), bound.choices.length > 0),
    boxes,
    way('keep', t('import.bound.keep'), true),
    effect, problem);
}

/** @param {import('../api/imports.js').Promised} promise */
function promiseText({ agreement, items, agreedLengthMeters }) {
  return agreedLengthMeters > 0
    ? t('import.bound.promise', { agreement, n: wholeText(items), meters: wholeText(agreedLengthMeters) })
    : t('import.bound.promise.noLength', { agreement, n: wholeText(items) });
}

/** @param {import('../api/imports.js').Choice} choice */
function choiceText({ number, name, sectionCode, lengthMeters }) {
  return t('import.bound.choice', { number, name, code: sectionCode, meters: wholeText(Math.round(lengthMeters)) });
}

/** What would happen, in a sentence for each agreement. @param {Bound} bound @param {string} day @param {readonly import('../api/imports.js').Share[]} to */
function moved(bound, day, to) {
  const goes = successorsOf(bound, to);
  return [
    ...bound.promises.map(({ agreement, items, agreedLengthMeters: agreed }) => t('import.bound.moves', {
      day: dayName(day, language()), agreement, n: wholeText(items),
      to: goes.map(({ name, share }) => (agreed > 0
        ? t('import.bound.moves.to', { name, percent: Math.round(share * 100), meters: wholeText(Math.round(agreed * share)) })
        : t('import.bound.moves.to.noLength', { name, percent: Math.round(share * 100) }))).join(t('shell.comma')),
    })),
    t('import.bound.past'),
  ].join('');
}

/**
 * The first view: own sections without a place, a search for all own sections, and the way to a new one.
 * @module
 */
import { onlyLatest } from '../api/client.js';
import { ownSections } from '../api/sections.js';
import { el, replace } from '../dom.js';
import { t } from '../i18n.js';
import { metersAsKm, wholeText } from '../numbers.js';
import { problemText } from '../shell/messages.js';
import { createMergers } from './mergers.js';
import { metersText, sectionName } from './words.js';

/** @param {{chosen: (section: string) => void, fresh: () => void, notices: () => void}} on */
export function createChooser({ chosen, fresh, notices }) {
  const latest = onlyLatest();
  const search = /** @type {HTMLInputElement} */ (el('input', {
    type: 'search', id: 'search', autocomplete: 'off', placeholder: t('sections.search.example'), oninput: () => find(),
  }));
  const result = el('div', { class: 'stack', 'aria-live': 'polite' });
  const mergers = createMergers(() => read());
  const element = el('div', { class: 'stack' },
    el('div', {}, el('h1', {}, t('sections.title')), el('p', { class: 'note' }, t('sections.note'))),
    mergers.element,
    el('div', { class: 'field' }, el('label', { for: 'search' }, t('sections.search')), search),
    result,
    el('div', { class: 'sections-tools' }, el('button', { type: 'button', class: 'button', onclick: fresh }, t('sections.new')),
      el('button', { type: 'button', class: 'button', onclick: notices }, t('sections.notices'))));

  /** Reads anew and keeps what was searched for. */
  async function read() {
    mergers.read();
    await find();
  }

  async function find() {
    const text = search.value.trim();
    try {
      const found = await latest((signal) => ownSections({ text, unlocated: text === '' }, signal));
      if (found) {
        draw(text, found);
      }
    } catch (failure) {
      replace(result, el('div', { role: 'alert' }, problemText(failure)));
    }
  }

  /** @param {string} text @param {Awaited<ReturnType<typeof ownSections>>} found */
  function draw(text, { total, officialLengthMeters, sections }) {
    if (total === 0) {
      replace(result, el('p', { class: 'empty' }, t(text === '' ? 'sections.unlocated.none' : 'sections.search.none')));
      return;
    }
    replace(result,
      el('h2', {}, text === '' ? t('sections.unlocated', { n: wholeText(total), km: metersAsKm(officialLengthMeters) }) : t('sections.found', { n: wholeText(total) })),
      el('ul', { class: 'sections-list' }, ...sections.map((row) => el('li', {}, el('button', { type: 'button', onclick: () => chosen(row.id) },
        el('span', {}, sectionName(row), !row.located && text !== '' && el('span', { class: 'badge badge--soon' }, t('sections.noPlace'))),
        el('span', { class: 'number sections-list__length' }, row.officialLengthMeters === null ? '' : metersText(row.officialLengthMeters)))))),
      total > sections.length && el('p', { class: 'note' }, t('sections.more', { n: wholeText(sections.length) })));
  }

  return { element, read, focus: () => search.focus() };
}

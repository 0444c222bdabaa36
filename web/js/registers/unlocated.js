/**
 * Sections without a place: how many, how long, which.
 * @module
 */
import { onlyLatest } from '../api/client.js';
import { fetchUnlocated, unlocatedLink } from '../api/registers.js';
import { el, replace } from '../dom.js';
import { t } from '../i18n.js';
import { kmText, wholeText } from '../numbers.js';
import { sayProblem } from '../shell/messages.js';
import { files, table } from './table.js';

const HEAD = ['administrator', 'kind', 'number', 'name', 'code', 'startPlace', 'endPlace', 'official', 'agreed', 'draw'];

/** @param {HTMLElement} place */
export async function drawUnlocated(place) {
  const latest = onlyLatest();
  const list = el('div', { class: 'stack' });
  const choice = /** @type {HTMLSelectElement} */ (el('select', { id: 'municipality', onchange: () => show() }));
  replace(place, el('div', { class: 'registers-choice' }, el('div', { class: 'field' }, el('label', { for: 'municipality' }, t('registers.municipality')), choice)), list);
  await show();

  async function show() {
    try {
      const found = await latest((signal) => fetchUnlocated(choice.value, signal));
      if (!found) {
        return;
      }
      if (choice.options.length === 0) {
        replace(choice, el('option', { value: '' }, t('registers.all')), ...found.places.map(({ id, name }) => el('option', { value: id }, name)));
      }
      const { total, lengthMeters, sections } = found;
      replace(list,
        total === 0 && el('p', {}, t('registers.unlocated.none')),
        total > 0 && el('p', { class: 'registers-total' }, wholeText(total), el('small', {}, ` ${t('registers.sections')} `),
          kmText(lengthMeters / 1000), el('small', {}, ` km ${t('registers.official')}`)),
        total > 0 && files((format) => unlocatedLink(choice.value, format)),
        total > sections.length && el('p', { class: 'note' }, t('registers.first', { n: wholeText(sections.length) })),
        total > 0 && table(t('registers.unlocated'), HEAD.map((name) => t(`registers.column.${name}`)), sections.map((each) => [
          each.administrator ?? '', t(`registers.kind.${each.kind}`), each.routeNumber, each.routeName, each.sectionCode, each.startPlace ?? '', each.endPlace ?? '',
          { text: each.officialLengthMeters === null ? '' : wholeText(each.officialLengthMeters), amount: true },
          { text: each.agreedLengthMeters === null ? '' : wholeText(each.agreedLengthMeters), amount: true },
          { text: t('registers.draw'), href: `/sections.html#section=${encodeURIComponent(each.id)}` },
        ])));
    } catch (failure) {
      sayProblem(failure);
    }
  }
}

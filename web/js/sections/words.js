/**
 * What the page says of sections and lengths.
 * @module
 */
import { el } from '../dom.js';
import { t } from '../i18n.js';
import { wholeText } from '../numbers.js';
import { compare } from './drawing-model.js';

/** @param {{kind: string, number: string, name: string, sectionCode: string}} section */
export const sectionName = ({ kind, number, name, sectionCode }) => t('sections.name', { kind: t(`sections.kind.${kind}`), number, name, code: sectionCode });

/** @param {import('../api/sections.js').Section} section */
export const nameOf = (section) => sectionName({ ...section.route, name: section.name ?? section.route.name, sectionCode: section.sectionCode });

/** @param {number} meters */
export const metersText = (meters) => `${wholeText(Math.round(meters))} m`;

/** @param {import('../api/sections.js').Promised} promise */
export const promiseText = ({ label, items, agreedLengthMeters }) => (agreedLengthMeters === null
  ? t('sections.promise.noLength', { label, n: wholeText(items) })
  : t('sections.promise', { label, n: wholeText(items), meters: metersText(agreedLengthMeters) }));

/** Lengths on paper that a drawn one is held against. @param {import('../api/sections.js').Section} section */
export function papersOf({ lengths, promises }) {
  return [
    ...(lengths.official === null ? [] : [{ label: t('sections.official'), meters: lengths.official }]),
    ...promises.filter(({ agreedLengthMeters }) => agreedLengthMeters !== null)
      .map(({ label, agreedLengthMeters }) => ({ label: t('sections.agreed', { label }), meters: Number(agreedLengthMeters) })),
  ];
}

/**
 * The drawn length and, in words, how it stands to those on paper.
 * @param {number} drawn metres @param {readonly {label: string, meters: number}[]} papers @param {{share: number, meters: number}} tolerance
 */
export function lengthBlock(drawn, papers, tolerance) {
  const compared = papers.map(({ label, meters }) => ({ label, meters, ...compare(drawn, meters, tolerance) }));
  const off = compared.some(({ within }) => !within);
  return el('div', { class: off ? 'sections-length sections-length--off' : 'sections-length', role: 'status' },
    el('p', {}, t('sections.drawn'), ' ', el('strong', { class: 'number' }, metersText(drawn))),
    papers.length === 0 && el('p', { class: 'note' }, t('sections.noPaper')),
    ...compared.map(({ label, meters, difference, limit, within }) => el('p', {},
      t(Math.round(difference) === 0 ? 'sections.equal' : difference > 0 ? 'sections.longer' : 'sections.shorter', {
        label, paper: metersText(meters), difference: metersText(Math.abs(difference)),
      }),
      Math.round(difference) !== 0 && t(within ? 'sections.within' : 'sections.beyond', { limit: metersText(limit) }))));
}

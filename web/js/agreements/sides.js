/**
 * Both sides of an agreement: their consent and their signed document.
 * @module
 */
import { documentAddress } from '../api/agreements.js';
import { dayName } from '../dates.js';
import { el } from '../dom.js';
import { language, t } from '../i18n.js';
import { sizeText } from './model.js';

/** @typedef {import('../api/agreements.js').Detail} Detail */
/** @typedef {import('../api/agreements.js').Side} Side */

/** @param {Detail} agreement @returns {HTMLElement} */
export const sides = (agreement) => el('section', { class: 'stack' }, el('h2', {}, t('agreements.sides')),
  el('div', { class: 'agreement-sides' }, ...agreement.parties.map((party) => side(agreement, party))));

/** @param {Detail} agreement @param {Side} party */
const side = (agreement, party) => el('section', { class: 'card stack', 'aria-labelledby': `side-${party.id}` },
  el('h3', { id: `side-${party.id}` }, party.name),
  el('dl', { class: 'agreement-facts' },
    el('dt', {}, t('agreements.consent')), el('dd', {}, party.consentedOn ? dayName(party.consentedOn, language()) : t('agreements.notYet')),
    el('dt', {}, t('agreements.documentNumber.short')), el('dd', {}, party.documentNumber ?? t('agreements.notYet')),
    el('dt', {}, t('agreements.document')), el('dd', {}, signed(agreement, party))));

/** Who may not read the file learns only that it is there. @param {Detail} agreement @param {Side} party */
function signed(agreement, { id, document }) {
  if (document === null) {
    return t('agreements.notYet');
  }
  const size = `PDF ${sizeText(document.sizeBytes)}`;
  return document.fileName === null ? t('agreements.document.kept', { size })
    : el('span', {}, el('a', { href: documentAddress(agreement, id), download: '' }, document.fileName), el('span', { class: 'note' }, ` ${size}`));
}

/**
 * Both sides of an agreement: their consent, their signed document and who of them is called.
 * @module
 */
import { documentAddress } from '../api/agreements.js';
import { dayName } from '../dates.js';
import { el } from '../dom.js';
import { language, t } from '../i18n.js';
import { sizeText, telephone, TIMES } from './model.js';

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
    el('dt', {}, t('agreements.document')), el('dd', {}, signed(agreement, party)),
    ...entrustment(agreement, party)),
  contacts(agreement, party));

/** What the law asks of each side of a 事務の委託. @param {Detail} agreement @param {Side} party @returns {HTMLElement[]} */
const entrustment = ({ kind }, { entrustment: { resolvedOn, resolutionNumber, noticedOn, noticeNumber, reportedOn } }) => (kind === 'ENTRUSTED'
  ? [['resolved', resolvedOn, resolutionNumber], ['noticed', noticedOn, noticeNumber], ['reported', reportedOn, null]].flatMap(([key, day, number]) => [
    el('dt', {}, t(`agreements.entrustment.${key}`)),
    el('dd', {}, day ? dayName(day, language()) : t('agreements.notYet'), number && el('span', { class: 'note' }, number))])
  : []);

/** Only the parties see them. @param {Detail} agreement @param {Side} party */
function contacts(agreement, party) {
  if (agreement.own === null) {
    return null;
  }
  return el('div', { class: 'stack agreement-contacts' }, el('h4', {}, t('agreements.contacts')),
    party.contacts.length === 0 ? el('p', { class: 'note' }, t('agreements.contacts.none')) : el('ul', {}, ...party.contacts.map(called)),
    party.id === agreement.own && agreement.may.includes('CONTACTS')
      && el('p', {}, el('a', { href: `/agreements.html?id=${agreement.id}&contacts` }, t('agreements.contacts.change'))));
}

/** @param {import('../api/agreements.js').Contact} contact */
const called = (contact) => el('li', {}, contact.post, el('ul', { class: 'row' }, ...TIMES.filter((time) => contact[time] !== null)
  .map((time) => el('li', {}, el('span', { class: 'note' }, t(`agreements.contact.${time}`)), ' ',
    el('a', { class: 'number', href: telephone(String(contact[time])) }, contact[time])))));

/** Who may not read the file learns only that it is there. @param {Detail} agreement @param {Side} party */
function signed(agreement, { id, document }) {
  if (document === null) {
    return t('agreements.notYet');
  }
  const size = `PDF ${sizeText(document.sizeBytes)}`;
  return document.fileName === null ? t('agreements.document.kept', { size })
    : el('span', {}, el('a', { href: documentAddress(agreement, id), download: '' }, document.fileName), el('span', { class: 'note' }, ` ${size}`));
}

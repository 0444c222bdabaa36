/**
 * Lists beside the map: sections that change hands, what stays undone, what was never planned.
 * @module
 */
import { el } from '../dom.js';
import { t } from '../i18n.js';
import { metersAsKm } from '../numbers.js';
import { csvText, pairs } from './model.js';

/** So many reasons are shown without being asked. */
const FEW = 10;

/** @param {import('../api/plan.js').Transfer[]} all @param {(section: string|null) => void} mark */
export function transfers(all, mark) {
  if (all.length === 0) {
    return el('section', { class: 'stack' }, el('h3', {}, t('plan.transfers')), el('p', { class: 'note' }, t('plan.transfers.none')));
  }
  /** @type {HTMLElement|null} */
  let on = null;
  const toggle = (/** @type {HTMLElement} */ button, /** @type {string} */ section) => {
    on?.setAttribute('aria-pressed', 'false');
    on = on === button ? null : button;
    on?.setAttribute('aria-pressed', 'true');
    mark(on === null ? null : section);
  };
  return el('section', { class: 'stack' }, el('h3', {}, t('plan.transfers')),
    el('ul', { class: 'plan-pairs' }, ...pairs(all).map(({ from, to, n, metres }) =>
      el('li', {}, el('span', {}, t('plan.pair', { from, to })), el('span', { class: 'number' }, t('plan.pair.amount', { n, km: metersAsKm(metres) }))))),
    el('p', { class: 'note' }, t('plan.transfers.total', { n: all.length, km: metersAsKm(all.reduce((sum, { metres }) => sum + metres, 0)) })),
    el('p', {}, el('button', { type: 'button', class: 'button', onclick: () => save('plan-transfers.csv', csv(all)) }, t('plan.transfers.csv'))),
    el('ul', { class: 'plan-transfers' }, ...all.map((each) => {
      const button = el('button', { type: 'button', class: 'plan-transfer', 'aria-pressed': 'false', 'data-section': each.sectionId },
        el('span', {}, t('plan.transfer.section', { name: `${each.section} ${each.code ?? ''}`.trim(), administrator: each.administrator })),
        el('span', { class: 'number' }, `${metersAsKm(each.metres)} km`),
        el('span', { class: 'note' }, t('plan.transfer.way', {
          fromAuthority: each.fromAuthority, from: each.fromDistrict, toAuthority: each.toAuthority, to: each.toDistrict,
        })));
      button.addEventListener('click', () => toggle(button, each.sectionId));
      return el('li', {}, button);
    })));
}

/** @param {import('../api/plan.js').Transfer[]} all @returns {string} */
function csv(all) {
  const head = ['section', 'code', 'administrator', 'from', 'to', 'metres'].map((key) => t(`plan.csv.${key}`));
  return csvText([head, ...all.map((each) => [each.section, each.code ?? '', each.administrator, `${each.fromAuthority} ${each.fromDistrict}`,
    `${each.toAuthority} ${each.toDistrict}`, String(each.metres)])]);
}

/** @param {string} name @param {string} text */
function save(name, text) {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = el('a', { href: address, download: name });
  link.click();
  URL.revokeObjectURL(address);
}

/** @param {import('../api/plan.js').Unserved[]} all */
export function unserved(all) {
  return reasons('plan.unserved', all.map(({ section, administrator, reason }) =>
    `${t('plan.transfer.section', { name: section, administrator })}: ${t(`plan.reason.${reason}`)}`));
}

/** @param {import('../api/plan.js').Detail['leftOut']} all */
export function leftOut(all) {
  return reasons('plan.leftOut', all.map(({ name, reason }) => `${name ?? t('plan.unnamed')}: ${t(`plan.reason.${reason}`)}`));
}

/** @param {string} key @param {string[]} lines */
function reasons(key, lines) {
  return lines.length === 0 ? null : el('details', { open: lines.length <= FEW }, el('summary', {}, t(key, { n: lines.length })),
    el('ul', { class: 'plan-reasons' }, ...lines.map((line) => el('li', {}, line))));
}

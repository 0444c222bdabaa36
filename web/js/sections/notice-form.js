/**
 * Writing a notice 告示 about a section down: what it says, and for 廃止 and 移管 what becomes of the agreements that use the section.
 * @module
 */
import { newKey } from '../api/key.js';
import { addNotice } from '../api/sections.js';
import { el, replace } from '../dom.js';
import { t } from '../i18n.js';
import { promises } from './facts.js';
import { createRouteField } from './route-field.js';
import { nameOf } from './words.js';

const KINDS = /** @type {const} */ (['OPENED', 'DESIGNATED', 'AREA_CHANGED', 'TRANSFERRED', 'ABOLISHED']);

/**
 * @param {import('../api/sections.js').Section} section @param {string} today
 * @param {{own: string|null, changed: () => void}} on
 */
export function createNoticeForm(section, today, { own, changed }) {
  const key = newKey();
  /** @type {import('./route-field.js').Route|null} */
  let route = null;
  /** @type {'MOVED'|'ENDED'|null} */
  let decision = null;
  const input = (/** @type {string} */ id, /** @type {Record<string, unknown>} */ attributes) =>
    /** @type {HTMLInputElement} */ (el('input', { id, autocomplete: 'off', oninput: changed, ...attributes }));
  const kind = /** @type {HTMLSelectElement} */ (el('select', { id: 'kind', onchange: () => draw() }, ...KINDS.map((each) => el('option', { value: each }, t(`sections.notice.${each}`)))));
  const number = input('number', { maxlength: 60, placeholder: t('sections.notice.number.example') });
  const published = input('published', { type: 'date', value: today });
  const on = input('on', { type: 'date', value: today });
  const remark = input('remark', { maxlength: 200 });
  const code = input('code', { maxlength: 40 });
  const more = el('div', { class: 'stack' });
  const field = (/** @type {HTMLElement} */ control, /** @type {string} */ label) => el('div', { class: 'field' }, el('label', { for: control.id }, t(label)), control);
  const element = el('div', { class: 'stack' }, field(kind, 'sections.notice.kind'),
    el('div', { class: 'sections-pair' }, field(number, 'sections.notice.number'), field(published, 'sections.notice.published')),
    field(on, 'sections.notice.on'), more, field(remark, 'sections.notice.remark'));
  const ends = () => kind.value === 'ABOLISHED' || kind.value === 'TRANSFERRED';
  const bound = () => ends() && section.promises.length > 0;

  function draw() {
    decision = null;
    route = null;
    const transfer = kind.value === 'TRANSFERRED';
    replace(more,
      el('p', { class: ends() ? 'sections-warn' : 'note' }, t(`sections.notice.${kind.value}.effect`)),
      transfer && createRouteField((administrator) => administrator !== null && administrator !== own, 'sections.notice.route', (chosen) => {
        route = chosen;
        changed();
      }),
      transfer && field(code, 'sections.notice.code'),
      bound() && el('fieldset', { class: 'sections-choice stack' }, el('legend', {}, t('sections.notice.decision')),
        promises(section.promises),
        ...(/** @type {const} */ (transfer ? ['MOVED', 'ENDED'] : ['ENDED'])).map((each) => el('label', { class: 'choice' },
          el('input', {
            type: 'radio', name: 'decision', onchange: () => {
              decision = each;
              changed();
            },
          }), el('span', {}, t(`sections.notice.decision.${each}`)))),
        el('p', { class: 'note' }, t('sections.split.past'))));
    changed();
  }
  draw();

  return {
    element,
    title: t('sections.notice.title', { name: nameOf(section) }),
    ready: () => number.value.trim() !== '' && published.value !== '' && on.value !== '' && (!bound() || decision !== null)
      && (kind.value !== 'TRANSFERRED' || (route !== null && code.value.trim() !== '')),
    set: () => {},
    touched: () => number.value !== '',
    send: () => addNotice(section, {
      kind: kind.value, number: number.value, publishedOn: published.value, effectiveOn: on.value, remark: remark.value.trim() || null,
      route: route?.id ?? null, sectionCode: kind.value === 'TRANSFERRED' ? code.value : null, decision,
      seen: section.promises.map(({ agreement }) => agreement),
    }, key),
  };
}

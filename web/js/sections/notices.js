/**
 * The own notices 告示, the newest first.
 * @module
 */
import { listNotices } from '../api/sections.js';
import { el, replace } from '../dom.js';
import { dayName } from '../dates.js';
import { language, t } from '../i18n.js';
import { problemText } from '../shell/messages.js';
import { sectionName } from './words.js';

/** @param {string} today @param {(section: string, day: string) => void} chosen day: on which the section is there */
export function createNotices(today, chosen) {
  const list = el('div', { class: 'stack', 'aria-live': 'polite' });
  const element = el('div', { class: 'stack' }, el('h2', { id: 'notices-title', tabindex: -1 }, t('sections.notices')), el('p', { class: 'note' }, t('sections.notices.note')), list);

  async function read() {
    try {
      const all = await listNotices();
      replace(list, all.length === 0 ? el('p', { class: 'empty' }, t('sections.notices.none'))
        : el('ul', { class: 'sections-list' }, ...all.map((notice) => el('li', {}, notice.kind === 'ABOLISHED' ? el('div', { class: 'sections-list__row' }, words(notice))
          : el('button', { type: 'button', onclick: () => chosen(notice.successor ?? notice.section, notice.effectiveOn > today ? notice.effectiveOn : today) }, words(notice))))));
    } catch (failure) {
      replace(list, el('div', { role: 'alert' }, problemText(failure)));
    }
  }
  return { element, read };
}

/** @param {import('../api/sections.js').Notice} notice */
function words(notice) {
  return el('span', {},
    el('strong', {}, t('sections.notices.head', { kind: t(`sections.notice.${notice.kind}`), number: notice.number })), el('br'),
    sectionName({ kind: notice.roadKind, number: notice.routeNumber, name: notice.routeName ?? '', sectionCode: notice.sectionCode }),
    notice.administrator && t('sections.notices.to', { administrator: notice.administrator }), el('br'),
    el('span', { class: 'note' }, t('sections.notices.days', { published: dayName(notice.publishedOn, language()), on: dayName(notice.effectiveOn, language()) }),
      notice.promises && t(`sections.notices.${notice.promises}`), notice.remark && ` ${notice.remark}`));
}

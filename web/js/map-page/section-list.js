/**
 * The sections in view as a list, for those who do not point: the keyboard's way to a section's card.
 * @module
 */
import { el, replace } from '../dom.js';
import { t } from '../i18n.js';
import { wholeText } from '../numbers.js';

/** Rows drawn; the filter finds the others. */
const SHOWN = 100;

/** @typedef {{id: string, name: string, classes: string[]}} Section */

/**
 * Sections under an agreement first, then by name.
 * @param {readonly Section[]} sections @param {string} filter part of a name @returns {Section[]}
 */
export function arrange(sections, filter) {
  const agreed = (/** @type {Section} */ { classes }) => (classes.some((name) => !name.startsWith('road')) ? 0 : 1);
  const wanted = filter.trim().normalize('NFKC');
  return sections.filter(({ name }) => name.normalize('NFKC').includes(wanted))
    .sort((a, b) => agreed(a) - agreed(b) || a.name.localeCompare(b.name, 'ja', { numeric: true }));
}

/** @param {HTMLElement} root @param {HTMLElement} title @param {(id: string) => void} choose */
export function createSectionList(root, title, choose) {
  const filter = /** @type {HTMLInputElement} */ (el('input', { type: 'search', id: 'section-filter' }));
  const label = el('label', { for: 'section-filter' });
  const field = el('div', { class: 'field' }, label, filter);
  const list = el('ul', { class: 'sections' });
  const note = el('p', { class: 'note' });
  root.append(field, list, note);
  /** @type {readonly Section[]} */
  let sections = [];
  filter.addEventListener('input', drawRows);

  function drawRows() {
    const found = arrange(sections, filter.value);
    replace(list, ...found.slice(0, SHOWN).map((section) => el('li', {},
      el('button', { type: 'button', class: 'sections__row', onclick: () => choose(section.id) },
        el('span', {}, section.name || t('map.sections.nameless')),
        el('small', {}, section.classes.map(shortName).filter((name, i, all) => all.indexOf(name) === i).join(t('shell.comma')))))));
    note.textContent = found.length > SHOWN ? t('map.sections.more', { shown: SHOWN, all: wholeText(found.length) })
      : found.length === 0 ? t('map.sections.none') : '';
  }

  return {
    /** @param {readonly Section[]|null} inView null: too far out to tell them apart */
    draw(inView) {
      field.hidden = inView === null;
      if (inView === null) {
        title.textContent = t('map.sections.far');
        note.textContent = t('map.sections.zoomIn');
        replace(list);
        return;
      }
      sections = inView;
      title.textContent = t('map.sections', { all: wholeText(inView.length) });
      label.textContent = t('map.sections.filter');
      drawRows();
    },
  };
}

/** @param {string} name a style class */
function shortName(name) {
  const [layer, detail] = name.split('.');
  return layer === 'road' ? t(`map.legend.${detail}`) : t(`map.topic.${detail ?? layer}`);
}

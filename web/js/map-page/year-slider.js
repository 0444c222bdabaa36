/**
 * The fiscal-year slider of the header. A year without data keeps its place with a hollow tick.
 * @module
 */
import { el, replace } from '../dom.js';
import { fiscalYearName } from '../dates.js';
import { language, t } from '../i18n.js';

/** @typedef {{fiscalYear: number, recorded: boolean}} Tick */

/** @param {(fiscalYear: number) => void} choose */
export function createYearSlider(choose) {
  const name = el('output', { class: 'years__name', for: 'year' });
  const range = /** @type {HTMLInputElement} */ (el('input', { id: 'year', type: 'range', step: 1 }));
  const ticks = el('div', { class: 'years__ticks', 'aria-hidden': 'true' });
  const earlier = stepButton('◀', () => choose(Number(range.value) - 1));
  const later = stepButton('▶', () => choose(Number(range.value) + 1));
  const element = el('div', { class: 'years', role: 'group', hidden: true },
    name, earlier, el('div', { class: 'years__track' }, ticks, range), later);
  range.addEventListener('input', () => choose(Number(range.value)));

  return {
    element,
    /** @param {readonly Tick[]} all ascending, without gaps @param {number|null} year */
    draw(all, year) {
      element.hidden = all.length === 0 || year === null;
      if (element.hidden || year === null) {
        return;
      }
      const [first, last] = [all[0].fiscalYear, all[all.length - 1].fiscalYear];
      range.min = String(first);
      range.max = String(last);
      range.value = String(year);
      const recorded = all.some((tick) => tick.fiscalYear === year && tick.recorded);
      const text = fiscalYearName(year, language());
      name.textContent = text;
      name.classList.toggle('years__name--empty', !recorded);
      element.setAttribute('aria-label', t('map.year'));
      range.setAttribute('aria-label', t('map.year'));
      range.setAttribute('aria-valuetext', recorded ? text : `${text} ${t('map.noData')}`);
      label(earlier, t('map.year.earlier'), year === first);
      label(later, t('map.year.later'), year === last);
      drawTicks(all, year);
    },
  };

  /** @param {readonly Tick[]} all @param {number} year */
  function drawTicks(all, year) {
    const span = Math.max(1, all.length - 1);
    replace(ticks, ...all.map((tick, i) => {
      const mark = el('span', { class: tick.recorded ? 'tick' : 'tick tick--hollow', 'data-year': tick.fiscalYear });
      mark.classList.toggle('tick--now', tick.fiscalYear === year);
      mark.style.left = `${(100 * i) / span}%`;
      return mark;
    }));
  }
}

/** @param {string} sign @param {() => void} step */
function stepButton(sign, step) {
  return el('button', { type: 'button', class: 'button button--quiet years__step', onclick: step },
    el('span', { 'aria-hidden': 'true' }, sign));
}

/** @param {HTMLElement} button @param {string} text @param {boolean} off */
function label(button, text, off) {
  button.setAttribute('aria-label', text);
  button.title = text;
  /** @type {HTMLButtonElement} */ (button).disabled = off;
}

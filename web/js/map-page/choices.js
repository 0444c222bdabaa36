/**
 * The panel's choices: municipality, year to compare with, day.
 * @module
 */
import { byId, el, replace } from '../dom.js';
import { dayName, fiscalYearDays, fiscalYearName, lastDay } from '../dates.js';
import { language, t } from '../i18n.js';

/**
 * @param {{municipality: (code: string|null) => void, compare: (year: number|null) => void, day: (day: string|null) => void}} choose
 */
export function createChoices(choose) {
  const municipality = /** @type {HTMLSelectElement} */ (byId('municipality'));
  const compare = /** @type {HTMLSelectElement} */ (byId('compare'));
  const day = /** @type {HTMLInputElement} */ (byId('day'));
  municipality.addEventListener('change', () => choose.municipality(municipality.value || null));
  compare.addEventListener('change', () => choose.compare(compare.value ? Number(compare.value) : null));
  day.addEventListener('change', () => choose.day(day.value || null));

  return {
    /**
     * @param {import('./link.js').View} view
     * @param {readonly import('../api/region.js').Municipality[]} municipalities
     * @param {readonly import('./year-slider.js').Tick[]} ticks
     */
    draw(view, municipalities, ticks) {
      replace(municipality, el('option', { value: '' }, t('map.municipality.all')),
        ...municipalities.map(({ code, name }) => el('option', { value: code }, name)));
      municipality.value = view.municipality ?? '';
      const recorded = ticks.filter((tick) => tick.recorded && tick.fiscalYear !== view.year).reverse();
      replace(compare, el('option', { value: '' }, t('map.compare.none')),
        ...recorded.map(({ fiscalYear }) => el('option', { value: fiscalYear }, fiscalYearName(fiscalYear, language()))));
      compare.value = String(view.compare ?? '');
      drawDay(view);
    },
  };

  /** @param {import('./link.js').View} view */
  function drawDay(view) {
    if (view.year !== null) {
      const [first, until] = fiscalYearDays(view.year);
      day.min = first;
      day.max = lastDay(until);
    }
    day.value = view.day ?? '';
    byId('day-note').textContent = view.day
      ? t('map.day.chosen', { day: dayName(view.day, language()) }) : t('map.day.whole');
  }
}

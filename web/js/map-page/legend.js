/**
 * The legend: every style in words, and a switch to hide it.
 * @module
 */
import { el, replace } from '../dom.js';
import { fiscalYearName } from '../dates.js';
import { language, t } from '../i18n.js';
import { sample } from '../map/sample.js';
import { LEGEND } from '../map/style.js';

/**
 * @param {HTMLElement} root
 * @param {{hidden: ReadonlySet<string>, signedIn: boolean, others: boolean, compared: number|null, baseMap: {allowed: boolean, on: boolean}}} state
 * @param {{hide: (hidden: ReadonlySet<string>) => void, baseMap: (on: boolean) => void}} handlers
 */
export function drawLegend(root, { hidden, signedIn, others, compared, baseMap }, handlers) {
  // The public's tiles have no depots; roads without an administrator are explained where there are any.
  const entries = LEGEND.filter(({ key }) => key === 'depot' ? signedIn : key !== 'other' || others).map(({ key, group, sample: classes }) => {
    const box = /** @type {HTMLInputElement} */ (el('input', { type: 'checkbox' }));
    box.checked = !hidden.has(group);
    box.addEventListener('change', () => {
      const next = new Set(hidden);
      if (box.checked) {
        next.delete(group);
      } else {
        next.add(group);
      }
      handlers.hide(next);
    });
    return el('label', { class: 'legend__entry', 'data-group': group }, box, sample(classes),
      el('span', {}, t(`map.legend.${key}`), el('small', {}, t(`map.legend.${key}.pattern`))));
  });
  const comparison = compared !== null && el('div', { class: 'legend__entry' },
    el('span', { class: 'legend__nobox' }), sample(['exchange.to_municipal'], 'outline'),
    el('span', {}, fiscalYearName(compared, language()), el('small', {}, t('map.legend.compared'))));
  replace(root, ...entries, comparison, baseMap.allowed && baseMapSwitch(baseMap.on, handlers.baseMap));
}

/** @param {boolean} on @param {(on: boolean) => void} change */
function baseMapSwitch(on, change) {
  const box = /** @type {HTMLInputElement} */ (el('input', { type: 'checkbox' }));
  box.checked = on;
  box.addEventListener('change', () => change(box.checked));
  return el('label', { class: 'legend__entry legend__entry--last' }, box, el('span', {}, t('map.baseMap'),
    el('small', {}, t('map.baseMap.note'))));
}

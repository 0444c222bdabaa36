/**
 * What lies over the map: the loading line, the name under the pointer, and one message when there is nothing to see.
 * @module
 */
import { byId, el, replace } from '../dom.js';
import { t } from '../i18n.js';

/** @param {boolean} loading */
export function drawLoading(loading) {
  const line = byId('loading');
  line.hidden = !loading;
  byId('map').setAttribute('aria-busy', String(loading));
}

/**
 * @param {import('../map/painter.js').Shape|null} shape @param {{x: number, y: number}} at in the map's pixels
 */
export function drawTip(shape, at) {
  const tip = byId('tip');
  tip.hidden = shape === null;
  if (shape) {
    const [layer, detail] = shape.class.split('.');
    replace(tip, el('strong', {}, String(shape.properties.name ?? t('map.sections.nameless'))),
      el('span', {}, layer === 'road' ? t(`map.legend.${detail}`) : t(`map.topic.${detail ?? layer}`)));
    tip.style.transform = `translate(${at.x + 14}px, ${at.y + 14}px)`;
  }
}

/**
 * The one message on the map, the gravest first.
 * @param {{failure: boolean, failedTiles: number, empty: boolean, administrator: boolean}} state
 * @param {() => void} retry
 */
export function drawMessage({ failure, failedTiles, empty, administrator }, retry) {
  const box = byId('stage-message');
  const failed = failure || failedTiles > 0;
  box.hidden = !failed && !empty;
  box.classList.toggle('stage__message--failed', failed);
  if (failed) {
    replace(box, el('p', { role: 'alert' }, failure ? t('map.failed.figures') : t('map.failed.tiles', { n: failedTiles })),
      el('button', { type: 'button', class: 'button', onclick: retry }, t('map.retry')));
  } else if (empty) {
    replace(box, el('p', {}, t('map.empty')),
      administrator && el('a', { class: 'button button--primary', href: '/import.html' }, t('map.empty.import')));
  }
}

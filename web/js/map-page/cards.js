/**
 * The three kilometre cards.
 * @module
 */
import { el, replace } from '../dom.js';
import { dayName, fiscalYearName } from '../dates.js';
import { language, t } from '../i18n.js';
import { sample } from '../map/sample.js';
import { kmText, municipalityCount } from '../numbers.js';
import { growth, TOPICS } from './figures.js';

const COUNT_MILLIS = 150;
/** The map's styles that stand for each card. */
const SAMPLES = {
  to_municipal: ['exchange.to_municipal'], to_prefectural: ['exchange.to_prefectural'], patrol: ['patrol', 'road.municipality.minor'],
};

/** @param {HTMLElement} root */
export function createCards(root) {
  /** @type {Partial<Record<import('./figures.js').Topic, number>>} km on screen, where counting goes on from */
  const shown = {};

  /**
   * @param {import('./figures.js').Figures|null} figures null: still on the way; what is on screen stays, faded
   * @param {{fiscalYear: number, figures: import('./figures.js').Figures}|null} compared
   * @param {Record<import('./figures.js').Topic, import('./figures.js').Firmness>|null} firmness null with figures
   */
  return function draw(figures, compared, firmness) {
    root.setAttribute('aria-busy', String(figures === null));
    if (figures === null) {
      if (root.childElementCount === 0) {
        replace(root, ...TOPICS.map((topic) => card(topic, el('p', { class: 'figure' }, '–'))));
      }
      return;
    }
    replace(root, ...TOPICS.map((topic) => card(topic, ...content(topic, figures[topic], firmness?.[topic] ?? null),
      compared && comparison(compared.fiscalYear, figures[topic], compared.figures[topic]))));
  };

  /**
   * @param {import('./figures.js').Topic} topic @param {import('./figures.js').Figure} figure
   * @param {import('./figures.js').Firmness|null} firmness
   */
  function content(topic, figure, firmness) {
    if (firmness?.known) {
      delete shown[topic];
      return total(firmness.known);
    }
    if (figure.status !== 'recorded') {
      delete shown[topic];
      return [el('p', { class: 'figure figure--none' }, t('map.noData')), el('p', { class: 'note' }, t(`map.noData.${figure.status}`))];
    }
    const value = el('span', {}, figure.km === null ? '–' : kmText(figure.km));
    if (figure.km === null) {
      delete shown[topic];
    } else {
      count(value, shown[topic] ?? figure.km, figure.km);
      shown[topic] = figure.km;
    }
    return [
      el('p', { class: 'figures__line' },
        el('span', { class: 'figure' }, value, el('span', { class: 'unit' }, 'km')),
        el('span', { class: 'figures__routes number' }, t('map.routes', { n: figure.routes }))),
      figure.lacking > 0 && el('p', { class: 'note' }, t('map.lacking', { n: figure.lacking })),
      figure.municipalities && el('p', { class: 'note' }, municipalityCount(figure.municipalities, language())),
      ...firm(topic, firmness),
    ];
  }
}

/** @param {import('./figures.js').Topic} topic @param {import('./figures.js').Firmness|null} firmness */
function firm(topic, firmness) {
  if (!firmness?.standing) {
    return [];
  }
  const { standing, closedOn, corrected } = firmness;
  return [
    el('p', { class: 'note' }, t(`map.standing.${standing}`, { day: closedOn ? dayName(closedOn, language()) : '' }), ' ',
      el('a', { href: `/statistics?programme=${topic === 'patrol' ? 'patrol' : 'exchange'}&lang=${language()}#rule` }, t('map.rule'))),
    corrected && el('p', { class: 'note number' }, t('map.corrected', { km: corrected.km === null ? '–' : kmText(corrected.km), n: corrected.routes })),
  ];
}

/** A total that nobody counted never looks like a count. @param {{km: number|null, routes: number|null, source: string}} known */
function total({ km, routes, source }) {
  return [
    el('p', { class: 'figures__line' },
      el('span', { class: 'figure figure--none' }, km === null ? '–' : kmText(km), el('span', { class: 'unit' }, 'km')),
      routes !== null && el('span', { class: 'figures__routes number' }, t('map.routes', { n: routes }))),
    el('p', { class: 'note' }, t('map.totalsOnly', { source })),
  ];
}

/** @param {import('./figures.js').Topic} topic @param {...(Node|null|false)} content */
function card(topic, ...content) {
  return el('div', { class: 'figures__card', 'data-topic': topic },
    el('h2', { class: 'figures__title' }, sample(SAMPLES[topic]), t(`map.topic.${topic}`)),
    ...content);
}

/** @param {number} fiscalYear @param {import('./figures.js').Figure} now @param {import('./figures.js').Figure} then */
function comparison(fiscalYear, now, then) {
  const year = fiscalYearName(fiscalYear, language());
  if (then.status !== 'recorded' || then.km === null) {
    return el('p', { class: 'note' }, `${year} ${t('map.noData')}`);
  }
  const more = growth(now, then);
  const difference = more === null ? '' : t('map.growth', { km: `${more < 0 ? '−' : '+'}${kmText(Math.abs(more))}` });
  return el('p', { class: 'note number' }, `${year} ${kmText(then.km)} km `, difference);
}

/** Counts to the new figure; at once for those who want no motion. */
function count(/** @type {HTMLElement} */ element, /** @type {number} */ from, /** @type {number} */ to) {
  if (from === to || matchMedia('(prefers-reduced-motion: reduce)').matches) {
    return;
  }
  const start = performance.now();
  const step = (/** @type {number} */ now) => {
    const share = Math.min(1, (now - start) / COUNT_MILLIS);
    element.textContent = kmText(share === 1 ? to : from + (to - from) * share);
    if (share < 1 && element.isConnected) {
      requestAnimationFrame(step);
    }
  };
  element.textContent = kmText(from);
  requestAnimationFrame(step);
}

/**
 * Organisations that merged into the own one and still have roads: what they have, and taking it over.
 * @module
 */
import { fetchMergers, takeOver } from '../api/sections.js';
import { el, replace } from '../dom.js';
import { dayName } from '../dates.js';
import { language, t } from '../i18n.js';
import { metersAsKm, wholeText } from '../numbers.js';
import { problemText, say } from '../shell/messages.js';
import { promises } from './facts.js';

/** @param {() => void} done roads have another administrator now */
export function createMergers(done) {
  const element = el('div', { class: 'stack' });

  async function read() {
    try {
      replace(element, ...(await fetchMergers()).map(one));
    } catch (failure) {
      replace(element, el('div', { role: 'alert' }, problemText(failure)));
    }
  }

  /** @param {import('../api/sections.js').Merger} merger */
  function one(merger) {
    const failure = el('div', { role: 'alert' });
    const seen = /** @type {HTMLInputElement} */ (el('input', { type: 'checkbox', onchange: () => { verb.disabled = !seen.checked; } }));
    const verb = /** @type {HTMLButtonElement} */ (el('button', {
      type: 'button', class: 'button', disabled: merger.promises.length > 0, onclick: async () => {
        verb.disabled = true;
        try {
          await takeOver(merger);
          say(t('sections.merger.done', { name: merger.name, n: wholeText(merger.sections) }));
          done();
        } catch (problem) {
          replace(failure, problemText(problem));
          verb.disabled = false;
        }
      },
    }, t('sections.merger.do')));
    return el('section', { class: 'sections-warn stack' },
      el('h2', {}, t('sections.merger', { name: merger.name, day: dayName(merger.on, language()) })),
      el('p', {}, t('sections.merger.roads', { n: wholeText(merger.sections), routes: wholeText(merger.routes), km: metersAsKm(merger.lengthMeters) })),
      merger.promises.length > 0 && promises(merger.promises),
      merger.promises.length > 0 && el('label', { class: 'choice' }, seen, t('sections.merger.seen')),
      failure, el('div', {}, verb));
  }

  return { element, read };
}

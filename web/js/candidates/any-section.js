/**
 * Marks on sections that are no candidate: picked on the map, zoomed in.
 * @module
 */
import { roadsInView } from '../api/agreements.js';
import { writeMarks } from '../api/candidates.js';
import { onlyLatest } from '../api/client.js';
import { el } from '../dom.js';
import { t } from '../i18n.js';
import { formDialog, selectField, textField } from '../shell/form.js';
import { sayProblem } from '../shell/messages.js';

/** @typedef {import('../api/candidates.js').Mark} Mark */

/**
 * @param {ReturnType<typeof import('../map/candidate-map.js').createCandidateMap>} map
 * @param {{own: string|null, others: {id: string, name: string}[], day: string, marks: () => readonly Mark[], changed: (marks: Mark[]) => void}} reader
 */
export function anySection(map, { own, others, day, marks, changed }) {
  const note = el('p', { class: 'note', role: 'status' });
  const latest = onlyLatest();
  let on = false;
  const button = el('button', { type: 'button', class: 'button', 'aria-pressed': 'false', onclick: () => turn() }, t('candidates.any.pick'));

  function turn() {
    on = !on;
    button.setAttribute('aria-pressed', String(on));
    if (!on) {
      note.textContent = '';
      map.follow(null);
      map.showRoads([], () => {});
      return;
    }
    map.follow(async ({ bbox, near }) => {
      note.textContent = t(near ? 'candidates.any.click' : 'candidates.any.zoom');
      if (!near) {
        map.showRoads([], () => {});
        return;
      }
      try {
        const answer = await latest((signal) => roadsInView(bbox, day, signal));
        if (answer && on) {
          map.showRoads(answer.features, open);
        }
      } catch (failure) {
        sayProblem(failure);
      }
    });
  }

  /** @param {Record<string, any>} road */
  function open(road) {
    const ownRoad = road.administrator === own;
    const known = marks().filter((mark) => mark.section === road.section && mark.organisation === own);
    const seen = known[0];
    const stances = ownRoad ? ['REQUEST', 'REFUSE'] : ['ACCEPT', 'REFUSE'];
    formDialog({
      title: t('candidates.any.title', { road: road.name ?? '', code: road.code ?? '' }), submit: t('candidates.any.mark'),
      fields: [el('p', {}, t('candidates.any.administrator', { name: road.administratorName })),
        ownRoad
          ? selectField('any-counterpart', t('candidates.any.counterpart'), others.map(({ id, name }) => [id, name]), seen?.counterpart ?? null)
          : el('input', { type: 'hidden', name: 'any-counterpart', value: road.administrator }),
        selectField('any-stance', t('candidates.stance'), stances.map((stance) => [stance, t(`candidates.stance.${stance}`)]), seen?.stance ?? null),
        textField('any-remark', t('candidates.remark'), { maxlength: '500', value: seen?.remark ?? '', autocomplete: 'off' })],
      async send(form) {
        const counterpart = String(form.get('any-counterpart'));
        const answer = await writeMarks([{ section: road.section, counterpart, stance: /** @type {any} */ (form.get('any-stance')),
          remark: String(form.get('any-remark')).trim() || null, version: known.find((mark) => mark.counterpart === counterpart)?.version ?? null }]);
        changed(answer.marks);
      },
    });
  }

  return el('div', { class: 'row' }, button, note);
}

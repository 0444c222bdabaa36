/**
 * Which regional office each municipality is counted under.
 * @module
 */
import { assignOffice, fetchOffices, fetchOrganisations } from '../api/years.js';
import { el, replace } from '../dom.js';
import { t } from '../i18n.js';
import { say, sayProblem } from '../shell/messages.js';

const MUNICIPAL = ['CITY', 'TOWN', 'VILLAGE'];

/** @param {HTMLElement} panel @param {import('../api/me.js').Me} me */
export async function showOffices(panel, me) {
  const [areas, all] = await Promise.all([fetchOffices(), fetchOrganisations()]);
  const own = all.filter(({ parent }) => parent === me.organisation?.id);
  const offices = own.filter(({ kind }) => kind === 'OFFICE');
  const municipalities = own.filter(({ kind }) => MUNICIPAL.includes(kind));
  const row = (/** @type {{id: string, name: string}} */ { id, name }) => {
    const now = areas.find((area) => area.municipality === id && area.until === null)?.office ?? '';
    return el('tr', {}, el('th', { scope: 'row' }, name), el('td', {}, el('select', {
      'aria-label': t('years.office.of', { name }),
      onchange: async (/** @type {Event} */ event) => {
        const select = /** @type {HTMLSelectElement} */ (event.target);
        try {
          await assignOffice(id, select.value || null);
          say(t('years.office.saved', { name }));
        } catch (problem) {
          sayProblem(problem);
          showOffices(panel, me).catch(sayProblem);
        }
      },
    }, el('option', { value: '' }, t('years.office.none')),
    ...offices.map((office) => el('option', { value: office.id, selected: office.id === now }, office.name)))));
  };
  replace(panel, el('p', { class: 'note' }, t('years.offices.note')),
    offices.length === 0 ? el('p', { class: 'empty' }, t('years.offices.none'))
      : el('div', { class: 'table-box years-list', tabindex: 0, role: 'region', 'aria-label': t('years.offices') }, el('table', { class: 'table' },
        el('thead', {}, el('tr', {}, el('th', { scope: 'col' }, t('years.municipality')), el('th', { scope: 'col' }, t('years.office')))),
        el('tbody', {}, ...municipalities.map(row)))));
}

/**
 * The dialog in which a row of the fleet is entered or changed.
 * @module
 */
import { addTo, change } from '../api/fleet.js';
import { newKey } from '../api/key.js';
import { lastDay } from '../dates.js';
import { el } from '../dom.js';
import { t } from '../i18n.js';
import { formDialog, selectField, textField, typed } from '../shell/form.js';
import { say } from '../shell/messages.js';
import { contractOf, crewOf, DEPOT_KINDS, depotOf, districtOf, MACHINE_KINDS, machineOf, nextCode, USUAL } from './model.js';
import { nameOf } from './tables.js';

/** @typedef {import('./main.js').Page} Page */

const READERS = { depots: depotOf, districts: districtOf, machines: machineOf, crews: crewOf, contracts: contractOf };

/**
 * @param {import('../api/fleet.js').Kind} kind @param {Page} page @param {any} row null: a new one
 * @param {{longitude: number, latitude: number}|undefined} place of a depot, from the map
 * @param {() => void} saved @param {() => void} left without saving
 */
export function formFor(kind, page, row, place, saved, left) {
  const key = newKey();
  let done = false;
  const dialog = formDialog({
    title: row === null ? t(`fleet.${kind}.add`) : t('fleet.change.of', { name: nameOf(row) }),
    submit: t(row === null ? 'fleet.register' : 'fleet.save'),
    fields: FIELDS[kind](page, row, place),
    send: async (form) => {
      const data = READERS[kind](new Proxy({}, { get: (_, name) => typed(form, String(name)) }));
      await (row === null ? addTo(kind, data, key) : change(kind, row, data));
      done = true;
      say(t('fleet.saved', { name: nameOf(data) }));
      saved();
    },
  });
  dialog.addEventListener('close', () => !done && left());
}

/** @type {Record<import('../api/fleet.js').Kind, (page: Page, row: any, place?: {longitude: number, latitude: number}) => Node[]>} */
const FIELDS = {
  depots: (page, row, place) => [
    textField('name', t('fleet.column.name'), { required: true, maxlength: 100, value: row?.name }),
    selectField('kind', t('fleet.column.kind'), DEPOT_KINDS.map((kind) => [kind, t(`fleet.depot.${kind}`)]), row?.kind),
    pair(
      textField('longitude', t('fleet.longitude'), { type: 'number', step: 'any', required: true, value: place?.longitude ?? row?.longitude }),
      textField('latitude', t('fleet.latitude'), { type: 'number', step: 'any', required: true, value: place?.latitude ?? row?.latitude })),
    el('p', { class: 'note' }, t('fleet.place.hint')),
  ],
  districts: ({ fleet }, row) => [
    pair(textField('code', t('fleet.column.code'), { required: true, maxlength: 20, value: row?.code ?? nextCode(fleet.districts) }),
      textField('name', t('fleet.column.district'), { required: true, maxlength: 100, value: row?.name })),
    depotField(fleet, row),
    selectField('contract', t('fleet.column.contract'),
      [['', t('fleet.ownStaff')], ...fleet.contracts.map((each) => /** @type {[string, string]} */ ([each.id, `${each.contractorName} ${each.number}`]))], row?.contract),
  ],
  machines: ({ fleet, contractors }, row) => {
    const kind = selectField('kind', t('fleet.column.kind'), MACHINE_KINDS.map((each) => [each, t(`fleet.machine.${each}`)]), row?.kind);
    const usual = USUAL[row?.kind ?? MACHINE_KINDS[0]];
    const sizes = ['widthMeters', 'weightTonnes', 'workingSpeedKmh', 'travelSpeedKmh'].map((name, i) =>
      textField(name, t(`fleet.${name}`), { type: 'number', min: 0.1, step: 0.1, required: name !== 'weightTonnes', value: row ? row[name] : usual[i] }));
    if (row === null) {
      kind.addEventListener('change', (event) => {
        const chosen = /** @type {HTMLSelectElement} */ (event.target).value;
        sizes.forEach((size, i) => { /** @type {HTMLInputElement} */ (size.querySelector('input')).value = String(USUAL[chosen][i]); });
      });
    }
    return [
      textField('name', t('fleet.column.name'), { required: true, maxlength: 100, value: row?.name }), kind,
      districtField(fleet, row, 'fleet.wholeArea'), depotField(fleet, row),
      selectField('owner', t('fleet.column.owner'), [['', t('fleet.ownMachine')], ...names(contractors)], row?.owner),
      el('label', { class: 'choice' }, el('input', { type: 'checkbox', name: 'lent', checked: row?.lent }), t('fleet.lent.long')),
      pair(sizes[0], sizes[1]), pair(sizes[2], sizes[3]),
      pair(textField('from', t('fleet.from'), { type: 'date', value: row?.from }),
        textField('lastDay', t('fleet.lastDay'), { type: 'date', value: row?.until ? lastDay(row.until) : null })),
    ];
  },
  crews: ({ fleet, contractors }, row) => [
    textField('name', t('fleet.column.name'), { required: true, maxlength: 100, value: row?.name }),
    selectField('organisation', t('fleet.column.organisation'), [['', t('fleet.ownStaff')], ...names(contractors)], row?.organisation),
    districtField(fleet, row, 'fleet.none'),
    selectField('machine', t('fleet.column.machine'), [['', t('fleet.none')], ...names(fleet.machines)], row?.machine),
    textField('phone', t('fleet.column.phone'), { type: 'tel', maxlength: 100, value: row?.phone }),
  ],
  contracts: ({ contractors, today }, row) => [
    textField('number', t('fleet.column.number'), { required: true, maxlength: 100, value: row?.number }),
    selectField('contractor', t('fleet.column.contractor'), names(contractors), row?.contractor),
    pair(textField('from', t('fleet.from'), { type: 'date', required: true, value: row?.from ?? today }),
      textField('lastDay', t('fleet.lastDay'), { type: 'date', required: true, value: row?.until ? lastDay(row.until) : null })),
    textField('guaranteedHours', t('fleet.column.hours'), { type: 'number', min: 0, step: 0.5, value: row?.guaranteedHours }),
  ],
};

/** @param {...Node} fields */
const pair = (...fields) => el('div', { class: 'fleet-pair' }, ...fields);
/** @param {readonly {id: string, name: string}[]} all @returns {[string, string][]} */
const names = (all) => all.map(({ id, name }) => [id, name]);
/** @param {import('../api/fleet.js').Fleet} fleet @param {any} row */
const depotField = (fleet, row) =>
  selectField('depot', t('fleet.column.depot'), names(fleet.depots.filter(({ kind }) => kind !== 'SNOW_DUMP')), row?.depot);
/** @param {import('../api/fleet.js').Fleet} fleet @param {any} row @param {string} none key of what stands for no district */
const districtField = (fleet, row, none) =>
  selectField('district', t('fleet.column.district'), [['', t(none)], ...names(fleet.districts)], row?.district);

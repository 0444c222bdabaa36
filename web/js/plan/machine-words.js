/**
 * What a machine is called: the own ones by name, the others' by their district and a number.
 * @module
 */
import { t } from '../i18n.js';

/** @param {import('../api/plan-changes.js').Machine|undefined} machine */
export function machineText(machine) {
  return machine === undefined ? t('plan.nobody') : t('plan.machine.of', {
    authority: machine.authority, machine: machine.name ?? t('plan.machine.numbered', { district: machine.district, number: machine.number }),
  });
}

/** @param {readonly number[]} vehicles @param {ReadonlyMap<number, import('../api/plan-changes.js').Machine>} machines */
export function machinesText(vehicles, machines) {
  return vehicles.length === 0 ? t('plan.nobody') : vehicles.map((vehicle) => machineText(machines.get(vehicle))).join(t('shell.comma'));
}

/**
 * What stands beside the pointer on a line of the plan's map.
 * @module
 */
import { t } from '../i18n.js';
import { metersAsKm } from '../numbers.js';
import { hours } from './model.js';

/** @param {Record<string, any>} leg */
export function legText(leg) {
  if (leg.unserved) {
    return t('plan.leg.unserved', { name: leg.name });
  }
  return t(leg.work ? 'plan.leg.work' : 'plan.leg.empty', {
    authority: leg.authorityName, district: leg.district, km: metersAsKm(leg.metres), start: hours(leg.startMillis), end: hours(leg.endMillis),
  });
}

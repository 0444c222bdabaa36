/**
 * Names of the variants. Nobody allocates patrols by section, so today's variant of a round is each performer's nearest post.
 * @module
 */
import { t } from '../i18n.js';

/** @param {import('../api/plan.js').Detail} scenario @param {import('../api/plan.js').Variant} variant */
export function variantText({ kind, tolerancePermille }, variant) {
  return t(`plan.variant.${variant}${kindSuffix(kind, variant)}`, { percent: tolerancePermille / 10 });
}

/** What keys about today end with in a round. @param {'SNOW'|'PATROL'} kind @param {import('../api/plan.js').Variant} variant */
export function kindSuffix(kind, variant) {
  return kind === 'PATROL' && variant === 'TODAY' ? '.PATROL' : '';
}

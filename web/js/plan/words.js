/**
 * Names of the variants. Nobody allocates patrols by section, so today's variant of a round is each performer's nearest post.
 * @module
 */
import { t } from '../i18n.js';

/** @param {import('../api/plan.js').Detail} scenario @param {import('../api/plan.js').Variant} variant */
export function variantText({ kind, tolerancePermille }, variant) {
  return t(`plan.variant.${variant}${kindSuffix(kind, variant)}`, { percent: tolerancePermille / 10 });
}

/** What a computed or changed plan is called. @param {import('../api/plan.js').Detail} scenario @param {import('../api/plan.js').Run} run */
export function runText(scenario, { variant, change, figures }) {
  if (!change) {
    return variantText(scenario, variant);
  }
  if (change.kind === 'CURVE') {
    return t('plan.change.CURVE', { n: figures?.transferredSections ?? 0 });
  }
  if (change.kind === 'REWORKED') {
    return t('plan.change.REWORKED', { time: change.content.asked?.now.slice(0, 5) ?? '' });
  }
  const moves = change.content.moves ?? [];
  return t('plan.change.MOVED', { n: moves.reduce((sum, { sections }) => sum + sections.length, 0), target: moves.map(({ target }) => target).join(t('shell.comma')) });
}

/** What keys about today end with in a round. @param {'SNOW'|'PATROL'} kind @param {import('../api/plan.js').Variant} variant */
export function kindSuffix(kind, variant) {
  return kind === 'PATROL' && variant === 'TODAY' ? '.PATROL' : '';
}

import type { CardTranslator } from '../ui/card-translator-context.ts';
import { OWN_SCALE_IDS, type Scale, type ScaleLevel } from '../../lib/model/scale.ts';

const TRANSLATED = [
  'true',
  'mostly-true',
  'mixture',
  'mostly-false',
  'false',
  'unproven',
  'matches-source',
  'rounded',
  'outdated',
  'different-scope',
  'unsourced',
  'contradicted',
  'contested-range',
  'verbatim',
  'faithful-translation',
  'shortened-sense-kept',
  'sense-changed',
  'paraphrase-given-as-quotation',
  'wrongly-attributed',
  'invented',
  'original-not-found',
] as const;

/**
 * A level's name: translated where it belongs to one of our own scales, else as its scale has it.
 */
export function levelLabel(level: Pick<ScaleLevel, 'id' | 'name'>, { t }: CardTranslator): string {
  const known = TRANSLATED.find((id) => id === level.id);
  return known === undefined ? level.name : t(`level.${known}`);
}

/** Levels whose names do not say enough on their own; each has a few words beside it. */
const EXPLAINED = [
  'matches-source',
  'rounded',
  'outdated',
  'different-scope',
  'unsourced',
  'contradicted',
  'contested-range',
  'verbatim',
  'sense-changed',
  'original-not-found',
] as const;

/** What a level of our own scales means, in a few words; null where its name says it. */
export function levelHint({ id }: Pick<ScaleLevel, 'id'>, { t }: CardTranslator): string | null {
  const known = EXPLAINED.find((one) => one === id);
  return known === undefined ? null : t(`levelHint.${known}`);
}

/** A scale's name: translated where it is one of ours, else as it was named. */
export function scaleLabel(
  { id, name }: Pick<Scale, 'id' | 'name'>,
  { t }: CardTranslator,
): string {
  if (id === OWN_SCALE_IDS.truth) return t('scale.truth');
  if (id === OWN_SCALE_IDS.figure) return t('scale.figure');
  return id === OWN_SCALE_IDS.quotation ? t('scale.quotation') : name;
}

/**
 * Scales with the names that a person reads: copies and exports have them in the language of the
 * interface.
 */
export function scalesIn(scales: readonly Scale[], translator: CardTranslator): readonly Scale[] {
  return scales.map((scale) => ({
    ...scale,
    name: scaleLabel(scale, translator),
    levels: scale.levels.map((level) => ({ ...level, name: levelLabel(level, translator) })),
  }));
}

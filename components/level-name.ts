import type { CardTranslator } from './card-translator-context.ts';
import type { ScaleLevel } from '../lib/model/scale.ts';

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

/** A level's name: translated where it is one of our own scales', else as its scale has it. */
export function levelName(level: Pick<ScaleLevel, 'id' | 'name'>, { t }: CardTranslator): string {
  const known = TRANSLATED.find((id) => id === level.id);
  return known === undefined ? level.name : t(`level.${known}`);
}

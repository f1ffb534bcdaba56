import type { CardTranslator } from './card-translator-context.ts';
import type { ScaleLevel } from '../lib/model/finding.ts';

const TRANSLATED = ['true', 'mostly-true', 'mixture', 'mostly-false', 'false', 'unproven'] as const;

/** A level's name: translated where it is one of the default scale's, else as its scale has it. */
export function levelName(level: ScaleLevel, { t }: CardTranslator): string {
  const known = TRANSLATED.find((id) => id === level.id);
  return known === undefined ? level.name : t(`level.${known}`);
}

import type { Figure } from '../../lib/model/figure.ts';
import type { CardTranslator } from '../ui/card-translator-context.ts';
import { harmBeside } from './figure-words.ts';

/**
 * A change of a claim's words on one line: "31 → 38 killed". What was counted is that of the figure
 * that had the old words.
 */
export function changeWords(
  change: { readonly old: string; readonly new: string },
  figures: readonly Figure[],
  translator: CardTranslator,
): string {
  const figure = figures.find(({ text }) => text === change.old || text.endsWith(` ${change.old}`));
  const what = figure === undefined ? null : (harmBeside(figure, translator) ?? figure.counted);
  return [`${change.old} → ${change.new}`, what].filter((part) => part !== null).join(' ');
}

import type { CardKey } from '../../lib/i18n/shape/texts.ts';
import type { CardTranslator } from '../ui/card-translator-context.ts';

/** How a report asks for its words: by keys that a card has texts for. */
type SayByKey = (key: CardKey, params?: Readonly<Record<string, string | number>>) => string;

/** The words that reports and copied checks are written with, in the translator's language. */
export function translatedReportWords({ t }: CardTranslator): SayByKey {
  return t;
}

import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

import type { CardKey } from '../../lib/i18n/shape/texts.ts';
import type { Translator } from '../../lib/i18n/translator.ts';

/** A translator of the texts that a card may show. One of all texts is one too. */
export type CardTranslator = Translator<CardKey>;

/** The language of what a card consists of, in a page or in a view of ours; both set it. */
export const CardTranslatorContext = createContext<CardTranslator | null>(null);

/** The interface's language where the component stands, for components that cards use. */
export function useCardTranslator(): CardTranslator {
  const translator = useContext(CardTranslatorContext);
  if (translator === null) throw new Error('There is no provider of texts above this.');
  return translator;
}

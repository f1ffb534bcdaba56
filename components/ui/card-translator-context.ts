import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

import type { CardKey } from '../../lib/i18n/shape/texts.ts';
import type { Translator } from '../../lib/i18n/translator.ts';

/** A translator for the texts that a card may show. A translator for all texts is one too. */
export type CardTranslator = Translator<CardKey>;

/** The language of everything in a card, in a page or in one of our own views; both set it. */
export const CardTranslatorContext = createContext<CardTranslator | null>(null);

/** The interface's language where the component is, for components that cards use. */
export function useCardTranslator(): CardTranslator {
  const translator = useContext(CardTranslatorContext);
  if (translator === null) throw new Error('There is no provider of texts above this.');
  return translator;
}

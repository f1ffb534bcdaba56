import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

import type { Translator } from '../../lib/i18n/translator.ts';

/** The interface's language in the extension's own pages; set by `TranslatorProvider`. */
export const TranslatorContext = createContext<Translator | null>(null);

/**
 * The interface's language where the component is. Not for the parts of a card: this would include
 * all texts.
 */
export function useTranslator(): Translator {
  const translator = useContext(TranslatorContext);
  if (translator === null) throw new Error('There is no TranslatorProvider above this.');
  return translator;
}

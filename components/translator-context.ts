import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

import type { Translator } from '../lib/i18n/translator.ts';
import { createTranslator } from '../lib/i18n/translator.ts';

/** The interface's language for everything below. */
export const TranslatorContext = createContext<Translator>(createTranslator('en'));

/** The interface's language where the component stands. */
export function useTranslator(): Translator {
  return useContext(TranslatorContext);
}

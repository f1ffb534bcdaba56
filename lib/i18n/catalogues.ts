import { en } from './en/catalogue.ts';
import { ru } from './ru/catalogue.ts';
import type { Catalogues, MessageKey } from './texts.ts';
import { createTranslatorOf, type Translator } from './translator.ts';

/** All texts, for the extension's own pages. What is injected takes `card-catalogues.ts` instead. */
export const CATALOGUES: Catalogues<MessageKey> = { en, ru };

/** Languages the interface can be shown in, BCP 47. */
export const INTERFACE_LANGUAGES: readonly string[] = Object.keys(CATALOGUES);

/** Every text, and numbers and dates, in `lang`, or in English where there are no texts in it. */
export function createTranslator(lang: string): Translator {
  return createTranslatorOf(lang, CATALOGUES);
}

import { en } from './en/catalogue.ts';
import { ru } from './ru/catalogue.ts';
import type { Catalogues, MessageKey } from './shape/texts.ts';
import { createTranslatorOf, type Translator } from './translator.ts';

/**
 * All texts in all languages, for work that must not wait for them. Our own pages take
 * `load-translator.ts`, what is injected `card-catalogues.ts`.
 */
export const CATALOGUES: Catalogues<MessageKey> = { en, ru };

/** Every text, and numbers and dates, in `lang`, or in English where there are no texts in it. */
export function createTranslator(lang: string): Translator {
  return createTranslatorOf(lang, CATALOGUES);
}

import { mark as enMark } from './en/mark.ts';
import { mark as ruMark } from './ru/mark.ts';
import type { Catalogues, MarkKey } from './shape/texts.ts';
import { createTranslatorOf, type Translator } from './translator.ts';

/**
 * The texts beside a marked claim, and no others: they travel with the reader. The same languages
 * as in `catalogues.ts`.
 */
export const MARK_CATALOGUES: Catalogues<MarkKey> = { en: enMark, ru: ruMark };

/** The texts beside a marked claim in `lang`, or in English where there are no texts in it. */
export function createMarkTranslator(lang: string): Translator<MarkKey> {
  return createTranslatorOf(lang, MARK_CATALOGUES);
}

import { enCard } from './en/card-catalogue.ts';
import { ruCard } from './ru/card-catalogue.ts';
import type { CardKey, Catalogues } from './shape/texts.ts';
import { createTranslatorOf, type Translator } from './translator.ts';

/** The texts a card may show, and no others: they are injected into pages. The same languages as in `catalogues.ts`. */
export const CARD_CATALOGUES: Catalogues<CardKey> = { en: enCard, ru: ruCard };

/** The texts of cards, and numbers and dates, in `lang`, or in English where there are no texts in it. */
export function createCardTranslator(lang: string): Translator<CardKey> {
  return createTranslatorOf(lang, CARD_CATALOGUES);
}

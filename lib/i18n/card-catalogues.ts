import { enCard } from './en/card-catalogue.ts';
import { ruCard } from './ru/card-catalogue.ts';
import type { CardKey, Catalogues, Texts } from './shape/texts.ts';
import { createTranslatorOf, textsIn, type Translator } from './translator.ts';

/** The texts a card may show, and no others: they go into pages. The same languages as in `catalogues.ts`. */
export const CARD_CATALOGUES: Catalogues<CardKey> = { en: enCard, ru: ruCard };

/** The texts of cards, and numbers and dates, in `lang`, or in English where there are no texts in it. */
export function createCardTranslator(lang: string): Translator<CardKey> {
  return createTranslatorOf(lang, CARD_CATALOGUES);
}

/**
 * The texts of cards in `asked`, for the card in a page, which has English itself; null where there
 * are none in it.
 */
export function cardTextsIn(asked: string): Texts<CardKey> | null {
  const { lang, texts } = textsIn(asked, CARD_CATALOGUES);
  return lang === asked ? texts : null;
}

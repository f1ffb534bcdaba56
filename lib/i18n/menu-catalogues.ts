import { menu as enMenu } from './en/menu.ts';
import { menu as ruMenu } from './ru/menu.ts';
import type { Catalogues, MenuKey } from './shape/texts.ts';
import { createTranslatorOf, type Translator } from './translator.ts';

/**
 * The texts that the background says itself, and no others: it is started for each message. The
 * same languages as in `catalogues.ts`.
 */
export const MENU_CATALOGUES: Catalogues<MenuKey> = { en: enMenu, ru: ruMenu };

/** The texts that the background says itself in `lang`, or in English where there are no texts in it. */
export function createMenuTranslator(lang: string): Translator<MenuKey> {
  return createTranslatorOf(lang, MENU_CATALOGUES);
}

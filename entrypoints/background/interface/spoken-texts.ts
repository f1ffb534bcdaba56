import { browser } from 'wxt/browser';
import { createMenuTranslator } from '../../../lib/i18n/menu-catalogues.ts';
import type { MenuKey } from '../../../lib/i18n/shape/texts.ts';
import type { Translator } from '../../../lib/i18n/translator.ts';
import { loadSettings } from '../../../lib/settings/saved-settings.ts';
import type { Settings } from '../../../lib/settings/settings.ts';

/** The interface's language: the chosen one, else the browser's. */
export function interfaceLanguage({ lang }: Settings): string {
  return lang ?? browser.i18n.getUILanguage();
}

/** The texts that the background shows by itself, in the interface's language. */
export async function loadTexts(): Promise<Translator<MenuKey>> {
  return createMenuTranslator(interfaceLanguage(await loadSettings()));
}

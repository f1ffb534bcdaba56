import type { MessageKey, Texts } from './texts.ts';
import { primaryOf, translatorOf, type Translator } from './translator.ts';

type Load = () => Promise<Texts<MessageKey>>;

/** Each language's texts in a file of its own, of which a page reads one. The same languages as in `catalogues.ts`. */
const LOADS: { readonly en: Load } & Readonly<Record<string, Load>> = {
  en: async () => (await import('./en/catalogue.ts')).en,
  ru: async () => (await import('./ru/catalogue.ts')).ru,
};

/** Languages the interface can be shown in, BCP 47. */
export const INTERFACE_LANGUAGES: readonly string[] = Object.keys(LOADS);

/**
 * Every text, and numbers and dates, in `asked`, or in English where there are no texts in it or they cannot be loaded. Loads nothing of the other
 * languages.
 */
export async function loadTranslator(asked: string): Promise<Translator> {
  const primary = primaryOf(asked);
  const load = Object.hasOwn(LOADS, primary) ? LOADS[primary] : undefined;
  const texts = await load?.().catch(() => null);
  return texts ? translatorOf(asked, texts) : translatorOf('en', await LOADS.en());
}

import type { MessageKey, Texts } from './shape/texts.ts';
import { primaryOf, translatorOf, type Translator } from './translator.ts';

/**
 * Each other language's texts in a file of its own, of which a page reads one at most. English is
 * there from the beginning, as much of it as the page shows: what stands in for any other must not
 * have to be loaded. The same languages as in `catalogues.ts`.
 */
const LOADS: Readonly<Record<string, () => Promise<Texts<MessageKey>>>> = {
  ru: async () => (await import('./ru/catalogue.ts')).ru,
};

/** Languages the interface can be shown in, BCP 47. */
export const INTERFACE_LANGUAGES: readonly string[] = ['en', ...Object.keys(LOADS)];

/**
 * Every text, and numbers and dates, in `asked`, or in `english` where there are no texts in it or
 * they cannot be loaded. Loads nothing of the other languages.
 */
export async function loadTranslator(
  asked: string,
  english: Texts<MessageKey>,
): Promise<Translator> {
  const primary = primaryOf(asked);
  if (primary === 'en') return translatorOf(asked, english);
  const load = Object.hasOwn(LOADS, primary) ? LOADS[primary] : undefined;
  const texts = await load?.().catch(() => null);
  return texts ? translatorOf(asked, texts) : translatorOf('en', english);
}

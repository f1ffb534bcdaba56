import { en } from './en/catalogue.ts';
import type { Message, PluralMessage } from './message.ts';

/** What a text of the interface is asked for by. */
export type MessageKey = keyof typeof en;

/** Every text of the interface in one language. */
type Catalogue = {
  readonly [Key in MessageKey]: (typeof en)[Key] extends string ? string : PluralMessage;
};

/** The English texts with their exact wording in the type, from which parameters are read. */
export type EnglishCatalogue = typeof en;

const CATALOGUES: Readonly<Record<string, Catalogue>> = { en };

/** Languages the interface can be shown in, BCP 47. */
export const INTERFACE_LANGUAGES: readonly string[] = Object.keys(CATALOGUES);

/** The texts in `lang`, by its primary subtag; English where there are none. */
export function catalogueFor(lang: string): {
  readonly lang: string;
  readonly texts: Readonly<Record<MessageKey, Message>>;
} {
  const primary = lang.split('-', 1)[0]?.toLowerCase() ?? 'en';
  const texts = CATALOGUES[primary];
  return texts === undefined ? { lang: 'en', texts: en } : { lang, texts };
}

/** The languages whose pages Tallymark reads, as primary subtags of BCP 47. */
export const READ_LANGUAGES = ['en'] as const;
export type ReadLanguage = (typeof READ_LANGUAGES)[number];

/** The language read that a tag names ("en-GB" is "en"); null where that is none of them. */
export function readLanguageOf(lang: string): ReadLanguage | null {
  const primary = lang.toLowerCase().split('-', 1)[0];
  return READ_LANGUAGES.find((one) => one === primary) ?? null;
}

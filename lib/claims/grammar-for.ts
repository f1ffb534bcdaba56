import type { Grammar } from './grammar/grammar.ts';
import { english } from './grammars/en/english.ts';
import { isInLanguage } from './grammar/is-in-language.ts';
import { readLanguageOf, type ReadLanguage } from '../model/read-languages.ts';

/** The grammars there are, by primary language. */
const GRAMMARS: Readonly<Record<ReadLanguage, Grammar>> = { en: english };

/**
 * The grammar of a text's language (BCP 47); English where it says none. Null where we have none:
 * wrong figures are worse than none.
 */
export function grammarFor(lang: string | null): Grammar | null {
  const read = readLanguageOf(lang ?? 'en');
  return read === null ? null : GRAMMARS[read];
}

/**
 * The grammar to read a text with: that of the language it states, English where it states none.
 * Null also where the text plainly is in another language than it states, as pages made from a
 * template often are.
 */
export function grammarOfText(text: string, lang: string | null): Grammar | null {
  const grammar = grammarFor(lang);
  return grammar !== null && isInLanguage(text, grammar.telling) ? grammar : null;
}

import type { HintWords } from '../hint-words.ts';
import { english } from './english.ts';

const WORDS: Readonly<Record<string, HintWords>> = { en: english };

/** The words of a text's language (BCP 47); English where it says none. Null where we have none: then nothing is said. */
export function hintWordsFor(lang: string | null): HintWords | null {
  const primary = (lang ?? 'en').toLowerCase().split('-', 1)[0] ?? '';
  return Object.hasOwn(WORDS, primary) ? (WORDS[primary] ?? null) : null;
}

import type { HintPatterns } from './hint-patterns.ts';
import { englishHintPatterns } from './english-hint-patterns.ts';

const WORDS: Readonly<Record<string, HintPatterns>> = { en: englishHintPatterns };

/**
 * The words of a text's language (BCP 47); English if the text names none. Null if we have none for
 * it, which means no hints.
 */
export function hintPatternsFor(lang: string | null): HintPatterns | null {
  const primary = (lang ?? 'en').toLowerCase().split('-', 1)[0] ?? '';
  return Object.hasOwn(WORDS, primary) ? (WORDS[primary] ?? null) : null;
}

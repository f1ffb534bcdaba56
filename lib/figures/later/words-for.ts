import { englishWords } from './english-words.ts';
import type { SubjectWords } from './subject-words.ts';

/** The words of a page's language (BCP 47); null where it has none: then no figure is told to be a later one. Unknown is English. */
export function subjectWordsFor(lang: string | null): SubjectWords | null {
  return lang === null || /^en\b/i.test(lang) ? englishWords : null;
}

import { englishSubjectPatterns } from './english-subject-patterns.ts';
import type { SubjectPatterns } from './subject-patterns.ts';

/**
 * The words of a page's language (BCP 47); null if there are none for it, so that no figure is
 * treated as a later one. An unknown language counts as English.
 */
export function subjectPatternsFor(lang: string | null): SubjectPatterns | null {
  return lang === null || /^en\b/i.test(lang) ? englishSubjectPatterns : null;
}

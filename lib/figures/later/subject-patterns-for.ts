import { englishSubjectPatterns } from './english-subject-patterns.ts';
import type { SubjectPatterns } from './subject-patterns.ts';

/**
 * The words of a page's language (BCP 47); null where it has none: then no figure is told to be a
 * later one. Unknown is English.
 */
export function subjectPatternsFor(lang: string | null): SubjectPatterns | null {
  return lang === null || /^en\b/i.test(lang) ? englishSubjectPatterns : null;
}

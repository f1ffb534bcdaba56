import type { HintClaim } from '../../model/hint.ts';
import type { Figure } from '../../model/figure.ts';
import type { HintPatterns } from './hint-patterns.ts';

/** A sentence as the rules see it: its figures, and the words between them. */
export interface FigureLine {
  readonly text: string;
  readonly figures: readonly Figure[];
  /**
   * The text before each figure and, last, the text after the last one, with plain spaces and
   * without the words that qualify the next figure ("about", "at least").
   */
  readonly gaps: readonly string[];
  /** The words are a quotation, from a time the page does not state. */
  readonly isQuoted: boolean;
}

/**
 * The figures of a claim that `keep` accepts, with the text between them; all other figures count
 * as plain words.
 */
export function lineOf(
  claim: HintClaim,
  words: HintPatterns,
  keep: (figure: Figure) => boolean,
): FigureLine {
  const { text, span } = claim;
  const figures = claim.figures.filter(keep);
  const gaps: string[] = [];
  let from = 0;
  for (const figure of figures) {
    const gap = plain(text.slice(from, figure.span.start - span.start));
    gaps.push(gap.replace(words.qualifiers, ''));
    from = figure.span.end - span.start;
  }
  gaps.push(plain(text.slice(from)));
  return { text: plain(text), figures, gaps, isQuoted: claim.quotationId !== null };
}

/**
 * The text before the figure at `index` (without its own qualifying words), which is also the text
 * after the previous one.
 */
export function gapAt({ gaps }: FigureLine, index: number): string {
  return gaps[index] ?? '';
}

function plain(text: string): string {
  return text.replace(/\s/gu, ' ');
}

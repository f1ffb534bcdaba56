import type { HintClaim } from '../../model/hint.ts';
import type { Figure } from '../../model/figure.ts';
import type { HintPatterns } from './hint-patterns.ts';

/** A sentence as the rules read it: its figures, and the words between them. */
export interface FigureLine {
  readonly text: string;
  readonly figures: readonly Figure[];
  /**
   * What stands before each figure and, last, behind the last one, in plain spaces, without the
   * words that bound the figure after it ("about", "at least").
   */
  readonly gaps: readonly string[];
  /** The words are somebody's, of a time the page does not state. */
  readonly isQuoted: boolean;
}

/** The figures of a claim that `keep` takes, with what stands between them; the others are words like any. */
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

/** What stands before the figure at `index` (its own bounding words left out), or behind the one before it. */
export function gapAt({ gaps }: FigureLine, index: number): string {
  return gaps[index] ?? '';
}

function plain(text: string): string {
  return text.replace(/\s/gu, ' ');
}

import { readFigures } from '../../../lib/claims/read-figures.ts';
import { english } from '../../../lib/claims/grammars/en/english.ts';
import type { ComparedFigure } from '../../../lib/figures/compare/comparison.ts';

/** What a person may know of a figure besides what is read. */
export type Known = Partial<Omit<ComparedFigure, 'text' | 'min' | 'max'>>;

/** The first figure the engine reads in `text`, completed by `known`. */
export function figureIn(text: string, known: Known = {}): ComparedFigure {
  const [figure] = readFigures(text, english);
  if (figure === undefined) throw new Error(`no figure in: ${text}`);
  return { ...figure, ...UNKNOWN, ...known };
}

export const UNKNOWN = {
  best: null,
  population: null,
  basis: 'unknown',
  place: null,
  event: null,
  period: null,
  asOf: null,
  subjectId: null,
} as const;

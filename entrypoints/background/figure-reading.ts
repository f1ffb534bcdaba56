import type { FigureReading } from '../../lib/anchoring/wording.ts';
import { grammarFor } from '../../lib/claims/grammar-for.ts';
import { readFigures } from '../../lib/claims/read-figures.ts';
import { sameFigure } from '../../lib/figures/same-figure.ts';
import type { RecordedFigure } from '../../lib/model/figure.ts';

/** How figures are read and compared in a page's language, beside those on record. */
export function figureReading(
  lang: string | null,
  figures: readonly RecordedFigure[],
): FigureReading {
  const grammar = grammarFor(lang);
  return {
    figures,
    readFigures: (text) => (grammar === null ? [] : readFigures(text, grammar)),
    sameFigure,
  };
}

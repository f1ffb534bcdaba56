import { moveClaim } from '../../../lib/anchoring/moved-claim.ts';
import { formerLabel } from '../../../lib/anchoring/within/cell-labels.ts';
import type { FigureReading } from '../../../lib/anchoring/compare-wording.ts';
import { grammarFor } from '../../../lib/claims/grammar-for.ts';
import { readFigures } from '../../../lib/claims/read-figures.ts';
import { sameFigure } from '../../../lib/figures/same-figure.ts';
import type { RecordedFigure } from '../../../lib/model/figure.ts';
import type { Source } from '../../../lib/model/source.ts';
import type { MoveClaim } from '../../../lib/store/sightings/page-edits.ts';

/** How figures are read in a page's language and compared with those on record. */
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

/** How a claim of a source is moved to other words, with the figures the engine reads there. */
export function moverFor({ lang }: Pick<Source, 'lang'>): MoveClaim {
  return ({ claim, findings, target: old }, target, now) =>
    moveClaim({ claim, findings }, target.quote.exact, {
      reading: figureReading(lang, claim.figures),
      newId: () => crypto.randomUUID(),
      now,
      formerLabel: formerLabel(old, target),
    });
}

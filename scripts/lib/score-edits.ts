import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { english } from '../../lib/claims/grammars/en/english.ts';
import { readFigures } from '../../lib/claims/read-figures.ts';
import { sameFigure } from '../../lib/figures/same-figure.ts';
import {
  runEditCase,
  scorePerClass,
  type ClassScore,
  type EditCase,
} from '../../tests/anchoring/score-edits.ts';

/** How well edits of the published corpus are judged, per class, and every mistake in words. */
export function scoreEdits(folder: string): {
  readonly scores: readonly ClassScore[];
  readonly faults: readonly string[];
} {
  const cases = readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .flatMap((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as EditCase[]);
  const outcomes = cases.map((edit) =>
    runEditCase(edit, {
      figures: [],
      readFigures: (text) => readFigures(text, english),
      sameFigure,
    }),
  );
  const faults = outcomes.flatMap(({ case: edit, fault }) =>
    fault === null ? [] : [`${edit.class}: “${edit.quote}”: ${fault}`],
  );
  return { scores: scorePerClass(outcomes), faults };
}

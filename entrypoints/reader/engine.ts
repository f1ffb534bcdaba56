import { findClaims, findClaimsInSlices } from '../../lib/claims/find-claims.ts';
import { findFurtherClaimsInSlices } from '../../lib/claims/further-claims.ts';
import type { Grammar } from '../../lib/claims/grammar.ts';
import { grammarFor } from '../../lib/claims/grammar-for.ts';
import { english } from '../../lib/claims/grammars/en/english.ts';
import { priorityWeights } from '../../lib/claims/grammars/en/priority-weights.ts';
import { readSentenceModel, type SentenceModel } from '../../lib/claims/priority/sentence-model.ts';
import { readFigures } from '../../lib/claims/read-figures.ts';
import { sameFigure } from '../../lib/figures/same-figure.ts';
import type { Claim } from '../../lib/model/claim.ts';
import type { Figure } from '../../lib/model/figure.ts';
import { breathe, runInSlices } from './slices.ts';

/** Unpacked with the first text that needs it. */
let englishModel: SentenceModel | null = null;

/** The sentence model of a grammar's language; null where none was learned. */
function sentenceModelFor(grammar: Grammar): SentenceModel | null {
  if (grammar !== english) return null;
  englishModel ??= readSentenceModel(priorityWeights);
  return englishModel;
}

/** Every claim of a text at any density, in text order and in slices that leave the page its time. Rejects when the signal aborts. */
export async function findClaimsSliced(
  text: string,
  lang: string | null,
  signal: AbortSignal,
): Promise<readonly Claim[]> {
  const grammar = grammarFor(lang);
  if (grammar === null) return [];
  const model = sentenceModelFor(grammar);
  const claims: Claim[] = [];
  await runInSlices(findClaimsInSlices(text, grammar, model), signal, (slice) => {
    claims.push(...slice);
  });
  await breathe();
  const further: Claim[] = [];
  await runInSlices(findFurtherClaimsInSlices(text, claims, grammar, model), signal, (slice) => {
    further.push(...slice);
  });
  return [...claims, ...further].sort((a, b) => a.span.start - b.span.start);
}

/** The claims of a few words, at once. */
export function readClaims(text: string, lang: string | null): readonly Claim[] {
  const grammar = grammarFor(lang);
  return grammar === null ? [] : findClaims(text, grammar);
}

/** What comparing quotes needs to know of figures, in a page's language. */
export function figureReading(lang: string | null): {
  readonly readFigures: (text: string) => readonly Figure[];
  readonly sameFigure: (a: Figure, b: Figure) => boolean;
} {
  const grammar = grammarFor(lang);
  return {
    readFigures: (text) => (grammar === null ? [] : readFigures(text, grammar)),
    sameFigure,
  };
}

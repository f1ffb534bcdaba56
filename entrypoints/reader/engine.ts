import { findClaims, findClaimsInSlices } from '../../lib/claims/find-claims.ts';
import { findFurtherClaimsInSlices } from '../../lib/claims/further-claims.ts';
import type { Grammar } from '../../lib/claims/grammar.ts';
import { grammarFor } from '../../lib/claims/grammar-for.ts';
import { lexiconOf } from '../../lib/claims/lexicon.ts';
import { readSentenceModel, type SentenceModel } from '../../lib/claims/priority/sentence-model.ts';
import { readFigures } from '../../lib/claims/read-figures.ts';
import { sameFigure } from '../../lib/figures/same-figure.ts';
import type { Claim } from '../../lib/model/claim.ts';
import type { Figure } from '../../lib/model/figure.ts';
import type { PackedModel } from '../../lib/model/packed-model.ts';
import type { FindClaims } from './reading.ts';
import { breathe, runInSlices } from './slices.ts';

/** Asks for the sentence model learned from a language; null where none was, or where nobody answers. */
export type LoadModel = (lang: string) => Promise<PackedModel | null>;

/** The engine, whose sentence models are asked of `load` with the first text that needs one. */
export function createEngine(load: LoadModel): FindClaims {
  const models = new Map<string, SentenceModel>();
  const modelFor = async ({ lang }: Grammar): Promise<SentenceModel | null> => {
    const kept = models.get(lang);
    if (kept !== undefined) return kept;
    const packed = await load(lang);
    if (packed === null) return null;
    const model = readSentenceModel(packed);
    models.set(lang, model);
    return model;
  };
  return async (text, lang, signal) => {
    const grammar = grammarFor(lang);
    if (grammar === null) return [];
    const model = modelFor(grammar);
    // Compiling a grammar takes as long as reading an article; each is a task of its own.
    lexiconOf(grammar);
    await breathe();
    return findSliced(text, grammar, await model, signal);
  };
}

/** Every claim of a text at any density, in text order and in slices that leave the page its time. Rejects when the signal aborts. */
async function findSliced(
  text: string,
  grammar: Grammar,
  model: SentenceModel | null,
  signal: AbortSignal,
): Promise<readonly Claim[]> {
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

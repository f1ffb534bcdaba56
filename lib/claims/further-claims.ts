import type { Claim } from '../model/claim.ts';
import type { Span } from '../model/span.ts';
import { splitSentences } from '../text/sentences.ts';
import { readSpeech } from './quotations/attribution.ts';
import { scoreClaim } from './worthiness/check-worthiness.ts';
import { findClaims } from './find-claims.ts';
import type { Grammar } from './grammar/grammar.ts';
import { lexiconOf, type Lexicon } from './grammar/lexicon.ts';
import type { SentenceModel } from './priority/sentence-model.ts';
import { Tokens } from './tokens/tokens.ts';
import { wordingOf } from './grammar/wordings.ts';

/** From here on the model takes a sentence for one that a reader would want checked. */
const WORTHY = 0.5;
const FEWEST_WORDS = 5;
const SENTENCES_A_SLICE = 20;
const WORD = /[\p{L}\p{N}]+/gu;

/**
 * The claims without a figure that only the density "all" marks, among the sentences that `claims`
 * (sorted, of the same text) leave: reported speech, and statements that `model` ranks high (none
 * without a model). Sorted; check-worthiness below "important".
 */
export function findFurtherClaims(
  text: string,
  claims: readonly Claim[],
  grammar: Grammar,
  model: SentenceModel | null,
): Claim[] {
  return [...findFurtherClaimsInSlices(text, claims, grammar, model)].flat();
}

/** The same claims, given in slices of some sentences, so that a caller can yield to the page between two slices. */
export function* findFurtherClaimsInSlices(
  text: string,
  claims: readonly Claim[],
  grammar: Grammar,
  model: SentenceModel | null,
): Generator<Claim[], void, undefined> {
  const lexicon = lexiconOf(grammar);
  const tokens = new Tokens(lexicon.table, grammar.digits);
  const sentences = splitSentences(text, grammar.sentences);
  let next = 0;
  for (let from = 0; from < sentences.length; from += SENTENCES_A_SLICE) {
    const further: Claim[] = [];
    for (const span of sentences.slice(from, from + SENTENCES_A_SLICE)) {
      while ((claims[next]?.span.end ?? Infinity) <= span.start) next++;
      if ((claims[next]?.span.start ?? Infinity) < span.end) continue;
      const claim = readFurther(text, span, lexicon, tokens, model);
      if (claim !== null) further.push(claim);
    }
    yield further;
  }
}

function readFurther(
  text: string,
  span: Span,
  { speech: words, wordings }: Lexicon,
  tokens: Tokens,
  model: SentenceModel | null,
): Claim | null {
  const sentence = text.slice(span.start, span.end);
  if (/\?[\s"'’”»)]*$/u.test(sentence) || !/[.!…]["'’”»)]*$/u.test(sentence)) return null;
  if ((sentence.match(WORD)?.length ?? 0) < FEWEST_WORDS) return null;
  const speech = readSpeech(text, span, [], words, false);
  const priority = model?.(sentence) ?? null;
  const isReported = speech.isReported && speech.voices.length > 0;
  if (!isReported && (priority ?? 0) < WORTHY) return null;
  const kinds = [isReported ? ('reported' as const) : ('statement' as const)];
  const attribution = isReported ? speech.voices : [];
  tokens.read(text, span);
  const wording = wordingOf(tokens, wordings);
  const facts = { text: sentence, kinds, figures: [], attribution, priority, wording };
  return {
    span,
    text: sentence,
    kinds,
    figures: [],
    quotationId: null,
    attribution,
    ...scoreClaim(facts),
  };
}

/** Everything that the density "all" marks: `findClaims` and `findFurtherClaims` together, sorted and disjoint. */
export function findAllClaims(
  text: string,
  grammar: Grammar,
  model: SentenceModel | null,
): Claim[] {
  const claims = findClaims(text, grammar, model);
  const further = findFurtherClaims(text, claims, grammar, model);
  return [...claims, ...further].sort((a, b) => a.span.start - b.span.start);
}

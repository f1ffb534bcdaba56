import type { Attribution, Claim, ClaimKind } from '../model/claim.ts';
import type { Figure } from '../model/figure.ts';
import type { Span } from '../model/span.ts';
import { isSpace } from './tokens/characters.ts';
import { splitSentencesNear } from '../text/sentences.ts';
import { attributionOf } from './quotations/attribution.ts';
import { scoreClaim } from './worthiness/check-worthiness.ts';
import { claimKinds, withReported } from './claim-kinds.ts';
import { findCandidates } from './find-candidates.ts';
import type { Grammar } from './grammar/grammar.ts';
import { lexiconOf, type Lexicon } from './grammar/lexicon.ts';
import type { SentenceModel } from './priority/sentence-model.ts';
import type { Quotation } from './quotations/quotation.ts';
import { superlativeSpan } from './kinds/find-superlatives.ts';
import { findQuotations } from './quotations/quotations.ts';
import { SentenceReader, toFigure } from './read-sentence.ts';
import { postSigner } from './quotations/signatures.ts';
import { Tokens } from './tokens/tokens.ts';
import { wordingOf } from './grammar/wordings.ts';
import { Saying } from './tokens/word-classes.ts';

/** Characters of text whose sentences and quotations are bounded together. */
const SLICE = 16_384;
/**
 * Characters of text whose sentences are read between two places where `findClaimsInSlices` may be
 * stopped: cold code takes its time.
 */
const STEP = 2_048;

const LONGEST_TITLE = 100;
const LIST_TITLE = /^(?:\p{L}+: )?(?:(?:The|Top|These|Our) )*\d{1,3} \p{Lu}./u;
const SENTENCE_ENDS: ReadonlySet<string> = new Set(['.', '!', '?', '…']);
const LONGEST_SENTENCE = 2_000;
const LINE_BREAK = 0x0a;
const NO_VOICES: readonly Attribution[] = [];
const NO_FIGURES: readonly Figure[] = [];

/**
 * The claims of a text in one language: sentences that hold figures, attributed quotations or
 * superlatives, sorted and disjoint, spans in UTF-16 units of `text`, figures sorted inside. Total
 * on any string; linear in its length. Only sentences around numerals, number words, quotation
 * marks and superlatives are looked at.
 */
export function findClaims(
  text: string,
  grammar: Grammar,
  model: SentenceModel | null = null,
): Claim[] {
  const claims: Claim[] = [];
  for (const slice of findClaimsInSlices(text, grammar, model)) claims.push(...slice);
  return claims;
}

/**
 * The same claims, given in slices of some 2,000 characters, so that a caller can yield to the page
 * between two slices and stop when it goes away. Quotation ids are unique in the text.
 */
export function* findClaimsInSlices(
  text: string,
  grammar: Grammar,
  model: SentenceModel | null = null,
): Generator<Claim[], void, undefined> {
  const lexicon = lexiconOf(grammar);
  const tokens = new Tokens(lexicon.table, grammar.digits);
  let from = 0;
  while (from < text.length) {
    const to = sliceEnd(text, from);
    yield* new SliceReader(text, from, to, lexicon, tokens, model).run();
    from = to;
  }
}

/**
 * The stretch in a string of its own: engines read a slice through its parent, at half the speed,
 * and it is read often.
 */
function copyOf(text: string, from: number, to: number): string {
  return [text.slice(from, from + 1), text.slice(from + 1, to)].join('');
}

/**
 * The end of a slice: the first line break after its length, so that no sentence is cut; in text
 * without breaks, a space.
 */
function sliceEnd(text: string, from: number): number {
  const least = from + SLICE;
  if (least >= text.length) return text.length;
  const most = Math.min(text.length, least + SLICE);
  for (let at = least; at < most; at++) if (text.charCodeAt(at) === LINE_BREAK) return at + 1;
  return cutBefore(text, least, most);
}

/** The last place in `[least, most]` after a space; `most` where there is none. */
function cutBefore(text: string, least: number, most: number): number {
  if (most >= text.length) return text.length;
  for (let at = most; at > least; at--) if (isSpace(text.charCodeAt(at - 1))) return at;
  return most;
}

/**
 * Cuts what is too long for a sentence (a table in one line, text without stops) at a space, so
 * that a look around stays short.
 */
function boundSentences(text: string, spans: readonly Span[]): readonly Span[] {
  if (spans.every(({ start, end }) => end - start <= LONGEST_SENTENCE)) return spans;
  return spans.flatMap(({ start, end }) => {
    const pieces: Span[] = [];
    let from = start;
    while (end - from > LONGEST_SENTENCE) {
      const to = cutBefore(text, from + LONGEST_SENTENCE / 2, from + LONGEST_SENTENCE);
      pieces.push({ start: from, end: to });
      from = to;
    }
    return [...pieces, { start: from, end }];
  });
}

/** "15 Quiet Beaches You Should See": the title of a list, whose number counts its items. */
function isListTitle(text: string, { start, end }: Span, kinds: readonly ClaimKind[]): boolean {
  if (end - start > LONGEST_TITLE || kinds.some((kind) => kind !== 'count')) return false;
  if (SENTENCE_ENDS.has(text.charAt(end - 1))) return false;
  const title = text.slice(start, end);
  return LIST_TITLE.test(title) && (title.match(/(?<=\s)\p{Ll}[\p{L}’']{4,}/gu)?.length ?? 0) === 0;
}

class SliceReader {
  private readonly text: string;
  private readonly from: number;
  private readonly lexicon: Lexicon;
  private readonly tokens: Tokens;
  private readonly reader: SentenceReader;
  private readonly model: SentenceModel | null;

  constructor(
    text: string,
    from: number,
    to: number,
    lexicon: Lexicon,
    tokens: Tokens,
    model: SentenceModel | null,
  ) {
    this.model = model;
    this.text = copyOf(text, from, to);
    this.from = from;
    this.lexicon = lexicon;
    this.tokens = tokens;
    this.reader = new SentenceReader(tokens, lexicon, this.text);
  }

  *run(): Generator<Claim[], void, undefined> {
    const { grammar, table } = this.lexicon;
    const { offsets, marks, stops } = findCandidates(this.text, 0, this.text.length, table);
    if (offsets.length === 0) return;
    const sentences = boundSentences(
      this.text,
      splitSentencesNear(this.text, offsets, grammar.sentences, stops),
    );
    const quotations = this.quotationsBySentence(sentences, marks);
    let claims: Claim[] = [];
    let from = 0;
    let next = 0;
    for (let index = 0; index < sentences.length; index++) {
      const span = sentences[index];
      if (span === undefined) break;
      while ((offsets[next] ?? Infinity) < span.start) next++;
      const quoted = quotations.get(index) ?? null;
      if ((offsets[next] ?? Infinity) >= span.end && quoted === null) continue;
      const claim = this.claimOf(span, quoted);
      if (claim !== null) claims.push(claim);
      if (span.end - from < STEP) continue;
      yield claims;
      claims = [];
      from = span.end;
    }
    yield claims;
  }

  private quotationsBySentence(
    sentences: readonly Span[],
    marks: readonly number[],
  ): Map<number, Quotation> {
    const bySentence = new Map<number, Quotation>();
    for (const quotation of findQuotations(this.text, sentences, this.lexicon.speech, marks)) {
      for (const index of quotation.sentenceIndexes)
        if (!bySentence.has(index)) bySentence.set(index, quotation);
    }
    return bySentence;
  }

  private claimOf(span: Span, quotation: Quotation | null): Claim | null {
    if (quotation === null && postSigner(this.text, span) !== null) return null;
    const sentence = this.reader.read(span);
    const kinds = claimKinds(sentence, quotation !== null);
    if (kinds.length === 0 || isListTitle(this.text, span, kinds)) return null;
    const figures =
      sentence.readings.length === 0
        ? NO_FIGURES
        : sentence.readings.map((reading) => toFigure(sentence, reading, this.from));
    const superlative = kinds.includes('rank') ? superlativeSpan(sentence) : null;
    const claim = this.build(span, quotation, kinds, figures);
    return superlative === null ? claim : { ...claim, superlative: this.moved(superlative) };
  }

  private build(
    span: Span,
    quotation: Quotation | null,
    kinds: readonly ClaimKind[],
    figures: readonly Figure[],
  ): Claim {
    const { speech, wordings } = this.lexicon;
    const voices =
      quotation?.attribution ??
      ((this.tokens.saying & Saying.sign) === 0
        ? NO_VOICES
        : attributionOf(this.text, span, speech));
    const text = this.text.slice(span.start, span.end);
    const all: readonly ClaimKind[] =
      quotation === null && voices.length > 0 ? withReported(kinds) : kinds;
    const priority = this.model?.(text) ?? null;
    const wording = wordingOf(this.tokens, wordings);
    const facts = { text, kinds: all, figures, attribution: voices, priority, wording };
    const { checkWorthiness, reasons } = scoreClaim(facts);
    return {
      span: this.moved(span),
      text,
      kinds: all,
      figures,
      quotationId: quotation === null ? null : `q${this.from}-${quotation.id}`,
      attribution:
        voices.length === 0
          ? NO_VOICES
          : voices.map(({ name, how, span: at }) => ({ name, how, span: this.moved(at) })),
      checkWorthiness,
      reasons,
    };
  }

  private moved(span: Span): Span {
    return { start: span.start + this.from, end: span.end + this.from };
  }
}

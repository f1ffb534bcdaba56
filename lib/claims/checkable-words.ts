import type { Claim, ClaimKind } from '../model/claim.ts';
import { countedSpan, type Figure } from '../model/figure.ts';
import type { Span } from '../model/span.ts';
import { findMarkedStretches } from './quotations/quote-marks.ts';

/** Words of a claim that can be checked, and what they are about. */
export interface CheckableWords {
  readonly span: Span;
  readonly kind: ClaimKind;
}

type Told = Pick<
  Claim,
  'span' | 'text' | 'kinds' | 'figures' | 'superlative' | 'attribution' | 'quotationId'
>;

/** How much of a sentence without any telling word is shown to be a claim. */
const LONGEST_OPENING = 24;

/**
 * What makes a claim one, as few words as say it, in text order and disjoint: each figure with what
 * it counts, and what is called the largest of its kind. Dates only where there is nothing else;
 * without a figure who is said to speak, else the first words. Empty for a quotation without
 * figures (see `quotedSpans`), and where figures were read but `text` was changed since.
 */
export function checkableWords(claim: Told, text: string): readonly CheckableWords[] {
  const { figures, superlative } = claim;
  const isQuoted = claim.kinds.includes('quotation');
  // Figures of other kinds name what is known already: "the two leaders".
  const own = figures.filter(({ kind }) => claim.kinds.includes(kind));
  const told = own.filter(({ kind }) => kind !== 'date');
  const hasOther = told.length > 0 || superlative !== undefined || isQuoted;
  const words: CheckableWords[] = wordsOf(hasOther ? told : own, text);
  if (superlative !== undefined) words.push({ span: superlative, kind: 'rank' });
  if (words.length > 0) return disjoint(words, claim.span);
  if (isQuoted || figures.length > 0) return [];
  return [{ span: tellingSpan(claim), kind: claim.kinds[0] ?? 'statement' }];
}

function wordsOf(figures: readonly Figure[], text: string): CheckableWords[] {
  return figures
    .filter(({ span, text: own }) => text.slice(span.start, span.end) === own)
    .map((figure) => ({ span: countedSpan(figure, text), kind: figure.kind }));
}

/** In order; what two have in common belongs to the first. */
function disjoint(words: CheckableWords[], { start, end }: Span): CheckableWords[] {
  let from = start;
  return words
    .sort((a, b) => a.span.start - b.span.start)
    .flatMap(({ span, kind }) => {
      const own = { start: Math.max(from, span.start), end: Math.min(end, span.end) };
      from = Math.max(from, own.end);
      return own.start < own.end ? [{ span: own, kind }] : [];
    });
}

/** Who is said to speak, as the sentence names them; else its first words. */
function tellingSpan({ span, text, attribution }: Told): Span {
  const voice = attribution.find(
    ({ span: at }) => at.start >= span.start && at.end <= span.end && at.start < at.end,
  );
  if (voice !== undefined) return voice.span;
  const cut = text.slice(0, LONGEST_OPENING + 1);
  const words = cut.length > LONGEST_OPENING ? cut.replace(/\s+\S*$/u, '') : cut;
  return { start: span.start, end: span.start + words.length };
}

/**
 * The stretches between quotation marks, marks included, that hold any of a quotation's
 * `sentences`; these themselves where there are no marks. Spans in `text`; paragraphs end with a
 * line break.
 */
export function quotedSpans(sentences: readonly Span[], text: string): readonly Span[] {
  const [first, last] = [sentences[0], sentences.at(-1)];
  if (first === undefined || last === undefined) return [];
  const from = text.lastIndexOf('\n', first.start - 1) + 1;
  const lineEnd = text.indexOf('\n', last.end);
  const stretches = findMarkedStretches(text.slice(from, lineEnd < 0 ? text.length : lineEnd))
    .map(({ span }) => ({ start: span.start + from, end: span.end + from }))
    .filter((stretch) => sentences.some((sentence) => overlaps(stretch, sentence)));
  return stretches.length > 0 ? stretches : sentences;
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

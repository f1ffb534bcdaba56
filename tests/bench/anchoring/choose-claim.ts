import type { Claim } from '../../../lib/model/claim.ts';
import type { Span } from '../../../lib/model/span.ts';
import type { NotedWords } from './as-in-product.ts';
import type { FuzzedText } from './fuzzed-texts.ts';

const NUMBER = /(?<![\p{L}\p{N}.,:/-])\d{1,3}(?:,\d{3})*(?![\p{L}\p{N}:/]|[.,]\d)/gu;

/** A claim in its paragraph, and one of its numbers. */
export interface Picked {
  readonly text: string;
  readonly paragraphs: readonly string[];
  readonly at: number;
  readonly offset: number;
  readonly sentence: string;
  readonly claim: Claim;
  readonly number: Span;
}

/** One of the claims that are in one line, occur once, and have a figure in digits. */
export function chooseClaim({ text, claims }: FuzzedText, random: () => number): Picked | null {
  const claim = claims[Math.floor(random() * claims.length)];
  if (claim === undefined) return null;
  const { start } = claim.span;
  const numbers = [...claim.text.matchAll(NUMBER)]
    .map(({ index, 0: digits }) => ({ start: index, end: index + digits.length }))
    .filter((one) => isFigureOf(claim, one));
  const number = numbers[Math.floor(random() * numbers.length)];
  if (number === undefined) return null;
  const lead = text.slice(0, start).split('\n');
  const paragraphs = text.split('\n');
  return {
    text,
    paragraphs,
    at: lead.length - 1,
    offset: lead.at(-1)?.length ?? 0,
    sentence: claim.text,
    claim,
    number,
  };
}

function isFigureOf({ span, figures }: Claim, { start, end }: Span): boolean {
  return figures.some(
    (figure) => figure.span.start <= span.start + start && span.start + end <= figure.span.end,
  );
}

/** The claim's figures inside some words of it, with spans in these. */
export function figuresIn({ span, figures }: Claim, { start, end }: Span): NotedWords['figures'] {
  const from = span.start + start;
  return figures
    .filter((figure) => figure.span.start >= from && figure.span.end <= span.start + end)
    .map((figure) => ({
      ...figure,
      span: { start: figure.span.start - from, end: figure.span.end - from },
    }));
}

/** The whole sentence, or the figure with up to three words on either side. */
export function chooseWords(
  sentence: string,
  at: number,
  length: number,
  random: () => number,
): Span {
  if (random() < 0.5) return { start: 0, end: sentence.length };
  let start = at;
  let end = at + length;
  for (let words = Math.floor(random() * 3); words > 0; words--) {
    start = Math.max(0, sentence.lastIndexOf(' ', start - 2) + 1);
  }
  for (let words = 1 + Math.floor(random() * 3); words > 0; words--) {
    const next = sentence.indexOf(' ', end + 1);
    end = next < 0 ? sentence.length : next;
  }
  return { start, end };
}

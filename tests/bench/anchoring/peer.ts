import search, { type Match } from 'approx-string-match';
import type { TextQuoteSelector } from '../../../lib/model/target.ts';
import type { Span } from '../../../lib/model/span.ts';

/** What each thing counts for when the peer's matches are compared. */
const WEIGHTS = { words: 50, before: 20, after: 20, position: 2 };
const MOST_ERRORS = 256;

/** Places with the least errors: the words themselves where they stand, else what is alike. */
function matches(text: string, pattern: string, maxErrors: number): Match[] {
  const exact: Match[] = [];
  for (let at = text.indexOf(pattern); at >= 0; at = text.indexOf(pattern, at + 1)) {
    exact.push({ start: at, end: at + pattern.length, errors: 0 });
  }
  return exact.length > 0 ? exact : search(text, pattern, maxErrors);
}

function likeness(text: string, pattern: string): number {
  if (pattern === '' || text === '') return 0;
  const [best] = matches(text, pattern, pattern.length);
  return best === undefined ? 0 : 1 - best.errors / pattern.length;
}

/**
 * Finds a quote the way annotation tools do today: the published matcher by half the quote's length
 * in errors, the matches weighed by words, context and position. Never refuses a match for being
 * unlike.
 */
export function findAsPeer(text: string, quote: TextQuoteSelector, hint: number): Span | null {
  const { exact, prefix, suffix } = quote;
  if (exact === '') return null;
  const found = matches(text, exact, Math.min(MOST_ERRORS, exact.length / 2));
  const score = ({ start, end, errors }: Match): number => {
    const before = text.slice(Math.max(0, start - prefix.length), start);
    const after = text.slice(end, end + suffix.length);
    return (
      WEIGHTS.words * (1 - errors / exact.length) +
      WEIGHTS.before * (prefix === '' ? 1 : likeness(before, prefix)) +
      WEIGHTS.after * (suffix === '' ? 1 : likeness(after, suffix)) +
      WEIGHTS.position * (1 - Math.abs(start - hint) / text.length)
    );
  };
  const [best] = found
    .map((match) => ({ match, score: score(match) }))
    .sort((a, b) => b.score - a.score);
  return best === undefined ? null : { start: best.match.start, end: best.match.end };
}

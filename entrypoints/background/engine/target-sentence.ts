import { describeSpan } from '../../../lib/anchoring/describe.ts';
import { grammarFor } from '../../../lib/claims/grammar-for.ts';
import type { Span } from '../../../lib/model/span.ts';
import type { Target } from '../../../lib/model/target.ts';
import { splitSentences, type SentenceRules } from '../../../lib/text/sentences.ts';

/**
 * A target that also keeps the sentence its words were selected in, since the words alone are easily
 * found elsewhere. As it is for a whole sentence, for words over several, in a table's cell, and in a
 * language we do not read.
 */
export function withSentence(target: Target, pageText: string, lang: string | null): Target {
  const grammar = grammarFor(lang);
  if (grammar === null || target.cells !== undefined) return target;
  const { position } = target;
  const span = sentenceAround(pageText, position, grammar.sentences);
  const isLonger = span !== null && span.end - span.start > position.end - position.start;
  if (!isLonger) return target;
  const { quote, position: place } = describeSpan(pageText, span);
  return { ...target, sentence: { quote, position: place } };
}

/** The sentence that holds a span; null if it is in none or in several. */
function sentenceAround(text: string, { start, end }: Span, rules: SentenceRules): Span | null {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = text.indexOf('\n', start);
  const to = lineEnd < 0 ? text.length : lineEnd;
  if (start >= end || end > to) return null;
  const held = splitSentences(text.slice(from, to), rules).find(
    (one) => from + one.start <= start && from + one.end >= end,
  );
  return held === undefined ? null : { start: from + held.start, end: from + held.end };
}

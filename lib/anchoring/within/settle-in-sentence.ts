import type { Resolution } from '../../model/sighting.ts';
import type { Passage, Target } from '../../model/target.ts';
import type { FigureReading } from '../compare-wording.ts';
import { cutsWord } from '../exact-candidates.ts';
import { judge } from '../judge.ts';
import { Quote } from '../quote.ts';
import { resolveIn } from '../resolve.ts';
import { SearchableText } from '../searchable-text.ts';

/**
 * Words selected in a sentence are looked for in that sentence first: `sentence` is where it is now.
 * Null if the words have no sentence, that was not found, or they are no longer in it.
 */
export function settleInSentence(
  sentence: Resolution | null,
  target: Target,
  pageText: string,
  reading: FigureReading,
): Resolution | null {
  if (target.sentence === undefined || sentence === null || sentence.state === 'orphan')
    return null;
  const { start, end } = sentence.span;
  const text = pageText.slice(start, end);
  const found = lookInside(text, insideSentence(target, target.sentence), reading);
  if (found.state === 'orphan') return null;
  const { certainty, method } = sentence;
  const span = { start: start + found.span.start, end: start + found.span.end };
  return { ...found, span, method, certainty: Math.min(certainty, found.certainty) };
}

/** Words that occur once in the sentence are where they are, whatever is beside them now. */
function lookInside(text: string, target: Target, reading: FigureReading): Resolution {
  const page = SearchableText.of(text);
  const quote = new Quote(target);
  const [place, second] = page.occurrences(quote.text, 2);
  const span = place === undefined ? null : { start: place, end: place + quote.length };
  if (span === null || second !== undefined || cutsWord(page, quote, span))
    return resolveIn(page, target, reading);
  return judge(
    page,
    quote,
    { found: span, method: 'context', certainty: 0.9, alone: false },
    reading,
  );
}

/** A target without what is outside its sentence. */
function insideSentence(
  { quote, position }: Target,
  { quote: { exact }, position: { start } }: Passage,
): Target {
  const at = position.start - start;
  const end = at + quote.exact.length;
  return {
    quote: {
      exact: quote.exact,
      prefix: exact.slice(Math.max(0, at - quote.prefix.length), at),
      suffix: exact.slice(end, end + quote.suffix.length),
    },
    position: { start: at, end },
  };
}

import type { Figure } from '../model/figure.ts';
import { splitSentences } from '../text/sentences.ts';
import type { Grammar } from './grammar/grammar.ts';
import { lexiconOf } from './grammar/lexicon.ts';
import { SentenceReader, toFigure } from './read-sentence.ts';
import { Tokens } from './tokens/tokens.ts';

/**
 * Every figure of a text, in order, also those of sentences that are no claims. Spans are in
 * `text`; linear in its length.
 */
export function readFigures(text: string, grammar: Grammar): Figure[] {
  const lexicon = lexiconOf(grammar);
  const tokens = new Tokens(lexicon.table, grammar.digits);
  const reader = new SentenceReader(tokens, lexicon, text);
  return splitSentences(text, grammar.sentences).flatMap((span) => {
    const sentence = reader.read(span);
    return sentence.readings.map((reading) => toFigure(sentence, reading, 0));
  });
}

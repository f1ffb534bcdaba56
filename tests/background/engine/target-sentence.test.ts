import { describe, expect, it } from 'vitest';
import { withSentence } from '../../../entrypoints/background/engine/target-sentence.ts';
import { describeSpan } from '../../../lib/anchoring/describe.ts';

const TEXT =
  'Flood\nOn Monday it rained. A flood killed 38 people in Sund, No. 4. It is over.\nEnd.';

function sentenceOf(words: string, lang: string | null = 'en'): string | undefined {
  const start = TEXT.indexOf(words);
  const target = describeSpan(TEXT, { start, end: start + words.length });
  return withSentence(target, TEXT, lang).sentence?.quote.exact;
}

describe('a selected phrase', () => {
  it('is kept with the sentence it is in', () => {
    const sentence = 'A flood killed 38 people in Sund, No. 4.';
    expect(sentenceOf('38 people')).toBe(sentence);
    expect(sentenceOf('A flood')).toBe(sentence);
    expect(sentenceOf('Flood')).toBeUndefined();
  });

  it('is kept alone if it is a whole sentence, is in several, or in a language we do not read', () => {
    expect(sentenceOf('It is over.')).toBeUndefined();
    expect(sentenceOf('rained. A flood')).toBeUndefined();
    expect(sentenceOf('over.\nEnd')).toBeUndefined();
    expect(sentenceOf('38 people', 'tlh')).toBeUndefined();
  });

  it('in a table is kept with the labels of its cell instead', () => {
    const cells = [{ row: 'Sund', column: 'Killed' }];
    const target = { ...describeSpan(TEXT, { start: 27, end: 32 }), cells };
    expect(withSentence(target, TEXT, 'en')).toBe(target);
  });
});

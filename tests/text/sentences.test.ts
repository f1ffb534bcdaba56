import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentenceRules } from '../../lib/claims/grammars/en/abbreviations.ts';
import { splitSentences, splitSentencesNear } from '../../lib/text/sentences.ts';
import specs from '../specs/en/sentences.json' with { type: 'json' };

interface Case {
  readonly about: string;
  readonly sentences: readonly string[];
  readonly join?: string;
}

const split = (text: string): string[] =>
  splitSentences(text, sentenceRules).map(({ start, end }) => text.slice(start, end));

const pieces = fc.constantFrom(
  ...[
    'Mr.',
    'U.S.',
    'a',
    'B',
    '.',
    '...',
    '…',
    '!',
    '?',
    '"',
    '”',
    '“',
    '»',
    ')',
    '[1]',
    '\n',
    ' ',
    '3.5',
    'No.',
    '1.',
    '•',
    '。',
    ':12',
  ],
);
const awkward = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join('')),
);

describe('sentences', () => {
  it.each(specs.cases as readonly Case[])('$about', ({ sentences, join }) => {
    expect(split(sentences.join(join ?? ' '))).toEqual(sentences);
  });

  it('are sorted, disjoint and trimmed, and leave only white space and line breaks out', () => {
    fc.assert(
      fc.property(awkward, (text) => {
        let at = 0;
        for (const { start, end } of splitSentences(text, sentenceRules)) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(at, start).replace(/[\s\u200b\ufeff]/gu, '')).toBe('');
          at = end;
        }
        expect(text.slice(at).replace(/[\s\u200b\ufeff]/gu, '')).toBe('');
      }),
    );
  });

  it('never cross a line break', () => {
    fc.assert(
      fc.property(awkward, (text) => {
        expect(split(text).some((sentence) => sentence.includes('\n'))).toBe(false);
      }),
    );
  });

  it('of a last line close with a page reference as those of any other line', () => {
    expect(split('Kept.:12')).toEqual(['Kept.:12']);
    expect(split('Kept.:12\nNext.')).toEqual(['Kept.:12', 'Next.']);
  });

  it('of a paragraph are the same whatever lines surround it', () => {
    fc.assert(
      fc.property(awkward, awkward, awkward, (before, text, after) => {
        const line = text.replaceAll(/[\n\u2028\u2029]/gu, ' ');
        const around = `${before}\n${line}\n${after}`;
        const from = before.length + 1;
        const inside = splitSentences(around, sentenceRules)
          .filter(({ start, end }) => start >= from && end <= from + line.length)
          .map(({ start, end }) => around.slice(start, end));
        expect(inside).toEqual(split(line));
      }),
    );
  });

  it('near an offset are those of its line and of the lines beside it', () => {
    const text = 'One. Two.\n\nThree. Four.\n\nFive.\nSix. 7 left.\nEight.\nNine.';
    const near = splitSentencesNear(text, [text.indexOf('7')], sentenceRules);
    expect(near.map(({ start, end }) => text.slice(start, end))).toEqual([
      'Five.',
      'Six.',
      '7 left.',
      'Eight.',
    ]);
  });

  it('near any offsets are sentences of the whole, each given once', () => {
    fc.assert(
      fc.property(awkward, fc.array(fc.nat(100)), (text, places) => {
        const offsets = places.filter((at) => at < text.length).sort((a, b) => a - b);
        const all = splitSentences(text, sentenceRules).map(({ start, end }) => `${start}-${end}`);
        const near = splitSentencesNear(text, offsets, sentenceRules).map(
          ({ start, end }) => `${start}-${end}`,
        );
        expect(all).toEqual(expect.arrayContaining(near));
        expect(new Set(near).size).toBe(near.length);
      }),
    );
  });
});

import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findAllClaims } from '../../lib/claims/further-claims.ts';
import { english } from '../../lib/claims/grammars/en/english.ts';
import { Token } from '../../lib/claims/grammar/speech-tokens.ts';
import { Tokens } from '../../lib/claims/tokens/tokens.ts';
import { WordTable } from '../../lib/claims/tokens/word-table.ts';

/** What every rule does to learn anything of a text: a look at a token, at a word of speech, into the table. */
const LOOKS = [
  [Tokens.prototype, 'word'],
  [Tokens.prototype, 'type'],
  [Tokens.prototype, 'start'],
  [Tokens.prototype, 'roles'],
  [Tokens.prototype, 'senses'],
  [Tokens.prototype, 'hasRole'],
  [Tokens.prototype, 'hasSense'],
  [Tokens.prototype, 'mark'],
  [Tokens.prototype, 'value'],
  [Token.prototype, 'is'],
  [Token.prototype, 'says'],
  [WordTable.prototype, 'find'],
] as const;

type Method = (...given: unknown[]) => unknown;

let looks = 0;
let restore: (() => void)[] = [];

/** Plain counters: a spy that remembers each call would be slower than what it watches. */
beforeAll(() => {
  restore = LOOKS.map(([owner, name]) => {
    const methods = owner as unknown as Record<string, Method>;
    const original = methods[name];
    if (original === undefined) throw new Error(`no method ${name}`);
    methods[name] = function (this: unknown, ...given: unknown[]) {
      looks++;
      return original.apply(this, given);
    };
    return () => {
      methods[name] = original;
    };
  });
});

afterAll(() => {
  for (const undo of restore) undo();
});

function looksAt(text: string): number {
  looks = 0;
  findAllClaims(text, english, null);
  return looks;
}

const unit = fc
  .array(
    fc.constantFrom(
      'Twelve ',
      '1,',
      '40 ',
      '-',
      'people ',
      'were killed ',
      'said ',
      'according to ',
      'Mira Holt ',
      '“',
      '”',
      "'",
      '"',
      'of ',
      'million ',
      'most ',
      '. ',
      ', ',
      '(',
      '\n',
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((pieces) => pieces.join(''));

describe('the work of the engine', () => {
  it('grows with the length of a text and no faster, whatever it repeats', () => {
    fc.assert(
      fc.property(unit, (piece) => {
        // Long enough that what happens once in some thousand characters (sentences cut for their length) has begun.
        const half = piece.repeat(Math.ceil(16_000 / piece.length));
        const once = looksAt(half);
        expect(looksAt(half + half)).toBeLessThanOrEqual(2.4 * once + 4_000);
      }),
      { numRuns: 12 },
    );
  }, 60_000);

  it('is counted at all', () => {
    expect(looksAt('Police said 12 people were killed.')).toBeGreaterThan(50);
  });
});

/** More characters than any sentence is read with at once. */
const LONG = 2_000;
/** More figures in one sentence are a table. */
const MOST_FIGURES = 90;

/** One sentence of a piece again and again, as long as sentences get, and one of half that. */
function sentences(piece: string, figures: number): readonly [string, string] {
  const times = Math.floor(Math.min((LONG - 100) / piece.length, MOST_FIGURES / figures));
  const of = (count: number): string => `Lorn ${piece.repeat(count)}.`;
  return [of(Math.floor(times / 2)), of(times)];
}

describe('a look around a number', () => {
  it.each([
    ['for words of harm that say whether they lived', '5 shot of the lorn, '],
    ['for what makes a decimal the number of a version', '0.17 of the lorn, '],
    ['for what is said of the people after them', 'rose to 40 from lorn and from orsk '],
    ['for the subject of a level', 'cases rose to 90 and '],
    ['for people named before', '(forty) of the lorn, '],
  ])('%s goes no further in a longer sentence', (_, piece) => {
    const [half, whole] = sentences(piece, 1);
    expect(looksAt(whole)).toBeLessThanOrEqual(2.35 * looksAt(half));
  });

  it('ends where text without a full stop is cut, though all of a sentence is asked whether it is about sport', () => {
    const points = `Lorn ${'21 points, '.repeat(60)}`;
    const words = 'orsk imber tavel '.repeat(100);
    expect(looksAt(points + words)).toBeGreaterThan(10_000);
    expect(looksAt(points + words.repeat(10))).toBeLessThanOrEqual(looksAt(points + words));
  });
});

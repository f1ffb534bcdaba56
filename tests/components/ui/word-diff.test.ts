import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { diffWords } from '../../../components/ui/word-diff.ts';

function side(before: string, after: string, kind: 'old' | 'new'): string {
  return diffWords(before, after)
    .filter((part) => part.kind === 'both' || part.kind === kind)
    .map(({ text }) => text)
    .join('');
}

describe('the difference of two passages', () => {
  it('gives back both passages, whatever they are', () => {
    const words = fc.array(
      fc.constantFrom('at', 'least', '31', '38', ' ', '. ', '死', '者', '1,200'),
    );
    fc.assert(
      fc.property(words, words, (a, b) => {
        const [before, after] = [a.join(''), b.join('')];
        expect(side(before, after, 'old')).toBe(before);
        expect(side(before, after, 'new')).toBe(after);
      }),
    );
  });

  it('holds a changed figure whole', () => {
    const parts = diffWords('At least 1,231 died.', 'At least 1,238 died.');
    expect(parts).toEqual([
      { kind: 'both', text: 'At least ' },
      { kind: 'old', text: '1,231' },
      { kind: 'new', text: '1,238' },
      { kind: 'both', text: ' died.' },
    ]);
  });

  it('joins words changed one after another', () => {
    const parts = diffWords('Twelve people died.', 'Thirty soldiers died.');
    expect(parts.map(({ kind }) => kind)).toEqual(['old', 'new', 'both']);
  });

  it('says of equal passages that all is common', () => {
    expect(diffWords('Nine.', 'Nine.')).toEqual([{ kind: 'both', text: 'Nine.' }]);
  });

  it('shows very long passages whole rather than not at all', () => {
    const before = 'a b '.repeat(1500);
    const after = 'c d '.repeat(1500);
    expect(side(before, after, 'new')).toBe(after);
  });
});

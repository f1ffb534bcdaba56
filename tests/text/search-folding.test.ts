import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldForSearch, foldValue } from '../../lib/text/search-folding.ts';

describe('folding for searches', () => {
  it.each<[string, string, string]>([
    ['case', 'Nine BOATS', 'nine boats'],
    ['accents', 'Ćuk déjà vu Ǻ', 'cuk deja vu a'],
    ['composed and taken apart alike', 'e\u0301 é', 'e e'],
    ['ё and й as people type them', 'Ёлка Йод', 'елка иод'],
    ['letters without parts', 'Straße Łódź Ørsted Æther', 'strasse lodz orsted aether'],
    ['the dotted capital I', 'İstanbul', 'istanbul'],
    ['Greek endings', 'ΛΌΓΟΣ λόγος', 'λογοσ λογοσ'],
    ['quotation marks and dashes', '“a” ‘b’ «c» 1–2 — −3', '"a" \'b\' "c" 1-2 - -3'],
    ['full-width and ligatures', '１２３ ﬁre ｶﾞ', '123 fire ガ'],
    ['white space', 'a\u00a0\n b', 'a b'],
    ['what cannot be seen', 'so\u00adft\u200b', 'soft'],
    ['Korean as it is written', '전쟁', '전쟁'],
    ['Hindi with its vowels', 'किताब', 'किताब'],
    ['Arabic without points', 'كِتَاب', 'كتاب'],
  ])('sets aside %s', (_what, raw, folded) => {
    expect(foldForSearch(raw)).toBe(folded);
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (raw) => {
        const once = foldForSearch(raw);
        expect(foldForSearch(once)).toBe(once);
      }),
      { numRuns: 2000 },
    );
  });

  it('compares values with hyphens and spaces alike', () => {
    expect(foldValue('Mostly False ')).toBe(foldValue('mostly-false'));
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldSliced, normalise } from '../../lib/text/normalise.ts';
import { finish } from '../../lib/scheduling/steps.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 120 }),
  fc.string({
    unit: fc.constantFrom(
      'a',
      'É',
      'e',
      '\u0301',
      '\u00AD',
      ' ',
      '\n',
      'ﬁ',
      '“',
      '—',
      '…',
      '👩',
      '\u200D',
      '한',
      '\u1112',
      '\u1161',
      '１',
    ),
    maxLength: 60,
  }),
);

/**
 * Scripts beyond the Basic Multilingual Plane have a dozen compositions (Kaithi, Chakma, Grantha …)
 * that folding leaves as they are written.
 */
function withoutRareCompositions(text: string): string {
  return Array.from(text)
    .filter((char) => char.length === 1 || !/\p{M}/u.test(char.normalize('NFD')))
    .join('');
}

describe('normalise', () => {
  it.each([
    ['kinds of quotation mark', '“a” «b» „c“ 「d」 ‘e’', `"a" "b" "c" "d" 'e'`],
    ['kinds of dash', 'a–b — c‑d −5', 'a-b - c-d -5'],
    ['runs of white space', 'a \n\t b\u00A0c\u2009d', 'a b c d'],
    ['ellipses', 'so…', 'so...'],
    ['ligatures', 'oﬃce ﬁle', 'office file'],
    ['full-width forms', '１２（三）', '12(三)'],
    ['soft hyphens and zero-width characters', 'co\u00ADop\u200Ber\uFEFFate', 'cooperate'],
    ['bidirectional controls', '\u202Babc\u202C\u200F', 'abc'],
    ['decomposed letters', 'Zoe\u0308 caf\u0065\u0301', 'Zoë café'],
    ['marks in another order', 'a\u0323\u0302', 'ậ'],
    ['conjoining Korean letters', '\u1112\u1161\u11AB', '한'],
    ['Arabic presentation forms', 'ﻼ', 'لا'],
  ])('sets aside %s', (_, raw, folded) => {
    expect(normalise(raw)).toBe(folded);
  });

  it.each([
    ['case', 'US and us'],
    ['superscripts and fractions, which are other numbers', '10² ½ ①'],
    ['digits of other scripts', '٣١ ३१'],
    ['joined emoji', '👩‍👩‍👧'],
    ['umlauts and other letters', 'Größe Ångström їжак 旧镇'],
  ])('leaves %s', (_, text) => {
    expect(normalise(text)).toBe(text);
  });

  it('is the same for composed and decomposed text', () => {
    fc.assert(
      fc.property(anyText, (any) => {
        const text = withoutRareCompositions(any);
        expect(normalise(text.normalize('NFD'))).toBe(normalise(text.normalize('NFC')));
      }),
    );
  });

  it('never changes, drops or makes a digit', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom('1', '2', '3', ' ', ',', '.', '\u00AD', '\u0301'),
          maxLength: 40,
        }),
        (text) => {
          expect(normalise(text).replace(/\D/gu, '')).toBe(text.replace(/\D/gu, ''));
        },
      ),
    );
  });
});

describe('fold', () => {
  it('leads a found place back to the raw text, marks included', () => {
    const raw = 'Der Cafe\u0301 \u2013 Be\u00ADsit\u00ADzer \uFB01ndet 12 Leute.';
    const folded = fold(raw, 'skeleton');
    const at = folded.text.indexOf('besitzerfindet');
    const span = folded.toRaw({ start: at, end: at + 'besitzerfindet'.length });
    expect(raw.slice(span.start, span.end)).toBe('Be\u00ADsit\u00ADzer \uFB01ndet');
    const cafe = folded.text.indexOf('café');
    const place = folded.toRaw({ start: cafe, end: cafe + 4 });
    expect(raw.slice(place.start, place.end)).toBe('Cafe\u0301');
  });

  it('holds no white space and no capital in a skeleton', () => {
    expect(fold('The  Toll\n— 12', 'skeleton').text).toBe('thetoll-12');
  });

  it('gives offsets there and back: what a folded span came from folds to that span', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat(), (raw, a, b) => {
        const folded = fold(raw, 'skeleton');
        if (folded.length === 0) return;
        const start = a % folded.length;
        const end = start + 1 + (b % (folded.length - start));
        const span = folded.toRaw({ start, end });
        expect(span.start).toBeLessThan(span.end);
        expect(folded.fromRaw(span.start)).toBeLessThanOrEqual(start);
        expect(folded.fromRaw(span.end)).toBeGreaterThanOrEqual(end);
      }),
    );
  });

  it('never leads backwards', () => {
    fc.assert(
      fc.property(anyText, (raw) => {
        const folded = fold(raw, 'typography');
        let last = 0;
        for (let at = 0; at < folded.length; at++) {
          const { start, end } = folded.toRaw({ start: at, end: at + 1 });
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeLessThanOrEqual(raw.length);
          last = start;
        }
      }),
    );
  });

  it('pauses in long texts and gives the same', () => {
    const raw = 'Zwölf Boote – „alle leer“. '.repeat(8000);
    const steps = foldSliced(raw, 'typography');
    expect(steps.next().done).toBe(false);
    expect(finish(foldSliced(raw, 'typography')).text).toBe(normalise(raw));
  });
});

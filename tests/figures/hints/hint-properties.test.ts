import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findClaims } from '../../../lib/claims/find-claims.ts';
import { english } from '../../../lib/claims/grammars/en/english.ts';
import { findHints } from '../../../lib/figures/hints/find-hints.ts';
import { englishHintPatterns as hintWords } from '../../../lib/figures/hints/english-hint-patterns.ts';
import { hintsOf, inShort } from './read-hints.ts';

const number = fc.integer({ min: 1, max: 999 });
const words = fc.constantFrom(
  '12',
  '7',
  '4',
  '$5 million',
  '40 percent',
  'a third',
  '1998',
  'from 1998 to 2008',
  '12 years',
  'people',
  'killed',
  'soldiers',
  ':',
  '(',
  ')',
  ',',
  '.',
  '—',
  'and',
  'of the',
  'to',
  'from',
  'rose',
  'or',
  'each',
  'for',
  'between',
  'the 80th anniversary of',
  'years ago',
  'in all',
  'dozens',
  '“',
  '”',
  '\n',
);

const anySentence = fc.tuple(number, number, number, fc.nat(6)).map(([a, b, c, form]) => {
  const forms = [
    `The flood drowned ${a} goats: ${b} in Orvell and ${c} in Brum.`,
    `In Orvell ${a} of ${b + a} wells, or ${c} percent, were dry.`,
    `Sales rose ${c} percent to ${a} cars from ${b} cars.`,
    `It paid $${a} million for ${b} homes, or $${c} each.`,
    `Between ${a} and ${b} people were killed near Lorn.`,
    `He served for ${c} years, from ${1800 + (a % 90)} to ${1900 + (b % 90)}.`,
    `The mill was built in ${1700 + (a % 200)}.`,
  ];
  return forms[form] ?? '';
});

describe('findHints', () => {
  it('says nothing where the parts are the total', () => {
    fc.assert(
      fc.property(fc.array(number, { minLength: 2, maxLength: 6 }), (parts) => {
        const total = parts.reduce((sum, part) => sum + part, 0);
        const list = parts
          .map((part) => `${part} sheep`)
          .join(', ')
          .replace(/, (?=[^,]*$)/, ' and ');
        expect(hintsOf(`The flood drowned ${total} animals: ${list}.`)).toEqual([]);
      }),
    );
  });

  it('gives the sum of the parts where it is another', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 20, max: 40 }),
        fc.integer({ min: 20, max: 40 }),
        fc.integer({ min: 1, max: 9 }),
        (a, b, more) => {
          const said = hintsOf(
            `The flood drowned ${a + b + more} goats: ${a} in Orvell and ${b} in Brum.`,
          );
          expect(said.map(inShort)).toEqual([`parts ${a} & ${b}: ${a + b}, not ${a + b + more}`]);
        },
      ),
    );
  });

  it('says nothing of a percentage rounded from its counts', () => {
    fc.assert(
      fc.property(number, number, fc.integer({ min: 0, max: 2 }), (a, b, decimals) => {
        const [part, whole] = a < b ? [a, b] : [b, a];
        const percent = ((100 * part) / whole).toFixed(decimals);
        expect(
          hintsOf(`In Orvell ${part} of ${whole} wells, or ${percent} percent, were dry.`),
        ).toEqual([]);
      }),
    );
  });

  it('says nothing of a change rounded from its levels', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 11, max: 999 }),
        fc.integer({ min: 11, max: 999 }),
        (from, to) => {
          const percent = ((100 * Math.abs(to - from)) / from).toFixed(1);
          expect(
            hintsOf(`Sales moved ${percent} percent from ${from} cars to ${to} cars.`),
          ).toEqual([]);
        },
      ),
    );
  });

  it('is total, gives spans inside the text and the same twice', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(words, fc.string()), { maxLength: 40 }), (pieces) => {
        const text = pieces.join(' ');
        const hints = hintsOf(text, { publishedAt: '2025-05-09' });
        for (const { span, operands, result } of hints) {
          expect(span.start).toBeLessThan(span.end);
          expect(span.end).toBeLessThanOrEqual(text.length);
          expect(operands.length).toBeGreaterThan(0);
          expect(Number.isFinite(result)).toBe(true);
        }
        expect(hintsOf(text, { publishedAt: '2025-05-09' })).toEqual(hints);
      }),
      { numRuns: 300 },
    );
  });

  it('shows figures that slice back, inside its span, in text order and told once', () => {
    fc.assert(
      fc.property(fc.array(anySentence, { maxLength: 12 }), (sentences) => {
        const text = sentences.join(' ');
        const hints = hintsOf(text, { publishedAt: '2025-05-09' });
        let before = 0;
        for (const { span, operands, stated } of hints) {
          expect(span.start).toBeGreaterThanOrEqual(before);
          before = span.start;
          const shown = [...operands, ...(stated === null ? [] : [stated])];
          for (const figure of shown) {
            expect(text.slice(figure.span.start, figure.span.end)).toBe(figure.text);
            expect(figure.span.start).toBeGreaterThanOrEqual(span.start);
            expect(figure.span.end).toBeLessThanOrEqual(span.end);
          }
        }
        const places = hints.map(({ kind, span }) => `${kind} ${span.start} ${span.end}`);
        expect(new Set(places).size).toBe(places.length);
      }),
    );
  });

  it('says the same of a paragraph whatever surrounds it', () => {
    const paragraph =
      'The flood drowned 30 goats: 12 in Orvell and 7 in Brum. Of 120 wells, 45, or 60 percent, were dry.';
    const alone = hintsOf(paragraph).map(inShort);
    expect(alone.length).toBeGreaterThan(0);
    fc.assert(
      fc.property(
        fc.array(anySentence, { maxLength: 6 }),
        fc.array(anySentence, { maxLength: 6 }),
        (before, after) => {
          const lead = `${before.join(' ')}\n\n`;
          const inside = hintsOf(`${lead}${paragraph}\n\n${after.join(' ')}`).filter(
            ({ span }) => span.start >= lead.length && span.end <= lead.length + paragraph.length,
          );
          expect(inside.map(inShort)).toEqual(alone);
        },
      ),
    );
  });

  it('looks at an article twice as long no more than twice as often', () => {
    fc.assert(
      fc.property(fc.array(anySentence, { minLength: 1, maxLength: 4 }), (sentences) => {
        const half = `${sentences.join(' ')}\n`.repeat(30);
        const once = looksAt(half);
        expect(once).toBeGreaterThan(0);
        expect(looksAt(half + half)).toBeLessThanOrEqual(2.2 * once + 100);
      }),
      { numRuns: 40 },
    );
  });
});

/** How often `findHints` reads a field of a text's claims and their figures. */
function looksAt(text: string): number {
  let looks = 0;
  const counted = <Value extends object>(value: Value): Value =>
    new Proxy(value, {
      get(target, name, receiver): unknown {
        looks++;
        return Reflect.get(target, name, receiver);
      },
    });
  const claims = findClaims(text, english).map((claim) =>
    counted({ ...claim, figures: claim.figures.map(counted) }),
  );
  const span = { start: 0, end: text.length };
  const blocks = [
    { role: 'headline', span: { start: 0, end: 1 } } as const,
    { role: 'body', span } as const,
  ];
  findHints(claims, { blocks, publishedAt: '2025-05-09', modifiedAt: null }, hintWords);
  return looks;
}

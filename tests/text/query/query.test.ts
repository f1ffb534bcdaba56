import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SearchTerm } from '../../../lib/model/library/search-term.ts';
import { parseQuery } from '../../../lib/text/query/parse-query.ts';
import { printQuery } from '../../../lib/text/query/print-query.ts';

/** The terms without what is false in each. */
function termsOf(text: string): object[] {
  return parseQuery(text).terms.map((term) =>
    Object.fromEntries(Object.entries(term).filter(([, value]) => value !== false)),
  );
}

const word = (text: string): object => ({ field: 'words', text });

describe('a typed search', () => {
  it.each<[string, string, object[]]>([
    ['words', 'nine boats', [word('nine'), word('boats')]],
    ['exact words', '"nine boats"', [{ ...word('nine boats'), isExact: true }]],
    [
      'any quotation marks',
      '«девять лодок» „neun“',
      [
        { ...word('девять лодок'), isExact: true },
        { ...word('neun'), isExact: true },
      ],
    ],
    [
      'what must not occur',
      '-boats -"nine left"',
      [
        { ...word('boats'), isNot: true },
        { ...word('nine left'), isExact: true, isNot: true },
      ],
    ],
    ['a lone hyphen and one inside', '- twenty-one', [word('-'), word('twenty-one')]],
    ['a name in any case', 'VERDICT:False', [{ field: 'verdict', values: ['False'] }]],
    ['several values', 'kind:casualty,money', [{ field: 'kind', values: ['casualty', 'money'] }]],
    ['a value with spaces', 'tag:"long march",x', [{ field: 'tag', values: ['long march', 'x'] }]],
    [
      'a status with hyphen or space',
      'status:to-check status:"for review"',
      [
        { field: 'status', values: ['to check'] },
        { field: 'status', values: ['for review'] },
      ],
    ],
    [
      'the states by the words of the interface',
      'status:open,noted status:review,withdrawn',
      [
        { field: 'status', values: ['to check', 'recorded'] },
        { field: 'status', values: ['for review', 'withdrawn'] },
      ],
    ],
    [
      'flags with hyphen or space',
      'is:no-evidence,not-published is:"later figure"',
      [
        { field: 'is', values: ['no evidence', 'not published'] },
        { field: 'is', values: ['later figure'] },
      ],
    ],
    [
      'other names of what is searched',
      'finding:false has:verdict kind:harmed status:recorded',
      [
        { field: 'verdict', values: ['false'] },
        { field: 'has', values: ['finding'] },
        { field: 'kind', values: ['casualty'] },
        { field: 'status', values: ['recorded'] },
      ],
    ],
    ['what it has', 'has:evidence', [{ field: 'has', values: ['evidence'] }]],
    [
      'times',
      'after:2026-01-01 before:2027',
      [
        { field: 'after', date: '2026-01-01' },
        { field: 'before', date: '2027' },
      ],
    ],
    ['how it stands', 'is:changed,draft', [{ field: 'is', values: ['changed', 'draft'] }]],
    [
      'a month of decisions',
      'decided:2026-05',
      [{ field: 'decided', from: '2026-05', to: '2026-05' }],
    ],
    [
      'decisions between days, from one and up to one',
      'decided:2026-05-04..2026-05-10 decided:2026.. decided:..2026-02',
      [
        { field: 'decided', from: '2026-05-04', to: '2026-05-10' },
        { field: 'decided', from: '2026', to: null },
        { field: 'decided', from: null, to: '2026-02' },
      ],
    ],
    [
      'a figure above',
      'figure:>1000000',
      [{ field: 'figure', low: 1_000_000, high: null, isStrict: true }],
    ],
    ['a figure from', 'figure:>=1.5m', [{ field: 'figure', low: 1_500_000, high: null }]],
    [
      'a figure below',
      'figure:<1,000',
      [{ field: 'figure', low: null, high: 1000, isStrict: true }],
    ],
    ['a range of figures', 'figure:10..20', [{ field: 'figure', low: 10, high: 20 }]],
    ['one figure', 'figure:-3.5', [{ field: 'figure', low: -3.5, high: -3.5 }]],
    ['an address as a word', 'https://a.example/x?q=1', [word('https://a.example/x?q=1')]],
    ['Chinese', '战争 -和平', [word('战争'), { ...word('和平'), isNot: true }]],
    ['nothing', ' \t ', []],
    ['empty quotation marks', '"" boats', [word('boats')]],
  ])('reads %s', (_what, text, terms) => {
    const parsed = parseQuery(text);
    expect(termsOf(text)).toEqual(terms);
    expect(parsed.problems).toEqual([]);
  });

  it.each<[string, string, string, string, object[]]>([
    [
      'an unknown name',
      'colour:red boats',
      'unknown-name',
      'colour',
      [word('colour:red'), word('boats')],
    ],
    ['a name without a value', 'boats tag:', 'no-value', 'tag:', [word('boats')]],
    ['a word that is no kind', 'kind:soup boats', 'unknown-value', 'kind:soup', [word('boats')]],
    ['one of two that is no status', 'status:done,gone', 'unknown-value', 'status:done,gone', []],
    ['a day that does not exist', 'after:2026-02-30 x', 'no-date', 'after:2026-02-30', [word('x')]],
    ['a date in another order', 'before:01.02.2026', 'no-date', 'before:01.02.2026', []],
    [
      'a time that runs backwards',
      'decided:2026-05..2026-04',
      'no-date',
      'decided:2026-05..2026-04',
      [],
    ],
    ['a time without ends', 'decided:..', 'no-date', 'decided:..', []],
    ['a standing nobody knows', 'is:red x', 'unknown-value', 'is:red', [word('x')]],
    ['a figure in words', 'figure:many x', 'no-number', 'figure:many', [word('x')]],
    ['a range that runs backwards', 'figure:20..10', 'no-number', 'figure:20..10', []],
    [
      'words never closed',
      'x "nine boats',
      'open-quote',
      'nine boats',
      [word('x'), { ...word('nine boats'), isExact: true }],
    ],
  ])('tells of %s and keeps the rest', (_what, text, code, told, terms) => {
    expect(parseQuery(text).problems).toMatchObject([{ code, text: told }]);
    expect(termsOf(text)).toEqual(terms);
  });

  it('names the words that are known now, and writes them', () => {
    expect(parseQuery('status:gone').problems).toEqual([
      {
        code: 'unknown-value',
        text: 'status:gone',
        known: ['open', 'checking', 'review', 'done', 'noted', 'dismissed', 'withdrawn'],
      },
    ]);
    const { terms } = parseQuery('status:"to check",recorded is:no-evidence kind:harmed');
    expect(printQuery(terms)).toBe('status:open,noted is:no-evidence kind:casualty');
  });

  const piece = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 6 }),
    fc.constantFrom(
      '-',
      '"',
      '«',
      ':',
      ',',
      '..',
      '>',
      ' ',
      'tag:',
      'figure:',
      'after:2026',
      'has:note',
      'is:draft',
      'is:not-found',
      'decided:2026',
    ),
    fc.constantFrom('kind:casualty', 'status:noted', 'verdict:"a b"', '1,000', '1e9', 'ß', '战'),
  );
  const typed = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));

  it('is read whatever it is, and printing what was read gives the same search', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const { terms } = parseQuery(text);
        const printed = printQuery(terms);
        const again = parseQuery(printed).terms;
        expect(printQuery(again)).toBe(printed);
        expect(again).toEqual<readonly SearchTerm[]>(terms);
      }),
      { numRuns: 500 },
    );
  });
});

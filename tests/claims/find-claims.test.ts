import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findClaims, findClaimsInSlices } from '../../lib/claims/find-claims.ts';
import { findAllClaims } from '../../lib/claims/further-claims.ts';
import { english } from '../../lib/claims/grammars/en/english.ts';
import { readFigures } from '../../lib/claims/read-figures.ts';
import type { Claim } from '../../lib/model/claim.ts';
import type { Span } from '../../lib/model/span.ts';

const pieces = fc.constantFrom(
  'Twelve ',
  '1.2 million ',
  '40 ',
  '-',
  '–',
  ' to ',
  'between ',
  ' and ',
  'people ',
  'were killed ',
  '$',
  '%',
  'percent ',
  'in 1945 ',
  'May 9, ',
  '“',
  '”',
  '«',
  '»',
  '"',
  "'",
  'said ',
  'the ',
  'first ',
  'largest ',
  'hundred ',
  'half a ',
  'of ',
  '. ',
  ', ',
  '\n',
  '(',
  ')',
  'graves ',
  'dozens ',
  'twice ',
  'one in ',
  ':',
  '/',
  '\u00a0',
  '\ud83d',
  '½',
  'o’clock ',
  'more than ',
  'as many as ',
  'or more ',
);
const newsLike = fc.array(pieces, { maxLength: 60 }).map((list) => list.join(''));
const anyText = fc.oneof(
  newsLike,
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
);

function expectSound(text: string, claims: readonly Claim[]): void {
  let end = 0;
  for (const claim of claims) {
    expect(claim.span.start).toBeGreaterThanOrEqual(end);
    expect(claim.span.end).toBeGreaterThan(claim.span.start);
    end = claim.span.end;
    expect(text.slice(claim.span.start, claim.span.end)).toBe(claim.text);
    let inner = claim.span.start;
    for (const { span, text: written, min, max } of claim.figures) {
      expect(span.start).toBeGreaterThanOrEqual(inner);
      inner = span.end;
      expect(text.slice(span.start, span.end)).toBe(written);
      expect(Number.isNaN(min) || Number.isNaN(max)).toBe(false);
    }
    expect(inner).toBeLessThanOrEqual(claim.span.end);
  }
  expect(end).toBeLessThanOrEqual(text.length);
}

/** Without quotations, which may go on from the paragraph before or name their speaker there. */
const PARAGRAPHS: readonly string[] = [
  'Nineteen were Danes. At least 31 miners died in 1907, and half of the 240 homes burned. Four of them were brothers.',
  'Police said more than 600 people marched, a third fewer than in 2019. According to the port office, the wall cost $4.2 million.',
  'Between 40 and 50 ships call each week. The memorial names 1,204 sailors, 30 of them from Orsk.',
];

function moved(claim: Claim, by: number): Claim {
  const move = <Placed extends { readonly span: Span }>(placed: Placed): Placed => ({
    ...placed,
    span: { start: placed.span.start + by, end: placed.span.end + by },
  });
  return {
    ...move(claim),
    figures: claim.figures.map(move),
    attribution: claim.attribution.map(move),
  };
}

describe('findClaims', () => {
  it('gives sorted, disjoint spans that slice back, for any string', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expectSound(text, findClaims(text, english));
      }),
      { numRuns: 600 },
    );
  });

  it('gives such spans beside claims without a figure too, for any string', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expectSound(
          text,
          findAllClaims(text, english, () => 1),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('gives the same claims for a paragraph whatever text surrounds it', () => {
    const quoteless = newsLike.map((text) => text.replace(/["'“”«»‘’]/g, ''));
    fc.assert(
      fc.property(
        quoteless,
        fc.constantFrom(...PARAGRAPHS),
        quoteless,
        (before, paragraph, after) => {
          const start = before.length + 2;
          const inside = findClaims(`${before}\n\n${paragraph}\n\n${after}`, english)
            .filter(({ span }) => span.start >= start && span.end <= start + paragraph.length)
            .map((claim) => moved(claim, -start));
          const alone = findClaims(paragraph, english);
          expect(alone.length).toBeGreaterThan(1);
          expect(inside).toEqual(alone);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('gives the same claims far into a text, behind any number of slices', () => {
    const filler = 'The flood killed 12 people, cost $3 million and closed 40 mills.\n\n'.repeat(
      900,
    );
    for (const paragraph of PARAGRAPHS) {
      const inside = findClaims(filler + paragraph, english)
        .filter(({ span }) => span.start >= filler.length)
        .map((claim) => moved(claim, -filler.length));
      expect(inside).toEqual(findClaims(paragraph, english));
    }
  });

  it('gives in slices what it gives at once', () => {
    const paragraph =
      'The flood killed 12 people and cost $3 million. “We lost 40 cows,” Ivo Marn said.\n\n';
    const text = paragraph.repeat(400);
    const sliced = [...findClaimsInSlices(text, english)];
    expect(sliced.length).toBeGreaterThan(2);
    expect(sliced.flat()).toEqual(findClaims(text, english));
    expectSound(text, sliced.flat());
  });

  it('reads a list of forty numbers, but no table of hundreds run into one line', () => {
    const row = (count: number): string =>
      `The stations counted ${Array.from({ length: count }, (_, i) => `${i + 20} mm`).join(', ')}.`;
    expect(readFigures(row(40), english)).toHaveLength(40);
    expect(readFigures(row(240), english)).toEqual([]);
  });

  it('cuts a text without line breaks into slices too', () => {
    const text = 'It sold 40 boats to 12 towns. '.repeat(4000);
    expect([...findClaimsInSlices(text, english)].length).toBeGreaterThan(2);
  });

  it.each([
    ['a question', 'Who saw the 40 boats?'],
    ['a byline', '— Mira Holt (@miraholt) November 2, 2019'],
    ['a cell that holds a figure alone', '13.4 MB (-81%)'],
    ['a sum without a word', '$4 million'],
    ['the date of a page', 'Last updated September 14, 2016'],
    ['the time of a page', 'Updated: 4 May 2023, 11:20 local time'],
    ['a line that points to another text', 'Related: Two killed in tunnel fire'],
    ['whose picture it is', 'Photo: Lemwire/4'],
    ['a heading with the day it holds for', 'Losses by parish (as of 9 July, 12:00)'],
    ['the head of a comment', 'Ada Lorn wrote on December 24, 2020 at 3:53 am:'],
    ['the number of comments', 'Comments (5 posted)'],
    ['known things', 'The two mills look alike.'],
    ['an event named by its year', 'It resembles the 2012 games.'],
    ['a war named by its year', 'Men of the War of 1812 lie in churchyards.'],
    ['an evaluation', 'It is one of the most beautiful valleys.'],
    ['no number', 'The mayor opened the fair.'],
    [
      'most of them as a share',
      'But most dealers say it is unlikely, for rye is the main crop of the world.',
    ],
    ['most of something', 'It covers most of the old country.'],
  ])('finds no claim in %s', (_, text) => {
    expect(findClaims(text, english)).toEqual([]);
  });

  it.each([
    ['a superlative with its scope', 'It is the longest pier in the country.', 'rank'],
    ['a record', 'The team set a record pace.', 'rank'],
    ['the most in history', 'It was the most detailed survey in history.', 'rank'],
    ['more than ever', 'Wages are lower than ever.', 'rank'],
    ['a figure', 'The fair drew 300 farmers.', 'attendance'],
    ['few people after "that"', 'They said that six farmers had seen it.', 'attendance'],
    ['all of several', 'The court cleared him of all four counts.', 'count'],
    ['a quotation', '“The dam will hold,” Ivo Marn said.', 'quotation'],
    ['a decade that brought something', 'The 1970s saw the fall of the guild.', 'date'],
  ])('finds a claim in %s', (_, text, kind) => {
    expect(findClaims(text, english).flatMap(({ kinds }) => kinds)).toContain(kind);
  });

  it('puts the kind that matters most first', () => {
    const [claim] = findClaims('In 1990 a fire killed nine guests and cost $2 million.', english);
    expect(claim?.kinds.slice(0, 2)).toEqual(['casualty', 'money']);
  });

  it('carries what is counted from sentence to sentence inside a paragraph only', () => {
    const kinds = (text: string): unknown[] =>
      findClaims(text, english).flatMap(({ figures }) => figures.map(({ kind }) => kind));
    expect(kinds('The yard has 90 graves. They were dug in winter. Nineteen are marked.')).toEqual([
      'memorial',
      'memorial',
    ]);
    expect(kinds('The yard has 90 graves.\nNineteen are marked.')).toEqual(['memorial', 'count']);
  });

  it('names what is counted with its “of”', () => {
    const [, graves] = readFigures('The hill has 40 oaks and 12 graves of Ruvian pilots.', english);
    expect(graves?.counted).toBe('graves of Ruvian pilots');
  });
});

describe('work on hostile text', () => {
  it.each([
    ['digits', '1'],
    ['digits and commas', '1,'],
    ['ranges', '1-'],
    ['scale words', 'million '],
    ['number words', 'twenty one hundred '],
    ['quotation marks', '“'],
    ['brackets', '('],
    ['phrases with prepositions', '12 people in '],
    ['lone surrogates', '\ud800'],
  ])('ends on %s without end', (_, unit) => {
    const text = unit.repeat(20_000);
    expectSound(text, findClaims(text, english));
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scoreClaim, weighPlace } from '../../../lib/claims/worthiness/check-worthiness.ts';
import { isAtDensity } from '../../../lib/claims/worthiness/at-density.ts';
import { findClaims } from '../../../lib/claims/find-claims.ts';
import { findAllClaims, findFurtherClaims } from '../../../lib/claims/further-claims.ts';
import { english } from '../../../lib/claims/grammars/en/english.ts';
import { DENSITIES, REASON_CODES, type Claim, type Density } from '../../../lib/model/claim.ts';
import { FIGURE_KINDS } from '../../../lib/model/figure.ts';

const model = (): number => 0.9;

/** The first claim of `text`, statements and reported claims included. */
function claimOf(text: string): Claim {
  const [claim] = findAllClaims(text, english, model);
  if (claim === undefined) throw new Error(`no claim in: ${text}`);
  return claim;
}

const densityOf = (claim: Claim): Density | undefined =>
  DENSITIES.find((density) => isAtDensity(claim, density));

describe('check-worthiness', () => {
  it.each([
    ['a casualty figure', 'The collapse killed 12 workers.', 'key'],
    [
      'a casualty figure that somebody expects',
      'Perhaps 12 workers may have been killed, I think.',
      'key',
    ],
    ['a memorial figure', 'The town keeps 71 memorials of sailors.', 'key'],
    [
      'a sum of money with its change and its voice',
      'Norvik said its profit rose 14 percent to $412.6 million.',
      'key',
    ],
    ['a plain count', 'The port has nine cranes.', 'important'],
    ['a share', 'Turnout was 61%.', 'important'],
    ['a year', 'The harbour wall was finished in 1931.', 'important'],
    ['a year beside a scene date', 'It shut on May 9 and had opened in 1931.', 'important'],
    ['people counted beside a scene date', 'On May 9 some 40 guests came.', 'important'],
    ['a quotation without a figure', '“The wall is sound,” said Mira Holt.', 'important'],
    [
      'an anniversary beside a small number',
      'In June the two ports mark the 60th anniversary of the flood.',
      'important',
    ],
    ['a bare scene date', 'On May 9 they met in the old hall.', 'all'],
    ['a scene date beside people who are known', 'The two mayors met on May 9.', 'all'],
    ['a span of scene dates', 'The talks ran from May 9 to 12.', 'all'],
    ['a scene date that is reported', 'Police said the hall was shut on May 9.', 'all'],
    ['a reported claim without a figure', 'Police said the hall was empty that night.', 'all'],
    ['a statement without a figure', 'The council never published the report.', 'all'],
  ])('marks %s at its density', (_, text, density) => {
    expect(densityOf(claimOf(text))).toBe(density);
  });

  it.each([
    ['a precise figure over a round one', 'The town paid $1,234,567.', 'The town paid $1,000,000.'],
    ['a large figure over a small one', 'The town has 600,000 people.', 'The town has 600 people.'],
    [
      'several figures over one',
      'It cost $5 million and employs 300 people.',
      'It cost $5 million and employs people.',
    ],
    ['a figure over a small number of things', 'Nine cranes fell.', 'Two cranes fell.'],
    ['an exact figure over a vague one', 'Some 48 ships came.', 'Dozens of ships came.'],
    [
      'a figure with a voice over one without',
      'The office said 90 ships came.',
      'At the time 90 ships came.',
    ],
    ['a fact over a forecast', 'The port employed 900 people.', 'The port will employ 900 people.'],
    [
      'a fact over an opinion',
      'The port employed 900 people.',
      'The port should employ 900 people.',
    ],
    ['a report over a personal story', 'They sold 40 boats.', 'We sold 40 boats.'],
  ])('ranks %s', (_, higher, lower) => {
    const score = (text: string): number => findClaims(text, english)[0]?.checkWorthiness ?? -1;
    expect(score(higher)).toBeGreaterThan(score(lower));
  });

  it('does not take the United States for the first person', () => {
    expect(claimOf('The US navy sent 40 boats.').reasons.map(({ code }) => code)).not.toContain(
      'first-person',
    );
  });

  it.each([
    ['a forecast', 'The quay won’t hold 40 boats.', 'forecast-words'],
    ['an opinion of several words', 'It is worth noting that 40 boats sank.', 'opinion-words'],
    ['a proposal', 'Let’s say that 40 boats sank.', 'opinion-words'],
    ['the first person', 'We’ve sold 40 boats.', 'first-person'],
  ])('knows %s with a typographic apostrophe or none', (_, text, code) => {
    for (const written of [text, text.replaceAll('’', "'")])
      expect(claimOf(written).reasons.map((reason) => reason.code)).toContain(code);
  });

  it('takes no word inside another for a wording', () => {
    const [claim] = findClaims('The willow is 40 metres high, and its mustard greater.', english);
    expect(claim?.reasons.map(({ code }) => code)).toEqual(['measure-figure']);
  });

  it("does not weigh the words of a quotation as the writer's", () => {
    const { reasons } = claimOf('“We should sell 40 boats,” said Mira Holt.');
    expect(reasons.map(({ code }) => code)).not.toContain('opinion-words');
  });

  it('gives reasons that add up to the score within the limits of its kind, largest first', () => {
    const { checkWorthiness, reasons } = claimOf('The port lost $4 million in 2019.');
    const sum = reasons.reduce((total, { weight }) => total + weight, 0);
    expect(checkWorthiness).toBeCloseTo(sum, 6);
    const sizes = reasons.map(({ weight }) => Math.abs(weight));
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
  });

  it.each([
    ['a statement', 'The council never published the report.', 0.9, ['sentence-model']],
    [
      'a report that reads so',
      'Police said the hall was empty that night.',
      0.9,
      ['reported', 'sentence-model'],
    ],
    [
      'a report that does not',
      'Police said the hall was empty that night.',
      0.1,
      ['reported', 'unlike-checked'],
    ],
    [
      'a figure in unlike words',
      'The port has nine cranes.',
      0.1,
      ['count-figure', 'unlike-checked'],
    ],
    ['a figure in words between', 'The port has nine cranes.', 0.5, ['count-figure']],
  ])('says once what the model makes of %s', (_, text, priority, codes) => {
    const [claim] = findAllClaims(text, english, () => priority);
    expect(claim?.reasons.map(({ code }) => code)).toEqual(codes);
  });

  it('weighs a headline and an early sentence more, and furniture not at all', () => {
    const claim = claimOf('The port has nine cranes.');
    const codes = (placed: Claim): string[] => placed.reasons.map(({ code }) => code);
    expect(codes(weighPlace(claim, 'headline', true))).toContain('headline');
    expect(codes(weighPlace(claim, 'body', true))).toContain('early-in-article');
    expect(weighPlace(claim, 'body', false)).toEqual(claim);
    expect(weighPlace(claim, 'furniture', true)).toEqual(claim);
    expect(weighPlace(claim, 'headline', false).checkWorthiness).toBeGreaterThan(
      claim.checkWorthiness,
    );
  });

  it('keeps a statement below "important" also in a headline and with a sure model', () => {
    const claim = claimOf('The council never published the report.');
    expect(isAtDensity(weighPlace(claim, 'headline', true), 'important')).toBe(false);
  });

  it('stays between 0 and 1 with known codes for any facts', () => {
    const figure = fc.record({
      span: fc.constant({ start: 0, end: 1 }),
      text: fc.string(),
      kind: fc.constantFrom(...FIGURE_KINDS),
      min: fc.option(fc.double()),
      max: fc.option(fc.double()),
      qualifier: fc.constantFrom('exact' as const, 'about' as const),
      bounds: fc.constantFrom('stated' as const, 'convention' as const),
      unit: fc.constant(null),
      counted: fc.constant(null),
      harm: fc.constant(null),
    });
    const facts = fc.record({
      text: fc.string({ unit: 'binary' }),
      kinds: fc.array(fc.constantFrom(...FIGURE_KINDS, 'quotation', 'reported', 'statement'), {
        minLength: 1,
      }),
      figures: fc.array(figure, { maxLength: 4 }),
      attribution: fc.constant([]),
      priority: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
      wording: fc.nat(15),
    });
    fc.assert(
      fc.property(facts, (given) => {
        const { checkWorthiness, reasons } = scoreClaim(given);
        const isKnown = reasons.every(({ code }) => REASON_CODES.includes(code));
        return checkWorthiness >= 0 && checkWorthiness <= 1 && isKnown;
      }),
      { numRuns: 50 },
    );
  });
});

describe('further claims', () => {
  const text =
    'The port has nine cranes. Police said the hall was empty. The council hid the report. Who did it?\nA heading without a stop here';

  it('are the sentences that the others leave, reported ones with their voices', () => {
    const further = findFurtherClaims(text, findClaims(text, english), english, model);
    expect(
      further.map(({ kinds, attribution }) => [kinds, attribution.map(({ name }) => name)]),
    ).toEqual([
      [['reported'], ['Police']],
      [['statement'], []],
    ]);
  });

  it('hold no statements without a model', () => {
    const further = findFurtherClaims(text, findClaims(text, english), english, null);
    expect(further.flatMap(({ kinds }) => kinds)).toEqual(['reported']);
  });

  it('stand among the others sorted and disjoint', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            'He said it was so. ',
            '12 ',
            'dead',
            '. ',
            '\n',
            '“',
            '”',
            'The hall was shut for good. ',
          ),
        ),
        (parts) => {
          let end = 0;
          for (const { span } of findAllClaims(parts.join(''), english, model)) {
            expect(span.start).toBeGreaterThanOrEqual(end);
            end = span.end;
          }
        },
      ),
    );
  });
});

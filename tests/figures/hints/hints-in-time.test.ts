import { describe, expect, it } from 'vitest';
import { hintsOf, hintsOfBlocks, inShort } from './read-hints.ts';

function said(text: string, publishedAt: string | null = null): readonly string[] {
  return hintsOf(text, { publishedAt }).map(inShort);
}

describe('a span and its years', () => {
  it.each([
    ['He led the town for 12 years, from 1998 to 2008.', 'duration 1998 to 2008: 10, not 12'],
    ['She was mayor from 1998 to 2008, a span of 12 years.', 'duration 1998 to 2008: 10, not 12'],
    ['The council (1998–2008) lasted 12 years.', 'duration 1998–2008: 10, not 12'],
    [
      'He spent 14 years as mayor of Orvell (1998–2008) before he left.',
      'duration 1998–2008: 10, not 14',
    ],
  ])('%s', (text, expected) => {
    expect(said(text)).toEqual([expected]);
  });

  it.each([
    ['what is right', 'He led the town for 10 years, from 1998 to 2008.'],
    ['both years counted', 'He led the town for 11 years, from 1998 to 2008.'],
    ['neither year whole', 'He led the town for nine years, from 1998 to 2008.'],
    [
      'a sentence for deeds of those years',
      'He was sentenced to 12 years, from 1998 to 2008 the longest.',
    ],
    ['years before or after', 'It was rebuilt 12 years after the war, from 1998 to 2008.'],
    ['years later', 'The war ran from 1998 to 2008, or 12 years later than feared.'],
    ['years with a break', 'He led the town for 7 years, from 1998 to 2008, with one break.'],
    ['years said loosely', 'He led the town for about 12 years, from 1998 to 2009.'],
    ['months', 'He led the town for 12 months, from 1998 to 2008.'],
  ])('says nothing of %s', (_, text) => {
    expect(said(text)).toEqual([]);
  });
});

describe('an anniversary and its date', () => {
  const date = '2025-05-09T10:00:00Z';

  it.each([
    [
      'On Friday Orvell marked the 80th anniversary of the battle of 1943.',
      'anniversary 1943 & 80th: 2023, not 2025',
    ],
    [
      'The town marks the 80th anniversary of the 1943 battle this week.',
      'anniversary 1943 & 80th: 2023, not 2025',
    ],
    ['In 1943, 77 years ago, the bridge fell.', 'anniversary 1943 & 77: 2020, not 2025'],
    ['The bridge fell 77 years ago, in 1943.', 'anniversary 1943 & 77: 2020, not 2025'],
  ])('%s', (text, expected) => {
    expect(said(text, date)).toEqual([expected]);
  });

  it.each([
    ['what is right', 'On Friday Orvell marked the 82nd anniversary of the battle of 1943.', date],
    [
      'a page without a date',
      'On Friday Orvell marked the 80th anniversary of the battle of 1943.',
      null,
    ],
    [
      'an earlier anniversary',
      'The stone was set for the 80th anniversary of the 1943 battle.',
      date,
    ],
    [
      'next year',
      'This week Orvell began to plan next year’s 80th anniversary of the 1946 battle.',
      date,
    ],
    [
      'the year of the feast',
      'This week a film shows the 80th anniversary of the battle in 2023.',
      date,
    ],
    [
      'two years',
      'This week a book on 2019 tells of the 75th anniversary of the 1943 battle.',
      date,
    ],
    [
      'a page of the turn of the year',
      'On Friday Orvell marked the 80th anniversary of the 1946 battle.',
      '2025-12-30',
    ],
    ['a round number of years ago', 'The bridge fell 80 years ago, in 1943.', date],
    [
      'somebody’s words',
      '“The bridge fell 70 years ago, in 1943,” said the mayor, Ann Tolle.',
      date,
    ],
  ])('says nothing of %s', (_, text, publishedAt) => {
    expect(said(text, publishedAt)).toEqual([]);
  });

  it('takes the years of both dates of a page', () => {
    const text = 'On Friday Orvell marked the 80th anniversary of the battle of 1943.';
    const context = { publishedAt: '2023-03-03', modifiedAt: '2025-05-09' };
    expect(hintsOf(text, context)).toEqual([]);
  });
});

describe('a range', () => {
  it.each([
    ['Between 20 and 12 people were killed.', 'order 20: 20, not 12'],
    ['Between 1945 and 1939 the town lost its port.', 'order 1945: 1945, not 1939'],
    [
      'The work will cost between $9 million and $7 million.',
      'order $9 million: 9000000, not $7 million',
    ],
  ])('%s', (text, expected) => {
    expect(said(text)).toEqual([expected]);
  });

  it.each([
    ['the right way round', 'Between 12 and 20 people were killed.'],
    ['with its scale said once', 'The work will cost between $7 and $9 million.'],
    ['of hours', 'The shop is open between 9 and 5.'],
    ['that goes down from one to the other', 'The number of deaths fell from 20 to 12.'],
    ['before our time', 'The town was built between 900 and 700 BC.'],
    ['of years ago', 'The cave was painted between 30,000 and 20,000 years ago.'],
    ['of the cold', 'It was between -5 and -10 degrees.'],
    ['that is none', 'The difference between 20 and 12 people is small.'],
  ])('says nothing of one %s', (_, text) => {
    expect(said(text)).toEqual([]);
  });
});

describe('the headline and the report', () => {
  it.each([
    [
      'At least 31 people were killed when a boiler burst in Orvell on Monday.',
      'headline 38: 38, not 31',
    ],
    ['A boiler burst in Orvell on Monday and 31 people died.', 'headline 38: 38, not 31'],
  ])('%s', (lead, expected) => {
    const hints = hintsOfBlocks([
      ['headline', 'Boiler blast kills 38 in Orvell'],
      ['body', lead],
      ['body', 'The mayor, Ann Tolle, came in the evening.'],
    ]);
    expect(hints.map(inShort)).toEqual([expected]);
  });

  it.each([
    ['the same number', ['A boiler burst in Orvell and killed 38 people.']],
    [
      'the number later on',
      ['At least 31 people were killed in Orvell.', 'By night the toll stood at 38 dead.'],
    ],
    [
      'the number as a sum',
      ['A boiler killed 31 people in Orvell.', 'Another blast killed 7 in Brum.'],
    ],
    ['other harm', ['A boiler burst in Orvell and wounded 31 people.']],
    ['another time', ['In an earlier blast 31 people were killed in Orvell.']],
    ['more than one number', ['A boiler killed 31 people in Orvell and 9 people in Brum.']],
    ['others who were harmed', ['A boiler burst in Orvell and killed 31 children.']],
    ['a vague number', ['A boiler burst in Orvell and killed dozens of people.']],
    ['a bound that holds', ['A boiler burst in Orvell and killed more than 30 people.']],
    ['numbers of another size', ['A boiler burst in Orvell and killed 4 people.']],
    ['another place', ['Boiler blasts in Tarn killed 31 people.', 'Orvell mourned.']],
    ['another year', ['The boiler burst a year after 31 people died in Orvell.']],
    ['those who died elsewhere', ['After the boiler burst 31 people died in hospital.']],
    [
      'the number without a word of harm',
      ['The boiler killed 31 people, doctors say.', 'The mill spoke of 38 stokers.'],
    ],
    ['the one who did it', ['The boiler killed 31 people, including the stoker.']],
  ])('says nothing of %s', (_, body) => {
    const parts = body.map((text): readonly ['body', string] => ['body', text]);
    expect(hintsOfBlocks([['headline', 'Boiler blast kills 38 in Orvell'], ...parts])).toEqual([]);
  });

  it.each([
    ['two places', 'Blasts kill 38 in Orvell and Tarn', 'A blast killed 31 people in Orvell.'],
    [
      'the slightly hurt',
      'Boiler blast injures 38',
      'A boiler blast left 31 people badly injured.',
    ],
    ['nothing in common', 'Boiler blast kills 38', 'In Tarn, gales killed 31 people.'],
  ])('says nothing of %s', (_, headline, body) => {
    expect(
      hintsOfBlocks([
        ['headline', headline],
        ['body', body],
      ]),
    ).toEqual([]);
  });

  it.each([
    ['a word in common', 'Boiler blast kills 38', 'A boiler in Tarn burst and killed 31 people.'],
    ['a lead that goes on', 'Boiler blast kills 38', 'Police said 31 people had died on Monday.'],
  ])('knows the same event by %s', (_, headline, body) => {
    const hints = hintsOfBlocks([
      ['headline', headline],
      ['body', body],
    ]);
    expect(hints.map(inShort)).toEqual(['headline 38: 38, not 31']);
  });

  it('takes round numbers in headlines as round', () => {
    const hints = hintsOfBlocks([
      ['headline', 'Boiler blast kills 40 in Orvell'],
      ['body', 'A boiler burst in Orvell and killed 38 people.'],
    ]);
    expect(hints).toEqual([]);
  });
});

describe('findHints', () => {
  it('gives the figures of the computation and the stretch they span', () => {
    const text = 'In May the blast killed 12 people: 7 soldiers and 4 civilians.';
    const [hint] = hintsOf(text);
    expect(hint?.operands.map(({ text: words }) => words)).toEqual(['7', '4']);
    expect(hint?.stated?.text).toBe('12');
    expect(text.slice(hint?.span.start, hint?.span.end)).toBe('12 people: 7 soldiers and 4');
  });

  it('gives hints in text order', () => {
    const text =
      'Between 20 and 12 people were killed. The blast killed 12 people: 7 soldiers and 4 civilians.';
    expect(hintsOf(text).map(({ kind }) => kind)).toEqual(['order', 'parts']);
  });
});

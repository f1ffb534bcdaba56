import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { findClaims } from '../../lib/claims/find-claims.ts';
import { english } from '../../lib/claims/grammars/en/english.ts';
import type { RecordedClaim } from '../../lib/model/claim.ts';
import { recordClaim } from '../../lib/model/rules/record-claim.ts';
import { ClaimIndex } from '../../lib/text/claim-index.ts';

type Indexed = Pick<RecordedClaim, 'text' | 'figures'>;

/** The claim the engine reads in a sentence. */
function claimIn(text: string): Indexed {
  const [claim] = findClaims(text, english);
  return claim === undefined ? { text, figures: [] } : recordClaim(claim, () => 'id');
}

/** A library of sentences that are about something else. */
const OTHERS = [
  'The harbour authority said 14 ships were waiting outside Port Lena on Tuesday.',
  'The council will spend $4 million on the new bridge over the Tarn.',
  'Unemployment in Ostrel fell to 6.2 percent in March, the statistics office said.',
  'The museum in Varn shows 1,200 letters of the poet.',
  'The storm killed 12 people in Port Lena and cut the power for two days.',
  'About 5,000 people marched through Varn on Saturday against the new tax.',
  'The cemetery above Leth holds 83 graves of sailors who drowned in 1911.',
  'The minister said the reform would save 300 million crowns a year.',
  'A fire in a warehouse near Ostrel injured 31 firefighters in June 2019.',
  'Wheat prices rose 14 percent after the harvest failed in the south.',
];

function library(sentences: readonly string[]): ClaimIndex<string> {
  const index = new ClaimIndex<string>();
  for (const sentence of sentences) index.set(sentence, claimIn(sentence));
  return index;
}

function met(sentence: string, others: readonly string[]): readonly string[] {
  return library([...OTHERS, ...others])
    .find(claimIn(sentence), 5)
    .map(({ id }) => id);
}

describe('the same claim elsewhere', () => {
  it.each([
    [
      'in the very words',
      'The war killed 38 million Chinese people.',
      'The war killed 38 million Chinese people.',
    ],
    [
      'in other words with the same number',
      'China lost 38 million people in the war against Japan.',
      'The war against Japan killed 38 million Chinese people.',
    ],
    [
      'with another number',
      'The war against Japan killed 20 million Chinese people.',
      'The war against Japan killed 38 million Chinese people.',
    ],
    [
      'of another harm, to be told so',
      'The war against Japan caused 35 million Chinese casualties.',
      'The war against Japan killed 38 million Chinese people.',
    ],
    [
      'of a flood, a day later',
      'The flood in Norvale killed 31 people, the governor said on Tuesday.',
      'Officials said the flood in Norvale has killed 12 people.',
    ],
    [
      'of memorials',
      'Poland has 1,875 registered graves of Soviet soldiers.',
      'There are 1,800 graves of Soviet soldiers registered in Poland.',
    ],
  ])('is found %s', (_, sentence, other) => {
    expect(met(sentence, [other])).toEqual([other]);
  });

  it.each([
    [
      'the number alone',
      'The war killed 38 million Chinese people.',
      'The bridge cost 38 million crowns.',
    ],
    ['the number and its kind alone', 'The fire killed 12 people in Leth.', OTHERS[4] ?? ''],
    [
      'another place',
      'The flood in Norvale killed 31 people.',
      'The flood in Ostrel killed 31 people.',
    ],
    [
      'another year',
      'The flood of 1953 in Norvale killed 31 people.',
      'The flood of 1986 in Norvale killed 31 people.',
    ],
    [
      'another unit',
      'The dam in Norvale cost $40 million.',
      'The dam in Norvale cost €40 million.',
    ],
    [
      'another thing counted of the same place',
      'Norvale has 83 graves of sailors.',
      'Unemployment in Norvale rose to 8 percent.',
    ],
    [
      'a sentence without figures',
      'The flood in Norvale killed 31 people.',
      'The flood in Norvale was the worst in living memory, the mayor said.',
    ],
  ])('is not found in %s', (_, sentence, other) => {
    expect(met(sentence, [other])).toEqual([]);
  });

  it('the most alike comes first', () => {
    const same = 'The flood in Norvale has killed 31 people.';
    const like = 'The flood in Norvale, which also cut the road to the coast, killed 29 people.';
    expect(met('The flood in Norvale killed 31 people.', [like, same])).toEqual([same, like]);
  });

  it('is not found once it is deleted or says something else', () => {
    const sentence = 'The flood in Norvale killed 31 people.';
    const index = library([sentence]);
    index.set(sentence, claimIn('The council of Varn has 40 members.'));
    expect(index.find(claimIn(sentence), 5)).toEqual([]);
    index.set(sentence, claimIn(sentence));
    index.delete(sentence);
    expect(index.find(claimIn(sentence), 5)).toEqual([]);
    expect(index.size).toBe(0);
  });

  it('is found in texts without spaces', () => {
    const text = '战争造成3800万中国人死亡。';
    const index = new ClaimIndex<number>();
    index.set(1, { text, figures: [] });
    index.set(2, { text: '大桥耗资五亿元。', figures: [] });
    expect(index.find({ text, figures: [] }, 5).map(({ id }) => id)).toEqual([1]);
  });

  it('any text is its own likeness, or has no word to tell', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const index = new ClaimIndex<number>();
        index.set(1, { text, figures: [] });
        const [found] = index.find({ text, figures: [] }, 5);
        if (found !== undefined) expect(found.score).toBeCloseTo(1);
      }),
    );
  });
});

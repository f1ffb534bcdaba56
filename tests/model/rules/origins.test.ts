import { describe, expect, it } from 'vitest';
import { originsOf, sameOriginAs, type Drawing } from '../../../lib/model/rules/origins.ts';

function drawing(id: string, over: Partial<Drawing> = {}): Drawing {
  return { id, url: null, title: '', publisher: null, drawsOn: null, ...over };
}

/** Ids of what has an origin in common with the first. */
function shared(...all: readonly Drawing[]): readonly string[] {
  const [first] = all;
  return first === undefined ? [] : sameOriginAs(first, all).map(({ id }) => id);
}

describe('circular sourcing', () => {
  it.each<[string, readonly Drawing[], readonly string[]]>([
    ['two that say nothing are two origins', [drawing('a'), drawing('b')], []],
    [
      'two that draw on one agency, however it is written',
      [drawing('a', { drawsOn: 'Quay  Wire' }), drawing('b', { drawsOn: 'quay wire ' })],
      ['b'],
    ],
    [
      'one that draws on the other by its address, tracking apart',
      [
        drawing('a', { drawsOn: 'https://ministry.test/toll?utm_source=x' }),
        drawing('b', { url: 'https://ministry.test/toll', title: 'Toll' }),
      ],
      ['b'],
    ],
    [
      'a chain: one draws on another that draws on the ministry',
      [
        drawing('a', { drawsOn: 'Harbour Post' }),
        drawing('b', { publisher: 'Harbour Post', drawsOn: 'the ministry' }),
        drawing('c', { drawsOn: 'The Ministry' }),
        drawing('d', { drawsOn: 'a survey' }),
      ],
      ['b', 'c'],
    ],
    [
      'of two that each draw on one of the two origins of a third, both, but not with each other',
      [
        drawing('a', { drawsOn: 'ministry; hospital' }),
        drawing('b', { drawsOn: 'ministry' }),
        drawing('c', { drawsOn: 'hospital' }),
      ],
      ['b', 'c'],
    ],
    [
      'a circle is one origin',
      [
        drawing('a', { title: 'A', drawsOn: 'B' }),
        drawing('b', { title: 'B', drawsOn: 'A' }),
        drawing('c', { title: 'C' }),
      ],
      ['b'],
    ],
    [
      'the same document twice is one origin',
      [drawing('a', { url: 'https://x.test/1#top' }), drawing('b', { url: 'https://x.test/1' })],
      ['b'],
    ],
  ])('%s', (_what, all, expected) => {
    expect(shared(...all)).toEqual(expected);
  });

  it('keeps apart what draws on different origins of one entry', () => {
    const all = [
      drawing('b', { drawsOn: 'ministry' }),
      drawing('a', { drawsOn: 'ministry; hospital' }),
      drawing('c', { drawsOn: 'hospital' }),
    ];
    expect(shared(...all)).toEqual(['a']);
    expect(originsOf(all).get('a')?.size).toBe(2);
  });
});

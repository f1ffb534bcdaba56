import { describe, expect, it } from 'vitest';
import { unitsOf } from '../../lib/text/approximate.ts';
import { GramIndex } from '../../lib/text/gram-index.ts';
import { finish } from '../../lib/scheduling/steps.ts';

const filler = Array.from(
  { length: 400 },
  (_, index) => `entry${index * 7919}of${index * 104729}`,
).join('');
const wanted = 'atleasttwelvememorialswererestoredintheoldtown';
const text = filler + wanted + filler;
const index = finish(GramIndex.build(unitsOf(text), text.length));

describe('GramIndex', () => {
  it('points to where a pattern stands, to within a bin', () => {
    const [best] = index.seeds(unitsOf(wanted), 4, 3);
    expect(Math.abs((best?.offset ?? 0) - filler.length)).toBeLessThanOrEqual(32);
  });

  it('points there for a pattern with errors, first', () => {
    const edited = wanted.replace('twelve', 'tweve').replace('restored', 'restorred');
    const [best] = index.seeds(unitsOf(edited), 4, 3);
    expect(Math.abs((best?.offset ?? 0) - filler.length)).toBeLessThanOrEqual(34);
  });

  it('gives nothing for a pattern that shares no gram', () => {
    expect(index.seeds(unitsOf('zzzzzyyyyyxxxxx'), 4, 2)).toEqual([]);
  });

  it('answers alike each time', () => {
    expect(index.seeds(unitsOf(wanted), 4, 1)).toEqual(index.seeds(unitsOf(wanted), 4, 1));
  });

  it('indexes texts shorter than a gram', () => {
    const tiny = finish(GramIndex.build(unitsOf('abc'), 3));
    expect(tiny.seeds(unitsOf('abc'), 4, 1)).toEqual([]);
  });
});

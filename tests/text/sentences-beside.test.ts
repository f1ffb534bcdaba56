import { describe, expect, it } from 'vitest';
import { CASES, countRight, ours, segmenter } from '../bench/sentences/splitters.ts';

describe('sentences beside the platform', () => {
  it('gets every case right, where the platform’s own breaks miss some', () => {
    expect(countRight(ours)).toBe(CASES.length);
    expect(countRight(segmenter)).toBeLessThan(CASES.length);
  });

  it('counts a case right only from end to end', () => {
    expect(countRight((text) => [text])).toBeLessThan(CASES.length / 2);
    expect(countRight(() => [])).toBe(0);
  });
});

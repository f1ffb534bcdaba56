import { describe, expect, it } from 'vitest';

import { readClaim, recordClaim } from '../../../lib/model/rules/record-claim.ts';
import { sampleClaim } from '../../components/samples.ts';

const ids = (): (() => string) => {
  let count = 0;
  return () => `id-${(count += 1)}`;
};

describe('a recorded claim', () => {
  const recorded = recordClaim(sampleClaim, ids());

  it('counts its spans in its own text', () => {
    for (const { span, text } of [...recorded.figures]) {
      expect(recorded.text.slice(span.start, span.end)).toBe(text);
    }
    const [voice] = recorded.voices;
    expect(voice?.span).toEqual({ start: 0, end: 20 });
  });

  it('gives each figure and voice an id of its own', () => {
    const all = [...recorded.figures, ...recorded.voices].map(({ id }) => id);
    expect(new Set(all).size).toBe(3);
  });

  it('keeps a voice named elsewhere without a span', () => {
    const elsewhere = { name: 'the council', how: 'said', span: { start: 2, end: 13 } } as const;
    const { voices } = recordClaim({ ...sampleClaim, attribution: [elsewhere] }, ids());
    expect(voices[0]).toMatchObject({ name: 'the council', span: null });
  });

  it('reads back with its spans where the words stand now', () => {
    const read = readClaim(recorded, 500);
    expect(read.span).toEqual({ start: 500, end: 500 + sampleClaim.text.length });
    expect(read.figures.map(({ span }) => span.start - 500)).toEqual(
      sampleClaim.figures.map(({ span }) => span.start - 100),
    );
  });
});

import { describe, expect, it, vi } from 'vitest';
import { priorityWeights } from '../../lib/claims/grammars/en/priority-weights.ts';
import { createEngine } from '../../entrypoints/reader/engine.ts';
import type { LoadModel } from '../../entrypoints/reader/engine.ts';

const text =
  'The flood killed 12 people in Ostrel. Taxes on small farms are higher than ever before.';
const { signal } = new AbortController();

describe('the engine in a page', () => {
  it('asks for the sentence model once, with the first text', async () => {
    const load = vi.fn<LoadModel>(() => Promise.resolve(priorityWeights));
    const findClaims = createEngine(load);
    expect(load).not.toHaveBeenCalled();
    const claims = await findClaims(text, 'en', signal);
    await findClaims(text, 'en', signal);
    expect(load.mock.calls).toEqual([['en']]);
    expect(claims.flatMap(({ reasons }) => reasons.map(({ code }) => code))).toContain(
      'sentence-model',
    );
  });

  it('finds figures also where nobody answers, and asks again with the next text', async () => {
    const load = vi.fn<LoadModel>(() => Promise.resolve(null));
    const findClaims = createEngine(load);
    const [claim] = await findClaims(text, 'en', signal);
    await findClaims(text, 'en', signal);
    expect(claim?.figures[0]?.text).toBe('12');
    expect(load).toHaveBeenCalledTimes(2);
  });

  it('asks for nothing where it has no grammar', async () => {
    const load = vi.fn<LoadModel>(() => Promise.resolve(null));
    expect(await createEngine(load)(text, 'tlh', signal)).toEqual([]);
    expect(load).not.toHaveBeenCalled();
  });
});

import { describe, expect, it, vi } from 'vitest';
import { createFindClaims, readClaims } from '../../../entrypoints/reader/article/ask-engine.ts';
import type { SendToBackground } from '../../../entrypoints/shared/page-card/send-to-background.ts';
import { resolveAnnotations } from '../../../entrypoints/reader/session/resolve-annotations.ts';
import { describeSpan } from '../../../lib/anchoring/describe.ts';
import { annotationOn, claimAt, FLOOD, readingOf } from '../claim-samples.ts';

const { signal } = new AbortController();

/** A background that gives these answers one after the other, and what it was asked. */
function answering(...answers: unknown[]): { send: SendToBackground; asked: unknown[] } {
  const asked: unknown[] = [];
  const send = ((name, request) => {
    asked.push([name, request]);
    return Promise.resolve(answers.shift() ?? null);
  }) as SendToBackground;
  return { send, asked };
}

describe('the engine asked from a page', () => {
  it('is asked again where nobody answered', async () => {
    vi.useFakeTimers();
    const answer = { claims: [claimAt(FLOOD)], sentences: [1] };
    const { send, asked } = answering(null, answer);
    const found = createFindClaims(send)('text', 'en', signal);
    await vi.runAllTimersAsync();
    expect(await found).toBe(answer);
    expect(asked).toHaveLength(2);
    vi.useRealTimers();
  });

  it('rejects where nobody answers the second time either', async () => {
    vi.useFakeTimers();
    const { send } = answering();
    const found = createFindClaims(send)('text', 'en', signal);
    const refused = expect(found).rejects.toThrow();
    await vi.runAllTimersAsync();
    await refused;
    vi.useRealTimers();
  });

  it('rejects where the page went away meanwhile', async () => {
    const life = new AbortController();
    const { send } = answering({ claims: [], sentences: [] });
    const found = createFindClaims(send)('text', 'en', life.signal);
    life.abort(new Error('gone'));
    await expect(found).rejects.toThrow('gone');
  });

  it('reads a few words without what only the density "all" marks', async () => {
    const { send, asked } = answering({ claims: [], sentences: [1] });
    expect(await readClaims(send, 'twelve boats', 'en')).toEqual([]);
    expect(asked).toEqual([['claims.find', { text: 'twelve boats', lang: 'en', further: false }]]);
  });
});

describe('annotations looked for on a page', () => {
  const reading = readingOf();
  const stands = annotationOn(claimAt(FLOOD));
  const span = { start: 3, end: 9 };
  const target = describeSpan(`before ${reading.page.text}`, span);
  const moved = { ...stands, target };
  const here = { ...stands, target: describeSpan(reading.page.text, claimAt(FLOOD).span) };

  it('are found in the page where they stand as they stood', async () => {
    const { send, asked } = answering();
    const [found] = await resolveAnnotations(send, reading, [here]);
    expect(found).toMatchObject({ state: 'same', method: 'position' });
    expect(asked).toEqual([]);
  });

  it('are looked for by the background where they moved, each answer at its place', async () => {
    const orphan = { state: 'orphan', reason: 'removed', certainty: 1 };
    const { send, asked } = answering([orphan]);
    const found = await resolveAnnotations(send, reading, [here, moved]);
    expect(found).toMatchObject([{ state: 'same' }, orphan]);
    expect(asked).toMatchObject([['places.find', { sought: [{ target }] }]]);
  });

  it('are in no state where nobody looks for them', async () => {
    vi.useFakeTimers();
    const found = resolveAnnotations(answering().send, reading, [moved, here]);
    await vi.runAllTimersAsync();
    expect(await found).toMatchObject([null, { state: 'same' }]);
    vi.useRealTimers();
  });
});

import { describe, expect, it, vi } from 'vitest';
import { askEngine, readClaims } from '../../../entrypoints/reader/article/ask-engine.ts';
import type { SendToBackground } from '../../../entrypoints/shared/page-card/send-to-background.ts';
import { resolveAnnotations } from '../../../entrypoints/reader/session/resolve-annotations.ts';
import type { Article } from '../../../lib/model/article.ts';
import { describeSpan } from '../../../lib/anchoring/describe.ts';
import { annotationOn, claimAt, FLOOD, readingOf } from '../claim-samples.ts';

const ARTICLE: Article = {
  lang: 'en',
  publishedAt: null,
  modifiedAt: null,
  blocks: [{ role: 'body', span: { start: 0, end: FLOOD.length }, text: FLOOD }],
};

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
    const answer = { claims: [claimAt(FLOOD)], hints: [] };
    const { send, asked } = answering(null, answer);
    const found = askEngine(send, ARTICLE);
    await vi.runAllTimersAsync();
    expect(await found).toBe(answer);
    expect(asked).toEqual([
      ['article.read', ARTICLE],
      ['article.read', ARTICLE],
    ]);
    vi.useRealTimers();
  });

  it('found nothing out where nobody answers the second time either', async () => {
    vi.useFakeTimers();
    const found = askEngine(answering().send, ARTICLE);
    await vi.runAllTimersAsync();
    expect(await found).toBeNull();
    vi.useRealTimers();
  });

  it('reads a few words by themselves', async () => {
    const { send, asked } = answering([]);
    expect(await readClaims(send, 'twelve boats', 'en')).toEqual([]);
    expect(asked).toEqual([['claims.find', { text: 'twelve boats', lang: 'en' }]]);
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

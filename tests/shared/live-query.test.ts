import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';

import { LiveQuery } from '../../entrypoints/shared/live-query.ts';
import { success, type Result } from '../../lib/model/result.ts';
import type { StoreFailure } from '../../lib/model/store-failure.ts';
import { countLibrary } from '../../lib/store/reading/counts.ts';
import { claim, metadata, stored, testStore } from '../store/records.ts';

type Answer = Result<number, StoreFailure>;

async function settled(isThere: () => boolean): Promise<void> {
  while (!isThere()) await new Promise((resolve) => setTimeout(resolve, 5));
}

describe('a query asked at once', () => {
  it('is put before anything that waits for its turn, unlike one that is only followed', async () => {
    const order: string[] = [];
    const asked = (name: string) => (): Promise<Answer> => {
      order.push(name);
      return Promise.resolve(success(1));
    };
    new LiveQuery<number>().ask(asked('followed'));
    new LiveQuery<number>().askOnce(asked('once'));
    new LiveQuery<number>().askAtOnce(asked('at once'));
    expect(order).toEqual(['once', 'at once']);
    await settled(() => order.includes('followed'));
  });

  it('follows what changes, or does not', async () => {
    const store = testStore();
    const [followed, once] = [new LiveQuery<number>(), new LiveQuery<number>()];
    followed.askAtOnce(() => countLibrary(store));
    once.askOnce(() => countLibrary(store));
    await settled(() => followed.or(null) === 0 && once.or(null) === 0);
    await new Promise((resolve) => setTimeout(resolve, 20));
    await stored(store, { claim: claim('Two lanterns hang there.'), source: metadata() });
    await settled(() => followed.or(null) === 1);
    expect(once.or(null)).toBe(0);
  });

  it('tells a failure as one, and nothing once another was asked', async () => {
    const broken = new LiveQuery<number>();
    broken.askOnce(() => Promise.reject(new Error('no database')));
    await settled(() => broken.answer.value !== null);
    expect(broken.answer.value).toEqual({ ok: false, reason: { code: 'storage-unavailable' } });
    const late = new LiveQuery<number>();
    let answer: (answer: Answer) => void = () => undefined;
    late.askOnce(
      () =>
        new Promise((resolve) => {
          answer = resolve;
        }),
    );
    late.askOnce(() => Promise.resolve(success(2)));
    answer(success(1));
    await settled(() => late.answer.value !== null);
    expect(late.or(null)).toBe(2);
  });
});

import { describe, expect, it } from 'vitest';

import type { SendToBackground } from '../../entrypoints/shared/page-card/send-to-background.ts';
import { setHintDismissed } from '../../entrypoints/card/dismiss-hint.ts';
import type { Hint } from '../../lib/model/hint.ts';
import { failure, success } from '../../lib/model/result.ts';
import { figureAt, PAGE_TEXT, readingOf, SOURCE_ID } from '../reader/claim-samples.ts';

const start = PAGE_TEXT.indexOf('412');
const quote = { exact: '412 people', prefix: '', suffix: '' };
const stored = { id: 'd', sourceId: SOURCE_ID, what: 'order', quote, reason: '', at: '' } as const;
const hint: Hint = {
  kind: 'order',
  span: { start, end: start + '412 people'.length },
  operands: [figureAt('412')],
  result: 412,
  stated: null,
  pageYear: null,
};

/** A store that answers, or does not, and remembers what it was asked. */
function fakeStore(isUp: boolean): { send: SendToBackground; asked: [string, unknown][] } {
  const asked: [string, unknown][] = [];
  const send = (name: string, request: object): Promise<unknown> => {
    asked.push([name, request]);
    return Promise.resolve(isUp ? success(null) : failure({ code: 'storage-unavailable' }));
  };
  return { send: send as SendToBackground, asked };
}

describe('a hint', () => {
  it('is dismissed by its kind and words', async () => {
    const { send, asked } = fakeStore(true);
    expect(await setHintDismissed({ hint, dismissal: null }, true, readingOf(), send)).toBe(true);
    expect(asked).toMatchObject([
      ['claim.dismiss', { what: 'order', quote: { exact: '412 people' } }],
    ]);
  });

  it('is taken back by its dismissal', async () => {
    const { send, asked } = fakeStore(true);
    expect(await setHintDismissed({ hint, dismissal: stored }, false, readingOf(), send)).toBe(
      true,
    );
    expect(asked).toEqual([['claim.undismiss', { id: 'd' }]]);
  });

  it('stays where the store refuses', async () => {
    const { send } = fakeStore(false);
    expect(await setHintDismissed({ hint, dismissal: null }, true, readingOf(), send)).toBe(false);
  });
});

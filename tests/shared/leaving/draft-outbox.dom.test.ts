import { afterEach, describe, expect, it, vi } from 'vitest';

import { sendDraft, storeUnsentDrafts } from '../../../entrypoints/shared/leaving/draft-outbox.ts';
import { sendToBackground } from '../../../lib/messages/client.ts';
import type { AnnotationId, SourceId } from '../../../lib/model/ids.ts';
import { failure, success } from '../../../lib/model/result.ts';

vi.mock('../../../lib/messages/client.ts', () => ({ sendToBackground: vi.fn() }));

const typing = {
  id: '11111111-1111-4111-8111-111111111111' as AnnotationId,
  baseRevision: 1,
  patch: { note: 'half a sent' },
  since: {},
  comment: '',
};
const unavailable = failure({ code: 'storage-unavailable' as const });
const told = vi.mocked(sendToBackground);
const withTime = { ...typing, typedAt: expect.any(String) as unknown };

/** Sends words to a background that answers nothing. */
function lose(send: () => Promise<unknown> = () => sendDraft('draft.save', typing)): void {
  told.mockReturnValueOnce(new Promise(() => undefined));
  void send();
}

afterEach(() => {
  told.mockReset();
  localStorage.clear();
});

describe('words of a view that goes', () => {
  it('are sent at once, and not again where they arrived', async () => {
    told.mockResolvedValueOnce(success({} as never));
    await sendDraft('draft.save', typing);
    expect(told).toHaveBeenCalledWith('draft.save', typing);
    told.mockClear();
    await storeUnsentDrafts();
    expect(told).not.toHaveBeenCalled();
  });

  it('are told with their time by the next view where nobody answered, and then once', async () => {
    lose();
    told.mockClear().mockResolvedValueOnce(success({} as never));
    await storeUnsentDrafts();
    expect(told.mock.calls).toEqual([['draft.save', withTime]]);
    told.mockClear();
    await storeUnsentDrafts();
    expect(told).not.toHaveBeenCalled();
  });

  it('wait for another view where they could not be stored, and for none where their annotation is gone', async () => {
    lose();
    told.mockClear().mockResolvedValueOnce(unavailable);
    await storeUnsentDrafts();
    told.mockResolvedValueOnce(failure({ code: 'not-found' as const }));
    await storeUnsentDrafts();
    await storeUnsentDrafts();
    expect(told).toHaveBeenCalledTimes(2);
    expect(localStorage).toHaveLength(0);
  });

  it('stay those of each annotation and source', async () => {
    lose();
    const note = { id: '22222222-2222-4222-8222-222222222222' as SourceId, note: 'x', bases: [''] };
    lose(() => sendDraft('source.note', note));
    told.mockClear().mockResolvedValue(success(null));
    await storeUnsentDrafts();
    const withItsTime = { ...note, typedAt: expect.any(String) as unknown };
    expect(new Map(told.mock.calls)).toEqual(
      new Map<unknown, unknown>([
        ['draft.save', withTime],
        ['source.note', withItsTime],
      ]),
    );
  });

  it('that nobody can read any more are dropped', async () => {
    localStorage.setItem('last-words:draft.save:x', '{"id":');
    localStorage.setItem('last-words:source.note:x', '{"id":"x"}');
    await storeUnsentDrafts();
    expect(told).not.toHaveBeenCalled();
    expect(localStorage).toHaveLength(0);
  });
});

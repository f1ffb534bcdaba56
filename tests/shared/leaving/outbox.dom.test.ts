import { afterEach, describe, expect, it, vi } from 'vitest';

import {
  dropUnsent,
  sendDraft,
  sendFirstDraft,
  storeUnsent,
  storeUnsentDrafts,
  storeUnsentOn,
} from '../../../entrypoints/shared/leaving/outbox.ts';
import { sendToBackground, sendToReader } from '../../../lib/messages/client.ts';
import type { AnnotationId, SourceId } from '../../../lib/model/ids.ts';
import type { ListedClaim, PageState } from '../../../lib/model/page/page-state.ts';
import { failure, success } from '../../../lib/model/result.ts';
import { recordClaim } from '../../../lib/model/rules/record-claim.ts';
import { sampleAnnotation, sampleListed } from '../../components/samples.ts';

vi.mock('../../../lib/messages/client.ts', () => ({
  sendToBackground: vi.fn(),
  sendToReader: vi.fn(),
}));

const reader = vi.mocked(sendToReader);
const background = vi.mocked(sendToBackground);
const unavailable = failure({ code: 'storage-unavailable' as const });
const never = (): Promise<never> => new Promise(() => undefined);

afterEach(() => {
  vi.unstubAllGlobals();
  reader.mockReset();
  background.mockReset();
  localStorage.clear();
});

const draft = {
  id: '11111111-1111-4111-8111-111111111111' as AnnotationId,
  baseRevision: 1,
  patch: { note: 'half a sent' },
  since: {},
  comment: '',
};
const withTime = { ...draft, typedAt: expect.any(String) as unknown };

/** Sends what is typed to a background that answers nothing. */
function lose(send: () => Promise<unknown> = () => sendDraft('draft.save', draft)): void {
  background.mockReturnValueOnce(never());
  void send();
}

describe('a draft of a view that closes', () => {
  it('is sent at once, and not again where it arrived', async () => {
    background.mockResolvedValueOnce(success({} as never));
    await sendDraft('draft.save', draft);
    expect(background).toHaveBeenCalledWith('draft.save', draft);
    background.mockClear();
    await storeUnsent();
    expect(background).not.toHaveBeenCalled();
  });

  it('is sent with its time by the next view where nobody answered, and then once', async () => {
    lose();
    background.mockClear().mockResolvedValueOnce(success({} as never));
    await storeUnsent();
    expect(background.mock.calls).toEqual([['draft.save', withTime]]);
    background.mockClear();
    await storeUnsent();
    expect(background).not.toHaveBeenCalled();
  });

  it('waits for another view where it could not be stored, and for none where its annotation is gone', async () => {
    lose();
    background.mockClear().mockResolvedValueOnce(unavailable);
    await storeUnsent();
    background.mockResolvedValueOnce(failure({ code: 'not-found' as const }));
    await storeUnsent();
    await storeUnsent();
    expect(background).toHaveBeenCalledTimes(2);
    expect(localStorage).toHaveLength(0);
  });

  it('is kept for each annotation and source', async () => {
    lose();
    const note = { id: '22222222-2222-4222-8222-222222222222' as SourceId, note: 'x', bases: [''] };
    lose(() => sendDraft('source.note', note));
    background.mockClear().mockResolvedValue(success(null));
    await storeUnsent();
    const withItsTime = { ...note, typedAt: expect.any(String) as unknown };
    expect(new Map(background.mock.calls)).toEqual(
      new Map<unknown, unknown>([
        ['draft.save', withTime],
        ['source.note', withItsTime],
      ]),
    );
  });

  it('that nobody can read any more is dropped', async () => {
    localStorage.setItem('last-words:draft.save:x', '{"id":');
    localStorage.setItem('last-words:source.note:x', '{"id":"x"}');
    await storeUnsent();
    expect(background).not.toHaveBeenCalled();
    expect(localStorage).toHaveLength(0);
  });

  it('is sent though it cannot be written down', async () => {
    const setItem = vi.fn(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    vi.stubGlobal('localStorage', { setItem, getItem: () => null });
    background.mockResolvedValueOnce(success({} as never));
    await sendDraft('draft.save', draft);
    expect(setItem).toHaveBeenCalledOnce();
    expect(background).toHaveBeenCalledExactlyOnceWith('draft.save', draft);
  });

  it('stays where another view replaced it while it was being stored', async () => {
    lose();
    background.mockImplementationOnce(() => {
      lose(() => sendDraft('draft.save', { ...draft, patch: { note: 'half a sentence' } }));
      return Promise.resolve(success({} as never));
    });
    await storeUnsent();
    background.mockReset().mockResolvedValueOnce(success({} as never));
    await storeUnsent();
    const replaced = { ...withTime, patch: { note: 'half a sentence' } };
    expect(background).toHaveBeenCalledExactlyOnceWith('draft.save', replaced);
    expect(localStorage).toHaveLength(0);
  });

  it('is read as every version before wrote it', async () => {
    const typedAt = '2026-05-01T10:00:00.000Z';
    localStorage.setItem(
      `last-words:draft.save:${draft.id}`,
      `{"id":"${draft.id}","baseRevision":1,"patch":{"note":"half a sent"},"since":{},"comment":"","typedAt":"${typedAt}"}`,
    );
    background.mockResolvedValueOnce(success({} as never));
    await storeUnsentDrafts();
    expect(background).toHaveBeenCalledExactlyOnceWith('draft.save', { ...draft, typedAt });
  });

  it('is forgotten with everything else that is written down', () => {
    lose();
    localStorage.setItem('first-words:https://news.example/a Ten were hurt.', '{}');
    localStorage.setItem('another', 'kept');
    dropUnsent();
    expect(Object.keys(localStorage)).toEqual(['another']);
  });
});

const listed = sampleListed('k1');
const claim = recordClaim(listed.claim, () => crypto.randomUUID());
const typing = { patch: { note: 'half a sent' }, comment: '' };
const bare = { tabId: 7, frameId: 0, url: 'https://news.example/a#top', listed };

function page(claims: readonly ListedClaim[], over: Partial<PageState> = {}): PageState {
  return {
    ...{ url: 'https://news.example/a', title: 'A', reading: 'done', claims, density: 'all' },
    ...{
      lang: null,
      hiddenKinds: [],
      isPainted: true,
      readAt: null,
      arrivedAt: {},
      asleep: null,
      ...over,
    },
  };
}

/** Types in a view that closes before its reader answers. */
function loseFirst(): void {
  void sendFirstDraft(bare, { claim, typing }, never);
}

describe('the first draft on a claim, in a view that closes', () => {
  it('is written down no longer than until it is stored', async () => {
    const send = vi.fn(() => {
      const key = `first-words:https://news.example/a ${listed.claim.text}`;
      expect(Object.keys(localStorage)).toEqual([key]);
      return Promise.resolve(success(sampleAnnotation()));
    });
    await sendFirstDraft(bare, { claim, typing }, send);
    expect(localStorage).toHaveLength(0);
  });

  it('is stored by the next view, by way of the page’s reader, and once', async () => {
    loseFirst();
    reader.mockImplementation((_, name) =>
      Promise.resolve(
        (name === 'reader.state' ? page([listed]) : success(sampleAnnotation())) as never,
      ),
    );
    await storeUnsent();
    const request = { key: 'k1', claim, patch: {}, typing };
    expect(reader.mock.calls).toEqual([
      [7, 'reader.state', {}, 0],
      [7, 'reader.annotate', request, 0],
    ]);
    reader.mockClear();
    await storeUnsent();
    expect(reader).not.toHaveBeenCalled();
  });

  it('waits until its page is read again where it is gone, in whatever tab', async () => {
    loseFirst();
    reader.mockResolvedValueOnce(null);
    await storeUnsent();
    await storeUnsentOn({
      tabId: 8,
      frameId: 0,
      state: page([listed], { url: 'https://news.example/b' }),
    });
    await storeUnsentOn({ tabId: 8, frameId: 0, state: page([], { reading: 'reading' }) });
    expect(localStorage).toHaveLength(1);
    reader.mockResolvedValueOnce(success(sampleAnnotation()));
    await storeUnsentOn({ tabId: 8, frameId: 0, state: page([{ ...listed, key: 'k9' }]) });
    const request = expect.objectContaining({ key: 'k9', typing }) as unknown;
    expect(reader).toHaveBeenLastCalledWith(8, 'reader.annotate', request, 0);
    expect(localStorage).toHaveLength(0);
  });

  it('becomes the draft of what was made of the claim meanwhile, under what was decided since', async () => {
    loseFirst();
    background.mockResolvedValueOnce(success({}) as never);
    const annotation = sampleAnnotation();
    await storeUnsentOn({ tabId: 7, frameId: 0, state: page([{ ...listed, annotation }]) });
    expect(reader).not.toHaveBeenCalled();
    expect(background).toHaveBeenCalledExactlyOnceWith(
      'draft.save',
      expect.objectContaining({
        ...{ id: annotation.id, patch: typing.patch, comment: '' },
        typedAt: expect.any(String) as unknown,
      }),
    );
    expect(localStorage).toHaveLength(0);
  });

  it('waits for another view where it could not be stored', async () => {
    loseFirst();
    reader.mockResolvedValueOnce(failure({ code: 'storage-unavailable' }) as never);
    await storeUnsentOn({ tabId: 7, frameId: 0, state: page([listed]) });
    expect(localStorage).toHaveLength(1);
  });

  it('keeps no view waiting for a reader that does not answer', async () => {
    loseFirst();
    reader.mockReturnValueOnce(never());
    await storeUnsent();
    expect(localStorage).toHaveLength(1);
  });

  it('that nobody can read any more is dropped', async () => {
    localStorage.setItem('first-words:x', '{"tabId":');
    localStorage.setItem('first-words:y', '{"tabId":1}');
    await storeUnsent();
    expect(localStorage).toHaveLength(0);
  });
});

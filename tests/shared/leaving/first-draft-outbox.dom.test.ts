import { afterEach, describe, expect, it, vi } from 'vitest';

import {
  sendFirstDraft,
  storeUnsentFirstDrafts,
  storeFirstDraftsOf,
} from '../../../entrypoints/shared/leaving/first-draft-outbox.ts';
import { sendToBackground, sendToReader } from '../../../lib/messages/client.ts';
import { failure, success } from '../../../lib/model/result.ts';
import type { ListedClaim, PageState } from '../../../lib/model/page/page-state.ts';
import { recordClaim } from '../../../lib/model/rules/record-claim.ts';
import { sampleAnnotation, sampleListed } from '../../components/samples.ts';

vi.mock('../../../lib/messages/client.ts', () => ({
  sendToBackground: vi.fn(),
  sendToReader: vi.fn(),
}));

const reader = vi.mocked(sendToReader);
const background = vi.mocked(sendToBackground);
const listed = sampleListed('k1');
const claim = recordClaim(listed.claim, () => crypto.randomUUID());
const typing = { patch: { note: 'half a sent' }, comment: '' };
const bare = { tabId: 7, frameId: 0, url: 'https://news.example/a#top', listed };
const never = (): Promise<never> => new Promise(() => undefined);

function page(claims: readonly ListedClaim[], over: Partial<PageState> = {}): PageState {
  return {
    ...{ url: 'https://news.example/a', title: 'A', reading: 'done', claims, density: 'all' },
    ...{ hiddenKinds: [], isPainted: true, readAt: null, arrivedAt: {}, asleep: null, ...over },
  };
}

/** Types in a view that goes before its reader answers. */
function lose(): void {
  void sendFirstDraft(bare, { claim, typing }, never);
}

afterEach(() => {
  reader.mockReset();
  background.mockReset();
  localStorage.clear();
});

describe('the first words on a claim, in a view that goes', () => {
  it('are written down no longer than until they are stored', async () => {
    const send = vi.fn(() => {
      expect(localStorage).toHaveLength(1);
      return Promise.resolve(success(sampleAnnotation()));
    });
    await sendFirstDraft(bare, { claim, typing }, send);
    expect(localStorage).toHaveLength(0);
  });

  it('are stored by the next view, by way of the page’s reader, and once', async () => {
    lose();
    reader.mockImplementation((_, name) =>
      Promise.resolve(
        (name === 'reader.state' ? page([listed]) : success(sampleAnnotation())) as never,
      ),
    );
    await storeUnsentFirstDrafts();
    const request = { key: 'k1', claim, patch: {}, typing };
    expect(reader.mock.calls).toEqual([
      [7, 'reader.state', {}, 0],
      [7, 'reader.annotate', request, 0],
    ]);
    reader.mockClear();
    await storeUnsentFirstDrafts();
    expect(reader).not.toHaveBeenCalled();
  });

  it('wait until their page is read again where it is gone, in whatever tab', async () => {
    lose();
    reader.mockResolvedValueOnce(null);
    await storeUnsentFirstDrafts();
    await storeFirstDraftsOf(8, 0, page([listed], { url: 'https://news.example/b' }));
    await storeFirstDraftsOf(8, 0, page([], { reading: 'reading' }));
    expect(localStorage).toHaveLength(1);
    reader.mockResolvedValueOnce(success(sampleAnnotation()));
    await storeFirstDraftsOf(8, 0, page([{ ...listed, key: 'k9' }]));
    const request = expect.objectContaining({ key: 'k9', typing }) as unknown;
    expect(reader).toHaveBeenLastCalledWith(8, 'reader.annotate', request, 0);
    expect(localStorage).toHaveLength(0);
  });

  it('become the draft of what was made of the claim meanwhile, under what was decided since', async () => {
    lose();
    background.mockResolvedValueOnce(success({}) as never);
    const annotation = sampleAnnotation();
    await storeFirstDraftsOf(7, 0, page([{ ...listed, annotation }]));
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

  it('wait for another view where they could not be stored', async () => {
    lose();
    reader.mockResolvedValueOnce(failure({ code: 'storage-unavailable' }) as never);
    await storeFirstDraftsOf(7, 0, page([listed]));
    expect(localStorage).toHaveLength(1);
  });

  it('keep no view waiting for a reader that does not answer', async () => {
    lose();
    reader.mockReturnValueOnce(never());
    await storeUnsentFirstDrafts();
    expect(localStorage).toHaveLength(1);
  });

  it('that nobody can read any more are dropped', async () => {
    localStorage.setItem('first-words:x', '{"tabId":');
    localStorage.setItem('first-words:y', '{"tabId":1}');
    await storeUnsentFirstDrafts();
    expect(localStorage).toHaveLength(0);
  });
});

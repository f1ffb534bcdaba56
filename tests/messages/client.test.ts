import { beforeEach, describe, expect, it, vi } from 'vitest';

const runtimeSend = vi.fn<(message: unknown) => Promise<unknown>>();
const tabsSend = vi.fn<(tabId: number, message: unknown, options: unknown) => Promise<unknown>>();

vi.mock('wxt/browser', () => ({
  browser: { runtime: { sendMessage: runtimeSend }, tabs: { sendMessage: tabsSend } },
}));

const { sendToBackground, sendToReader } = await import('../../lib/messages/client.ts');

const unavailable = { ok: false, reason: { code: 'storage-unavailable' } };

beforeEach(() => {
  vi.resetAllMocks();
});

describe('asking the background', () => {
  it('gives its answer, also when that is null', async () => {
    runtimeSend.mockResolvedValue({ answer: null });
    expect(await sendToBackground('tab.read', { tabId: 1, anyway: false })).toBeNull();
    expect(runtimeSend).toHaveBeenCalledWith({
      name: 'tab.read',
      request: { tabId: 1, anyway: false },
    });
  });

  it.each([
    ['nobody answers', () => Promise.resolve(undefined)],
    ['the extension is gone', () => Promise.reject(new Error('Extension context invalidated.'))],
    [
      'the interface itself is gone',
      () => {
        throw new Error('Extension context invalidated.');
      },
    ],
  ])('answers that the store is not there when %s', async (_what, send) => {
    runtimeSend.mockImplementation(send);
    expect(await sendToBackground('page.load', { url: '', canonicalUrl: null })).toEqual(
      unavailable,
    );
    expect(await sendToBackground('tab.read', { tabId: 1, anyway: false })).toBe('error');
    expect(await sendToBackground('badge.set', { counts: null })).toBeNull();
  });
});

describe('asking a reader', () => {
  it('asks the top frame alone and gives the answer', async () => {
    tabsSend.mockResolvedValue({ answer: true });
    expect(await sendToReader(4, 'reader.step', { direction: 1 })).toBe(true);
    expect(tabsSend.mock.calls[0]?.[2]).toEqual({ frameId: 0 });
  });

  it('gives null where the tab has no reader', async () => {
    tabsSend.mockRejectedValue(new Error('Receiving end does not exist.'));
    expect(await sendToReader(4, 'reader.state', {})).toBeNull();
  });
});

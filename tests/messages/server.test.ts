import { describe, expect, it, vi } from 'vitest';
import { metadata, newAnnotation } from '../store/records.ts';

vi.mock('wxt/browser', () => ({ browser: {} }));

const { routeToBackground } = await import('../../lib/messages/server.ts');
const { answer } = await import('../../lib/messages/route.ts');
const { identify, mayName, mayTouch } = await import('../../lib/messages/sender.ts');
type BackgroundHandlers = Parameters<typeof routeToBackground>[0];

const own = { id: 'tallymark', origin: 'chrome-extension://tallymark' };
const reader = { id: 'tallymark', url: 'https://news.example/a?p=1', frameId: 0, tab: { id: 7 } };
const popup = { id: 'tallymark', url: 'chrome-extension://tallymark/popup.html' };

/** Handlers that answer with the message's name and who sent it. */
function echo(): BackgroundHandlers {
  const every = new Proxy(
    {},
    {
      get: (_target, name) => (_request: unknown, sender: unknown) =>
        Promise.resolve([name, sender]),
    },
  );
  return { page: every, view: every } as BackgroundHandlers;
}

function asks(name: string, request: unknown, sender: object = reader) {
  return routeToBackground(echo(), { name, request }, sender, own);
}

describe('the background', () => {
  it('answers a reader that asks for its own page', async () => {
    const work = asks('page.load', { url: 'https://news.example/a', canonicalUrl: null });
    expect(await work?.()).toEqual([
      'page.load',
      { from: 'page', tabId: 7, frameId: 0, url: reader.url },
    ]);
  });

  it('answers the reader of a frame, for what is of the frame’s own address', async () => {
    const framed = { ...reader, url: 'https://embed.example/t', frameId: 3 };
    const load = (url: string) => asks('page.load', { url, canonicalUrl: null }, framed);
    const sender = { from: 'page', tabId: 7, frameId: 3, url: framed.url };
    expect(await load(framed.url)?.()).toEqual(['page.load', sender]);
    expect(load(reader.url)).toBeNull();
  });

  it('takes from a page that was left what was typed there, and nothing else', () => {
    const left = { ...reader, frameId: 5, documentLifecycle: 'cached' };
    const source = metadata({ url: reader.url });
    expect(asks('annotation.create', newAnnotation({ source }), left)).not.toBeNull();
    expect(asks('badge.set', { counts: { open: 1, changed: 0 } }, left)).toBeNull();
  });

  it.each([
    ['another extension', { ...reader, id: 'other' }],
    ['something without a tab', { ...reader, tab: undefined }],
    ['a data address', { ...reader, url: 'data:text/html,x' }],
    [
      'an address that only begins like ours',
      { ...reader, url: 'chrome-extension://tallymark.evil/x' },
    ],
  ])('refuses %s', (_who, sender) => {
    expect(asks('badge.set', { counts: { open: 1, changed: 0 } }, sender)).toBeNull();
  });

  it.each([
    ['another site', 'https://other.example/a'],
    ['another scheme', 'http://news.example/a'],
    ['another port', 'https://news.example:8443/a'],
    ['no address', 'nonsense'],
  ])('refuses a reader that names %s', (_what, url) => {
    expect(asks('page.load', { url, canonicalUrl: null })).toBeNull();
  });

  it('stores nothing on an address that is not the sender’s', () => {
    const at = (url: string) =>
      asks('annotation.create', newAnnotation({ source: metadata({ url }) }));
    expect(at('https://news.example/b')).not.toBeNull();
    expect(at('https://other.example/b')).toBeNull();
  });

  it.each([
    ['no message', 'text'],
    ['an unknown name', { name: 'store.empty', request: {} }],
    ['a name every object has', { name: 'constructor', request: {} }],
    ['a wrong shape', { name: 'badge.set', request: { counts: { open: '1', changed: 0 } } }],
    ['a missing request', { name: 'watcher.article' }],
  ])('refuses %s', (_what, message) => {
    expect(routeToBackground(echo(), message, reader, own)).toBeNull();
  });

  it.each(['tab.read', 'annotation.open', 'store.changed'])('keeps %s from page side', (name) => {
    const requests: Record<string, unknown> = {
      'tab.read': { tabId: 1, anyway: false },
      'annotation.open': { annotationId: 'a' },
      'store.changed': { sourceIds: null },
    };
    expect(asks(name, requests[name])).toBeNull();
    expect(asks(name, requests[name], popup)).not.toBeNull();
  });

  it('keeps names that are not opaque out of style sheets', () => {
    expect(asks('style.insert', { money: 'q7f_a' })).not.toBeNull();
    expect(asks('style.insert', { money: 'a){}*{color:red}' })).toBeNull();
  });

  it('leaves unknown fields out of a request', async () => {
    const handlers = echo();
    const seen: unknown[] = [];
    const spying = {
      ...handlers,
      page: {
        ...handlers.page,
        'badge.set': (request: unknown) => (seen.push(request), Promise.resolve(null)),
      },
    };
    await routeToBackground(
      spying,
      { name: 'badge.set', request: { counts: null, x: 2 } },
      reader,
      own,
    )?.();
    expect(seen).toEqual([{ counts: null }]);
  });
});

describe('answering', () => {
  it('keeps the channel open and gives the answer', async () => {
    const given = await new Promise((resolve) => {
      expect(answer(() => Promise.resolve(null), resolve)).toBe(true);
    });
    expect(given).toEqual({ answer: null });
  });

  it('gives no answer where the handler fails, and reports it', async () => {
    const report = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const given = await new Promise((resolve) => {
      answer(() => Promise.reject(new Error('broken')), resolve);
    });
    expect(given).toBeUndefined();
    expect(report).toHaveBeenCalledOnce();
    report.mockRestore();
  });

  it('refuses quietly', () => {
    expect(answer(null, () => expect.unreachable())).toBe(false);
  });
});

describe('senders', () => {
  it('are views when they come from the extension’s own origin, also in a tab', () => {
    expect(identify({ ...popup, tab: { id: 3 }, frameId: 0 }, own)).toEqual({ from: 'view' });
  });

  it('may name and touch only their own file', () => {
    const file = { from: 'page', tabId: 1, frameId: 0, url: 'file:///home/ed/a.html' } as const;
    expect(mayName(file, 'file:///home/ed/a.html#x')).toBe(true);
    expect(mayName(file, 'file:///home/ed/b.html')).toBe(false);
    expect(mayTouch(file, 'file:///home/ed/b.html')).toBe(false);
  });

  it('may touch what the same site stored under its mobile address', () => {
    const sender = { from: 'page', tabId: 1, frameId: 0, url: 'https://m.news.example/a' } as const;
    expect(mayTouch(sender, 'https://www.news.example/a')).toBe(true);
    expect(mayTouch(sender, 'https://other.example/a')).toBe(false);
  });
});

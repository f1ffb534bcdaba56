import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { PageState } from '../../lib/model/page/page-state.ts';

/** An event of the browser's. */
class FakeEvent<Args extends unknown[]> {
  readonly listeners = new Set<(...args: Args) => unknown>();
  addListener = (listener: (...args: Args) => unknown): void => void this.listeners.add(listener);
  removeListener = (listener: (...args: Args) => unknown): void =>
    void this.listeners.delete(listener);
  fire = (...args: Args): void => {
    for (const listener of [...this.listeners]) listener(...args);
  };
}

/** One end of a port. */
class FakePort {
  readonly onMessage = new FakeEvent<[unknown]>();
  readonly onDisconnect = new FakeEvent<[]>();
  other: FakePort | null = null;
  readonly name: string;
  readonly sender: unknown;
  constructor(name: string, from: unknown) {
    this.name = name;
    this.sender = from;
  }
  postMessage(message: unknown): void {
    this.other?.onMessage.fire(message);
  }
  disconnect(): void {
    this.other?.onDisconnect.fire();
  }
}

const onConnect = new FakeEvent<[FakePort]>();
const onMessage = new FakeEvent<[unknown, unknown]>();
const view = { id: 'tallymark', url: 'chrome-extension://tallymark/popup.html' };
let sender: unknown = view;

/** A tab's message channel: with no reader it ends at once, after the turn. */
function connect(_tabId: number, { name }: { name: string }): FakePort {
  const near = new FakePort(name, null);
  const far = new FakePort(name, sender);
  [near.other, far.other] = [far, near];
  queueMicrotask(() => {
    if (onConnect.listeners.size === 0) near.onDisconnect.fire();
    onConnect.fire(far);
  });
  return near;
}

vi.mock('wxt/browser', () => ({
  browser: {
    runtime: {
      id: 'tallymark',
      getURL: (path: string) => `chrome-extension://tallymark${path}`,
      onConnect,
      onMessage,
    },
    tabs: { connect },
  },
}));

const { followReader, serveState } = await import('../../lib/messages/state-line.ts');

const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

describe('a view that follows a reader', () => {
  let title: string;
  /** How many follow the reading place in the reader. */
  let followed: number;
  let place: string;
  let seen: (string | null)[];
  let reader: AbortController;
  let watching: AbortController;

  beforeEach(() => {
    for (const event of [onConnect, onMessage]) event.listeners.clear();
    title = 'first';
    followed = 0;
    place = 'b';
    seen = [];
    sender = view;
    reader = new AbortController();
    watching = new AbortController();
  });

  const serve = (): (() => void) =>
    serveState(
      {
        state: () => ({ title }) as PageState,
        followPlace: (onPlace, end) => {
          followed += 1;
          end.addEventListener('abort', () => (followed -= 1));
          onPlace('a');
          return () => {
            onPlace(place);
          };
        },
      },
      reader.signal,
    );
  const follow = (): void => {
    followReader(3, (state) => seen.push(state?.title ?? null), watching.signal);
  };

  it('is told the state at once and with each change, and nothing else', async () => {
    const changed = serve();
    follow();
    await turn();
    title = 'second';
    changed();
    changed();
    await turn();
    expect(seen).toEqual(['first', 'second']);
  });

  it('is told the reading place if it asks for it, also when the state changed, and only then', async () => {
    const changed = serve();
    const places: (string | null)[] = [];
    follow();
    await turn();
    expect(followed).toBe(0);
    const onPlace = (key: string | null): void => void places.push(key);
    followReader(3, () => undefined, watching.signal, { onPlace });
    await turn();
    changed();
    await turn();
    expect([places, followed]).toEqual([['a', 'b'], 1]);
    watching.abort();
    await turn();
    expect(followed).toBe(0);
  });

  it('is told that there is no reader, and of one that comes later', async () => {
    follow();
    await turn();
    serve();
    onMessage.fire(
      { name: 'reader.ready', request: {} },
      { id: 'tallymark', tab: { id: 3 }, frameId: 0 },
    );
    await turn();
    expect(seen).toEqual([null, 'first']);
  });

  it.each([
    ['another tab', { id: 'tallymark', tab: { id: 4 }, frameId: 0 }],
    ['another extension', { id: 'stranger', tab: { id: 3 }, frameId: 0 }],
    ['a frame of it', { id: 'tallymark', tab: { id: 3 }, frameId: 7 }],
  ])('takes no reader of %s for its own', async (_who, from) => {
    follow();
    await turn();
    serve();
    onMessage.fire({ name: 'reader.ready', request: {} }, from);
    await turn();
    expect(seen).toEqual([null]);
  });

  it('is told when the reader ends', async () => {
    serve();
    follow();
    await turn();
    reader.abort();
    expect(seen).toEqual(['first', null]);
  });

  it('is told nothing once it closed', async () => {
    const changed = serve();
    follow();
    await turn();
    watching.abort();
    changed();
    await turn();
    expect(seen).toEqual(['first']);
  });

  it.each([
    ['a page’s script', { id: 'tallymark', url: 'https://news.example/' }],
    ['another extension', { id: 'stranger', url: 'chrome-extension://stranger/x.html' }],
  ])('has to be one of the extension’s own pages, not %s', async (_who, from) => {
    sender = from;
    serve();
    follow();
    await turn();
    expect(seen).toEqual([]);
  });
});

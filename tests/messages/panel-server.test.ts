import { beforeEach, describe, expect, it, vi } from 'vitest';

type Listener = (
  message: unknown,
  sender: { id: string; url?: string },
  respond: (reply?: unknown) => void,
) => boolean;

const listeners: Listener[] = [];

vi.mock('wxt/browser', () => ({
  browser: {
    runtime: {
      id: 'own',
      getURL: (path: string) => `chrome-extension://own${path}`,
      onMessage: { addListener: (listener: Listener) => listeners.push(listener) },
    },
  },
}));

const { servePanel } = await import('../../lib/messages/panel-server.ts');

const place = { tabId: 4, frameId: 0, key: 'a' };

/** What the panel beside tab 4 answers; null where it leaves the answer to others. */
function ask(name: string, request: unknown, sender = { id: 'own' }): Promise<unknown> | null {
  servePanel((tabId) => tabId === 4, { 'panel.show': () => Promise.resolve(true) });
  let given: (reply?: unknown) => void = () => undefined;
  const answer = new Promise((resolve) => {
    given = resolve;
  });
  return listeners.at(-1)?.({ name, request }, sender, given) === true ? answer : null;
}

describe('a side panel', () => {
  beforeEach(() => {
    listeners.length = 0;
  });

  it('shows a claim of the tab beside it', async () => {
    expect(await ask('panel.show', place)).toEqual({ answer: true });
  });

  it.each([
    ['a claim of a tab in another window', 'panel.show', { ...place, tabId: 5 }],
    ['a request of the wrong shape', 'panel.show', { tabId: 4 }],
    ['messages to others', 'tab.read', { tabId: 4 }],
  ])('leaves the answer to others for %s', (_what, name, request) => {
    expect(ask(name, request)).toBeNull();
  });

  it('answers no page and no other extension', () => {
    expect(ask('panel.show', place, { id: 'other' })).toBeNull();
    const page = { id: 'own', url: 'https://news.example/' };
    expect(ask('panel.show', place, page)).toBeNull();
  });
});

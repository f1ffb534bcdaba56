import { beforeEach, describe, expect, it, vi } from 'vitest';

import type { SourceId } from '../../../lib/model/ids.ts';

interface Tab {
  id: number;
  active: boolean;
  status: string;
  url: string;
}

/** A browser with tabs that load at once, and permissions. */
const fake = vi.hoisted(() => ({
  tabs: new Map<number, Tab>(),
  granted: [] as string[],
  isAllowing: true,
  asked: [] as string[][],
  opened: [] as string[],
  /** What reading each tab answers; a promise that never ends where the page hangs. */
  read: (): Promise<string | null> => Promise.resolve(null),
  written: (): Promise<string | null> => Promise.resolve(null),
}));

vi.mock('wxt/browser', () => {
  const tabs = {
    create: ({ url, active }: { url: string; active: boolean }) => {
      const tab = { id: fake.opened.length + 1, active, status: 'complete', url };
      fake.opened.push(url);
      fake.tabs.set(tab.id, tab);
      return Promise.resolve(tab);
    },
    get: (id: number) => {
      const tab = fake.tabs.get(id);
      return tab === undefined ? Promise.reject(new Error('No tab')) : Promise.resolve(tab);
    },
    update: () => Promise.resolve(),
    remove: (id: number) => {
      fake.tabs.delete(id);
      return Promise.resolve();
    },
    onUpdated: { addListener: vi.fn(), removeListener: vi.fn() },
  };
  const permissions = {
    request: ({ origins }: { origins: string[] }) => {
      fake.asked.push(origins);
      if (fake.isAllowing) fake.granted.push(...origins);
      return Promise.resolve(fake.isAllowing);
    },
    getAll: () => Promise.resolve({ origins: fake.granted }),
  };
  return { browser: { tabs, permissions } };
});
vi.mock('../../../lib/messages/client.ts', () => ({ sendToBackground: () => fake.read() }));
vi.mock('../../../entrypoints/library/morning/sightings-written.ts', () => ({
  sightingsWritten: () => fake.written(),
}));

const { LookAgain } = await import('../../../entrypoints/library/morning/look-again.ts');

const WALL = page('https://wall.example/1', 'A wall');
const GRAVES = page('https://graves.example/1', 'Graves');

function page(url: string, title: string): { id: SourceId; url: string; title: string } {
  return { id: title as SourceId, url, title };
}

async function ended(look: InstanceType<typeof LookAgain>): Promise<void> {
  await vi.waitUntil(() => look.end.value !== null);
}

function never(): Promise<null> {
  return new Promise<null>(() => undefined);
}

beforeEach(() => {
  fake.tabs.clear();
  Object.assign(fake, {
    granted: ['https://wall.example/*', 'https://graves.example/*'],
    isAllowing: true,
    asked: [],
    opened: [],
    read: () => Promise.resolve(null),
    written: () => Promise.resolve(null),
  });
});

describe('looking at pages again', () => {
  it('opens one tab after the other behind this one, and closes each', async () => {
    let most = 0;
    fake.written = () => {
      most = Math.max(most, fake.tabs.size);
      expect([...fake.tabs.values()].every(({ active }) => !active)).toBe(true);
      return Promise.resolve(null);
    };
    const look = new LookAgain();
    look.start([WALL, GRAVES], []);
    await ended(look);
    expect(fake.opened).toEqual([WALL.url, GRAVES.url]);
    expect(most).toBe(1);
    expect(fake.tabs.size).toBe(0);
    expect(look.end.value).toEqual({ seen: 2, of: 2 });
    expect(fake.asked).toEqual([]);
  });

  it('asks in the call itself, before anything is awaited', () => {
    fake.granted = [];
    new LookAgain().start([WALL], ['https://wall.example/*']);
    expect(fake.asked).toEqual([['https://wall.example/*']]);
  });

  it('opens no tab where access was refused, and says so', async () => {
    fake.granted = ['https://graves.example/*'];
    fake.isAllowing = false;
    const look = new LookAgain();
    look.start([WALL, GRAVES], ['https://wall.example/*']);
    await ended(look);
    expect(fake.opened).toEqual([GRAVES.url]);
    expect([...look.failures.value]).toEqual([[WALL.id, 'no-permission']]);
    expect(look.end.value).toEqual({ seen: 1, of: 2 });
  });

  it('says why a page was not read, and forgets that once it was', async () => {
    const look = new LookAgain();
    fake.read = () => Promise.resolve('no-article');
    look.start([WALL], []);
    await ended(look);
    expect(look.failures.value.get(WALL.id)).toBe('no-article');
    expect(fake.tabs.size).toBe(0);
    fake.read = () => Promise.resolve(null);
    look.start([WALL], []);
    await ended(look);
    expect(look.failures.value.size).toBe(0);
  });

  it('stops where it is asked to, and closes the tab in hand', async () => {
    fake.read = never;
    const look = new LookAgain();
    look.start([WALL, GRAVES], []);
    await vi.waitUntil(() => look.progress.value !== null && fake.tabs.size > 0);
    expect(look.progress.value).toEqual({ at: 1, of: 2, title: 'A wall' });
    look.stop();
    await ended(look);
    expect(look.progress.value).toBeNull();
    expect(look.end.value).toEqual({ seen: 0, of: 2 });
    expect(fake.opened).toEqual([WALL.url]);
    expect(fake.tabs.size).toBe(0);
  });

  it('leaves a tab open that the person has turned to', async () => {
    fake.written = () => {
      for (const tab of fake.tabs.values()) tab.active = true;
      return Promise.resolve(null);
    };
    const look = new LookAgain();
    look.start([WALL], []);
    await ended(look);
    expect(fake.tabs.size).toBe(1);
  });

  it('leaves no tab behind when the library is closed', async () => {
    fake.read = never;
    const look = new LookAgain();
    look.start([WALL], []);
    await vi.waitUntil(() => fake.tabs.size > 0);
    dispatchEvent(new Event('pagehide'));
    await vi.waitUntil(() => fake.tabs.size === 0);
  });

  it('looks once at a time', async () => {
    const look = new LookAgain();
    look.start([WALL], []);
    look.start([GRAVES], []);
    await ended(look);
    expect(fake.opened).toEqual([WALL.url]);
  });
});

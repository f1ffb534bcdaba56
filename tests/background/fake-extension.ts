import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Reply } from '../../lib/messages/envelope.ts';

/** A reader in a fake tab: answers by message, or nothing where a message is not named. */
export type FakeReader = Record<string, unknown>;

interface FakeTab {
  readonly id: number;
  /** Undefined without a grant. */
  url?: string | undefined;
  /** What the browser says when a script is put in; undefined lets it. */
  refusal?: string | undefined;
  reader?: FakeReader | undefined;
  /** Readers of frames in it. */
  framed?: Map<number, FakeReader>;
  title?: string;
  /** What a function put into the page answers. */
  says?: unknown;
}

interface RegisteredScript {
  readonly id: string;
  readonly matches: readonly string[];
}

interface MenuEntry {
  readonly id: string;
  readonly title: string;
  readonly contexts: readonly string[];
}

const NOBODY: (request: unknown) => boolean = () => false;

/**
 * What a background sees of a browser, as far as `fakeBrowser` leaves it out; its state is plain
 * and can be set and looked at.
 */
export const extension = {
  tabs: new Map<number, FakeTab>(),
  origins: [] as string[],
  registered: [] as RegisteredScript[],
  /** What was done, in order: "reader.stop 3", "inject reader.js 3", "badge 3 12". */
  log: [] as string[],
  /** What readers were asked, in order, without the message's name. */
  requests: [] as unknown[],
  /** What a reader that is injected answers. */
  injected: {} as FakeReader,
  /** The entries of the context menu, in order. */
  menu: [] as MenuEntry[],
  /** The keys of the command that opens the side panel. */
  panelKeys: '',
  /** Whether the browser opens a side panel that is asked for. */
  opensPanels: true,
  windowType: 'normal',
  /** Whether a side panel answers that it shows a claim. */
  panelAnswers: NOBODY,
  /** What a look into every document of a tab gives. */
  looks: [] as { readonly frameId: number; readonly result: unknown }[],
};

/** How the log names a document: "3", or "3/12" for a frame. */
function named(tabId: number, frameId: number): string {
  return frameId === 0 ? String(tabId) : `${tabId}/${frameId}`;
}

/** Puts everything back to a browser without tabs and grants. */
export function resetExtension(): void {
  fakeBrowser.reset();
  extension.tabs.clear();
  Object.assign(extension, {
    origins: [],
    registered: [],
    log: [],
    requests: [],
    injected: {},
    looks: [],
    menu: [],
    panelKeys: '',
    opensPanels: true,
    windowType: 'normal',
    panelAnswers: NOBODY,
  });
  const request = (_name: string, work: () => Promise<void>): Promise<void> => work();
  vi.stubGlobal('navigator', { locks: { request } });
}

/** Opens a fake tab. */
export function openTab(id: number, url: string | undefined, more: Partial<FakeTab> = {}): void {
  extension.tabs.set(id, { id, url, ...more });
}

function tabOf(id: number): FakeTab {
  const tab = extension.tabs.get(id);
  if (tab === undefined) throw new Error(`No tab with id: ${id}`);
  return tab;
}

interface InjectedScript {
  readonly target: { readonly tabId: number; readonly frameIds?: readonly number[] };
  /** None where a function is put in. */
  readonly files?: readonly string[];
}

const fake = {
  storage: fakeBrowser.storage,
  runtime: {
    id: 'tallymark',
    getURL: (path: string) => `chrome-extension://tallymark${path}`,
    sendMessage: ({ request }: { request: unknown }) =>
      Promise.resolve(extension.panelAnswers(request) ? { answer: true } : undefined),
  },
  i18n: { getUILanguage: () => 'en' },
  contextMenus: {
    create: (entry: MenuEntry) => void extension.menu.push(entry),
    removeAll: () => {
      extension.menu = [];
      return Promise.resolve();
    },
  },
  action: {
    setBadgeText: ({ tabId, text }: { tabId: number; text: string }) => {
      tabOf(tabId);
      extension.log.push(`badge ${tabId} ${text}`);
      return Promise.resolve();
    },
    setTitle: ({ tabId, title }: { tabId: number; title: string }) => {
      tabOf(tabId);
      extension.log.push(`title ${tabId} ${title}`);
      return Promise.resolve();
    },
  },
  commands: {
    getAll: () => Promise.resolve([{ name: 'open-panel', shortcut: extension.panelKeys }]),
  },
  sidePanel: {
    open: ({ windowId, tabId }: { windowId?: number; tabId?: number }) => {
      extension.log.push(windowId === undefined ? `panel beside ${tabId}` : `panel ${windowId}`);
      return extension.opensPanels ? Promise.resolve() : Promise.reject(new Error('no gesture'));
    },
  },
  windows: { get: () => Promise.resolve({ type: extension.windowType }) },
  permissions: {
    getAll: () => Promise.resolve({ origins: extension.origins }),
    contains: ({ origins }: { origins: string[] }) =>
      Promise.resolve(origins.every((origin) => extension.origins.includes(origin))),
  },
  tabs: {
    onRemoved: { addListener: vi.fn() },
    get: (id: number) => Promise.resolve().then(() => tabOf(id)),
    query: () => Promise.resolve([...extension.tabs.values()]),
    create: ({ url }: { url: string }) => {
      const id = extension.tabs.size + 1;
      openTab(id, url);
      extension.log.push(`open ${url}`);
      return Promise.resolve({ id });
    },
    onUpdated: { addListener: vi.fn(), removeListener: vi.fn() },
    sendMessage: async (
      id: number,
      { name, request }: { name: string; request?: unknown },
      { frameId }: { frameId: number },
    ): Promise<Reply> => {
      await Promise.resolve();
      const tab = tabOf(id);
      const reader = frameId === 0 ? tab.reader : tab.framed?.get(frameId);
      if (reader === undefined) throw new Error('Receiving end does not exist.');
      extension.log.push(`${name} ${named(id, frameId)}`);
      extension.requests.push(request);
      // A reader that stopped answers no more.
      if (name === 'reader.stop' && frameId === 0) tab.reader = undefined;
      return { answer: reader[name] ?? null };
    },
  },
  scripting: {
    executeScript: async ({ target, files }: InjectedScript) => {
      await Promise.resolve();
      const tab = tabOf(target.tabId);
      if (files === undefined && tab.says === undefined) return extension.looks;
      if (tab.refusal !== undefined) throw new Error(tab.refusal);
      if (files === undefined) return [{ result: tab.says }];
      const frameId = target.frameIds?.[0] ?? 0;
      extension.log.push(`inject ${files.join(' ')} ${named(target.tabId, frameId)}`);
      if (!files.includes('/reader.js')) return [];
      if (frameId === 0) tab.reader = extension.injected;
      else (tab.framed ??= new Map()).set(frameId, extension.injected);
      return [];
    },
    getRegisteredContentScripts: () => Promise.resolve(extension.registered),
    registerContentScripts: (scripts: RegisteredScript[]) => {
      if (extension.registered.length > 0) throw new Error('Duplicate script ID');
      extension.registered = scripts;
      return Promise.resolve();
    },
    updateContentScripts: (scripts: RegisteredScript[]) => {
      extension.registered = scripts;
      return Promise.resolve();
    },
    unregisterContentScripts: () => {
      extension.registered = [];
      return Promise.resolve();
    },
  },
};

/** The module `wxt/browser`, for a background under test. */
export function browserModule(): { readonly browser: unknown } {
  return { browser: fake };
}

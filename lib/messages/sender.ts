import { siteOf, sourceKey } from '../model/rules/source-key.ts';

/** What the browser says about a message's sender. */
export interface RawSender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly frameId?: number | undefined;
  readonly tab?: { readonly id?: number | undefined } | undefined;
  /** Chromium only: "cached" if the document was left and is in the back/forward cache. */
  readonly documentLifecycle?: string | undefined;
}

/** A reader or watcher: it runs in a document of a tab, beside a page that is not trusted. */
export interface PageSender {
  readonly from: 'page';
  readonly tabId: number;
  /** 0 for the tab's own document, otherwise the id of a frame in it. */
  readonly frameId: number;
  /** The page's own address, as the browser gives it. */
  readonly url: string;
}

/** One of the extension's own pages. */
export interface ViewSender {
  readonly from: 'view';
}

/** The extension that is asked: its id and its origin ("chrome-extension://…", no slash at the end). */
export interface OwnExtension {
  readonly id: string;
  readonly origin: string;
}

/**
 * Who sent a message, according to the browser; null for other extensions and for anything that is
 * not a web page.
 */
export function identify(sender: RawSender, own: OwnExtension): PageSender | ViewSender | null {
  if (sender.id !== own.id || sender.url === undefined) return null;
  if (sender.url === own.origin || sender.url.startsWith(`${own.origin}/`)) return { from: 'view' };
  const tabId = sender.tab?.id;
  if (tabId === undefined || sender.frameId === undefined || !isWebAddress(sender.url)) return null;
  return { from: 'page', tabId, frameId: sender.frameId, url: sender.url };
}

/** Whether the sender's document was already left, so that its tab shows another one. */
export function hasLeft(sender: RawSender): boolean {
  return sender.documentLifecycle === 'cached';
}

/**
 * Whether a reader may name this address as its page's. The limit is the origin, which the browser
 * itself guarantees: within it a page can give itself any address (`history.pushState`), and
 * Firefox reports the one it was loaded with. Files are distinguished by their path.
 */
export function mayName(sender: PageSender, url: string): boolean {
  if (!URL.canParse(url)) return false;
  const [own, named] = [new URL(sender.url), new URL(url)];
  if (own.protocol === 'file:') return sourceKey(sender.url) === sourceKey(url);
  return own.origin === named.origin;
}

/**
 * Whether a stored source may be read and written from this page: it must be from the same site, or
 * the same file.
 */
export function mayTouch(sender: PageSender, sourceUrl: string): boolean {
  if (siteOf(sender.url) === 'file:') return sourceKey(sender.url) === sourceKey(sourceUrl);
  return siteOf(sender.url) === siteOf(sourceUrl);
}

/**
 * Whether the sender is one of the extension's own pages or its background, and not a page's script
 * or another extension.
 */
export function isOwnView(sender: RawSender, own: OwnExtension): boolean {
  return sender.id === own.id && sender.url?.startsWith('http') !== true;
}

function isWebAddress(url: string): boolean {
  return /^(?:https?|file):/.test(url);
}

import { browser } from 'wxt/browser';
import { backgroundSchemas, viewSchemas } from './background-schemas.ts';
import { isEnvelope } from './envelope.ts';
import type { BackgroundMessages, ViewMessages } from './protocol.ts';
import { decodersBy } from './request-schemas.ts';
import { answer, ownExtension, route, type Handlers } from './route.ts';
import {
  hasLeft,
  identify,
  mayName,
  type OwnExtension,
  type PageSender,
  type RawSender,
  type ViewSender,
} from './sender.ts';

const pageRequests = decodersBy(backgroundSchemas);
const viewRequests = decodersBy<ViewMessages & Pick<BackgroundMessages, 'library.open'>>({
  ...viewSchemas,
  'library.open': backgroundSchemas['library.open'],
});

/**
 * The messages that a page may still send after it was left: what somebody typed there. Anything
 * else would affect the page that the tab shows now.
 */
const LAST_WORDS: ReadonlySet<string> = new Set([
  'annotation.create',
  'annotation.save',
  'draft.save',
]);

/** What the background answers to pages' readers, and what to the extension's own pages. */
export interface BackgroundHandlers {
  readonly page: Handlers<BackgroundMessages, PageSender>;
  readonly view: Handlers<ViewMessages & Pick<BackgroundMessages, 'library.open'>, ViewSender>;
}

/**
 * The work that a message asks for, or null if it is refused: unknown, from somebody who may not
 * send it, of the wrong shape, or naming an address that is not the sender's.
 */
export function routeToBackground(
  handlers: BackgroundHandlers,
  message: unknown,
  raw: RawSender,
  own: OwnExtension,
): (() => Promise<unknown>) | null {
  if (!isEnvelope(message)) return null;
  const sender = identify(raw, own);
  if (sender === null) return null;
  const { name, request } = message;
  if (sender.from === 'view') {
    return route(handlers.view, viewRequests, name, request, sender);
  }
  if (hasLeft(raw) && !LAST_WORDS.has(name)) return null;
  const address = namedAddress(request);
  if (address !== null && !mayName(sender, address)) return null;
  return route(handlers.page, pageRequests, name, request, sender);
}

/** Answers messages to the background until the extension stops. */
export function serveBackground(handlers: BackgroundHandlers): void {
  const own = ownExtension();
  browser.runtime.onMessage.addListener((message: unknown, sender, respond) =>
    answer(routeToBackground(handlers, message, sender, own), respond),
  );
}

/** The address a request says its page has, if it says one. */
function namedAddress(request: unknown): string | null {
  if (typeof request !== 'object' || request === null) return null;
  const { url, source } = request as { url?: unknown; source?: { url?: unknown } | null };
  if (typeof url === 'string') return url;
  return typeof source?.url === 'string' ? source.url : null;
}

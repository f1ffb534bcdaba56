import { browser } from 'wxt/browser';
import { isEnvelope, type Reply } from './envelope.ts';
import type { ReaderMessages } from './protocol.ts';
import { readerRequests } from './reader-requests.ts';
import { answer, ownExtension, route, type Handlers } from './route.ts';
import { isOwnView, type RawSender } from './sender.ts';

/**
 * Answers messages to a reader until the signal aborts. Listens only to the extension's own pages
 * and background.
 */
export function serveReader(handlers: Handlers<ReaderMessages, null>, signal: AbortSignal): void {
  const own = ownExtension();
  const listener = (
    message: unknown,
    sender: RawSender,
    respond: (reply?: Reply) => void,
  ): boolean => {
    if (!isOwnView(sender, own) || !isEnvelope(message)) return false;
    return answer(route(handlers, readerRequests, message.name, message.request, null), respond);
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => {
    browser.runtime.onMessage.removeListener(listener);
  });
}

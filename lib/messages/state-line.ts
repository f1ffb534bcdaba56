import { browser } from 'wxt/browser';
import type { PageState } from '../model/page-state.ts';
import { isEnvelope } from './envelope.ts';
import { ownExtension } from './route.ts';
import { isOwnView, type RawSender } from './sender.ts';

/** The name of the port by which a view follows a reader. */
const PORT_NAME = 'view';

/** The part of a runtime port that is used here. */
type Port = ReturnType<typeof browser.runtime.connect>;

/**
 * Tells a reader's state to every view that follows it: at once, and whenever the function that is returned is called (calls of one turn
 * are one). Nobody is told anything while no view is open. Ends with `signal`.
 */
export function serveState(state: () => PageState, signal: AbortSignal): () => void {
  const own = ownExtension();
  const ports = new Set<Port>();
  let isTelling = false;
  const onConnect = (port: Port): void => {
    if (port.name !== PORT_NAME || !isOwnView(port.sender ?? {}, own)) return;
    ports.add(port);
    port.onDisconnect.addListener(() => ports.delete(port));
    port.postMessage(state());
  };
  browser.runtime.onConnect.addListener(onConnect);
  signal.addEventListener('abort', () => {
    browser.runtime.onConnect.removeListener(onConnect);
    for (const port of ports) port.disconnect();
    ports.clear();
  });
  return () => {
    if (isTelling || ports.size === 0) return;
    isTelling = true;
    queueMicrotask(() => {
      isTelling = false;
      for (const port of ports) port.postMessage(state());
    });
  };
}

/**
 * Follows the reader of a tab (or of a frame in it) until the signal aborts: its state at once and with every change, null when there is none (any more). A reader
 * that comes later is followed as soon as it says that it is there. Nothing is asked in between.
 */
export function followReader(
  tabId: number,
  onState: (state: PageState | null) => void,
  signal: AbortSignal,
  frameId = 0,
): void {
  const { id } = ownExtension();
  let line: Port | null = null;
  const connect = (): void => {
    line?.disconnect();
    const port = browser.tabs.connect(tabId, { name: PORT_NAME, frameId });
    line = port;
    port.onMessage.addListener((state: unknown) => {
      if (line === port) onState(state as PageState);
    });
    port.onDisconnect.addListener(() => {
      // Chromium reports an error that nobody looks at; it only says that there is no reader.
      const { lastError } = browser.runtime;
      if (lastError) console.debug(lastError.message);
      if (line !== port) return;
      line = null;
      onState(null);
    });
  };
  const onMessage = (message: unknown, sender: RawSender): false => {
    const isOurs = sender.id === id && sender.tab?.id === tabId && sender.frameId === frameId;
    if (isOurs && isEnvelope(message) && message.name === 'reader.ready') connect();
    return false;
  };
  browser.runtime.onMessage.addListener(onMessage);
  signal.addEventListener('abort', () => {
    browser.runtime.onMessage.removeListener(onMessage);
    line?.disconnect();
    line = null;
  });
  connect();
}

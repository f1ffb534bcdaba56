import { browser } from 'wxt/browser';
import type { PageState } from '../model/page/page-state.ts';
import { isEnvelope } from './envelope.ts';
import { ownExtension } from './route.ts';
import { isOwnView, type RawSender } from './sender.ts';

/**
 * The names of the ports through which a view follows a reader: only its state, or also the place
 * where somebody is reading.
 */
const PORT_NAME = 'view';
const PLACE_PORT_NAME = 'view and place';

/** What is sent through a port. */
type Told = { readonly state: PageState } | { readonly place: string | null };

/** What a reader sends. */
export interface Served {
  readonly state: () => PageState;
  /**
   * Reports the reading place, now and at every change, until the signal aborts. Returns a function
   * that checks again at once.
   */
  readonly followPlace: (onPlace: (key: string | null) => void, signal: AbortSignal) => () => void;
}

/** The part of a runtime port that is used here. */
type Port = ReturnType<typeof browser.runtime.connect>;

/**
 * Sends a reader's state to every view that follows it: at once, and whenever the returned function
 * is called (calls in one turn count as one). The reading place is followed only while a view asks
 * for it. Nothing is sent while no view is open. Ends with `signal`.
 */
export function serveState({ state, followPlace }: Served, signal: AbortSignal): () => void {
  const own = ownExtension();
  const ports = new Set<Port>();
  const looks = new Set<() => void>();
  let isTelling = false;
  const tell = (port: Port, told: Told): void => {
    port.postMessage(told);
  };
  const onConnect = (port: Port): void => {
    const isKnown = port.name === PORT_NAME || port.name === PLACE_PORT_NAME;
    if (!isKnown || !isOwnView(port.sender ?? {}, own)) return;
    const end = new AbortController();
    ports.add(port);
    tell(port, { state: state() });
    const look =
      port.name === PORT_NAME
        ? null
        : followPlace(
            (place) => {
              tell(port, { place });
            },
            AbortSignal.any([end.signal, signal]),
          );
    if (look !== null) looks.add(look);
    port.onDisconnect.addListener(() => {
      ports.delete(port);
      end.abort();
      if (look !== null) looks.delete(look);
    });
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
      for (const port of ports) tell(port, { state: state() });
      for (const look of looks) look();
    });
  };
}

/** How a reader is followed. */
interface FollowOptions {
  /** 0 is the tab's own document. */
  readonly frameId?: number;
  /**
   * Called with the claim at the place where somebody is reading; the reader follows the scrolling
   * only for this.
   */
  readonly onPlace?: ((key: string | null) => void) | undefined;
}

/**
 * Follows the reader of a tab (or of a frame in it) until the signal aborts: its state at once and
 * at every change, null when there is none (any more). A reader that starts later is followed as
 * soon as it announces itself. Nothing is polled.
 */
export function followReader(
  tabId: number,
  onState: (state: PageState | null) => void,
  signal: AbortSignal,
  { frameId = 0, onPlace }: FollowOptions = {},
): void {
  const { id } = ownExtension();
  const name = onPlace === undefined ? PORT_NAME : PLACE_PORT_NAME;
  let line: Port | null = null;
  const connect = (): void => {
    line?.disconnect();
    const port = browser.tabs.connect(tabId, { name, frameId });
    line = port;
    port.onMessage.addListener((message: unknown) => {
      if (line !== port) return;
      const told = message as Told;
      if ('state' in told) onState(told.state);
      else onPlace?.(told.place);
    });
    port.onDisconnect.addListener(() => {
      // Chromium reports an error unless it is read; it only means that there is no reader.
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

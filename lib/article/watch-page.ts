import { addressOf, rootElement } from './dom.ts';

/** What happened to a page that was read: another page in its place without a load, or the article's text is not what it was. */
export type PageChange = 'navigated' | 'changed';

export interface WatchOptions {
  readonly document: Document;
  /** Innermost element around the article; what changes in it or is appended to it counts. */
  readonly region: Element;
  /** Ends all watching. */
  readonly signal: AbortSignal;
  readonly onChange: (change: PageChange) => void;
}

/** Quiet time after the last change before it is told, so that a burst is one change. */
const QUIET_MS = 400;
/** A page that never keeps quiet is told about at least this often. */
const LONGEST_WAIT_MS = 2000;

/**
 * Watches for change until the signal aborts. Observers and events only: nothing runs while the page is idle, and nothing in the page is
 * touched. A new address counts without its fragment; it is told once the page has kept quiet for a moment.
 */
export function watchPage(options: WatchOptions): void {
  if (!options.signal.aborted) new PageWatch(options).start();
}

class PageWatch {
  private readonly options: WatchOptions;
  private readonly observer: MutationObserver;
  private address: string;
  private timer: ReturnType<typeof setTimeout> | null = null;
  private since = 0;

  constructor(options: WatchOptions) {
    this.options = options;
    this.address = withoutFragment(addressOf(options.document));
    this.observer = new MutationObserver((records) => {
      if (this.matters(records)) this.schedule();
    });
  }

  start(): void {
    const { document, region, signal } = this.options;
    this.observeRegion();
    const schedule = (): void => {
      if (this.hasMoved()) this.followNavigation();
    };
    const events: [EventTarget | undefined, string][] = [
      [navigationOf(document), 'currententrychange'],
      [document.defaultView ?? undefined, 'popstate'],
    ];
    for (const [target, event] of events) target?.addEventListener(event, schedule, { signal });
    const toggled = (): void => {
      this.schedule();
    };
    // Opening `details` shows text without changing the tree.
    region.addEventListener('toggle', toggled, { signal, capture: true });
    signal.addEventListener('abort', () => {
      this.stop();
    });
  }

  private observeRegion(): void {
    const { region } = this.options;
    const everything = { childList: true, characterData: true, subtree: true };
    this.observer.observe(region, everything);
    for (const element of region.querySelectorAll('*')) {
      if (element.shadowRoot) this.observer.observe(element.shadowRoot, everything);
    }
    // If the region or what is around it is replaced, only its ancestors see it.
    for (let at = region.parentNode; at; at = at.parentNode)
      this.observer.observe(at, { childList: true });
  }

  /** A new address: whatever is rendered now counts, until it is quiet. */
  private followNavigation(): void {
    const root = rootElement(this.options.document);
    if (root) this.observer.observe(root, { childList: true, characterData: true, subtree: true });
    this.schedule();
  }

  private matters(records: readonly MutationRecord[]): boolean {
    if (this.hasMoved() || !this.options.region.isConnected) return true;
    return records.some(
      (record) =>
        this.isInside(record.target) &&
        (record.type === 'characterData' ||
          holdsText(record.addedNodes) ||
          holdsText(record.removedNodes)),
    );
  }

  /** In the region, or in a shadow root that is observed because it is. */
  private isInside(target: Node): boolean {
    const { region } = this.options;
    return region.contains(target) || target.getRootNode() !== region.getRootNode();
  }

  private hasMoved(): boolean {
    return withoutFragment(addressOf(this.options.document)) !== this.address;
  }

  private schedule(): void {
    const now = Date.now();
    if (this.timer === null) this.since = now;
    else clearTimeout(this.timer);
    const left = Math.max(0, LONGEST_WAIT_MS - (now - this.since));
    this.timer = setTimeout(
      () => {
        this.tell();
      },
      Math.min(QUIET_MS, left),
    );
  }

  private tell(): void {
    this.timer = null;
    const change: PageChange = this.hasMoved() ? 'navigated' : 'changed';
    this.address = withoutFragment(addressOf(this.options.document));
    if (!this.options.signal.aborted) this.options.onChange(change);
  }

  private stop(): void {
    this.observer.disconnect();
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
  }
}

function holdsText(nodes: NodeList): boolean {
  for (const node of nodes) if ((node.textContent ?? '').trim() !== '') return true;
  return false;
}

/** The Navigation API's object, where the browser has one. */
function navigationOf(document: Document): EventTarget | undefined {
  const window = document.defaultView as { readonly navigation?: EventTarget } | null;
  return window?.navigation;
}

function withoutFragment(address: string): string {
  return address.split('#', 1)[0] ?? address;
}

import { addressOf, rootElement } from './page-text/dom.ts';
import { HiddenText } from './page-text/hidden-text.ts';

/** What a watch looks at. */
export interface Watched {
  /**
   * The innermost element around the article: what changes in it counts. Null where there is no
   * article: then only much new text does.
   */
  readonly region: Element | null;
  /** Whether a text node is part of what was read. */
  readonly holds: (node: Text) => boolean;
}

export interface WatchOptions extends Watched {
  readonly document: Document;
  /** Ends all watching. */
  readonly signal: AbortSignal;
  /**
   * The page has another address (but for the fragment), without a load: at once, while the old
   * words may still stand.
   */
  readonly onNavigate: () => void;
  /** The text is not what it was, or is another page's: once the page has kept quiet for a moment. */
  readonly onChange: () => void;
  /** How long nothing may be reported yet, ms: what costs much to read is read seldom. */
  readonly restMs?: () => number;
}

/** Quiet time after the last change before it is reported, so that a burst is one change. */
const QUIET_MS = 400;
/**
 * A page that never keeps quiet is reported at least this often; and a new address with the old
 * words is waited for this long.
 */
const LONGEST_WAIT_MS = 2000;
/** Text that comes outside of the region counts from this length: another article below the first, not a label. */
const MUCH_TEXT = 200;

const CONTENT = { childList: true, characterData: true, subtree: true } as const;
/** By these a page shows and hides what is there already. */
const SHOWING = ['class', 'hidden', 'open', 'style'];

/**
 * Watches for change until the signal aborts. Observers and events only: nothing runs while the
 * page is idle, and nothing in the page is touched.
 */
export function watchPage(options: WatchOptions): void {
  if (!options.signal.aborted) new PageWatch(options).start();
}

class PageWatch {
  private readonly options: WatchOptions;
  private readonly observer: MutationObserver;
  private readonly hidden: HiddenText;
  private address: string;
  private timer: ReturnType<typeof setTimeout> | null = null;
  private since = 0;
  /** Something may have been shown; whether it was is looked at once the page is quiet. */
  private isDoubtful = false;
  private isChanged = false;

  constructor(options: WatchOptions) {
    this.options = options;
    this.address = withoutFragment(addressOf(options.document));
    this.hidden = new HiddenText(options.region, options.holds);
    this.observer = new MutationObserver((records) => {
      this.weigh(records);
    });
  }

  start(): void {
    const { document, region, signal } = this.options;
    if (region === null) this.observeAll();
    else this.observeRegion(region);
    const moved = (): void => {
      if (this.hasMoved()) this.followNavigation();
    };
    navigationOf(document)?.addEventListener('currententrychange', moved, { signal });
    document.defaultView?.addEventListener('popstate', moved, { signal });
    signal.addEventListener('abort', () => {
      this.stop();
    });
  }

  private observeRegion(region: Element): void {
    const { signal } = this.options;
    this.observe(region);
    for (const element of region.querySelectorAll('*'))
      if (element.shadowRoot) this.observe(element.shadowRoot);
    // What replaces the region, or comes beside it, only its ancestors see.
    for (let at = region.parentNode; at; at = at.parentNode)
      this.observer.observe(at, { childList: true });
    const doubt = (): void => {
      this.isDoubtful = true;
      this.schedule(QUIET_MS);
    };
    // Opening `details` shows text without changing the tree.
    region.addEventListener('toggle', doubt, { signal, capture: true });
    this.followSize(region, doubt);
  }

  /** Whatever shows text in the region by a rule from outside makes it grow. */
  private followSize(region: Element, onGrown: () => void): void {
    if (typeof ResizeObserver === 'undefined') return;
    let isFirst = true;
    const observer = new ResizeObserver(() => {
      if (!isFirst) onGrown();
      isFirst = false;
    });
    observer.observe(region);
    this.options.signal.addEventListener('abort', () => {
      observer.disconnect();
    });
  }

  private observe(node: Node): void {
    this.observer.observe(node, { ...CONTENT, attributes: true, attributeFilter: SHOWING });
  }

  private observeAll(): void {
    const root = rootElement(this.options.document);
    if (root) this.observer.observe(root, CONTENT);
  }

  /** A new address: whatever is written now counts, until it is quiet. */
  private followNavigation(): void {
    this.address = withoutFragment(addressOf(this.options.document));
    this.isChanged = true;
    this.observeAll();
    this.options.onNavigate();
    if (!this.options.signal.aborted) this.schedule(LONGEST_WAIT_MS);
  }

  private weigh(records: readonly MutationRecord[]): void {
    if (this.hasMoved()) this.followNavigation();
    else if (this.options.region?.isConnected === false) this.isChanged = true;
    let newText = 0;
    for (const record of records) {
      if (isTyped(record.target)) continue;
      if (record.type === 'attributes') this.isDoubtful = true;
      else if (this.isInside(record.target)) this.isChanged ||= touchesText(record);
      else newText += this.comeBeside(record);
    }
    this.isChanged ||= newText >= MUCH_TEXT;
    if (this.isChanged || this.isDoubtful) this.schedule(QUIET_MS);
  }

  /**
   * Length of the text that a change outside of the region brought; what came without any is
   * watched, since its words may follow.
   */
  private comeBeside(record: MutationRecord): number {
    let length = record.type === 'characterData' ? (record.target.nodeValue ?? '').length : 0;
    for (const node of record.addedNodes) {
      const text = (node.textContent ?? '').trim().length;
      length += text;
      if (text < MUCH_TEXT && node instanceof Element) this.observer.observe(node, CONTENT);
    }
    return length;
  }

  /** In the region, or in a shadow root that is observed because it is. */
  private isInside(target: Node): boolean {
    const { region } = this.options;
    if (region === null) return false;
    return region.contains(target) || target.getRootNode() !== region.getRootNode();
  }

  private hasMoved(): boolean {
    return withoutFragment(addressOf(this.options.document)) !== this.address;
  }

  private schedule(waitMs: number): void {
    const now = Date.now();
    if (this.timer === null) this.since = now;
    else clearTimeout(this.timer);
    const longest = Math.max(0, LONGEST_WAIT_MS - (now - this.since));
    const rest = this.options.restMs?.() ?? 0;
    this.timer = setTimeout(
      () => {
        this.tell();
      },
      Math.max(Math.min(waitMs, longest), rest),
    );
  }

  private tell(): void {
    this.timer = null;
    const isChanged = this.isChanged || (this.isDoubtful && this.hidden.isShown());
    this.isChanged = false;
    this.isDoubtful = false;
    if (!isChanged || this.options.signal.aborted) return;
    this.options.onChange();
  }

  private stop(): void {
    this.observer.disconnect();
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
  }
}

/** Whether a change brings, takes or alters any text. */
function touchesText({ type, addedNodes, removedNodes }: MutationRecord): boolean {
  return type === 'characterData' || holdsText(addedNodes) || holdsText(removedNodes);
}

function holdsText(nodes: NodeList): boolean {
  for (const node of nodes) if ((node.textContent ?? '').trim() !== '') return true;
  return false;
}

/** In an element that the person writes in: no text of the page. */
function isTyped(node: Node): boolean {
  const element = node instanceof HTMLElement ? node : node.parentElement;
  return element instanceof HTMLElement && element.isContentEditable;
}

/** The Navigation API's object, where the browser has one. */
function navigationOf(document: Document): EventTarget | undefined {
  const window = document.defaultView as { readonly navigation?: EventTarget } | null;
  return window?.navigation;
}

function withoutFragment(address: string): string {
  return address.split('#', 1)[0] ?? address;
}

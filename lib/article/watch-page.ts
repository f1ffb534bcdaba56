import { addressOf, withoutFragment } from './page-text/page-address.ts';
import { rootElement } from './page-text/dom.ts';
import { HiddenText } from './page-text/hidden-text.ts';

/** What a watch observes. */
export interface Watched {
  /**
   * The innermost element around the article; changes in it count. Null if there is no article:
   * then only much new text counts.
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
   * Called when the page has another address (not just another fragment) without a load: at once,
   * while the old words may still be there.
   */
  readonly onNavigate: () => void;
  /**
   * Called when the text has changed, or is another page's, once the page has been quiet for a
   * moment.
   */
  readonly onChange: () => void;
  /**
   * For how long, in ms, nothing should be reported yet: a page that is costly to read is read less
   * often.
   */
  readonly restMs?: () => number;
}

/** Quiet time after the last change before it is reported, so that a burst counts as one change. */
const QUIET_MS = 400;
/**
 * A page that is never quiet is reported at least this often. With a new address, the old words are
 * waited out for this long.
 */
const LONGEST_WAIT_MS = 2000;
/**
 * Text that is added outside the region counts from this length on: another article below the
 * first, not a label.
 */
const MUCH_TEXT = 200;

const CONTENT = { childList: true, characterData: true, subtree: true } as const;
/** The attributes by which a page shows and hides what is already there. */
const SHOWING = ['class', 'hidden', 'open', 'style'];

/**
 * Watches for changes until the signal aborts. Observers and events only: nothing runs while the
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
  /** Something may have become visible; whether it did is checked once the page is quiet. */
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
    // Only its ancestors notice what replaces the region or is added beside it.
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

  /**
   * Whatever makes text in the region visible through a rule from outside makes the region grow.
   */
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

  /** After a new address, any change of text counts, until the page is quiet. */
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
   * Length of the text that a change outside the region added; an addition without text is
   * observed, since its words may follow.
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

  /** In the region, or in a shadow root that is observed because it is in the region. */
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

/** Whether a change adds, removes or alters any text. */
function touchesText({ type, addedNodes, removedNodes }: MutationRecord): boolean {
  return type === 'characterData' || holdsText(addedNodes) || holdsText(removedNodes);
}

function holdsText(nodes: NodeList): boolean {
  for (const node of nodes) if ((node.textContent ?? '').trim() !== '') return true;
  return false;
}

/** In an element that the person types in, which is not text of the page. */
function isTyped(node: Node): boolean {
  const element = node instanceof HTMLElement ? node : node.parentElement;
  return element instanceof HTMLElement && element.isContentEditable;
}

/** The Navigation API's object, if the browser has one. */
function navigationOf(document: Document): EventTarget | undefined {
  const window = document.defaultView as { readonly navigation?: EventTarget } | null;
  return window?.navigation;
}

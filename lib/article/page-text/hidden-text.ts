import { textWalker } from './dom.ts';

/** Elements whose text is never rendered, or is not text of the page. */
const NEVER = 'script,style,noscript,template,textarea,select,title,rt,rp';

/**
 * The text of an element that was not rendered when the page was read: closed details, background
 * tabs, "read more". Text that was visible and still left out then (for example for screen readers)
 * is ignored.
 */
export class HiddenText {
  readonly #region: Element | null;
  readonly #holds: (node: Text) => boolean;
  #leftOut: WeakSet<Node>;

  constructor(region: Element | null, holds: (node: Text) => boolean) {
    this.#region = region;
    this.#holds = holds;
    this.#leftOut = new WeakSet(this.#visible());
  }

  /**
   * Whether any of it is visible now. Linear in the region's text nodes; what was reported once is
   * not reported again.
   */
  isShown(): boolean {
    const visible = this.#visible();
    const isShown = visible.some((node) => !this.#leftOut.has(node));
    this.#leftOut = new WeakSet(visible);
    return isShown;
  }

  /** Text that is visible but was not read. */
  #visible(): Node[] {
    if (this.#region === null || typeof this.#region.checkVisibility !== 'function') return [];
    const visible: Node[] = [];
    for (const root of [this.#region, ...shadowRoots(this.#region)]) {
      const walker = textWalker(root);
      for (let node = walker.nextNode(); node; node = walker.nextNode())
        if (this.#isMissed(node as Text)) visible.push(node);
    }
    return visible;
  }

  #isMissed(node: Text): boolean {
    if (this.#holds(node) || node.data.trim() === '') return false;
    const parent = node.parentElement;
    return (
      parent?.checkVisibility({ visibilityProperty: true }) === true &&
      parent.closest(NEVER) === null
    );
  }
}

function shadowRoots(region: Element): ShadowRoot[] {
  const roots: ShadowRoot[] = [];
  for (const element of region.querySelectorAll('*'))
    if (element.shadowRoot) roots.push(element.shadowRoot);
  return roots;
}

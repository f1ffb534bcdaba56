import type { Rig, Tab } from './rig.ts';

/** An event as a script of the page saw it. */
export interface SeenEvent {
  readonly type: string;
  /** "window", "document", "host" (an element that was not the page's) or the element's name. */
  readonly target: string;
  readonly isTrusted: boolean;
  /** What a key or an input event gives away. */
  readonly data: string;
}

/** What a script of the page has seen since it started. */
export interface Testimony {
  readonly events: readonly SeenEvent[];
  readonly messages: readonly string[];
  /** Nodes that were added to the page, attributes that were changed on it; as text. */
  readonly changes: readonly string[];
  /** Globals that were not there when the page had loaded. */
  readonly globals: readonly string[];
  /** Names in the highlight registry. */
  readonly highlights: readonly string[];
  /** Style sheets, adopted sheets, stored items, data bases and caches. */
  readonly traces: readonly string[];
  /** Addresses that were loaded. */
  readonly resources: readonly string[];
  /** Functions of the page's world that were called from outside. */
  readonly calls: readonly string[];
}

/**
 * Opens a page on which a script listens to everything from the first moment, after another script
 * if one is given; it marks the end of loading by itself.
 */
export async function openWitnessed(rig: Rig, url: string, first?: string): Promise<Tab> {
  const tab = await rig.open('about:blank');
  if (first !== undefined) await tab.page.evaluateOnNewDocument(first);
  await tab.page.evaluateOnNewDocument(`(${listen.toString()})()`);
  await tab.page.goto(url);
  // A page that has loaded may still have to be drawn for the first time, of which it hears as well.
  await tab.page.evaluate('new Promise((drawn) => requestAnimationFrame(drawn))');
  await tab.page.evaluate('window.witness.begin()');
  return tab;
}

/** What the page's script has seen since it was loaded. */
export async function testimony(tab: Tab): Promise<Testimony> {
  return (await tab.page.evaluate('window.witness.tell()')) as Testimony;
}

/** Self-contained: it is sent into the page as text. */
function listen(): void {
  const events: SeenEvent[] = [];
  const messages: string[] = [];
  const changes: string[] = [];
  const calls: string[] = [];
  let own: WeakSet<Node> | null = null;
  let globals = new Set<string>();

  const nameOf = (target: EventTarget | null): string => {
    if (target === window) return 'window';
    if (target === document) return 'document';
    if (!(target instanceof Node)) return 'other';
    if (own !== null && !own.has(target)) return 'host';
    return target instanceof Element ? target.localName : target.nodeName;
  };
  const note = (event: Event): void => {
    const { key, data } = event as KeyboardEvent & InputEvent;
    const given = [key, data].filter((value) => typeof value === 'string').join(' ');
    events.push({
      type: event.type,
      target: nameOf(event.target),
      isTrusted: event.isTrusted,
      data: given,
    });
    if (event.type === 'message') messages.push(JSON.stringify((event as MessageEvent).data));
  };
  const named = [window, document, document.documentElement].flatMap((target) => {
    const found: string[] = [];
    for (const name in target as object) if (name.startsWith('on')) found.push(name.slice(2));
    return found;
  });
  const unnamed = [
    'DOMContentLoaded',
    'focusin',
    'focusout',
    'compositionstart',
    'compositionupdate',
    'compositionend',
    'wxt:content-script-started',
  ];
  for (const type of new Set([...named, ...unnamed])) {
    window.addEventListener(type, note, { capture: true, passive: true });
  }
  const wrap = (owner: object, name: string): void => {
    const methods = owner as Record<string, (...args: unknown[]) => unknown>;
    const original = methods[name];
    if (!original) return;
    methods[name] = function (this: unknown, ...args: unknown[]): unknown {
      calls.push(`${name}(${args.map(String).join(', ').slice(0, 80)})`);
      return original.apply(this, args);
    };
  };
  wrap(EventTarget.prototype, 'dispatchEvent');
  wrap(Element.prototype, 'attachShadow');
  wrap(window, 'postMessage');
  wrap(window, 'fetch');
  wrap(Storage.prototype, 'setItem');
  wrap(HighlightRegistry.prototype, 'set');
  wrap(customElements, 'define');

  const describe = (node: Node): string =>
    node instanceof Element ? node.outerHTML.slice(0, 200) : node.nodeName;
  const watch = (): void => {
    new MutationObserver((records) => {
      for (const record of records) {
        const { type, target } = record;
        if (type === 'attributes') {
          if (own?.has(target)) changes.push(`attribute ${record.attributeName ?? ''} of ${describe(target)}`); // prettier-ignore
        } else if (type === 'characterData') changes.push(`text of ${describe(target)}`);
        for (const node of record.addedNodes) changes.push(`added ${describe(node)}`);
        for (const node of record.removedNodes) changes.push(`removed ${describe(node)}`);
      }
    }).observe(document, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
  };
  const allNodes = (): WeakSet<Node> => {
    const nodes = new WeakSet<Node>([document]);
    const walker = document.createTreeWalker(document);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.add(node);
    return nodes;
  };
  const traces = async (): Promise<string[]> => [
    `${document.styleSheets.length} style sheets`,
    `${document.adoptedStyleSheets.length} adopted sheets`,
    `${localStorage.length} local items`,
    `${sessionStorage.length} items of the tab`,
    `cookies: ${document.cookie}`,
    ...(await indexedDB.databases()).map(({ name }) => `data base ${String(name)}`),
  ];
  const witness = {
    begin(): void {
      own = allNodes();
      globals = new Set(Object.getOwnPropertyNames(window));
      events.length = 0;
      watch();
    },
    async tell(): Promise<Testimony> {
      return {
        events: [...events],
        messages: [...messages],
        changes: [...changes],
        calls: [...calls],
        globals: Object.getOwnPropertyNames(window).filter((name) => !globals.has(name)),
        highlights: [...CSS.highlights.keys()],
        traces: await traces(),
        resources: performance.getEntriesByType('resource').map(({ name }) => name),
      };
    },
  };
  Object.defineProperty(window, 'witness', { value: witness });
}

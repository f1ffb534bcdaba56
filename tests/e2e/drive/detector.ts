import type { Rig, Tab } from './rig.ts';
import { openWitnessed, testimony, type SeenEvent } from './witness.ts';

/** What a page can find out of us, as far as Privacy in the README tells of it. */
export type Finding =
  | 'focus'
  | 'scroll'
  | 'width'
  | 'keys'
  | 'times'
  | 'element'
  | 'words'
  | 'changed words'
  | 'colours'
  | 'drawer'
  | 'place'
  | 'pointer'
  | 'snapping';

/**
 * Opens a page with a script that listens to everything and, from then on, looks again and again at
 * all that a page can ask its browser for.
 */
export async function openDetecting(rig: Rig, url: string): Promise<Tab> {
  const tab = await openWitnessed(rig, url, `(${look.toString()})()`);
  // Smooth to look at in no browser, so that nothing moves by it.
  await tab.page.evaluate('window.detector.begin()');
  return tab;
}

/** All that the page's script found out since, each kind once, with an example after it. */
export async function detected(tab: Tab): Promise<ReadonlyMap<string, string>> {
  const seen = await testimony(tab);
  const found = (await tab.page.evaluate('window.detector.tell()')) as readonly [string, string][];
  const all = new Map(found);
  const add = (what: string, example: string): void => {
    if (!all.has(what)) all.set(what, example);
  };
  for (const event of seen.events) {
    const what = kindOf(event);
    if (what !== null) add(what, `${event.type} ${event.target} ${event.data}`);
  }
  for (const change of seen.changes) {
    const isHost = /^(?:added|removed) <div( [\w-]+="[^"]*")*><\/div>$/.test(change);
    const isSnap = /^attribute style of .*scroll-snap-type/.test(change);
    add(isHost ? 'element' : isSnap ? 'snapping' : 'change', change);
  }
  for (const kind of ['messages', 'globals', 'calls'] as const)
    for (const one of seen[kind]) add(kind, one);
  return all;
}

/** What an event tells; null where a page without us has it just so, from what a person does in it. */
function kindOf({ type, target, isTrusted, data }: SeenEvent): string | null {
  if (!isTrusted) return 'made event';
  if (/^(?:before)?toggle$/.test(type)) return 'drawer';
  if (/^(?:focus|focusin|focusout|blur)$/.test(type)) return 'focus';
  if (['scroll', 'scrollend'].includes(type)) return 'scroll';
  if (type === 'resize') return 'width';
  if (type.startsWith('key') && /^(?:Escape|Alt|Shift|P)$/i.test(data)) return 'keys';
  if (target === 'host') return /^(?:pointer|mouse)/.test(type) ? 'pointer' : `${type} of the host`;
  if (/^(?:pointer|mouse|click$|auxclick|select|visibilitychange|load$|pageshow)/.test(type))
    return null;
  return type;
}

/** Self-contained: it is sent into the page as text. */
function look(): void {
  const found = new Map<string, string>();
  const note = (what: string, example: unknown): void => {
    if (!found.has(what)) found.set(what, String(example).slice(0, 200));
  };
  /** What must stay as it is, by name. */
  const state = (): Record<string, unknown> => {
    const root = document.documentElement;
    const looks = (element: Element): string => {
      const style = getComputedStyle(element);
      // What follows from the width of the window is another matter.
      const kept = [...style].filter((name) => !/size|width|height|origin|^inset|snap/.test(name));
      return kept.map((name) => `${name}:${style.getPropertyValue(name)}`).join(';');
    };
    const owned = (one: object): string => Object.getOwnPropertyNames(one).sort().join();
    return {
      'style sheets': document.styleSheets.length,
      'adopted style sheets': document.adoptedStyleSheets.length,
      'looks of the root': looks(root),
      'looks of the body': looks(document.body),
      'frames of the window': window.length,
      fonts: document.fonts.size,
      animations: document.getAnimations().length,
      'properties of the document': owned(document),
      'properties of prototypes': [Node, Element, HTMLElement, Document, Range, CSS.highlights]
        .map((one) => owned('prototype' in one ? one.prototype : one))
        .join(';'),
      address: location.href,
      'length of the history': history.length,
      referrer: document.referrer,
      cookies: document.cookie,
      'local storage': localStorage.length,
      'storage of the tab': sessionStorage.length,
      title: document.title,
      'full screen': document.fullscreenElement?.localName ?? '',
      selection: getSelection()?.toString() ?? '',
      'name of the window': window.name,
    };
  };
  const before = new Map<string, unknown>();
  let own = new Set<Element>();
  let snap = '';
  let highlights = '';
  let size: number | null = null;

  const lookAtHighlights = (): void => {
    const all = [...CSS.highlights].map(
      ([name, ranges]) => [name, [...(ranges as Set<AbstractRange>)].map(String)] as const,
    );
    const words = JSON.stringify(all);
    if (all.some(([, ranges]) => ranges.length > 0)) note('words', words);
    if (highlights !== '' && words !== highlights) note('changed words', words);
    if (all.length > 0) highlights = words;
    for (const [name, ranges] of all) {
      if (ranges.length === 0) continue;
      const holder = [...CSS.highlights.get(name) ?? []][0] as Range | undefined; // prettier-ignore
      const element = holder?.startContainer.parentElement;
      if (element == null) continue;
      const plain = getComputedStyle(element);
      const style = getComputedStyle(element, `::highlight(${name})`);
      const differs = ['backgroundColor', 'textDecorationLine', 'textDecorationColor'].filter(
        (property) => Reflect.get(style, property) !== Reflect.get(plain, property),
      );
      if (differs.length > 0) note('colours', `${name} ${differs.join()}`);
    }
  };
  const lookAtElement = (host: Element): void => {
    if (host.shadowRoot !== null) note('open root', host.outerHTML);
    if (host.textContent !== '') note('text of the host', host.textContent);
    if (host.matches(':popover-open')) note('drawer', ':popover-open');
    if (host.matches(':hover')) note('pointer', ':hover');
    const { x, y, width, height } = host.getBoundingClientRect();
    if (width * height > 0) note('place', [x, y, width, height].join());
  };
  /** Where drawer and button are is asked of single points: the answer is the host around them. */
  const lookAtPoints = (): void => {
    let met = 0;
    for (let y = 4; y < innerHeight; y += 24)
      for (let x = 4; x < innerWidth; x += 48) {
        const at = document.elementFromPoint(x, y);
        if (at === null || own.has(at)) continue;
        note('place', [x, y].join());
        met += 1;
      }
    // The button alone meets fewer. Whatever is written, the drawer is as large as before.
    if (met <= 40) return;
    if (size !== null && size !== met) note('size', `${size} → ${met}`);
    size = met;
  };
  const lookAtHost = (): void => {
    const active = document.activeElement;
    if (active !== null && !own.has(active)) note('focus', 'active element');
    for (const one of document.documentElement.children) if (!own.has(one)) lookAtElement(one);
    lookAtPoints();
  };
  const lookAround = (): void => {
    lookAtHighlights();
    lookAtHost();
    for (const [name, value] of Object.entries(state()))
      if (before.get(name) !== value) note(name, `${String(before.get(name))} → ${String(value)}`);
    const { scrollSnapType } = getComputedStyle(document.documentElement);
    if (scrollSnapType !== snap) note('snapping', scrollSnapType);
  };
  const follow = (): void => {
    for (const type of PerformanceObserver.supportedEntryTypes) {
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          if (/^(?:longtask|long-animation-frame|event|first-input|paint|layout-shift|largest-contentful-paint|element|interaction-contentful-paint|soft-navigation|container)$/.test(type)) note('times', `${type} ${entry.name} ${entry.duration}`);
          // As with the event of that name, a page has this whenever another tab is in front.
          else if (type !== 'visibility-state' && !entry.name.endsWith('/favicon.ico')) note(`${type} entry`, entry.name);
        }
      }).observe({ type, buffered: false });
    } // prettier-ignore
    const { ReportingObserver: Reports } = window as { ReportingObserver?: typeof ReportingObserver }; // prettier-ignore
    if (Reports !== undefined)
      new Reports((reports) => {
        for (const { body } of reports) note('report', JSON.stringify(body));
      }).observe();
    const { navigation } = window as { navigation?: EventTarget };
    for (const type of ['navigate', 'currententrychange', 'navigatesuccess'])
      navigation?.addEventListener(type, () => {
        note('navigation', type);
      });
    (navigator.serviceWorker as ServiceWorkerContainer | undefined)?.addEventListener(
      'message',
      ({ data }) => {
        note('message of a worker', data);
      },
    );
  };
  addEventListener('DOMContentLoaded', () => {
    document.documentElement.style.scrollSnapType = 'y proximity';
  });
  Object.defineProperty(window, 'detector', {
    value: {
      begin(): void {
        own = new Set(document.querySelectorAll('*'));
        for (const [name, value] of Object.entries(state())) before.set(name, value);
        snap = getComputedStyle(document.documentElement).scrollSnapType;
        follow();
        setInterval(lookAround, 50);
      },
      tell(): readonly (readonly [string, string])[] {
        lookAround();
        return [...found];
      },
    },
  });
}

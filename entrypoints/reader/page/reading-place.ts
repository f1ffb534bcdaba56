/** Where in the window people read: the distance from its upper edge, as a share of its height. */
const READING_LINE = 0.4;

/** Reporting more often would cost the page more than it is worth. */
const TELL_EVERY_MS = 150;

/** A thing in the page with its place in the window. */
export interface Placed {
  readonly key: string;
  /** Its upper edge from the window's, px; null where it is not shown. */
  readonly top: () => number | null;
}

/**
 * The key of the claim at the reading place: the last one, of those given in page order, that
 * begins above the reading line; the first one in the window where none does; null where the window
 * shows none from there on. Asks for the place of only a few claims (binary search).
 */
export function keyAtReadingPlace(claims: readonly Placed[], height: number): string | null {
  const line = height * READING_LINE;
  const before = countAbove(claims, line);
  const last = claims[before - 1];
  if (last !== undefined) return last.key;
  const [first] = claims;
  const top = first?.top() ?? null;
  return first !== undefined && top !== null && top < height ? first.key : null;
}

/**
 * How many claims from the start begin above the line. One that is not shown counts with the one
 * before it.
 */
function countAbove(claims: readonly Placed[], line: number): number {
  let [low, high] = [0, claims.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((topFrom(claims, middle) ?? -Infinity) <= line) low = middle + 1;
    else high = middle;
  }
  return low;
}

function topFrom(claims: readonly Placed[], index: number): number | null {
  for (let at = index; at >= 0; at -= 1) {
    const top = claims[at]?.top() ?? null;
    if (top !== null) return top;
  }
  return null;
}

/**
 * Reports the reading place whenever the page was scrolled to another one, at most every
 * `TELL_EVERY_MS`, until the signal aborts. Listens to scrolling in the page, and does nothing else
 * there. Returns a function that checks at once.
 */
export function followReadingPlace(
  window: Window,
  placeNow: () => string | null,
  onPlace: (key: string | null) => void,
  signal: AbortSignal,
): () => void {
  let sent: string | null = null;
  let waiting = 0;
  const look = (): void => {
    waiting = 0;
    const place = placeNow();
    if (signal.aborted || place === sent) return;
    sent = place;
    onPlace(place);
  };
  const onScroll = (): void => {
    if (waiting === 0) waiting = window.setTimeout(look, TELL_EVERY_MS);
  };
  window.addEventListener('scroll', onScroll, { capture: true, passive: true, signal });
  window.addEventListener('resize', onScroll, { passive: true, signal });
  signal.addEventListener('abort', () => {
    window.clearTimeout(waiting);
  });
  look();
  return look;
}

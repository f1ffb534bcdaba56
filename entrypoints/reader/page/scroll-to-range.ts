import type { Box, Stretch } from '../../shared/page-card/drawer-place.ts';
import { freeOfBars } from './page-bars.ts';

/**
 * Brings a range to the middle of the window, scrolling everything that contains it. Without
 * animation: what is placed next to it must not have to chase it.
 */
export function scrollToRange(range: Range): void {
  // A frame may be taller than the part of it that is in the window.
  if (!isFramed() && isInView(range)) return;
  const element = elementOf(range);
  element?.scrollIntoView({ block: 'center', behavior: 'instant' });
  const view = element?.ownerDocument.defaultView;
  if (view == null) return;
  // The element may be taller than the window.
  const { top, bottom } = range.getBoundingClientRect();
  const off = (top + bottom) / 2 - view.innerHeight / 2;
  if (!isInView(range)) view.scrollBy({ top: off, behavior: 'instant' });
}

/**
 * Scrolls, no more than needed, so that words stand in the free part of the window: the first of
 * `ranges` that fits into it. Clear of bars that the page keeps there, where that is possible.
 * Scroll snapping that stands in the way is off until `held` aborts. False where the page cannot be
 * scrolled so.
 */
export function bringInto(ranges: readonly Range[], free: Stretch, held: AbortSignal): boolean {
  const range = ranges.find((one) => fits(one, free)) ?? ranges.at(-1);
  const element = range === undefined ? null : elementOf(range);
  if (range === undefined || element === null) return false;
  const scrollers = scrollersOf(element);
  for (let pass = 0; pass < MOST_PASSES; pass += 1) {
    const box = boxOf(range, free);
    const clear = freeOfBars(element, box, seenThrough(scrollers, box, free));
    if (isWithin(box, clear)) return true;
    if (pass === 0) showScrollers(scrollers, free);
    else scrollTowards(scrollers, () => boxOf(range, free), free, clear);
    // The page may have snapped to another place than was asked for.
    if (holds(clear, box) && !isWithin(boxOf(range, free), clear)) holdSnapping(scrollers, held);
  }
  return isWithin(boxOf(range, free), free);
}

/** Whether a range is at or below the window's upper edge. */
export function isAhead(range: Range): boolean {
  const { bottom, height } = range.getBoundingClientRect();
  return height > 0 && bottom > 0;
}

/** Whether this document is shown in another one. */
function isFramed(): boolean {
  return window !== window.parent;
}

/** The part of the window at its edges where words count as hidden: pages often have bars there. */
const EDGE_PX = 80;

function isInView(range: Range): boolean {
  const view = range.startContainer.ownerDocument?.defaultView;
  const { top, bottom } = range.getBoundingClientRect();
  return view != null && top >= EDGE_PX && bottom <= view.innerHeight - EDGE_PX;
}

/** Bars may come with the scrolling, and a page may answer it by scrolling itself. */
const MOST_PASSES = 4;

function elementOf({ startContainer: node }: Range): Element | null {
  return node instanceof Element ? node : node.parentElement;
}

function fits(range: Range, { top, bottom }: Stretch): boolean {
  return range.getBoundingClientRect().height <= bottom - top;
}

/** The range's box; where even that is too tall, that of its first line. */
function boxOf(range: Range, free: Stretch): Box {
  const [first] = range.getClientRects();
  return fits(range, free) || first === undefined ? range.getBoundingClientRect() : first;
}

/** Rounding leaves fractions of a pixel. */
const NEAR = 0.5;

function isWithin(box: Stretch, { top, bottom }: Stretch): boolean {
  return box.top >= top - NEAR && box.bottom <= bottom + NEAR;
}

/** What scrolls up and down around an element, from the inside out; the document itself is last. */
function scrollersOf(element: Element): readonly Element[] {
  const root = element.ownerDocument.scrollingElement;
  const found: Element[] = [];
  for (let at: Element | null = element; at !== null; at = parentOf(at))
    if (at !== root && isScroller(at)) found.push(at);
  return root === null ? found : [...found, root];
}

/** Out of a shadow root too. */
function parentOf(element: Element): Element | null {
  const root = element.getRootNode();
  return element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}

function isScroller(element: Element): boolean {
  if (element.scrollHeight <= element.clientHeight) return false;
  return /auto|scroll|overlay/.test(getComputedStyle(element).overflowY);
}

/** Scrolls from the outside in, so that each scroller inside another is in the free part, or all around it. */
function showScrollers(scrollers: readonly Element[], free: Stretch): void {
  for (const [at, scroller] of [...scrollers.entries()].reverse()) {
    const inner = scrollers[at - 1];
    if (inner === undefined) return;
    const [target, room] = [insideOf(inner), isRoot(scroller) ? free : insideOf(scroller)];
    if (isWithin(target, room) || isWithin(room, target)) continue;
    const top = (target.top + target.bottom) / 2 - (room.top + room.bottom) / 2;
    scroller.scrollBy({ top, behavior: 'instant' });
  }
}

/**
 * Scrolls each so that the box comes to the middle of what is clear; inside a scroller that is
 * mostly outside of the free part, to the middle of the scroller, which then is scrolled itself.
 */
function scrollTowards(
  scrollers: readonly Element[],
  boxNow: () => Box,
  free: Stretch,
  clear: Stretch,
): void {
  for (const scroller of scrollers) {
    const box = boxNow();
    const own = isRoot(scroller) ? free : insideOf(scroller);
    const room = [common(own, clear), common(own, free)].find((one) => holds(one, box)) ?? own;
    if (isWithin(box, room)) continue;
    const top = (box.top + box.bottom) / 2 - (room.top + room.bottom) / 2;
    scroller.scrollBy({ top, behavior: 'instant' });
  }
}

/** What scrollers around it leave to be seen of the free part, where that has room for the box. */
function seenThrough(scrollers: readonly Element[], box: Box, free: Stretch): Stretch {
  const insides = scrollers.filter((one) => !isRoot(one)).map(insideOf);
  const seen = insides.reduce(common, free);
  return holds(seen, box) ? seen : free;
}

function isRoot(scroller: Element): boolean {
  return scroller === scroller.ownerDocument.scrollingElement;
}

function common(one: Stretch, other: Stretch): Stretch {
  return { top: Math.max(one.top, other.top), bottom: Math.min(one.bottom, other.bottom) };
}

function holds(room: Stretch, box: Stretch): boolean {
  return room.bottom - room.top >= box.bottom - box.top;
}

function insideOf(scroller: Element): Stretch {
  const top = scroller.getBoundingClientRect().top + scroller.clientTop;
  return { top, bottom: top + scroller.clientHeight };
}

/** Takes scroll snapping off where there is some, until `held` aborts. */
function holdSnapping(scrollers: readonly Element[], held: AbortSignal): void {
  if (held.aborted) return;
  for (const scroller of scrollers) {
    if (!(scroller instanceof HTMLElement)) continue;
    if (getComputedStyle(scroller).scrollSnapType === 'none') continue;
    const { style } = scroller;
    const [name, before] = ['scroll-snap-type', style.getPropertyValue('scroll-snap-type')];
    const priority = style.getPropertyPriority(name);
    style.setProperty(name, 'none', 'important');
    held.addEventListener('abort', () => {
      style.setProperty(name, before, priority);
    });
  }
}

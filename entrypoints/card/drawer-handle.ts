import type { DrawerSize } from '../../lib/model/drawer-size.ts';
import { isAtSide, type Edge } from '../shared/page-card/drawer-place.ts';

/** What the handle needs of where the drawer stands. */
interface Resizable {
  readonly edge: Edge;
  readonly size: DrawerSize;
  readonly extent: { readonly now: number; readonly least: number; readonly most: number };
  enlarge(by: number): void;
}

export interface HandleTexts {
  /** Names it at the window's right or left edge. */
  readonly width: string;
  /** Names it along the window's upper or lower edge. */
  readonly height: string;
}

interface HandleOptions {
  /** The person chose a size. */
  readonly onSize: (size: DrawerSize) => void;
  /** Escape: the keyboard goes to the drawer's content. */
  readonly onLeave: () => void;
  readonly signal: AbortSignal;
}

/** A press of an arrow key, in pixels. */
const STEP = 16;

/** The keys that make the drawer larger. */
const ENLARGING: Readonly<Record<Edge, string>> = {
  right: 'ArrowLeft',
  left: 'ArrowRight',
  bottom: 'ArrowUp',
  top: 'ArrowDown',
};

const LESSENING: Readonly<Record<Edge, string>> = {
  right: 'ArrowRight',
  left: 'ArrowLeft',
  bottom: 'ArrowDown',
  top: 'ArrowUp',
};

/**
 * The handle at the drawer's side towards the page, worked by pointer and by keys (ARIA window
 * splitter). `show` brings it up to date with where the drawer stands.
 */
export function createHandle(
  document: Document,
  drawer: Resizable,
  texts: HandleTexts,
  { onSize, onLeave, signal }: HandleOptions,
): { readonly element: HTMLElement; readonly show: () => void } {
  const element = document.createElement('div');
  element.tabIndex = 0;
  element.setAttribute('role', 'separator');
  const keep = (): void => {
    onSize(drawer.size);
  };
  element.addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'Escape') onLeave();
      const by = stepOf(event.key, drawer);
      if (by === null) return;
      event.preventDefault();
      drawer.enlarge(by);
      keep();
    },
    { signal },
  );
  followPointer(element, drawer, keep, signal);
  return {
    element,
    show: () => {
      showStand(element, drawer, texts);
    },
  };
}

/** How much a key enlarges the drawer; null where it does something else. */
function stepOf(key: string, { edge, extent: { now, least, most } }: Resizable): number | null {
  if (key === ENLARGING[edge]) return STEP;
  if (key === LESSENING[edge]) return -STEP;
  if (key === 'Home') return least - now;
  if (key === 'End') return most - now;
  return null;
}

/** The frame moves with the handle, so each event is measured from where the handle is by then. */
function followPointer(
  element: HTMLElement,
  drawer: Resizable,
  keep: () => void,
  signal: AbortSignal,
): void {
  let grabbed: number | null = null;
  element.addEventListener(
    'pointerdown',
    (event) => {
      if (event.button !== 0) return;
      element.setPointerCapture(event.pointerId);
      grabbed = reachOf(event, drawer);
    },
    { signal },
  );
  element.addEventListener(
    'pointermove',
    (event) => {
      if (grabbed !== null) drawer.enlarge(reachOf(event, drawer) - grabbed);
    },
    { signal },
  );
  const release = (): void => {
    if (grabbed === null) return;
    grabbed = null;
    keep();
  };
  element.addEventListener('pointerup', release, { signal });
  element.addEventListener('pointercancel', release, { signal });
}

/** How far outside the drawer, towards the page, the pointer is. */
function reachOf({ clientX, clientY, view }: PointerEvent, { edge }: Resizable): number {
  switch (edge) {
    case 'right':
      return -clientX;
    case 'left':
      return clientX - (view?.innerWidth ?? 0);
    case 'bottom':
      return -clientY;
    case 'top':
      return clientY - (view?.innerHeight ?? 0);
  }
}

function showStand(element: HTMLElement, { edge, extent }: Resizable, texts: HandleTexts): void {
  element.dataset.edge = edge;
  const attributes = {
    'aria-orientation': isAtSide(edge) ? 'vertical' : 'horizontal',
    'aria-label': isAtSide(edge) ? texts.width : texts.height,
    'aria-valuenow': String(extent.now),
    'aria-valuemin': String(extent.least),
    'aria-valuemax': String(extent.most),
  };
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
}

import type { DrawerSize } from '../../lib/model/drawer-size.ts';
import type { Box, TextColumn, Edge, Ground, Stretch } from '../shared/page-card/drawer-place.ts';
import {
  chooseEdge,
  freeBeside,
  isOnAny,
  isAtSide,
  limitsAt,
  placeAt,
  resized,
} from '../shared/page-card/drawer-place.ts';

/** What was decided for a page: its edge, by the window's size. */
export type DecidedEdges = Map<string, Exclude<Edge, 'top'>>;

export interface StandOptions {
  readonly page: Document;
  readonly decided: DecidedEdges;
  readonly size: DrawerSize;
  /** The part of the window that is in sight. */
  readonly viewNow: () => Box;
  readonly column: () => TextColumn | null;
  /** The lines of the claim in hand. */
  readonly linesNow: () => readonly Box[];
  /**
   * Scrolls the page so that the claim in hand stands in a free part of the window; false where it
   * cannot be scrolled so.
   */
  readonly bring: (free: Stretch) => boolean;
  readonly show: (edge: Edge, place: Box) => void;
  readonly signal: AbortSignal;
}

/**
 * Where the drawer stands. Its edge is decided once for a page and a window's size, whichever claim
 * is in hand; a sheet is at the upper edge only for claims that cannot be scrolled above it.
 */
export class DrawerStand {
  readonly #options: StandOptions;
  #edge: Edge = 'right';
  #size: DrawerSize;
  /** Measured when the drawer's edge was decided, or its window changed. */
  #column: { readonly of: string; readonly is: TextColumn | null } | null = null;

  constructor(options: StandOptions) {
    const { page, signal } = options;
    this.#options = options;
    this.#size = options.size;
    const soon = oncePerFrame(page, () => {
      if (!signal.aborted) this.stand();
    });
    page.defaultView?.addEventListener('resize', soon, { passive: true, signal });
  }

  get edge(): Edge {
    return this.#edge;
  }

  get size(): DrawerSize {
    return this.#size;
  }

  /** How large it is towards the page, and how small and large it can be made. */
  get extent(): { readonly now: number; readonly least: number; readonly most: number } {
    const ground = this.#ground();
    const { left, top, right, bottom } = placeAt(this.#edge, ground, this.#size);
    const now = isAtSide(this.#edge) ? right - left : bottom - top;
    return { now: Math.round(now), ...limitsAt(this.#edge, ground) };
  }

  /** Decides where it stands, and has the page scrolled so that the claim in hand is beside it. */
  stand(): void {
    const { decided, linesNow } = this.#options;
    const ground = this.#ground();
    const key = this.#windowSize();
    const edge = decided.get(key) ?? chooseEdge(ground, this.#size);
    decided.set(key, edge);
    if (edge !== 'bottom') {
      const place = placeAt(edge, ground, this.#size);
      this.#options.bring(freeBeside(edge, place, ground.view));
      if (!isOnAny(place, linesNow())) {
        this.#show(edge, ground);
        return;
      }
      // This claim stands wider than the article did.
      decided.set(key, 'bottom');
    }
    this.#show(this.#sheetEdge(ground), ground);
  }

  /** Stays at its edge where what is in sight of the window has changed. */
  follow(): void {
    this.#show(this.#edge, this.#ground());
  }

  /** Makes it larger by so many pixels, or smaller. */
  enlarge(by: number): void {
    this.#size = resized(this.#edge, this.#ground(), this.#size, by);
    if (isAtSide(this.#edge)) this.follow();
    else this.stand();
  }

  /** Along the bottom, unless the claim can be seen only with the sheet at the top. */
  #sheetEdge(ground: Ground): Edge {
    const sheets = ['bottom', 'top'] as const;
    const isClear = (edge: Edge): boolean => {
      const place = placeAt(edge, ground, this.#size);
      return this.#options.bring(freeBeside(edge, place, ground.view));
    };
    return sheets.find(isClear) ?? 'bottom';
  }

  #show(edge: Edge, ground: Ground): void {
    this.#edge = edge;
    this.#options.show(edge, placeAt(edge, ground, this.#size));
  }

  #ground(): Ground {
    const of = this.#windowSize();
    if (this.#column?.of !== of) this.#column = { of, is: this.#options.column() };
    return { view: this.#options.viewNow(), column: this.#column.is };
  }

  #windowSize(): string {
    const { innerWidth = 0, innerHeight = 0 } = this.#options.page.defaultView ?? {};
    return `${innerWidth} ${innerHeight}`;
  }
}

/** Calls back at most once an animation frame. */
function oncePerFrame(page: Document, act: () => void): () => void {
  let isWaiting = false;
  return () => {
    if (isWaiting) return;
    isWaiting = true;
    page.defaultView?.requestAnimationFrame(() => {
      isWaiting = false;
      act();
    });
  };
}

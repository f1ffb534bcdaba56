import { allNames, type HighlightNames, type PaintedRange } from './marks.ts';

/**
 * The part of a `Highlight` that painting needs. Firefox lets a content script use no more than
 * this: its iterators throw there.
 */
export interface HighlightLike {
  readonly size: number;
  priority: number;
  add(range: Range): unknown;
  delete(range: Range): boolean;
}

/**
 * The part of `CSS.highlights` that painting needs. The page shares it: nothing here depends on
 * what else is in it.
 */
export interface RegistryLike {
  get(name: string): HighlightLike | undefined;
  set(name: string, highlight: HighlightLike): unknown;
  delete(name: string): boolean;
}

/** Where to paint: the page's registry, and how to make a highlight for it. */
export interface Canvas {
  readonly registry: RegistryLike;
  readonly createHighlight: () => HighlightLike;
}

/** The page's own registry. */
export function pageCanvas(): Canvas {
  return {
    registry: CSS.highlights,
    createHighlight: () => new Highlight(),
  };
}

/** Above the page's own highlights, which have 0 by default; the current claim above its mark. */
const MARK_PRIORITY = 1;
const CURRENT_PRIORITY = 2;

/** One highlight of ours and how many ranges belong in it. */
interface Layer {
  readonly name: string;
  readonly highlight: HighlightLike;
  count: number;
}

/**
 * Draws ranges through the registry, one highlight per family and state. Keeps its own list of what
 * is painted.
 */
export class Painter {
  readonly names: HighlightNames;
  private readonly canvas: Canvas;
  private readonly layers = new Map<string, Layer>();
  private readonly painted = new Map<string, PaintedRange>();
  private current: PaintedRange | null = null;

  constructor(names: HighlightNames, canvas: Canvas) {
    this.names = names;
    this.canvas = canvas;
  }

  /** What is painted, in the order it was first added. */
  get ranges(): PaintedRange[] {
    return [...this.painted.values()];
  }

  /** What is painted under a key. */
  get(key: string): PaintedRange | undefined {
    return this.painted.get(key);
  }

  /** Paints ranges; one whose key is already painted replaces the old one. */
  add(ranges: Iterable<PaintedRange>): void {
    for (const painted of ranges) {
      const old = this.painted.get(painted.key);
      if (old !== undefined) this.erase(old);
      this.painted.set(painted.key, painted);
      this.put(this.nameOf(painted), painted.range, MARK_PRIORITY);
      if (old !== undefined && this.current === old) this.setCurrent(painted.key);
    }
  }

  /** Removes the ranges with these keys from the page; unknown keys are not an error. */
  remove(keys: Iterable<string>): void {
    for (const key of keys) {
      const painted = this.painted.get(key);
      if (painted === undefined) continue;
      if (this.current === painted) this.setCurrent(null);
      this.erase(painted);
      this.painted.delete(key);
    }
  }

  /** Emphasises one painted range, or none. */
  setCurrent(key: string | null): void {
    if (this.current !== null) this.take(this.names.current, this.current.range);
    this.current = key === null ? null : (this.painted.get(key) ?? null);
    if (this.current !== null) this.put(this.names.current, this.current.range, CURRENT_PRIORITY);
  }

  /**
   * Puts back what the page removed from the registry, or from our highlights in it. Cheap if
   * nothing is missing.
   */
  restore(): void {
    let isComplete = true;
    for (const { name, highlight, count } of this.layers.values()) {
      if (count === 0) continue;
      if (this.canvas.registry.get(name) !== highlight) this.canvas.registry.set(name, highlight);
      if (highlight.size !== count) isComplete = false;
    }
    if (isComplete) return;
    for (const painted of this.painted.values()) {
      this.layers.get(this.nameOf(painted))?.highlight.add(painted.range);
    }
    if (this.current !== null) {
      this.layers.get(this.names.current)?.highlight.add(this.current.range);
    }
  }

  /** Removes everything of ours from the page, including the names in the registry. */
  clear(): void {
    this.remove([...this.painted.keys()]);
    removeNames(this.canvas.registry, allNames(this.names));
    this.layers.clear();
  }

  private nameOf({ family, state }: PaintedRange): string {
    return this.names.marks[family][state];
  }

  private erase(painted: PaintedRange): void {
    this.take(this.nameOf(painted), painted.range);
  }

  private put(name: string, range: Range, priority: number): void {
    const layer = this.layers.get(name) ?? this.makeLayer(name, priority);
    layer.highlight.add(range);
    layer.count++;
  }

  private take(name: string, range: Range): void {
    const layer = this.layers.get(name);
    if (layer === undefined) return;
    layer.highlight.delete(range);
    layer.count--;
  }

  private makeLayer(name: string, priority: number): Layer {
    const highlight = this.canvas.createHighlight();
    highlight.priority = priority;
    const layer = { name, highlight, count: 0 };
    this.layers.set(name, layer);
    this.canvas.registry.set(name, highlight);
    return layer;
  }
}

/**
 * Removes names from a registry: ours at the end, or those that an earlier reader reported having
 * left behind. Never any other names.
 */
export function removeNames(registry: RegistryLike, names: readonly string[]): void {
  for (const name of names) registry.delete(name);
}

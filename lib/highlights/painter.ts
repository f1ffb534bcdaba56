import { allNames, type HighlightNames, type PaintedRange } from './marks.ts';

/**
 * The part of a `Highlight` that painting needs. Firefox lets a content script use no more of it:
 * its iterators throw there.
 */
export interface HighlightLike {
  readonly size: number;
  priority: number;
  add(range: Range): unknown;
  delete(range: Range): boolean;
}

/**
 * The part of `CSS.highlights` that painting needs. It is shared with the page: nothing here goes
 * by what else is in it.
 */
export interface RegistryLike {
  get(name: string): HighlightLike | undefined;
  set(name: string, highlight: HighlightLike): unknown;
  delete(name: string): boolean;
}

/** Where to paint: the registry of the page and how to make a highlight for it. */
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

/** Above the page's own highlights, which have 0 unless it says otherwise; the current claim above its mark. */
const MARK_PRIORITY = 1;
const CURRENT_PRIORITY = 2;

/** One highlight of ours and how many ranges belong in it. */
interface Layer {
  readonly name: string;
  readonly highlight: HighlightLike;
  count: number;
}

/** Draws ranges through the registry, one highlight a family and state. Keeps its own list of what is painted. */
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

  /** Paints ranges; one whose key is painted already takes the place of the old one. */
  add(ranges: Iterable<PaintedRange>): void {
    for (const painted of ranges) {
      const old = this.painted.get(painted.key);
      if (old !== undefined) this.erase(old);
      this.painted.set(painted.key, painted);
      this.put(this.nameOf(painted), painted.range, MARK_PRIORITY);
      if (old !== undefined && this.current === old) this.setCurrent(painted.key);
    }
  }

  /** Takes the ranges with these keys off the page; unknown keys are no error. */
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
   * Puts back what the page took out of the registry, or out of our highlights in it. Cheap where
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

  /** Takes everything of ours off the page, the names out of the registry as well. */
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
 * Takes names out of a registry: ours at the end, or those an earlier reader told us it had left.
 * Never more than these.
 */
export function removeNames(registry: RegistryLike, names: readonly string[]): void {
  for (const name of names) registry.delete(name);
}

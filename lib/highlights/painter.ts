import { allNames, type HighlightNames, type PaintedLine, type PaintedMark } from './marks.ts';

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

/** Above the page's own highlights, which have 0 by default. */
const MARK_PRIORITY = 1;

/** The two backgrounds that a claim may have: none while it is only marked. */
export const WASHES = ['hovered', 'current'] as const;
export type Wash = (typeof WASHES)[number];

/** Above the lines; what is in hand stays so while it is hovered. */
const WASH_PRIORITY: Record<Wash, number> = { hovered: 2, current: 3 };

/** One highlight of ours and how many ranges belong in it. */
interface Layer {
  readonly name: string;
  readonly highlight: HighlightLike;
  count: number;
}

/**
 * Draws claims through the registry, one highlight per family and state. Keeps its own list of what
 * is painted.
 */
export class Painter {
  readonly names: HighlightNames;
  private readonly canvas: Canvas;
  private readonly layers = new Map<string, Layer>();
  private readonly painted = new Map<string, PaintedMark>();
  private readonly washed: Record<Wash, PaintedMark | null> = { hovered: null, current: null };

  constructor(names: HighlightNames, canvas: Canvas) {
    this.names = names;
    this.canvas = canvas;
  }

  /** What is painted, in the order it was first added. */
  get marks(): PaintedMark[] {
    return [...this.painted.values()];
  }

  /** What is painted under a key. */
  get(key: string): PaintedMark | undefined {
    return this.painted.get(key);
  }

  /** Paints claims; one whose key is already painted replaces the old one. */
  add(marks: Iterable<PaintedMark>): void {
    for (const mark of marks) {
      const old = this.painted.get(mark.key);
      if (old !== undefined) this.erase(old);
      this.painted.set(mark.key, mark);
      for (const line of mark.lines) this.put(this.nameOf(line), line.range, MARK_PRIORITY);
      for (const wash of WASHES) {
        if (old !== undefined && this.washed[wash] === old) this.wash(wash, mark.key);
      }
    }
  }

  /** Removes the claims with these keys from the page; unknown keys are not an error. */
  remove(keys: Iterable<string>): void {
    for (const key of keys) {
      const mark = this.painted.get(key);
      if (mark === undefined) continue;
      for (const wash of WASHES) if (this.washed[wash] === mark) this.wash(wash, null);
      this.erase(mark);
      this.painted.delete(key);
    }
  }

  /** Gives one painted claim, or none, a background behind all its words. */
  wash(wash: Wash, key: string | null): void {
    const name = this.names[wash];
    for (const range of this.washed[wash]?.extent ?? []) this.take(name, range);
    this.washed[wash] = key === null ? null : (this.painted.get(key) ?? null);
    for (const range of this.washed[wash]?.extent ?? []) {
      this.put(name, range, WASH_PRIORITY[wash]);
    }
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
    for (const { lines } of this.painted.values()) {
      for (const line of lines) this.layers.get(this.nameOf(line))?.highlight.add(line.range);
    }
    for (const wash of WASHES) {
      const layer = this.layers.get(this.names[wash]);
      for (const range of this.washed[wash]?.extent ?? []) layer?.highlight.add(range);
    }
  }

  /** Removes everything of ours from the page, including the names in the registry. */
  clear(): void {
    this.remove([...this.painted.keys()]);
    removeNames(this.canvas.registry, allNames(this.names));
    this.layers.clear();
  }

  private nameOf({ family, state }: PaintedLine): string {
    return this.names.marks[family][state];
  }

  private erase({ lines }: PaintedMark): void {
    for (const line of lines) this.take(this.nameOf(line), line.range);
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

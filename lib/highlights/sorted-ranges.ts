/**
 * A text node or element and an offset in it, as the browser reports a position under the pointer.
 */
export interface Caret {
  readonly node: Node;
  readonly offset: number;
}

/** Words of a claim in the page. */
export interface PlacedRange {
  readonly key: string;
  readonly range: Range;
}

/**
 * How many ranges to check, backwards from the last one that starts before a point, for a longer
 * one that holds it.
 */
const DEEPEST_OVERLAP = 16;

/** Ranges in page order, per tree (the document and each shadow root), for finding the one at a point. */
export class SortedRanges {
  private readonly trees = new Map<Node, PlacedRange[]>();

  /** Sorts only if necessary: in page order, as ranges usually are, each costs one comparison. */
  constructor(ranges: Iterable<PlacedRange>) {
    for (const placed of ranges) {
      const root = placed.range.startContainer.getRootNode();
      const tree = this.trees.get(root);
      if (tree === undefined) this.trees.set(root, [placed]);
      else tree.push(placed);
    }
    for (const tree of this.trees.values()) if (!isSorted(tree)) tree.sort(byStart);
  }

  /** The shadow roots that hold any of the ranges. */
  get shadowRoots(): ShadowRoot[] {
    return [...this.trees.keys()].filter((root) => root instanceof ShadowRoot);
  }

  /** The ranges that hold a position, the innermost (latest to start) first. Logarithmic. */
  holding({ node, offset }: Caret): PlacedRange[] {
    const tree = this.trees.get(node.getRootNode()) ?? [];
    let low = 0;
    let high = tree.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sideOf(tree[middle], node, offset) < 0) high = middle;
      else low = middle + 1;
    }
    return tree
      .slice(Math.max(0, low - DEEPEST_OVERLAP), low)
      .filter((placed) => sideOf(placed, node, offset) === 0)
      .reverse();
  }
}

/**
 * -1 if the position is before the range, 0 in it, 1 after it. A range that the page has removed
 * holds nothing.
 */
function sideOf(placed: PlacedRange | undefined, node: Node, offset: number): number {
  if (!placed?.range.startContainer.isConnected) return 1;
  try {
    return placed.range.comparePoint(node, offset);
  } catch {
    // The range has moved to another tree since it was sorted.
    return 1;
  }
}

function byStart(a: PlacedRange, b: PlacedRange): number {
  return a.range.compareBoundaryPoints(Range.START_TO_START, b.range);
}

function isSorted(tree: readonly PlacedRange[]): boolean {
  return tree.every((placed, index) => {
    const next = tree[index + 1];
    return next === undefined || byStart(placed, next) <= 0;
  });
}

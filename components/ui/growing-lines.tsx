import { Fragment, type VNode } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';

interface GrowingLinesProps<Item> {
  readonly items: readonly Item[];
  /** Draws one item, with a key. The same function as long as it draws the same. */
  readonly draw: (item: Item) => VNode;
  /** How many are drawn in one turn: some ten milliseconds' work. */
  readonly size: number;
}

/** What is drawn of a list: of each part its items and what was made of them. */
interface DrawnPart<Item> {
  readonly items: readonly Item[];
  readonly draw: (item: Item) => VNode;
  readonly made: VNode;
}

/**
 * Lines of any number without holding the page up: the first part is drawn at once, each other in a
 * turn of its own, until all are there to be read, searched, reached by keys and printed; printing
 * draws the rest first. What changes is drawn anew part by part, and stays as it was until then.
 */
export function GrowingLines<Item>({ items, draw, size }: GrowingLinesProps<Item>): VNode {
  const [before, setBefore] = useState<readonly DrawnPart<Item>[]>([]);
  const parts = useMemo(() => partsOf(items, size), [items, size]);
  const drawn = useMemo(() => nextParts(before, parts, draw, 0), [before, parts, draw]);
  useEffect(() => {
    if (isWhole(drawn, parts, draw)) return;
    const timer = setTimeout(() => {
      setBefore(nextParts(drawn, parts, draw, 1));
    });
    return () => {
      clearTimeout(timer);
    };
  }, [drawn, parts, draw]);
  useEffect(() => {
    const drawRest = (): void => {
      setBefore(nextParts(drawn, parts, draw, Infinity));
    };
    addEventListener('beforeprint', drawRest);
    return () => {
      removeEventListener('beforeprint', drawRest);
    };
  }, [drawn, parts, draw]);
  return <>{drawn.map(({ made }) => made)}</>;
}

/**
 * Prints the page once all growing lines of it are drawn: a page that prints itself leaves no turn
 * for them in between.
 */
export function printWhole(): void {
  dispatchEvent(new Event('beforeprint'));
  setTimeout(() => {
    print();
  });
}

function partsOf<Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] {
  const count = Math.ceil(items.length / size);
  return Array.from({ length: count }, (_none, at) => items.slice(at * size, (at + 1) * size));
}

/**
 * What is drawn next: the first part as it is now, of the others as many of those that are not as
 * may be, older ones as they were.
 */
function nextParts<Item>(
  drawn: readonly DrawnPart<Item>[],
  parts: readonly (readonly Item[])[],
  draw: (item: Item) => VNode,
  most: number,
): readonly DrawnPart<Item>[] {
  let left = most;
  return parts.flatMap((items, at) => {
    const before = drawn[at];
    if (before !== undefined && isDrawn(before, items, draw)) return [before];
    if (at > 0 && left <= 0) return before === undefined ? [] : [before];
    if (at > 0) left -= 1;
    return [{ items, draw, made: <Fragment key={at}>{items.map(draw)}</Fragment> }];
  });
}

function isWhole<Item>(
  drawn: readonly DrawnPart<Item>[],
  parts: readonly (readonly Item[])[],
  draw: (item: Item) => VNode,
): boolean {
  return parts.every((items, at) => {
    const part = drawn[at];
    return part !== undefined && isDrawn(part, items, draw);
  });
}

function isDrawn<Item>(
  part: DrawnPart<Item>,
  items: readonly Item[],
  draw: (item: Item) => VNode,
): boolean {
  return (
    part.draw === draw &&
    part.items.length === items.length &&
    items.every((item, at) => item === part.items[at])
  );
}

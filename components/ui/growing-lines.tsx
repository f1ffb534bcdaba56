import { Fragment, type VNode } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';

interface GrowingLinesProps<Item> {
  readonly items: readonly Item[];
  /** Draws one item, with a key. Must stay the same function as long as it draws the same. */
  readonly draw: (item: Item) => VNode;
  /** How many are drawn in one turn: some ten milliseconds of work. */
  readonly size: number;
}

/** What is drawn of a list: for each part its items and the elements made from them. */
interface DrawnPart<Item> {
  readonly items: readonly Item[];
  readonly draw: (item: Item) => VNode;
  readonly made: VNode;
}

/**
 * Any number of lines without blocking the page: the first part is drawn at once, each other part
 * in a turn of its own, until all can be read, searched, reached by keys and printed; before
 * printing, the rest is drawn at once. What changes is drawn again part by part, and stays as it
 * was until then.
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
 * Prints the page once all its growing lines are drawn: when a page prints itself, they get no turn
 * in between.
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
 * What to draw next: the first part as it is now, and as many other outdated parts as allowed; the
 * rest as they were.
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

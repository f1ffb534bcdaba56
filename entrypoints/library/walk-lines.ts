import type { ClaimPosition } from '../../components/card/card-head.tsx';
import type { FoundLines, LibraryFilter } from '../../components/library/library-model.ts';
import type { AnnotationId } from '../../lib/model/ids.ts';

/** A line of a list, as that was when its annotation was selected or the walk began. */
export interface LinePlace {
  readonly found: FoundLines;
  readonly line: number;
}

/** The selected annotation's line. */
export interface HeldLine extends LinePlace {
  readonly id: AnnotationId;
  readonly filter: LibraryFilter;
}

/** How the check of one annotation leads to the others, in the order of the list. */
export interface LineWalk {
  readonly position: ClaimPosition;
  /** The line after or before it; undefined at the list's ends. */
  readonly neighbour: (direction: 1 | -1) => LinePlace | undefined;
  /** The next line on which work is left, round at the end; undefined where there is no other. */
  readonly nextOpen: () => LinePlace | undefined;
}

/**
 * The walk from a line. It keeps to the list in which it began: what is decided may move an
 * annotation in the list or take it out, and its whole article with it. `now` is the list as it is,
 * which says what is open.
 */
export function walkLines({ found, line }: LinePlace, now: FoundLines): LineWalk {
  return {
    position: { at: line + 1, of: found.lines },
    neighbour: (direction) => {
      const next = line + direction;
      return found.idAt(next) === undefined ? undefined : { found, line: next };
    },
    nextOpen: () => {
      const open = openIn(now);
      open.delete(found.idAt(line));
      return firstFrom(found, line + 1, open) ?? firstFrom(now, 0, open);
    },
  };
}

function openIn(found: FoundLines): Set<AnnotationId | undefined> {
  const lines = Array.from({ length: found.lines }, (_none, line) => line);
  return new Set(lines.filter((line) => found.isOpenAt(line)).map((line) => found.idAt(line)));
}

/** The first wanted line from this one on, round at the end. */
function firstFrom(
  found: FoundLines,
  from: number,
  wanted: ReadonlySet<AnnotationId | undefined>,
): LinePlace | undefined {
  for (let step = 0; step < found.lines; step++) {
    const line = (from + step) % found.lines;
    if (wanted.has(found.idAt(line))) return { found, line };
  }
  return undefined;
}

import { describe, expect, it } from 'vitest';

import type { FoundLines } from '../../components/library/library-model.ts';
import { walkLines } from '../../entrypoints/library/walk-lines.ts';
import type { AnnotationId } from '../../lib/model/ids.ts';

/** A list of these annotations, one letter each; on capital ones work is left. */
function listOf(letters: string): FoundLines {
  const lines = Array.from(letters);
  return {
    total: new Set(lines).size,
    lines: lines.length,
    groups: [],
    idAt: (line) => lines[line]?.toLowerCase() as AnnotationId | undefined,
    lineOf: (id) => lines.findIndex((one) => one.toLowerCase() === id),
    isOpenAt: (line) => /[A-Z]/.test(lines[line] ?? ''),
    rowOf: () => null,
    isSearchable: true,
  };
}

const id = (letter: string): AnnotationId => letter as AnnotationId;

/** The walk from a letter of a list, which by now is another one. */
function walk(letters: string, from: string, now = letters): ReturnType<typeof walkLines> {
  const found = listOf(letters);
  return walkLines({ found, line: found.lineOf(id(from)) }, now === letters ? found : listOf(now));
}

function letterAt(place: { found: FoundLines; line: number } | undefined): string | undefined {
  return place?.found.idAt(place.line);
}

describe('the walk through the lines of the library', () => {
  it('goes in the order of the list, and ends with it', () => {
    const { position, neighbour } = walk('abc', 'b');
    expect(position).toEqual({ at: 2, of: 3 });
    expect([neighbour(-1), neighbour(1)].map(letterAt)).toEqual(['a', 'c']);
    expect(walk('abc', 'c').neighbour(1)).toBeUndefined();
  });

  it.each([
    { list: 'AbcD', from: 'b', to: 'd' },
    { list: 'AbcD', from: 'd', to: 'a' },
    { list: 'abC', from: 'c', to: undefined },
  ])('goes on in $list from $from to what is open, round at the end', ({ list, from, to }) => {
    expect(letterAt(walk(list, from).nextOpen())).toBe(to);
  });

  it.each([
    { what: 'left the list', now: 'ACD' },
    { what: 'moved to the top', now: 'bACD' },
    { what: 'took its article to the end', now: 'CDAb' },
  ])('keeps to its order when what was decided $what', ({ now }) => {
    const { position, neighbour, nextOpen } = walk('ABCD', 'b', now);
    expect(position).toEqual({ at: 2, of: 4 });
    expect([neighbour(-1), neighbour(1), nextOpen()].map(letterAt)).toEqual(['a', 'c', 'c']);
  });

  it('passes over what is decided by now, and goes on to what came into the list', () => {
    expect(letterAt(walk('ABCD', 'a', 'D').nextOpen())).toBe('d');
    expect(letterAt(walk('AB', 'a', 'bE').nextOpen())).toBe('e');
  });

  it('passes the second line of an annotation that is in two groups', () => {
    const found = listOf('abcad');
    const { position, neighbour } = walkLines({ found, line: 3 }, found);
    expect(position).toEqual({ at: 4, of: 5 });
    expect(letterAt(neighbour(1))).toBe('d');
  });
});

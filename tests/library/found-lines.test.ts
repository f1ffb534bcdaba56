import { describe, expect, it } from 'vitest';
import {
  EVERYTHING,
  type LibraryFilter,
  type LibraryRow,
} from '../../components/library/library-model.ts';
import { firstLines } from '../../entrypoints/library/found-lines.ts';
import type { AnnotationId, SourceId } from '../../lib/model/ids.ts';
import { annotation, source } from '../formats/sample-records.ts';

/** Newest first: the page, and where the words begin in it. */
const NEWEST = [
  ['a', 50],
  ['b', 7],
  ['a', 900],
  ['a', 3],
] as const;

const rows = NEWEST.map(([page, start]): LibraryRow => ({
  annotation: annotation({
    id: `${page}${String(start)}` as AnnotationId,
    target: { ...annotation().target, position: { start, end: start + 5 } },
  }),
  source: { ...source, id: page as SourceId },
  sighting: null,
}));

function idsOf(filter: Partial<LibraryFilter>): (string | undefined)[] {
  const found = firstLines(rows, { ...EVERYTHING, ...filter });
  return rows.map((_row, line) => found.idAt(line));
}

describe('the newest annotations, listed until the index is read', () => {
  it('stand in the order of their page, below the newest article', () => {
    expect(idsOf({})).toEqual(['a3', 'a50', 'a900', 'b7']);
  });

  it('keep another order that was chosen', () => {
    expect(idsOf({ order: 'changed' })).toEqual(['a50', 'a900', 'a3', 'b7']);
    expect(idsOf({ grouping: 'none' })).toEqual(['a50', 'b7', 'a900', 'a3']);
  });
});

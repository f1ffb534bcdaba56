import type {
  FoundLines,
  LibraryRow,
  ListGroup,
  ListGrouping,
} from '../../components/library/library-model.ts';
import type { AnnotationId } from '../../lib/model/ids.ts';
import type { Names } from '../../lib/store/search/find-entries.ts';
import type { EntryGroup } from '../../lib/store/search/group-entries.ts';
import type { Columns } from '../../lib/store/search/library-index.ts';

interface FoundPlaces {
  readonly total: number;
  readonly places: Uint32Array;
  readonly groups: readonly EntryGroup[];
}

/** What was found, in the form the list takes. */
export function foundLines(
  ids: readonly AnnotationId[],
  { total, places, groups }: FoundPlaces,
  titleOf: (key: string) => string,
  rows: ReadonlyMap<AnnotationId, LibraryRow>,
): FoundLines {
  return {
    total,
    lines: places.length,
    groups: groups.map((group): ListGroup => ({ ...group, title: titleOf(group.key) })),
    idAt: (line) => ids[places[line] ?? -1],
    lineOf: (id) => places.findIndex((at) => ids[at] === id),
    rowOf: (id) => rows.get(id) ?? null,
    isSearchable: true,
  };
}

/** The title of a group by its key; empty where it has none. */
export function groupTitlesOf(
  { sources }: Columns,
  { subjects }: Names,
  grouping: ListGrouping,
): (key: string) => string {
  if (grouping === 'source') {
    const titles = new Map<string, string>(
      sources.map(({ id, title, site }) => [id, title === '' ? site : title]),
    );
    return (key) => titles.get(key) ?? '';
  }
  if (grouping === 'subject') {
    const titles = new Map<string, string>(
      subjects.map(({ id, event, place, period, what }) => [
        id,
        [what, event, place, period].filter(Boolean).join(', '),
      ]),
    );
    return (key) => titles.get(key) ?? '';
  }
  return (key) => key;
}

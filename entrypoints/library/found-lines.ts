import {
  isInPageOrder,
  type FoundLines,
  type LibraryFilter,
  type LibraryRow,
  type ListGroup,
  type ListGrouping,
} from '../../components/library/library-model.ts';
import type { Status } from '../../lib/model/annotation.ts';
import type { AnnotationId, SourceId } from '../../lib/model/ids.ts';
import { isOpenStatus } from '../../lib/model/rules/claim-state.ts';
import { byPlaceInPage } from '../../lib/model/rules/page-order.ts';
import { siteOf } from '../../lib/model/rules/source-key.ts';
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
  { ids, traits, traitNumbers }: Columns,
  { total, places, groups }: FoundPlaces,
  nameOf: (key: string) => GroupName,
  rows: ReadonlyMap<AnnotationId, LibraryRow>,
): FoundLines {
  return {
    total,
    lines: places.length,
    groups: groups.map((group): ListGroup => ({ ...group, ...nameOf(group.key) })),
    idAt: (line) => ids[places[line] ?? -1],
    lineOf: (id) => places.findIndex((at) => ids[at] === id),
    isOpenAt: (line) => {
      const own = traits[traitNumbers[places[line] ?? -1] ?? -1];
      return own !== undefined && isLeft(own.status);
    },
    rowOf: (id) => rows.get(id) ?? null,
    isSearchable: true,
  };
}

/** Whether a walk stops here: at what is open, and for a reviewer at what waits for one. */
function isLeft(status: Status): boolean {
  return isOpenStatus(status) || status === 'for review';
}

/**
 * The newest annotations, until everything is known: by article if the filter asks for that, in the
 * order of each article's newest one.
 */
export function firstLines(newest: readonly LibraryRow[], filter: LibraryFilter): FoundLines {
  const isByArticle = filter.grouping === 'source';
  const articles = isByArticle ? articlesOf(newest, isInPageOrder(filter)) : [];
  const rows = isByArticle ? articles.flat() : newest;
  let start = 0;
  const groups = articles.map((own): ListGroup => {
    const group = { start, size: own.length, progress: null, ...articleOf(own[0]) };
    start += own.length;
    return group;
  });
  const ids = rows.map(({ annotation }) => annotation.id);
  return {
    total: ids.length,
    lines: ids.length,
    groups,
    idAt: (line) => ids[line],
    lineOf: (id) => ids.indexOf(id),
    isOpenAt: (line) => {
      const own = rows[line];
      return own !== undefined && isLeft(own.annotation.status);
    },
    rowOf: (id) => rows.find(({ annotation }) => annotation.id === id) ?? null,
    isSearchable: false,
  };
}

/** The rows of each article, in the order of its page if wanted. */
function articlesOf(newest: readonly LibraryRow[], isSorted: boolean): LibraryRow[][] {
  const articles = new Map<SourceId, LibraryRow[]>();
  for (const row of newest) {
    const own = articles.get(row.source.id) ?? [];
    articles.set(row.source.id, own);
    own.push(row);
  }
  const all = [...articles.values()];
  if (!isSorted) return all;
  return all.map((own) => own.sort((a, b) => byPlaceInPage(a.annotation, b.annotation)));
}

type GroupName = Pick<ListGroup, 'title' | 'site'>;

function articleOf(row: LibraryRow | undefined): GroupName & Pick<ListGroup, 'key'> {
  if (row === undefined) return { key: '', title: '', site: '' };
  const { id, title, url } = row.source;
  return { key: id, title, site: siteOf(url) };
}

/** What a group is called, by its key; empty where it has no name. */
export function groupNamesOf(
  { sources }: Columns,
  { stories, subjects }: Names,
  grouping: ListGrouping,
): (key: string) => GroupName {
  if (grouping === 'source') {
    const names = new Map<string, GroupName>(
      sources.map(({ id, title, site }) => [id, { title, site }]),
    );
    return (key) => names.get(key) ?? { title: '', site: '' };
  }
  const titles = new Map<string, string>(
    grouping === 'story'
      ? stories.map(({ id, name }) => [id, name])
      : subjects.map(({ id, event, place, period, what }) => [
          id,
          [what, event, place, period].filter(Boolean).join(', '),
        ]),
  );
  const isNamed = grouping === 'story' || grouping === 'subject';
  return (key) => ({ title: isNamed ? (titles.get(key) ?? '') : key, site: '' });
}

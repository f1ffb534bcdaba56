import type { AnnotationId } from '../../lib/model/ids.ts';
import type { Annotation, Status } from '../../lib/model/annotation.ts';
import type { Sighting } from '../../lib/model/sighting.ts';
import type { Source } from '../../lib/model/source.ts';
import type { StoreFailure } from '../../lib/model/store-failure.ts';

/** One line of the library. */
export interface LibraryRow {
  readonly annotation: Annotation;
  readonly source: Source;
  /** The last sighting of its place; null where there was none after it was created. */
  readonly sighting: Sighting | null;
}

/** What the library lists; null means no condition. */
export interface LibraryFilter {
  readonly text: string;
  /** A level's id; `none` for annotations without a finding. */
  readonly verdict: string | null;
  readonly site: string | null;
  readonly status: Status | null;
  readonly trash: boolean;
  readonly order: ListOrder;
  readonly grouping: ListGrouping;
}

export const LIST_ORDERS = ['newest', 'oldest', 'changed', 'source', 'figure', 'state'] as const;
export type ListOrder = (typeof LIST_ORDERS)[number];
export const LIST_GROUPINGS = ['none', 'source', 'site', 'subject', 'verdict'] as const;
export type ListGrouping = (typeof LIST_GROUPINGS)[number];

export const EVERYTHING: LibraryFilter = {
  text: '',
  verdict: null,
  site: null,
  status: null,
  trash: false,
  order: 'newest',
  grouping: 'none',
};

/** How much is in the library. */
export interface LibrarySize {
  readonly all: number;
  readonly trash: number;
  /** By the level's id, and `none`. */
  readonly byVerdict: ReadonlyMap<string, number>;
  readonly bySite: ReadonlyMap<string, number>;
}

/** Lines of the list that have something in common. */
export interface ListGroup {
  /** A level's id, where the list is grouped by verdict. */
  readonly key: string;
  /** Empty for annotations without a title, site, subject or verdict. */
  readonly title: string;
  /** Its first line, and how many it holds. */
  readonly start: number;
  readonly size: number;
}

/** What was found, line by line: a line's row is read when it comes into view. */
export interface FoundLines {
  /** How many annotations. */
  readonly total: number;
  /** How many lines: an annotation in two groups has two. */
  readonly lines: number;
  readonly groups: readonly ListGroup[];
  /** The annotation of a line. */
  readonly idAt: (line: number) => AnnotationId | undefined;
  /** Its first line; -1 where it is not in the list. */
  readonly lineOf: (id: AnnotationId) => number;
  /** Null until it is read. */
  readonly rowOf: (id: AnnotationId) => LibraryRow | null;
  /** Whether every word can be searched yet. */
  readonly isSearchable: boolean;
}

/**
 * What the list shows; null during the first search, with the share done where the index is being
 * rebuilt.
 */
export type LibraryResult = FoundLines | { readonly failed: StoreFailure } | null;

/** Whether a filter excludes anything from the library or trash. */
export function isFiltering({ text, verdict, site, status }: LibraryFilter): boolean {
  return text.trim() !== '' || verdict !== null || site !== null || status !== null;
}

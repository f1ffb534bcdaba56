import type { AnnotationId } from '../../lib/model/ids.ts';
import type { Annotation, Status } from '../../lib/model/annotation.ts';
import type { Sighting } from '../../lib/model/sighting.ts';
import type { Progress } from '../../lib/model/rules/claim-state.ts';
import type { Source } from '../../lib/model/source.ts';
import type { StoreFailure } from '../../lib/model/store-failure.ts';

/** One line of the library. */
export interface LibraryRow {
  readonly annotation: Annotation;
  readonly source: Source;
  /** The last sighting of its place; null where there was none after it was created. */
  readonly sighting: Sighting | null;
  /** Whether a change to the published check waits for its reason. */
  readonly isHeld?: boolean;
}

/** What the library lists. */
export interface LibraryFilter {
  /** The search as it is typed: words and conditions. */
  readonly text: string;
  readonly trash: boolean;
  readonly order: ListOrder;
  readonly grouping: ListGrouping;
}

export const LIST_ORDERS = ['newest', 'oldest', 'changed', 'source', 'figure', 'state'] as const;
export type ListOrder = (typeof LIST_ORDERS)[number];
export const LIST_GROUPINGS = ['source', 'story', 'site', 'subject', 'verdict', 'none'] as const;
export type ListGrouping = (typeof LIST_GROUPINGS)[number];

export const EVERYTHING: LibraryFilter = {
  text: '',
  trash: false,
  order: 'newest',
  grouping: 'source',
};

/** Whether the lines of an article are in the order of its page: while no other order is chosen. */
export function isInPageOrder({ order, grouping }: LibraryFilter): boolean {
  return grouping === 'source' && order === 'newest';
}

/** How much is in the library. */
export interface LibrarySize {
  readonly all: number;
  readonly trash: number;
  /** By the level's id, and `none`. */
  readonly byVerdict: ReadonlyMap<string, number>;
  readonly bySite: ReadonlyMap<string, number>;
  readonly byStatus: ReadonlyMap<Status, number>;
  /** Those with a verdict that nothing supports. */
  readonly noEvidence: number;
  /** How many sources have any. */
  readonly articles: number;
}

/** Lines of the list that have something in common. */
export interface ListGroup {
  /** The id of a source, story, subject or level, or a site. */
  readonly key: string;
  /** Empty for annotations without a title, story, site, subject or verdict. */
  readonly title: string;
  /** The site of an article; empty for other groups. */
  readonly site: string;
  /** Its first line, and how many it holds. */
  readonly start: number;
  readonly size: number;
  /** How far the work on it is; null until all of it is known. */
  readonly progress: Progress | null;
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
  /** Whether work is left on the annotation of a line. */
  readonly isOpenAt: (line: number) => boolean;
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
export function isFiltering({ text }: LibraryFilter): boolean {
  return text.trim() !== '';
}

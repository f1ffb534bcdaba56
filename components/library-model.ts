import type { Annotation, Status } from '../lib/model/annotation.ts';
import type { Sighting } from '../lib/model/sighting.ts';
import type { Source } from '../lib/model/source.ts';
import type { StoreFailure } from '../lib/model/store-failure.ts';

/** One line of the library. */
export interface LibraryRow {
  readonly annotation: Annotation;
  readonly source: Source;
  /** The last look at its place; null where there was none after it was made. */
  readonly sighting: Sighting | null;
}

/** What the library lists; null is no condition. */
export interface LibraryFilter {
  readonly text: string;
  /** A level's id; `none` for what has no finding yet. */
  readonly verdict: string | null;
  readonly site: string | null;
  readonly status: Status | null;
  readonly trash: boolean;
}

export const EVERYTHING: LibraryFilter = {
  text: '',
  verdict: null,
  site: null,
  status: null,
  trash: false,
};

/** How much lies in the library. */
export interface LibrarySize {
  readonly all: number;
  readonly trash: number;
  /** By level's id, and `none`. */
  readonly byVerdict: ReadonlyMap<string, number>;
  readonly bySite: ReadonlyMap<string, number>;
}

/** What was found; null while it is looked for the first time. */
export type LibraryResult =
  | { readonly rows: readonly LibraryRow[]; readonly total: number }
  | { readonly failed: StoreFailure }
  | null;

/** Whether a filter leaves anything out of library or trash. */
export function isFiltering({ text, verdict, site, status }: LibraryFilter): boolean {
  return text.trim() !== '' || verdict !== null || site !== null || status !== null;
}

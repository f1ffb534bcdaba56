import type { Annotation, Status } from '../lib/model/annotation.ts';
import type { AnnotationId } from '../lib/model/ids.ts';
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

const PREFIX = '#/annotation/';

/** The place of the library page a filter and a selected annotation stand for, as a fragment that can be bookmarked. */
export function hashOf(filter: LibraryFilter, selected: AnnotationId | null): string {
  const params = new URLSearchParams();
  if (filter.text !== '') params.set('q', filter.text);
  if (filter.verdict !== null) params.set('finding', filter.verdict);
  if (filter.site !== null) params.set('site', filter.site);
  if (filter.status !== null) params.set('status', filter.status);
  if (filter.trash) params.set('trash', '1');
  const path = selected === null ? '#/' : `${PREFIX}${encodeURIComponent(selected)}`;
  const query = params.toString();
  return query === '' ? path : `${path}?${query}`;
}

/** The filter and the selected annotation a fragment stands for; what it does not understand is no condition. */
export function placeOf(
  hash: string,
  statuses: readonly Status[],
): { readonly filter: LibraryFilter; readonly selected: AnnotationId | null } {
  const [path = '', query = ''] = hash.split('?', 2);
  const params = new URLSearchParams(query);
  const filter = {
    text: params.get('q') ?? '',
    verdict: params.get('finding'),
    site: params.get('site'),
    status: statuses.find((status) => status === params.get('status')) ?? null,
    trash: params.get('trash') === '1',
  };
  if (!path.startsWith(PREFIX)) return { filter, selected: null };
  return { filter, selected: decodeId(path.slice(PREFIX.length)) };
}

function decodeId(text: string): AnnotationId | null {
  try {
    return decodeURIComponent(text) as AnnotationId;
  } catch {
    return null;
  }
}

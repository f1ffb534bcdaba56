import type { Annotation, Status } from '../model/annotation.ts';
import type { AnnotationId, SourceId } from '../model/ids.ts';
import { success, type Result } from '../model/result.ts';
import type { Source } from '../model/source.ts';
import type { StoreFailure } from '../model/store-failure.ts';
import { attempt } from './attempt.ts';
import type { SourceRow } from './database.ts';
import { fromSourceRow } from './source-row.ts';
import type { Store } from './store.ts';

/** What to look for in the library. Every condition must hold; null is no condition. */
export interface LibraryQuery {
  /** Words that must all occur in quote, claim, note, evidence, justifications, tags, title or address; case does not matter. */
  readonly text: string;
  /** A level's id; `none` for what has no finding yet. */
  readonly verdict: string | null;
  /** A site as `siteOf` gives it. */
  readonly site: string | null;
  readonly status: Status | null;
  /** Only the trash instead of all but the trash. */
  readonly trash: boolean;
  /** Newest first by this time. */
  readonly order: 'createdAt' | 'modifiedAt';
}

/** One annotation with the source it hangs on. */
export interface LibraryEntry {
  readonly annotation: Annotation;
  readonly source: Source;
}

/** A stretch of the entries found, and how many there are in all. */
export interface LibraryPage {
  readonly entries: readonly LibraryEntry[];
  readonly total: number;
}

/** The query that finds everything outside the trash, newest first. */
export const ALL_ENTRIES: LibraryQuery = {
  text: '',
  verdict: null,
  site: null,
  status: null,
  trash: false,
  order: 'createdAt',
};

/**
 * The entries from `offset` on, at most `limit`, newest first. Without conditions it reads only what it returns; with conditions it
 * reads all annotations once (linear).
 */
export function searchLibrary(
  store: Store,
  query: LibraryQuery,
  offset: number,
  limit: number,
): Promise<Result<LibraryPage, StoreFailure>> {
  return attempt(() => {
    const { database } = store;
    return database.transaction('r', [database.annotations, database.sources], async () => {
      const page = hasConditions(query)
        ? await scan(store, query, offset, limit)
        : await newest(store, query, offset, limit);
      const sources = await sourcesById(store, page.found);
      const entries = page.found.flatMap((annotation) => {
        const source = sources.get(annotation.sourceId);
        return source === undefined ? [] : [{ annotation, source: fromSourceRow(source) }];
      });
      return success({ entries, total: page.total });
    });
  });
}

/** One entry, also from the trash; null where it is not stored. */
export function findEntry(
  store: Store,
  id: AnnotationId,
): Promise<Result<LibraryEntry | null, StoreFailure>> {
  return attempt(async () => {
    const annotation = await store.database.annotations.get(id);
    const source = annotation && (await store.database.sources.get(annotation.sourceId));
    if (annotation === undefined || source === undefined) return success(null);
    return success({ annotation, source: fromSourceRow(source) });
  });
}

/** Whether an annotation meets the conditions of a query; `source` is the one it hangs on. */
export function matches(query: LibraryQuery, annotation: Annotation, source: SourceRow): boolean {
  if ((annotation.deletedAt !== null) !== query.trash) return false;
  if (query.status !== null && annotation.status !== query.status) return false;
  if (query.site !== null && source.site !== query.site) return false;
  if (query.verdict !== null && !hasVerdict(annotation, query.verdict)) return false;
  const words = wordsOf(query.text);
  if (words.length === 0) return true;
  const text = searchText(annotation, source);
  return words.every((word) => text.includes(word));
}

interface Found {
  readonly found: readonly Annotation[];
  readonly total: number;
}

function hasConditions({ text, verdict, site, status }: LibraryQuery): boolean {
  return wordsOf(text).length > 0 || verdict !== null || site !== null || status !== null;
}

const SPARE = 20;

async function newest(
  store: Store,
  { trash, order }: LibraryQuery,
  offset: number,
  limit: number,
): Promise<Found> {
  const { annotations } = store.database;
  const inTrash = annotations.where('deletedAt').above('');
  const trashed = await inTrash.count();
  if (trash) {
    const found = (await inTrash.toArray()).sort(newestBy(order));
    return { found: found.slice(offset, offset + limit), total: trashed };
  }
  // A few more than asked for make up for what lies in the trash: a filter would read row by row.
  const first = await annotations
    .orderBy(order)
    .reverse()
    .limit(offset + limit + SPARE)
    .toArray();
  const live = first.filter(({ deletedAt }) => deletedAt === null);
  const total = (await annotations.count()) - trashed;
  if (live.length >= Math.min(offset + limit, total))
    return { found: live.slice(offset, offset + limit), total };
  const all = annotations.orderBy(order).reverse();
  const found = all.filter(({ deletedAt }) => deletedAt === null);
  return { found: await found.offset(offset).limit(limit).toArray(), total };
}

async function scan(
  store: Store,
  query: LibraryQuery,
  offset: number,
  limit: number,
): Promise<Found> {
  const sources = new Map((await store.database.sources.toArray()).map((row) => [row.id, row]));
  const found = (await store.database.annotations.toArray())
    .filter((annotation) => {
      const source = sources.get(annotation.sourceId);
      return source !== undefined && matches(query, annotation, source);
    })
    .sort(newestBy(query.order));
  return { found: found.slice(offset, offset + limit), total: found.length };
}

async function sourcesById(
  store: Store,
  annotations: readonly Annotation[],
): Promise<ReadonlyMap<SourceId, SourceRow>> {
  const ids = [...new Set(annotations.map(({ sourceId }) => sourceId))];
  const rows = (await store.database.sources.bulkGet(ids)).filter((row) => row !== undefined);
  return new Map(rows.map((row) => [row.id, row]));
}

function newestBy(order: LibraryQuery['order']): (a: Annotation, b: Annotation) => number {
  return (a, b) => (a[order] < b[order] ? 1 : a[order] > b[order] ? -1 : 0);
}

function hasVerdict({ findings }: Annotation, level: string): boolean {
  const decided = findings.filter((finding) => finding.level !== null);
  return level === 'none'
    ? decided.length === 0
    : decided.some((finding) => finding.level === level);
}

function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== '');
}

function searchText(annotation: Annotation, source: SourceRow): string {
  const evidence = annotation.evidence.flatMap((entry) => [
    entry.title,
    entry.quote,
    entry.note,
    entry.url ?? '',
    entry.publisher ?? '',
  ]);
  return [
    annotation.target.quote.exact,
    annotation.claim.text,
    annotation.claim.summary ?? '',
    annotation.note,
    ...annotation.findings.map((finding) => finding.justification),
    ...annotation.claim.voices.map((voice) => voice.name),
    ...annotation.tags,
    ...evidence,
    source.title,
    source.url,
    source.siteName ?? '',
    source.byline ?? '',
  ]
    .join('\n')
    .toLowerCase();
}

/** The sources with these ids; those that are gone are passed over. */
export function findSourcesById(
  store: Store,
  ids: readonly SourceId[],
): Promise<Result<readonly Source[], StoreFailure>> {
  return attempt(async () => {
    const rows = await store.database.sources.bulkGet([...ids]);
    return success(rows.filter((row) => row !== undefined).map(fromSourceRow));
  });
}

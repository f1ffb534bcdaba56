import {
  canonicalKey,
  siteOf,
  sourceKey,
  withoutCredentials,
} from '../../model/rules/source-key.ts';
import type { Source, SourceMetadata } from '../../model/source.ts';
import type { SourceId } from '../../model/ids.ts';
import { isWritten } from './source-edits.ts';
import type { SourceRow, Tables } from '../database.ts';

/** A source's row: the source and the values it is looked up by. */
export function toSourceRow(source: Source): SourceRow {
  return {
    ...source,
    canonicalKey: canonicalKey(source.url, source.canonicalUrl),
    site: siteOf(source.url),
  };
}

/** The source of a row. */
export function fromSourceRow(row: SourceRow): Source {
  const { canonicalKey, site, ...source } = row;
  return source;
}

/**
 * Every source that a page may be: the one with its own address first, then those that share its
 * canonical address. The caller tells them apart by `key`.
 */
export async function findSources(
  tables: Tables,
  url: string,
  canonicalUrl: string | null,
): Promise<SourceRow[]> {
  const own = sourceKey(url);
  const canonical = canonicalKey(url, canonicalUrl);
  const keys = canonical === null ? [own] : [...new Set([own, canonical])];
  // Each on its own: asked for several at once, the database would go row by row.
  const rows = await Promise.all(
    (['key', 'canonicalKey'] as const).flatMap((index) =>
      keys.map((key) => tables.sources.where(index).equals(key).toArray()),
    ),
  );
  const found = new Map(rows.flat().map((source) => [source.id, source]));
  return [...found.values()].sort((a, b) => Number(b.key === own) - Number(a.key === own));
}

/**
 * The source with exactly this address, made if there is none. What was unknown about it is filled
 * in; what is known stays as it was first seen. Runs inside the caller's transaction.
 */
export async function findOrMakeSource(
  tables: Tables,
  metadata: SourceMetadata,
  newId: SourceId,
  now: string,
): Promise<SourceRow> {
  const known = await tables.sources.where('key').equals(sourceKey(metadata.url)).first();
  const row =
    known === undefined ? madeSource(metadata, newId, now) : seenAgain(known, metadata, now);
  await tables.sources.put(row);
  return row;
}

function madeSource(metadata: SourceMetadata, id: SourceId, now: string): SourceRow {
  return toSourceRow({
    id,
    key: sourceKey(metadata.url),
    ...metadata,
    url: withoutCredentials(metadata.url),
    canonicalUrl: metadata.canonicalUrl === null ? null : withoutCredentials(metadata.canonicalUrl),
    archives: [],
    note: '',
    firstSeenAt: now,
    lastSeenAt: now,
  });
}

function seenAgain(known: SourceRow, metadata: SourceMetadata, now: string): SourceRow {
  return toSourceRow({
    ...fromSourceRow(known),
    canonicalUrl: known.canonicalUrl ?? metadata.canonicalUrl,
    title: known.title === '' ? metadata.title : known.title,
    byline: known.byline ?? metadata.byline,
    siteName: known.siteName ?? metadata.siteName,
    publishedAt: known.publishedAt ?? metadata.publishedAt,
    // What the page says now is newer, but what a person wrote stays.
    modifiedAt: isWritten(known, 'modifiedAt')
      ? known.modifiedAt
      : (metadata.modifiedAt ?? known.modifiedAt),
    lang: known.lang ?? metadata.lang,
    lastSeenAt: now,
  });
}

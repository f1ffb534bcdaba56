import type { Dismissal, Dismissible } from '../../model/dismissal.ts';
import type { SourceId } from '../../model/ids.ts';
import { success, type Result } from '../../model/result.ts';
import { dismissalSchema } from '../../model/schemas/schemas.ts';
import type { Source, SourceMetadata } from '../../model/source.ts';
import type { StoreFailure } from '../../model/store-failure.ts';
import type { TextQuoteSelector } from '../../model/target.ts';
import { isSameData } from '../../model/rules/same-data.ts';
import { toResult } from '../to-result.ts';
import { assertSchema } from '../assert-schema.ts';
import { findOrMakeSource, fromSourceRow } from '../sources/source-row.ts';
import type { Store } from '../store.ts';

/** A detected claim or a hint to dismiss. */
export interface DismissRequest {
  readonly source: SourceMetadata;
  readonly what: Dismissible;
  readonly quote: TextQuoteSelector;
  readonly reason: string;
}

/**
 * Dismisses a detected claim or a hint on its source, for good. The same one is not dismissed
 * twice.
 */
export function dismissClaim(
  store: Store,
  { source, what, quote, reason }: DismissRequest,
): Promise<Result<Dismissal, StoreFailure>> {
  return toResult(() => {
    const { database } = store;
    const { sources, dismissals } = database;
    return database.transaction('rw', [sources, dismissals], async () => {
      const at = store.now();
      const { id: sourceId } = await findOrMakeSource(
        database,
        source,
        store.newId() as SourceId,
        at,
      );
      const known = await dismissals.where('sourceId').equals(sourceId).toArray();
      const before = known.find((one) => one.what === what && isSameData(one.quote, quote));
      const dismissal = assertSchema(dismissalSchema, {
        id: before?.id ?? store.newId(),
        sourceId,
        what,
        quote,
        reason,
        at,
      });
      await dismissals.put(dismissal);
      return success(dismissal);
    });
  });
}

/** Undoes a dismissal, and drops its source if nothing else refers to it. */
export function undismissClaim(store: Store, id: string): Promise<Result<null, StoreFailure>> {
  return toResult(() => {
    const { database } = store;
    const { sources, dismissals, annotations } = database;
    return database.transaction('rw', [sources, dismissals, annotations], async () => {
      const dismissal = await dismissals.get(id);
      if (dismissal === undefined) return success(null);
      await dismissals.delete(id);
      const { sourceId } = dismissal;
      const left = await dismissals.where('sourceId').equals(sourceId).count();
      const annotated = await annotations.where('sourceId').equals(sourceId).count();
      const source = await sources.get(sourceId);
      const isBare = source?.note === '' && source.archives.length === 0;
      if (left + annotated === 0 && isBare) await sources.delete(sourceId);
      return success(null);
    });
  });
}

/** The source a claim was dismissed on; null if there is no such dismissal. */
export function sourceOfDismissal(
  store: Store,
  id: string,
): Promise<Result<Source | null, StoreFailure>> {
  return toResult(async () => {
    const dismissal = await store.database.dismissals.get(id);
    const source = dismissal && (await store.database.sources.get(dismissal.sourceId));
    return success(source === undefined ? null : fromSourceRow(source));
  });
}

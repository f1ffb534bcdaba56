import { success, type Result } from '../../model/result.ts';
import type { StoreFailure } from '../../model/store-failure.ts';
import { toResult } from '../to-result.ts';
import { countRevisionsInBlocks } from '../annotations/history-blocks.ts';
import type { Store } from '../store.ts';

/** How much the library holds, part by part; the trash is counted too. */
export interface LibraryMeasure {
  readonly entries: Readonly<
    Record<'annotations' | 'revisions' | 'sightings' | 'snapshots' | 'sources', number>
  >;
  /** The size of the kept texts, compressed. */
  readonly snapshotBytes: number;
}

/** Counts the library without reading any entry. */
export function measureLibrary(store: Store): Promise<Result<LibraryMeasure, StoreFailure>> {
  return toResult(async () => {
    const { annotations, revisions, sightings, snapshots, sources } = store.database;
    const sizes = await snapshots.orderBy('bytes').keys();
    return success({
      entries: {
        annotations: await annotations.count(),
        revisions: (await revisions.count()) + (await countRevisionsInBlocks(store.database)),
        sightings: await sightings.count(),
        snapshots: sizes.length,
        sources: await sources.count(),
      },
      snapshotBytes: sizes.reduce<number>((sum, bytes) => sum + Number(bytes), 0),
    });
  });
}

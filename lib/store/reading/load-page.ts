import type { PageRecord } from '../../model/page/page-record.ts';
import { success, type Result } from '../../model/result.ts';
import { byPlaceInPage } from '../../model/rules/page-order.ts';
import { sourceKey } from '../../model/rules/source-key.ts';
import type { StoreFailure } from '../../model/store-failure.ts';
import { withFirsts } from '../appearances/first-appearances.ts';
import { toResult } from '../to-result.ts';
import { findSources } from '../sources/source-row.ts';
import type { Store } from '../store.ts';

/** What the store holds about a page; the settings complete it. */
export type StoredPage = Omit<
  PageRecord,
  'density' | 'hiddenKinds' | 'markColours' | 'wholeSentences' | 'drawerSize' | 'panel' | 'lang'
>;

/**
 * What is stored about a page, found by its own address and also by its canonical one. What is in
 * the trash is left out; drafts are those of the annotations returned. Another appearance of a
 * claim shows the findings and the evidence of the first. Asks for as much as it can at once.
 */
export function loadPage(
  store: Store,
  url: string,
  canonicalUrl: string | null,
): Promise<Result<StoredPage, StoreFailure>> {
  return toResult(() => {
    const { database } = store;
    const { sources, annotations, stories, drafts, dismissals, scales } = database;
    return database.transaction(
      'r',
      [sources, annotations, stories, drafts, dismissals, scales],
      async () => {
        const found = await findSources(database, url, canonicalUrl);
        const ids = found.map(({ id }) => id);
        // Each source on its own: asked for several at once, the database would go row by row.
        const [perSource, dismissed, allScales] = await Promise.all([
          Promise.all(ids.map((id) => annotations.where('sourceId').equals(id).toArray())),
          Promise.all(ids.map((id) => dismissals.where('sourceId').equals(id).toArray())),
          scales.toArray(),
        ]);
        const live = perSource.flat().filter(({ deletedAt }) => deletedAt === null);
        const [typed, shown] = await Promise.all([
          drafts.bulkGet(live.map(({ id }) => id)),
          withFirsts(database, live),
        ]);
        return success({
          sourceId: found.find(({ key }) => key === sourceKey(url))?.id ?? null,
          annotations: shown.sort(byPlaceInPage),
          drafts: typed.filter((draft) => draft !== undefined),
          dismissals: dismissed.flat(),
          scales: allScales,
        });
      },
    );
  });
}

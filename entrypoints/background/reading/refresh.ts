import { canonicalKey, sourceKey } from '../../../lib/model/rules/source-key.ts';
import type { AnnotationId } from '../../../lib/model/ids.ts';
import type { Source } from '../../../lib/model/source.ts';
import { findSourcesShowing } from '../../../lib/store/appearances/claim-links.ts';
import type { Store } from '../../../lib/store/store.ts';
import { readerTabs, tellReaders, type ReaderTab } from '../../../lib/browser/reader-tabs.ts';

/**
 * Makes the readers that show any of these sources load again (null: all readers), except in the
 * tab where the change was made; all other cards, including those in that tab, ask the library
 * again.
 */
export async function refreshReaders(
  sources: readonly Pick<Source, 'url' | 'canonicalUrl'>[] | null,
  exceptTabId: number | null,
): Promise<void> {
  const changed = new Set(
    (sources ?? []).flatMap(({ url, canonicalUrl }) => [
      sourceKey(url),
      canonicalKey(url, canonicalUrl),
    ]),
  );
  const all = await readerTabs();
  const isMeant = ({ tabId, keys }: ReaderTab): boolean =>
    tabId !== exceptTabId && (sources === null || keys.some((key) => changed.has(key)));
  const others = all.filter((tab) => !isMeant(tab));
  await Promise.all([
    tellReaders(all.filter(isMeant), 'reader.refresh', {}),
    tellReaders(others, 'reader.libraryChanged', {}),
  ]);
}

/**
 * Like `refreshReaders`, for a change of one annotation: on its own source and on those of linked
 * copies, which show its findings.
 */
export async function refreshShowing(
  store: Store,
  id: AnnotationId,
  exceptTabId: number | null,
): Promise<void> {
  const sources = await findSourcesShowing(store, [id]);
  if (sources.ok) await refreshReaders(sources.value, exceptTabId);
}

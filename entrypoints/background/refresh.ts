import { canonicalKey, sourceKey } from '../../lib/model/source-key.ts';
import type { Source } from '../../lib/model/source.ts';
import { readerTabs, tellReaders } from './reader-tabs.ts';

/** Has the readers that show any of these sources load again (null: all readers), but for the tab where the change was made. */
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
  const meant = (await readerTabs()).filter(
    ({ tabId, keys }) =>
      tabId !== exceptTabId && (sources === null || keys.some((key) => changed.has(key))),
  );
  await tellReaders(meant, 'reader.refresh', {});
}

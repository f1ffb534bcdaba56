import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';

import { StoragePanel, type ShownStorage } from '../../components/settings/storage-panel.tsx';
import { measureLibrary } from '../../lib/store/reading/measure-library.ts';
import { requestPersistence } from '../../lib/store/persistence.ts';
import type { Store } from '../../lib/store/store.ts';
import { useLiveQuery } from '../shared/use-live-query.ts';

type OfBrowser = Pick<ShownStorage, 'usage' | 'quota' | 'isPersisted'>;

/** What the browser reports about this origin's storage. */
async function askBrowser(): Promise<OfBrowser> {
  const { usage = null, quota = null } = await navigator.storage.estimate();
  return { usage, quota, isPersisted: await navigator.storage.persisted() };
}

/** How much is stored here, and whether the browser might delete it. */
export function StorageSection({ store }: { readonly store: Store }): VNode | null {
  const measure = useLiveQuery(measureLibrary, store, '');
  const [told, setTold] = useState<OfBrowser | null>(null);
  useEffect(() => {
    void askBrowser().then(setTold);
  }, [measure]);
  if (measure?.ok !== true || told === null) return null;
  return (
    <StoragePanel
      storage={{ ...measure.value, ...told }}
      onPersist={() => void requestPersistence().then(askBrowser).then(setTold)}
    />
  );
}

import { loadSettings } from '../../../lib/settings/saved-settings.ts';
import type { Store } from '../../../lib/store/store.ts';
import { openStore } from '../../../lib/store/store.ts';

/** The record as the extension's own pages use it; revisions carry the name from the settings. */
export function openLibraryStore(): Store {
  return openStore(async () => (await loadSettings()).name);
}

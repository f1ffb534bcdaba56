import type { BackgroundHandlers } from '../../lib/messages/server.ts';
import { findSourcesById } from '../../lib/store/search.ts';
import type { Store } from '../../lib/store/store.ts';
import { openAnnotation, openLibrary } from './open-annotation.ts';
import { readTab } from './read-tab.ts';
import { refreshReaders } from './refresh.ts';

/** What the background answers to the extension's own pages. */
export function viewHandlers(store: Store): BackgroundHandlers['view'] {
  return {
    'tab.read': ({ tabId, anyway }) => readTab(tabId, { anyway, evenSwitchedOff: false }),
    'annotation.open': ({ annotationId }) => openAnnotation(store, annotationId),
    'store.changed': async ({ sourceIds }) => {
      const sources = sourceIds && (await findSourcesById(store, sourceIds));
      if (sources === null || sources.ok) await refreshReaders(sources?.value ?? null, null);
      return null;
    },
    'library.open': async ({ annotationId }) => {
      await openLibrary(annotationId);
      return null;
    },
  };
}

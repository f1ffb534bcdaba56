import { browser } from 'wxt/browser';
import type { Annotation } from '../../../lib/model/annotation.ts';
import type { BackgroundMessages } from '../../../lib/messages/protocol.ts';
import type { AnnotationId } from '../../../lib/model/ids.ts';
import { failure, success, type Result } from '../../../lib/model/result.ts';
import { sourceKey } from '../../../lib/model/rules/source-key.ts';
import type { StoreFailure } from '../../../lib/model/store-failure.ts';
import { findEntry } from '../../../lib/store/sources/find-entry.ts';
import type { Store } from '../../../lib/store/store.ts';
import { inviteToJump, keepJump } from '../reading/pending-jumps.ts';
import { readTab } from '../reading/read-tab.ts';
import { mayReadByItself } from '../reading/watcher-registration.ts';

/**
 * Opens an annotation's page in a new tab, at its plain address: the page is not told which words are
 * looked for. The jump to the annotation is kept until the page may be read: at once where that is
 * allowed, else when the person presses the toolbar button, which says so.
 */
export async function openAnnotation(
  store: Store,
  id: AnnotationId,
): Promise<Result<null, StoreFailure>> {
  const found = await findEntry(store, id);
  if (!found.ok) return found;
  if (found.value === null) return failure({ code: 'not-found' });
  const { annotation } = found.value;
  const url = pageOf(annotation);
  // An imported annotation may give anything as its page.
  if (!/^(?:https?|file):/.test(url)) return failure({ code: 'not-found' });
  const tab = await browser.tabs.create({ url });
  if (tab.id === undefined) return success(null);
  await keepJump(tab.id, id);
  const { id: tabId } = tab;
  const mayRead = await mayReadByItself(url);
  onceLoaded(tabId, () =>
    mayRead ? readTab(tabId, { anyway: true, evenSwitchedOff: false }) : inviteToJump(tabId),
  );
  return success(null);
}

/**
 * The entry's own address where that is the page the annotation belongs to; an entry on a page of
 * its own is another source.
 */
function pageOf({ permalink, visitedUrl }: Annotation): string {
  const isThere = permalink !== null && sourceKey(permalink) === sourceKey(visitedUrl);
  return isThere ? permalink : visitedUrl;
}

/** Opens the library page, at an annotation or at a subject's ledger if one is given. */
export async function openLibrary(
  place: BackgroundMessages['library.open']['request'],
): Promise<void> {
  const at = placeInLibrary(place);
  await browser.tabs.create({ url: `${browser.runtime.getURL('/')}library.html${at}` });
}

/**
 * Does something with a tab once it has loaded. Should the background be stopped before that, the
 * jump waits for the click.
 */
function onceLoaded(tabId: number, act: () => Promise<unknown>): void {
  const listener = (changedId: number, { status }: { status?: string | undefined }): void => {
    if (changedId !== tabId || status !== 'complete') return;
    browser.tabs.onUpdated.removeListener(listener);
    void act();
  };
  browser.tabs.onUpdated.addListener(listener);
}

function placeInLibrary({
  annotationId,
  subjectId,
  isKeptOut,
}: BackgroundMessages['library.open']['request']): string {
  if (annotationId !== null)
    return `#/annotation/${encodeURIComponent(annotationId)}${isKeptOut === true ? '?kept-out=1' : ''}`;
  return subjectId === undefined ? '' : `#/ledger/${encodeURIComponent(subjectId)}`;
}

import { browser } from 'wxt/browser';

import { isClaimOf, type RecentClaim, type Taken } from '../../../lib/model/page/recent-claim.ts';
import { evidenceOfTab } from '../../../lib/model/page/evidence-of-tab.ts';
import { closestReview } from '../../../lib/formats/claim-review/page-reviews.ts';
import type { Stance } from '../../../lib/model/evidence.ts';
import type { EvidenceId } from '../../../lib/model/ids.ts';
import { changeArchives } from '../../../lib/store/sources/archived-copies.ts';
import type { Store } from '../../../lib/store/store.ts';
import { deleteAnnotation } from '../../../lib/store/annotations/trash.ts';
import { refreshReaders } from '../reading/refresh.ts';
import { loadTexts } from '../interface/spoken-texts.ts';
import { dropRecentClaim, noteRecentClaim } from '../../../lib/browser/recent-claims.ts';
import { readPageReviews } from './read-page-reviews.ts';
import { readTabPage, type MenuPlace } from './tab-page.ts';
import { archiveThing, takeArchive } from './take-archive.ts';
import { changeEvidence, takeEvidence } from './take-evidence.ts';
import { keepTaken, takenOf } from '../../../lib/browser/taken-tab.ts';

/** Makes what a tab shows evidence for a claim, and keeps the outcome for the tab's popup. */
export async function takeTab(
  store: Store,
  tabId: number,
  claim: RecentClaim,
  place: MenuPlace | null,
): Promise<void> {
  await keepTaken(tabId, await tryTaking(store, tabId, claim, place));
}

async function tryTaking(
  store: Store,
  tabId: number,
  claim: RecentClaim,
  place: MenuPlace | null,
): Promise<Taken> {
  const page = await readTabPage(tabId, place);
  if (page === null) return { kind: 'failed', why: 'no address' };
  if (isClaimOf(claim, page.url)) return { kind: 'failed', why: 'own page' };
  const { t } = await loadTexts();
  const reviews = await readPageReviews({ tabId, frameId: 0, url: page.url });
  const entry = evidenceOfTab(page, closestReview(reviews, claim.text), {
    id: store.newId() as EvidenceId,
    now: store.now(),
    locator: page.page === null ? null : t('menu.page', { page: String(page.page) }),
  });
  const stored = await takeEvidence(store, claim, entry);
  if (!stored.ok) {
    if (stored.reason === 'claim gone') await dropRecentClaim(claim);
    return { kind: 'failed', why: stored.reason };
  }
  const { id: annotationId } = stored.value;
  await noteRecentClaim({ ...claim, annotationId: claim.annotationId ?? annotationId });
  const isFirst = claim.annotationId === null;
  const { id: evidenceId, stance } = entry;
  return { kind: 'evidence', claim: claim.text, annotationId, evidenceId, stance, isFirst };
}

/**
 * Notes the archived copy a tab shows on the thing it is a copy of, and keeps the outcome for the
 * tab's popup.
 */
export async function takeTabAsCopy(
  store: Store,
  tabId: number,
  place: MenuPlace | null,
): Promise<void> {
  const page = await readTabPage(tabId, place);
  const archived = page === null ? null : await takeArchive(store, tabId, page);
  if (archived === null) await keepTaken(tabId, { kind: 'failed', why: 'no address' });
  else if (!archived.ok) await keepTaken(tabId, { kind: 'failed', why: archived.reason });
  else if (archived.value.kind === 'which') await keepTaken(tabId, archived.value);
  else {
    const { copy, of, places } = archived.value;
    await keepTaken(tabId, { kind: 'archive', of, url: copy.url, places });
  }
}

/** Notes the copy on the thing that a person chose, given by its place among what was offered. */
export async function takeTabAsCopyOf(store: Store, tabId: number, nth: number): Promise<void> {
  const taken = await takenOf(tabId);
  const thing = taken?.kind === 'which' ? taken.choices[nth] : undefined;
  if (taken?.kind !== 'which' || thing === undefined) return;
  const { copy } = taken;
  const isNoted = await archiveThing(store, thing, copy);
  await keepTaken(
    tabId,
    isNoted
      ? { kind: 'archive', of: thing.title, url: copy.url, places: [thing.place] }
      : { kind: 'failed', why: 'nothing to archive' },
  );
}

/**
 * Undoes what was made of a tab. An annotation that was made for it, and holds nothing else, goes
 * to the trash.
 */
export async function untakeTab(store: Store, tabId: number): Promise<void> {
  const taken = await takenOf(tabId);
  if (taken?.kind === 'evidence') await untakeEvidence(store, taken);
  else if (taken?.kind === 'archive') await untakeArchive(store, taken);
  else return;
  await keepTaken(tabId, { kind: 'undone' });
}

async function untakeEvidence(
  store: Store,
  { annotationId, evidenceId, isFirst }: Extract<Taken, { kind: 'evidence' }>,
): Promise<void> {
  const left = await changeEvidence(store, annotationId, (evidence) =>
    evidence.filter(({ id }) => id !== evidenceId),
  );
  if (!left.ok || !isFirst) return;
  const { evidence, findings, note, tags, revision } = left.value;
  const isBare = evidence.length + findings.length + tags.length === 0 && note === '';
  // One revision made it, one took the entry back.
  if (!isBare || revision > 2) return;
  await deleteAnnotation(store, annotationId);
  void refreshReaders(null, null);
}

async function untakeArchive(
  store: Store,
  { url, places }: Extract<Taken, { kind: 'archive' }>,
): Promise<void> {
  const without = <Copy extends { readonly url: string }>(archives: readonly Copy[]): Copy[] =>
    archives.filter((copy) => copy.url !== url);
  for (const place of places) {
    if ('sourceId' in place) await changeArchives(store, place.sourceId, without);
    else {
      await changeEvidence(store, place.annotationId, (evidence) =>
        evidence.map((one) =>
          one.id === place.evidenceId ? { ...one, archives: without(one.archives) } : one,
        ),
      );
    }
  }
}

/** Sets the stance of the evidence that was made of a tab: what it does for its claim. */
export async function setTakenStance(store: Store, tabId: number, stance: Stance): Promise<void> {
  const taken = await takenOf(tabId);
  if (taken?.kind !== 'evidence') return;
  const changed = await changeEvidence(store, taken.annotationId, (evidence) =>
    evidence.map((one) => (one.id === taken.evidenceId ? { ...one, stance } : one)),
  );
  if (changed.ok) await keepTaken(tabId, { ...taken, stance });
}

/**
 * Opens the popup on a tab, where it shows the outcome; where the browser does not let us, the
 * badge shows that there is something to see.
 */
export async function tellTaken(tabId: number): Promise<void> {
  try {
    await browser.action.openPopup();
  } catch {
    await browser.action.setBadgeText({ tabId, text: '+1' });
  }
}

import { browser } from 'wxt/browser';

import { readArchivedAddress, type ArchivedAddress } from '../../../lib/lookup/archived-address.ts';
import type { ArchivedAt, TakeFailure } from '../../../lib/model/claim-at-hand.ts';
import type { Evidence } from '../../../lib/model/evidence.ts';
import { failure, success, type Result } from '../../../lib/model/result.ts';
import { sourceKey } from '../../../lib/model/source-key.ts';
import type { ArchivedCopy } from '../../../lib/model/source.ts';
import { changeArchives, findSource } from '../../../lib/store/archived-copies.ts';
import { findEntry } from '../../../lib/store/find-entry.ts';
import type { Store } from '../../../lib/store/store.ts';
import { claimsAtHand } from './claims-at-hand.ts';
import { changeEvidence } from './take-evidence.ts';

interface ArchivedHere {
  readonly copy: ArchivedCopy;
  readonly of: string;
  readonly places: readonly ArchivedAt[];
}

/**
 * Notes the archived copy that a tab shows with what it is a copy of: the source of that address, and evidence of that address in the claims
 * worked on last. `at` is when the copy was taken, or now where it does not say so.
 */
export async function takeArchive(
  store: Store,
  tabId: number,
  url: string,
): Promise<Result<ArchivedHere, TakeFailure>> {
  const read = await readCopy(tabId, url);
  if (read === null) return failure('no copy');
  const { original } = read;
  if (original === null) return failure('nothing to archive');
  const copy = { url: read.url, at: read.takenAt ?? store.now() };
  const source = await archiveSource(store, original, copy);
  const evidence = await archiveEvidence(store, original, copy);
  const places = [...(source === null ? [] : [source.place]), ...evidence];
  if (places.length === 0) return failure('nothing to archive');
  return success({ copy, of: source?.title ?? original, places });
}

/** What a tab's address says, completed by what the copy itself names as its address: archive.today's short addresses say nothing. */
async function readCopy(tabId: number, url: string): Promise<ArchivedAddress | null> {
  const read = readArchivedAddress(url);
  if (read?.original !== null) return read ?? null;
  for (const named of await namedAddresses(tabId)) {
    const longer = readArchivedAddress(named);
    if (longer?.original != null) return { ...longer, url: read.url };
  }
  return read;
}

async function namedAddresses(tabId: number): Promise<readonly string[]> {
  try {
    const [answer] = await browser.scripting.executeScript({
      target: { tabId },
      func: () =>
        [
          ...document.querySelectorAll<HTMLLinkElement>(
            'link[rel~="canonical"], link[rel~="bookmark"]',
          ),
        ]
          .slice(0, 4)
          .map(({ href }) => href),
    });
    const named: unknown = answer?.result;
    return Array.isArray(named) ? named.filter((one) => typeof one === 'string') : [];
  } catch {
    // Without a grant the page is not asked.
    return [];
  }
}

async function archiveSource(
  store: Store,
  original: string,
  copy: ArchivedCopy,
): Promise<{ readonly place: ArchivedAt; readonly title: string } | null> {
  const found = await findSource(store, original);
  if (!found.ok || found.value === null) return null;
  const { id, title } = found.value;
  const changed = await changeArchives(store, id, (archives) => withCopy(archives, copy));
  return changed.ok ? { place: { sourceId: id }, title: title === '' ? original : title } : null;
}

async function archiveEvidence(
  store: Store,
  original: string,
  copy: ArchivedCopy,
): Promise<readonly ArchivedAt[]> {
  const places: ArchivedAt[] = [];
  const isMeant = ({ url }: Evidence): boolean =>
    url !== null && sourceKey(url) === sourceKey(original);
  for (const { annotationId } of await claimsAtHand()) {
    if (annotationId === null) continue;
    const found = await findEntry(store, annotationId);
    const meant = found.ok ? (found.value?.annotation.evidence.filter(isMeant) ?? []) : [];
    if (meant.length === 0) continue;
    const changed = await changeEvidence(store, annotationId, (evidence) =>
      evidence.map((one) =>
        isMeant(one) ? { ...one, archives: withCopy(one.archives, copy) } : one,
      ),
    );
    if (changed.ok) places.push(...meant.map(({ id }) => ({ annotationId, evidenceId: id })));
  }
  return places;
}

function withCopy(archives: readonly ArchivedCopy[], copy: ArchivedCopy): readonly ArchivedCopy[] {
  return [...archives.filter(({ url }) => url !== copy.url), copy];
}

import { browser } from 'wxt/browser';

import { readArchivedAddress, type ArchivedAddress } from '../../../lib/lookup/archived-address.ts';
import type { ArchivedAt, CopiedThing, TakeFailure } from '../../../lib/model/page/recent-claim.ts';
import type { Annotation } from '../../../lib/model/annotation.ts';
import type { TabPage } from '../../../lib/model/page/evidence-of-tab.ts';
import type { Evidence } from '../../../lib/model/evidence.ts';
import type { AnnotationId } from '../../../lib/model/ids.ts';
import { failure, success, type Result } from '../../../lib/model/result.ts';
import { sourceKey } from '../../../lib/model/rules/source-key.ts';
import type { ArchivedCopy } from '../../../lib/model/source.ts';
import { changeArchives, findSource } from '../../../lib/store/sources/archived-copies.ts';
import { findCarrier } from '../../../lib/store/appearances/claim-links.ts';
import { findEntry } from '../../../lib/store/sources/find-entry.ts';
import type { Store } from '../../../lib/store/store.ts';
import { recentClaims } from '../../../lib/browser/recent-claims.ts';
import { changeEvidence } from './take-evidence.ts';

/**
 * What happens with an archived copy: it is noted on the thing it is a copy of, or a person is
 * asked what that is.
 */
type Archiving =
  | {
      readonly kind: 'noted';
      readonly copy: ArchivedCopy;
      readonly of: string;
      readonly places: readonly ArchivedAt[];
    }
  | {
      readonly kind: 'which';
      readonly copy: ArchivedCopy;
      readonly choices: readonly CopiedThing[];
    };

/** About as many things as a person would look through. */
const MOST_CHOICES = 6;

/**
 * Notes the archived copy that a tab shows on the thing it is a copy of: the source with that
 * address, and evidence with that address in the claims worked on last. Where none has it, these
 * are offered to choose from. The copy's time is when it was taken, or now where it does not say.
 */
export async function takeArchive(
  store: Store,
  tabId: number,
  { url, title }: Pick<TabPage, 'url' | 'title'>,
): Promise<Result<Archiving, TakeFailure>> {
  const read = await readCopy(tabId, url);
  if (read === null) return failure('no copy');
  const { original } = read;
  const copy = { url: read.url, at: read.takenAt ?? store.now() };
  const source = original === null ? null : await archiveSource(store, original, copy);
  const evidence = original === null ? [] : await archiveEvidence(store, original, copy);
  const places = [...(source === null ? [] : [source.place]), ...evidence];
  if (places.length > 0)
    return success({ kind: 'noted', copy, of: source?.title ?? original ?? '', places });
  const choices = await recentThings(store, title);
  return choices.length === 0
    ? failure('nothing to archive')
    : success({ kind: 'which', copy, choices });
}

/** Notes a copy on one thing; false where that is gone. */
export async function archiveThing(
  store: Store,
  { place }: CopiedThing,
  copy: ArchivedCopy,
): Promise<boolean> {
  if ('sourceId' in place) {
    const changed = await changeArchives(store, place.sourceId, (all) => withCopy(all, copy));
    return changed.ok;
  }
  const changed = await changeEvidence(store, place.annotationId, (evidence) =>
    evidence.map((one) =>
      one.id === place.evidenceId ? { ...one, archives: withCopy(one.archives, copy) } : one,
    ),
  );
  return changed.ok && changed.value.evidence.some(({ id }) => id === place.evidenceId);
}

/**
 * The evidence with an address in the claims worked on last, newest first, then their sources; what
 * has the same title as the copy comes first.
 */
async function recentThings(store: Store, title: string): Promise<readonly CopiedThing[]> {
  const evidence: CopiedThing[] = [];
  for (const { id, evidence: entries } of await recentCarriers(store)) {
    for (const one of entries.toReversed()) {
      if (one.url === null) continue;
      const place = { annotationId: id, evidenceId: one.id };
      evidence.push({ place, title: one.title === '' ? one.url : one.title });
    }
  }
  const sources = new Map<string, CopiedThing>();
  for (const { annotationId } of await recentClaims()) {
    const found = annotationId === null ? null : await findEntry(store, annotationId);
    if (found?.ok !== true || found.value === null) continue;
    const { source } = found.value;
    const named = source.title === '' ? source.url : source.title;
    sources.set(source.id, { place: { sourceId: source.id }, title: named });
  }
  const all = [...evidence, ...sources.values()];
  const isNamesake = (thing: CopiedThing): boolean => thing.title === title.trim();
  return [...all.filter(isNamesake), ...all.filter((thing) => !isNamesake(thing))].slice(
    0,
    MOST_CHOICES,
  );
}

/**
 * What a tab's address says, completed by the address that the copy itself gives: archive.today's
 * short addresses say nothing.
 */
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
    // Without a grant we cannot ask the page.
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
  for (const { id: annotationId, evidence } of await recentCarriers(store)) {
    const meant = evidence.filter(isMeant);
    if (meant.length === 0) continue;
    const changed = await changeEvidence(store, annotationId, (entries) =>
      entries.map((one) =>
        isMeant(one) ? { ...one, archives: withCopy(one.archives, copy) } : one,
      ),
    );
    if (changed.ok) places.push(...meant.map(({ id }) => ({ annotationId, evidenceId: id })));
  }
  return places;
}

/**
 * The annotations whose evidence is shown by the claims worked on last, newest first, each once: a
 * linked copy shows the evidence of its first appearance.
 */
async function recentCarriers(store: Store): Promise<readonly Annotation[]> {
  const carriers = new Map<AnnotationId, Annotation>();
  for (const { annotationId } of await recentClaims()) {
    const found = annotationId === null ? null : await findCarrier(store, annotationId);
    if (found?.ok !== true || found.value === null) continue;
    const { annotation } = found.value;
    if (!carriers.has(annotation.id)) carriers.set(annotation.id, annotation);
  }
  return [...carriers.values()];
}

function withCopy(archives: readonly ArchivedCopy[], copy: ArchivedCopy): readonly ArchivedCopy[] {
  return [...archives.filter(({ url }) => url !== copy.url), copy];
}

import type { Annotation, ChangeDecision, PageEdit } from '../../model/annotation.ts';
import type { AnnotationId, PageEditId } from '../../model/ids.ts';
import type { ReadText } from '../../model/page/page-record.ts';
import { failure, success, type Result } from '../../model/result.ts';
import type { Sighting } from '../../model/sighting.ts';
import type { StoreFailure } from '../../model/store-failure.ts';
import type { Target } from '../../model/target.ts';
import { isSameData } from '../../model/rules/same-data.ts';
import { toResult } from '../to-result.ts';
import type { ChangeNote } from '../annotations/history.ts';
import { writeRevision } from '../annotations/write-revision.ts';
import { readingTimes } from './record-sightings.ts';
import { findSnapshot, keepSnapshot, compressText } from '../sources/snapshots.ts';
import type { Store } from '../store.ts';

/** Moves a claim and its findings to other words; pure. */
export type MoveClaim = (
  annotation: Annotation,
  text: string,
  now: string,
) => Pick<Annotation, 'claim' | 'findings'>;

/** An annotation to attach to other words of a page that was read. */
export interface Reattachment extends ReadText {
  readonly id: AnnotationId;
  readonly baseRevision: number;
  readonly target: Target;
}

type Answer = Result<Annotation, StoreFailure>;

/**
 * Settles a change that a sighting showed. `accepted`: the annotation moves to the new words, with
 * its figures; `kept`: it stays on the old ones and holds the edit as evidence. Either way one
 * revision holds what was before and after. Returns a conflict if the annotation was changed since
 * `baseRevision`, and not found if the sighting did not show a change or a later one shows
 * something else.
 */
export function decideOnChange(
  store: Store,
  { id, baseRevision, at, decision }: ChangeDecision,
  move: MoveClaim,
): Promise<Answer> {
  return toResult(async () => {
    const by = await store.author();
    const now = store.now();
    const { database } = store;
    const { annotations, revisions, sightings, snapshots } = database;
    const tables = [annotations, revisions, sightings, snapshots];
    return database.transaction('rw', tables, async () => {
      const current = await annotations.get(id);
      if (current?.deletedAt !== null) return failure({ code: 'not-found' as const });
      const allSightings = await sightings
        .where('[annotationId+at]')
        .between([id, ''], [id, '\uffff'])
        .toArray();
      const shown = changeShownAt(allSightings, at);
      if (shown === null) return failure({ code: 'not-found' as const });
      if (current.revision !== baseRevision) return conflict(current);
      const edit = editOf(store, current, shown, allSightings, decision, now);
      const note: ChangeNote = { by, at: now, reason: '', change: 'edit' };
      if (decision === 'kept') {
        const isKept = current.edits.some((one) => one.decision === 'kept' && one.new === edit.new);
        if (isKept) return success(current);
        const next = { ...current, edits: [...current.edits, edit] };
        return success(await writeRevision(database, current, next, note));
      }
      const hash = shown.textHash ?? '';
      const next: Annotation = {
        ...current,
        ...move(current, edit.new, now),
        target: shown.found,
        snapshotId: (await findSnapshot(database, current.sourceId, hash)) ?? current.snapshotId,
        seenAt: shown.at,
        edits: [...current.edits, edit],
      };
      return success(await writeRevision(database, current, next, note));
    });
  });
}

/**
 * Attaches an annotation to words that a person pointed out, with a snapshot of the page they are
 * on and one revision that holds the old and the new place. If the words differ, the edit is kept
 * with it. Returns a conflict if it was changed since `baseRevision`.
 */
export function reattach(
  store: Store,
  { id, baseRevision, target, ...page }: Reattachment,
  move: MoveClaim,
): Promise<Answer> {
  return toResult(async () => {
    const [text, by] = await Promise.all([compressText(page), store.author()]);
    const now = store.now();
    const { database } = store;
    const { annotations, revisions, snapshots } = database;
    return database.transaction('rw', [annotations, revisions, snapshots], async () => {
      const current = await annotations.get(id);
      if (current?.deletedAt !== null) return failure({ code: 'not-found' as const });
      if (current.revision !== baseRevision) return conflict(current);
      if (isSameData(current.target, target)) return success(current);
      const { exact } = target.quote;
      const edit: PageEdit = {
        id: store.newId() as PageEditId,
        old: current.target.quote.exact,
        new: exact,
        oldSeenAt: current.seenAt,
        newSeenAt: now,
        textHash: text.sha256,
        decision: 'accepted',
        decidedAt: now,
      };
      const next: Annotation = {
        ...current,
        ...move(current, exact, now),
        target,
        snapshotId: await keepSnapshot(store, current.sourceId, text, now),
        seenAt: now,
        edits: exact === edit.old ? current.edits : [...current.edits, edit],
      };
      const note: ChangeNote = { by, at: now, reason: '', change: 'edit' };
      return success(await writeRevision(database, current, next, note));
    });
  });
}

function conflict(current: Annotation): Result<never, StoreFailure> {
  return failure({ code: 'conflict', fields: ['claim'], current });
}

/**
 * The sighting at this time, if it showed changed words and no later one shows anything else;
 * `allSightings` are in order.
 */
function changeShownAt(
  allSightings: readonly Sighting[],
  at: string,
): (Sighting & { readonly found: Target }) | null {
  const shown = allSightings.find((sighting) => sighting.at === at);
  const last = allSightings.at(-1);
  if (shown?.state !== 'changed' || shown.found === null) return null;
  const isLatest = last?.state === 'changed' && last.new === shown.new;
  return isLatest ? { ...shown, found: shown.found } : null;
}

function editOf(
  store: Store,
  current: Annotation,
  shown: Sighting & { readonly found: Target },
  allSightings: readonly Sighting[],
  decision: PageEdit['decision'],
  now: string,
): PageEdit {
  const earlier = allSightings.filter((sighting) => sighting.at < shown.at);
  const { sameAt, sinceAt } = readingTimes(current, earlier, shown, shown.at);
  return {
    id: store.newId() as PageEditId,
    old: current.target.quote.exact,
    new: shown.found.quote.exact,
    oldSeenAt: sameAt,
    newSeenAt: sinceAt,
    textHash: shown.textHash,
    decision,
    decidedAt: now,
  };
}

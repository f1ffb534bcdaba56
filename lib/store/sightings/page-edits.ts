import type { Annotation, PageEdit } from '../../model/annotation.ts';
import type { ChangeDecision, SaveNote } from '../../model/revision.ts';
import type { AnnotationId, PageEditId } from '../../model/ids.ts';
import { laterQuotes } from '../../model/later-figure.ts';
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

/** Moves a claim and its findings to the words of another place; pure. */
export type MoveClaim = (
  annotation: Annotation,
  target: Target,
  now: string,
) => Pick<Annotation, 'claim' | 'findings'>;

/** An annotation to attach to other words of a page that was read. */
export interface Reattachment extends ReadText {
  readonly id: AnnotationId;
  readonly baseRevision: number;
  readonly target: Target;
  /** What other words are for a published check, with the public reason; asked, never guessed. */
  readonly note?: SaveNote | undefined;
}

type Answer = Result<Annotation, StoreFailure>;

/**
 * Settles what a sighting found otherwise. `accepted`: the annotation moves to the new words, with
 * its figures; `kept`: it stays as it is and holds what was found as evidence: new words, that the
 * words are gone, or a later figure. Either way one revision holds what was before and after.
 * Returns a conflict if the annotation was changed since `baseRevision`, not found if the sighting
 * did not show that or a later one shows something else, and unsaid if it accepts a change of a
 * published check without a word on what that is.
 */
export function decideOnChange(
  store: Store,
  { id, baseRevision, at, decision, note: said }: ChangeDecision,
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
      const shown = shownAt(allSightings, at);
      if (shown === null) return failure({ code: 'not-found' as const });
      if (current.revision !== baseRevision) return conflict(current);
      const edit = editOf(store, current, shown, allSightings, decision, now);
      const note: ChangeNote = { by, at: now, ...(said ?? { reason: '', change: 'edit' }) };
      if (decision === 'kept') {
        if (current.edits.some((one) => isSameKept(one, edit))) return success(current);
        const next = { ...current, edits: [...current.edits, edit] };
        return success(await writeRevision(database, current, next, note));
      }
      if (shown.state !== 'changed' || shown.found === null)
        return failure({ code: 'not-found' as const });
      if (isUnsaid(current, note)) return failure({ code: 'unsaid' as const });
      const hash = shown.textHash ?? '';
      const next: Annotation = {
        ...current,
        ...move(current, shown.found, now),
        target: shown.found,
        snapshotId: (await findSnapshot(database, current.sourceId, hash)) ?? current.snapshotId,
        seenAt: shown.at,
        edits: [...current.edits, { ...edit, figures: current.claim.figures }],
      };
      return success(await writeRevision(database, current, next, note));
    });
  });
}

/**
 * Attaches an annotation to words that a person pointed out, with a snapshot of the page they are
 * on and one revision that holds the old and the new place. If the words differ, the edit is kept
 * with it. Returns a conflict if it was changed since `baseRevision`, and unsaid if a published check
 * gets other words without a word on what that is.
 */
export function reattach(
  store: Store,
  { id, baseRevision, target, note: said, ...page }: Reattachment,
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
      const note: ChangeNote = { by, at: now, ...(said ?? { reason: '', change: 'edit' }) };
      const isSameWords = exact === current.target.quote.exact;
      if (!isSameWords && isUnsaid(current, note)) return failure({ code: 'unsaid' as const });
      const edit: PageEdit = {
        id: store.newId() as PageEditId,
        old: current.target.quote.exact,
        new: exact,
        oldSeenAt: current.seenAt,
        newSeenAt: now,
        textHash: text.sha256,
        decision: 'accepted',
        decidedAt: now,
        figures: current.claim.figures,
      };
      const next: Annotation = {
        ...current,
        ...move(current, target, now),
        target,
        snapshotId: await keepSnapshot(store, current.sourceId, text, now),
        seenAt: now,
        edits: isSameWords ? current.edits : [...current.edits, edit],
      };
      return success(await writeRevision(database, current, next, note));
    });
  });
}

/** Whether readers have to be told what kind of change this is, and nobody said it. */
function isUnsaid({ published }: Annotation, { change }: ChangeNote): boolean {
  return published !== null && change === 'edit';
}

function conflict(current: Annotation): Result<never, StoreFailure> {
  return failure({ code: 'conflict', fields: ['claim'], current });
}

/**
 * The sighting at this time, if it found something otherwise and no later one shows anything else;
 * `allSightings` are in order.
 */
function shownAt(allSightings: readonly Sighting[], at: string): Sighting | null {
  const shown = allSightings.find((sighting) => sighting.at === at);
  const last = allSightings.at(-1);
  if (shown === undefined || last === undefined || shown.state === 'same') return null;
  if (shown.state === 'changed' && shown.found === null) return null;
  const isLatest =
    last.state === shown.state &&
    last.new === shown.new &&
    last.reason === shown.reason &&
    laterQuotes(last.later) === laterQuotes(shown.later);
  return isLatest ? shown : null;
}

/** Whether the same was kept before. Other words that the page gave were kept beside any old ones. */
function isSameKept(one: PageEdit, edit: PageEdit): boolean {
  const isSame = one.decision === 'kept' && one.new === edit.new && one.about === edit.about;
  return isSame && (edit.about === undefined || one.old === edit.old);
}

/** What a look found, in the form it is kept. */
function keptWords({ state, found, reason, later }: Sighting): Pick<PageEdit, 'new' | 'about'> {
  if (state === 'superseded') return { new: laterQuotes(later), about: 'later figure' };
  if (found !== null || reason === null) return { new: found?.quote.exact ?? '' };
  return { new: '', about: reason };
}

function editOf(
  store: Store,
  current: Annotation,
  shown: Sighting,
  allSightings: readonly Sighting[],
  decision: PageEdit['decision'],
  now: string,
): PageEdit {
  const earlier = allSightings.filter((sighting) => sighting.at < shown.at);
  const { sameAt, sinceAt } = readingTimes(current, earlier, shown, shown.at);
  return {
    id: store.newId() as PageEditId,
    old: current.target.quote.exact,
    ...keptWords(shown),
    oldSeenAt: sameAt,
    newSeenAt: sinceAt,
    textHash: shown.textHash,
    decision,
    decidedAt: now,
  };
}

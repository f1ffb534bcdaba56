import type {
  Annotation,
  AnnotationPatch,
  EditableAnnotation,
  RevisedAnnotation,
} from '../../model/annotation.ts';
import type { AnnotationId } from '../../model/ids.ts';
import type { Change, Revision } from '../../model/revision.ts';
import { isSameData } from '../../model/rules/same-data.ts';
import type { Tables } from '../database.ts';
import { EDITABLE_FIELDS } from './merge.ts';
import { historyInBlock } from './history-blocks.ts';
import { reviewsAfter } from './reviews.ts';

/** The fields of an annotation that a person edits. */
export function editableOf(annotation: Annotation): EditableAnnotation {
  const { storyId, appearanceOf, status, claim, findings, reviews, published } = annotation;
  const { note, evidence, tags, sensitive } = annotation;
  return {
    storyId,
    appearanceOf,
    status,
    claim,
    findings,
    reviews,
    published,
    note,
    evidence,
    tags,
    sensitive,
  };
}

const REVISED_FIELDS = [...EDITABLE_FIELDS, 'target', 'snapshotId', 'edits'] as const;

/** The fields in which two states differ, before and after. */
export function changedFields(
  before: RevisedAnnotation,
  after: RevisedAnnotation,
): Pick<Revision, 'before' | 'after'> {
  const changed = REVISED_FIELDS.filter((field) => !isSameData(before[field], after[field]));
  const pick = (state: RevisedAnnotation): Partial<RevisedAnnotation> =>
    Object.fromEntries(changed.map((field) => [field, state[field]]));
  return { before: pick(before), after: pick(after) };
}

/** Only the named fields. */
export function pickFields(
  state: AnnotationPatch,
  fields: readonly (keyof EditableAnnotation)[],
): AnnotationPatch {
  return Object.fromEntries(fields.map((field) => [field, state[field]]));
}

/**
 * The edited fields as they were at an earlier revision, worked out backwards from the present
 * through the history; null if the revision is newer than what is stored (a record restored from a
 * backup). Runs inside the caller's transaction.
 */
export async function stateAt(
  tables: Tables,
  current: Annotation,
  revision: number,
): Promise<EditableAnnotation | null> {
  if (revision > current.revision) return null;
  if (revision === current.revision) return editableOf(current);
  const since = (await revisionsOf(tables, current.id)).filter(
    ({ seq }) => seq > revision && seq <= current.revision,
  );
  return since
    .toReversed()
    .reduce<EditableAnnotation>(
      (state, { before }) => ({ ...state, ...before }),
      editableOf(current),
    );
}

/**
 * The whole history of an annotation, oldest first. Runs inside the caller's transaction over
 * revisions and histories.
 */
export function revisionsOf(
  tables: Pick<Tables, 'revisions' | 'histories'>,
  id: AnnotationId,
): PromiseLike<readonly Revision[]> {
  return tables.revisions
    .where('[annotationId+seq]')
    .between([id, 0], [id, Infinity])
    .toArray()
    .then((rows) => historyInBlock(tables, id).then((packed) => joinHistory(packed, rows)));
}

/** One history, put together from its packed part and its rows, oldest first. */
export function joinHistory(
  packed: readonly Revision[],
  rows: readonly Revision[],
): readonly Revision[] {
  if (packed.length === 0) return rows;
  return rows.length === 0 ? packed : [...packed, ...rows].sort((a, b) => a.seq - b.seq);
}

/** What is recorded about a change besides its fields. */
export interface ChangeNote {
  readonly change: Change;
  readonly reason: string;
  readonly by: string;
  readonly at: string;
}

/**
 * An annotation's next state, ready to be stored, and the revision that leads to it; see
 * `writeRevision` in `write-revision.ts`.
 */
export function revise(
  current: Annotation,
  next: Annotation,
  { at, by, change, reason }: ChangeNote,
): { readonly written: Annotation; readonly revision: Revision } {
  const seq = current.revision + 1;
  const reviews = reviewsAfter(current, next, { at, by, change, revision: seq });
  const written = { ...next, reviews, revision: seq, modifiedAt: at };
  const fields = changedFields(current, written);
  return {
    written,
    revision: { annotationId: current.id, seq, at, by, change, reason, ...fields },
  };
}

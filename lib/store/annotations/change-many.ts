import type { Annotation, AnnotationPatch } from '../../model/annotation.ts';
import type { AnnotationId } from '../../model/ids.ts';
import { success, type Result } from '../../model/result.ts';
import type { Revision } from '../../model/revision.ts';
import { patchSchema } from '../../model/schemas/schemas.ts';
import type { StoreFailure } from '../../model/store-failure.ts';
import { toResult } from '../to-result.ts';
import { assertSchema } from '../assert-schema.ts';
import { changedFields, pickFields, revise, type ChangeNote } from './history.ts';
import { LongWork, type WorkOptions } from '../long-work.ts';
import { EDITABLE_FIELDS } from './merge.ts';
import { holdPacks, releasePacks } from '../packs/pack-middleware.ts';
import type { Store } from '../store.ts';
import { changesCopies, lapseCopies } from './write-revision.ts';

/** One action on many annotations. */
export type ManyChange =
  | { readonly kind: 'edit'; readonly patchOf: (annotation: Annotation) => AnnotationPatch }
  | { readonly kind: 'delete' }
  | { readonly kind: 'restore' };

/** What brings one annotation back to its earlier state. */
interface UndoStep {
  readonly id: AnnotationId;
  /** The revision that the action made. A later one means that somebody has edited it since. */
  readonly revision: number;
  readonly fields: AnnotationPatch;
  readonly deletedAt: string | null;
}

export interface ManyDone {
  readonly changed: number;
  /** For `undoMany`. */
  readonly undo: readonly UndoStep[];
}

/**
 * Applies one action to many annotations in one transaction: to all of them or, if it fails or is
 * cancelled, to none. Each annotation that changes gets its revision. Annotations that are gone,
 * that are in the trash (or are not, when restoring), or that would not change are skipped.
 */
export function changeMany(
  store: Store,
  ids: readonly AnnotationId[],
  act: ManyChange,
  options: WorkOptions = {},
): Promise<Result<ManyDone, StoreFailure>> {
  return reviseMany(store, ids, act.kind, options, (current, at) => nextBy(act, current, at));
}

/** Undoes an action. Annotations changed since then are left as they are now. */
export function undoMany(
  store: Store,
  steps: readonly UndoStep[],
  options: WorkOptions = {},
): Promise<Result<ManyDone, StoreFailure>> {
  const byId = new Map(steps.map((step) => [step.id, step]));
  const ids = [...byId.keys()];
  const change = steps.some(({ deletedAt }) => deletedAt !== null) ? 'delete' : 'edit';
  return reviseMany(store, ids, change, options, (current) => {
    const step = byId.get(current.id);
    if (step?.revision !== current.revision) return null;
    return { ...current, ...step.fields, deletedAt: step.deletedAt };
  });
}

function nextBy(act: ManyChange, current: Annotation, at: string): Annotation | null {
  if (act.kind === 'restore')
    return current.deletedAt === null ? null : { ...current, deletedAt: null };
  if (current.deletedAt !== null) return null;
  if (act.kind === 'delete') return { ...current, deletedAt: at };
  return { ...current, ...assertSchema(patchSchema, act.patchOf(current)) };
}

function reviseMany(
  store: Store,
  ids: readonly AnnotationId[],
  kind: ManyChange['kind'],
  options: WorkOptions,
  nextOf: (current: Annotation, at: string) => Annotation | null,
): Promise<Result<ManyDone, StoreFailure>> {
  return toResult(async () => {
    const note = { change: kind, reason: '', by: await store.author(), at: store.now() };
    const work = new LongWork(ids.length, options);
    const undo: UndoStep[] = [];
    const shown: AnnotationId[] = [];
    const { database } = store;
    const { annotations, revisions, searchPacks } = database;
    const tables = [annotations, revisions, searchPacks];
    return database.transaction('rw', tables, async ({ idbtrans }) => {
      holdPacks(idbtrans);
      await work.inBatches(ids, async (batch) => {
        const rows = await annotations.bulkGet([...batch]);
        const done = rows.flatMap((row) =>
          row === undefined ? [] : reviseOne(row, nextOf(row, note.at), note),
        );
        await annotations.bulkPut(done.map(({ written }) => written));
        await revisions.bulkAdd(done.map(({ revision }) => revision));
        undo.push(...done.map(({ step }) => step));
        shown.push(...done.filter(({ isShown }) => isShown).map(({ written: { id } }) => id));
      });
      const lapsed = await lapseCopies(database, shown, note);
      await releasePacks(idbtrans, {
        getMany: (keys) => searchPacks.bulkGet([...keys]),
        putMany: (packs) => searchPacks.bulkPut(packs),
      });
      work.stopIfCancelled();
      return success({ changed: undo.length, undo: afterLapses(undo, lapsed) });
    });
  });
}

/**
 * The undo steps of an action that also made sign-offs of some of its own annotations lapse,
 * because these are copies of others in it.
 */
function afterLapses(undo: readonly UndoStep[], lapsed: readonly Annotation[]): UndoStep[] {
  const revisions = new Map(lapsed.map(({ id, revision }) => [id, revision]));
  return undo.map((step) => ({ ...step, revision: revisions.get(step.id) ?? step.revision }));
}

interface Revised {
  /** Whether it changes what copies show. */
  readonly isShown: boolean;
  readonly written: Annotation;
  readonly revision: Revision;
  readonly step: UndoStep;
}

function reviseOne(current: Annotation, next: Annotation | null, note: ChangeNote): Revised[] {
  if (next === null) return [];
  const isMoved = next.deletedAt !== current.deletedAt;
  if (!isMoved && Object.keys(changedFields(current, next).after).length === 0) return [];
  const change = !isMoved ? 'edit' : next.deletedAt === null ? 'restore' : 'delete';
  const { written, revision } = revise(current, next, { ...note, change });
  const fields = EDITABLE_FIELDS.filter((field) => field in revision.before);
  const step = {
    id: current.id,
    revision: written.revision,
    fields: pickFields(current, fields),
    deletedAt: current.deletedAt,
  };
  return [{ written, revision, step, isShown: changesCopies(current, written) }];
}

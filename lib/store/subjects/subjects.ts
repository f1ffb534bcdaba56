import type { SubjectId } from '../../model/ids.ts';
import { failure, success, type Result } from '../../model/result.ts';
import { subjectSchema } from '../../model/schemas/schemas.ts';
import type { StoreFailure } from '../../model/store-failure.ts';
import type { OwnRange, Subject } from '../../model/story.ts';
import { toResult } from '../to-result.ts';
import { assertSchema } from '../assert-schema.ts';
import type { Store } from '../store.ts';

/** What a person says about a subject. */
export type SubjectFields = Omit<Subject, 'id'>;

/** All subjects, in no order. */
export function listSubjects(store: Store): Promise<Result<readonly Subject[], StoreFailure>> {
  return toResult(async () => success(await store.database.subjects.toArray()));
}

/** Makes a subject; one that says exactly the same, in the same story, is not made twice. */
export function createSubject(
  store: Store,
  fields: SubjectFields,
): Promise<Result<Subject, StoreFailure>> {
  return toResult(() => {
    const { database } = store;
    const subject = assertSchema(subjectSchema, { ...fields, id: store.newId() });
    return database.transaction('rw', [database.subjects], async () => {
      const twin = (await database.subjects.toArray()).find((other) => isTwin(other, subject));
      if (twin !== undefined) return success(twin);
      await database.subjects.add(subject);
      return success(subject);
    });
  });
}

const NO_RANGE: OwnRange = { min: null, best: null, max: null, rule: '', knownAsOf: null };

/** What to change of a subject; of its own range only the fields that are changed. */
export type SubjectPatch = Partial<Omit<SubjectFields, 'ours'>> & {
  readonly ours?: Partial<OwnRange>;
};

/** Changes what is said about a subject; a range of its own of which nothing is left goes. */
export function saveSubject(
  store: Store,
  id: SubjectId,
  { ours, ...fields }: SubjectPatch,
): Promise<Result<Subject, StoreFailure>> {
  return toResult(() => {
    const { database } = store;
    return database.transaction('rw', [database.subjects], async () => {
      const current = await database.subjects.get(id);
      if (current === undefined) return failure({ code: 'not-found' as const });
      const subject = assertSchema(subjectSchema, {
        ...current,
        ...fields,
        ours: ours === undefined ? current.ours : withFields(current.ours, ours),
      });
      await database.subjects.put(subject);
      return success(subject);
    });
  });
}

function withFields(range: OwnRange | null, changes: Partial<OwnRange>): OwnRange | null {
  const next = { ...NO_RANGE, ...range, ...changes };
  return Object.values(next).every((value) => value === null || value === '') ? null : next;
}

/**
 * Deletes a subject. Figures keep the reference to it, which is shown nowhere, so that
 * `restoreSubject` undoes this.
 */
export function deleteSubject(store: Store, id: SubjectId): Promise<Result<Subject, StoreFailure>> {
  return toResult(() => {
    const { database } = store;
    return database.transaction('rw', [database.subjects], async () => {
      const subject = await database.subjects.get(id);
      if (subject === undefined) return failure({ code: 'not-found' as const });
      await database.subjects.delete(id);
      return success(subject);
    });
  });
}

/** Puts a deleted subject back. */
export function restoreSubject(
  store: Store,
  subject: Subject,
): Promise<Result<null, StoreFailure>> {
  return toResult(async () => {
    await store.database.subjects.put(assertSchema(subjectSchema, subject));
    return success(null);
  });
}

function isTwin(a: Subject, b: Subject): boolean {
  const fields = ['storyId', 'event', 'place', 'period', 'what', 'harm', 'population'] as const;
  return fields.every((field) => (a[field] ?? '') === (b[field] ?? ''));
}

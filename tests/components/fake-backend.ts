import type {
  EditorBackend,
  KeptTyping,
  SaveExtras,
} from '../../components/editing/editor-backend.ts';
import type { Annotation, AnnotationPatch } from '../../lib/model/annotation.ts';
import type { Typing } from '../../lib/model/page/page-record.ts';
import type { Result } from '../../lib/model/result.ts';
import { failure, success } from '../../lib/model/result.ts';
import type { Draft, SaveNote } from '../../lib/model/revision.ts';
import type { StoreFailure } from '../../lib/model/store-failure.ts';
import { sampleAnnotation } from './samples.ts';

/**
 * A store of one annotation in memory with the store's rules: the revision counts up, fields
 * changed by others since `baseRevision` are a conflict if they are in the patch, a save drops the
 * draft.
 */
export class FakeBackend implements EditorBackend {
  stored: Annotation | null;
  draft: Draft | null = null;
  readonly calls: string[] = [];
  /** What was said of each save. */
  readonly notes: (SaveNote | undefined)[] = [];
  /** What the next writes answer instead of writing; `throw` breaks the connection. */
  failing: StoreFailure | 'throw' | null = null;
  /** How long each write takes, in ms; none by default. */
  slowness: (() => number) | null = null;
  #changedAt = new Map<string, number>();

  constructor(stored: Annotation | null = null) {
    this.stored = stored;
  }

  create(
    claim: Annotation['claim'],
    patch: AnnotationPatch,
    typing?: Typing,
  ): Promise<Result<Annotation, StoreFailure>> {
    return this.#answer('create', () => {
      this.stored = sampleAnnotation({ claim, ...patch });
      if (typing !== undefined) this.draft = this.#draftOf(this.stored, typing);
      return success(this.stored);
    });
  }

  save(
    _id: Annotation['id'],
    baseRevision: number,
    patch: AnnotationPatch,
    extras?: SaveExtras,
  ): Promise<Result<Annotation, StoreFailure>> {
    this.notes.push(extras?.note);
    return this.#answer(`save ${Object.keys(patch).join(',')}`, () => {
      const current = this.stored;
      if (current === null) return failure({ code: 'not-found' });
      const fields = (Object.keys(patch) as (keyof AnnotationPatch)[]).filter(
        (field) =>
          (this.#changedAt.get(field) ?? 0) > baseRevision && patch[field] !== current[field],
      );
      if (fields.length > 0) return failure({ code: 'conflict', fields, current });
      this.draft = null;
      return success(this.changeElsewhere(patch));
    });
  }

  remove(): Promise<Result<Annotation, StoreFailure>> {
    return this.#answer('remove', () => {
      const gone = this.changeElsewhere({});
      this.stored = null;
      return success({ ...gone, deletedAt: '2026-02-01T10:00:00.000Z' });
    });
  }

  saveDraft({
    id,
    baseRevision,
    patch,
    comment,
  }: KeptTyping): Promise<Result<Draft, StoreFailure>> {
    return this.#answer(`draft ${Object.keys(patch).join(',')}`, () => {
      const at = '2026-02-01T10:00:00.000Z';
      this.draft = { annotationId: id, at, baseRevision, patch, comment };
      return success(this.draft);
    });
  }

  #draftOf({ id, revision }: Annotation, typing: Typing): Draft {
    return { annotationId: id, at: '2026-02-01T10:00:00.000Z', baseRevision: revision, ...typing };
  }

  /** Writes `patch` as another tab would. */
  changeElsewhere(patch: AnnotationPatch): Annotation {
    const current = this.stored ?? sampleAnnotation();
    const revision = current.revision + 1;
    for (const field of Object.keys(patch)) this.#changedAt.set(field, revision);
    this.stored = { ...current, ...patch, revision };
    return this.stored;
  }

  async #answer<Value>(
    call: string,
    write: () => Result<Value, StoreFailure>,
  ): Promise<Result<Value, StoreFailure>> {
    this.calls.push(call);
    const ms = this.slowness?.();
    await (ms === undefined ? undefined : new Promise((resolve) => setTimeout(resolve, ms)));
    if (this.failing === 'throw') throw new Error('the worker went away');
    return this.failing === null ? write() : failure(this.failing);
  }
}

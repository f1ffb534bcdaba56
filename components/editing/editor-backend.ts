import type { Annotation, AnnotationPatch } from '../../lib/model/annotation.ts';
import type { RecordedClaim } from '../../lib/model/claim.ts';
import type { AnnotationId } from '../../lib/model/ids.ts';
import type { Typing } from '../../lib/model/page/page-record.ts';
import type { Result } from '../../lib/model/result.ts';
import type { Draft, SaveNote } from '../../lib/model/revision.ts';
import type { StoreFailure } from '../../lib/model/store-failure.ts';

type Stored = Promise<Result<Annotation, StoreFailure>>;

/** What is being typed, to be kept. */
export interface KeptTyping {
  readonly id: AnnotationId;
  /** The revision that the typing started from. */
  readonly baseRevision: number;
  readonly patch: AnnotationPatch;
  /**
   * What was last kept from here: anything else in the draft comes from another tab. Undefined
   * where that is not known.
   */
  readonly since: AnnotationPatch | undefined;
  /** The comment of a sign-off that is not made yet. */
  readonly comment: string;
}

/** What is sent along with a save. */
export interface SaveExtras {
  readonly note: SaveNote | undefined;
  /** What was last kept from here as a draft; undefined where that is not known. */
  readonly drafted: AnnotationPatch | undefined;
}

/**
 * Where edits are sent. `save` merges field by field with what others changed since `baseRevision`
 * and returns a conflict where it cannot: in a page these are messages to the background, in the
 * extension's own pages functions of the store.
 */
export interface EditorBackend {
  /** `typing` is stored along with it as its draft. */
  create(claim: RecordedClaim, patch: AnnotationPatch, typing?: Typing): Stored;
  save(id: AnnotationId, baseRevision: number, patch: AnnotationPatch, extras?: SaveExtras): Stored;
  saveDraft(typing: KeptTyping): Promise<Result<Draft, StoreFailure>>;
  /**
   * Like `saveDraft`, but done by a context that lives on where this page is about to end: what a
   * closing page has begun itself is cut off. Where missing, `saveDraft` is used.
   */
  handOver?(typing: KeptTyping): Promise<Result<Draft, StoreFailure>>;
  /** Moves it to the trash. */
  remove(id: AnnotationId): Stored;
}

/**
 * Turns anything that is thrown into a failure: a worker that went away or a closed database. The
 * words stay here and are sent with the next write.
 */
export async function attempt<Value>(
  call: () => Promise<Result<Value, StoreFailure>>,
): Promise<Result<Value, StoreFailure>> {
  try {
    return await call();
  } catch {
    return { ok: false, reason: { code: 'storage-unavailable' } };
  }
}

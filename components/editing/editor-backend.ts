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
  /** The revision the typing started from. */
  readonly baseRevision: number;
  readonly patch: AnnotationPatch;
  /** What was kept last from here: what else the draft holds is another tab's. Undefined where that is not known. */
  readonly since: AnnotationPatch | undefined;
  /** The comment of a sign-off that is not made yet. */
  readonly comment: string;
}

/** What goes with a save. */
export interface SaveExtras {
  readonly note: SaveNote | undefined;
  /** What was kept last from here as a draft; undefined where that is not known. */
  readonly drafted: AnnotationPatch | undefined;
}

/**
 * Where edits go. `save` merges field by field what others changed since `baseRevision` and answers
 * a conflict where it cannot: the background's messages in a page, the store's functions in the
 * extension's own pages.
 */
export interface EditorBackend {
  /** `typing` is stored with it as its draft. */
  create(claim: RecordedClaim, patch: AnnotationPatch, typing?: Typing): Stored;
  save(id: AnnotationId, baseRevision: number, patch: AnnotationPatch, extras?: SaveExtras): Stored;
  saveDraft(typing: KeptTyping): Promise<Result<Draft, StoreFailure>>;
  /**
   * The same by somebody who lives on where this page ends now: what a page that goes has begun
   * itself is cut off. `saveDraft` where left out.
   */
  handOver?(typing: KeptTyping): Promise<Result<Draft, StoreFailure>>;
  /** To the trash. */
  remove(id: AnnotationId): Stored;
}

/**
 * Makes a failure of whatever throws: a worker that went away or a closed database. The words stay
 * here and go out with the next write.
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

import type { Annotation } from '../annotation.ts';
import type { Source } from '../source.ts';

/** An annotation of a claim met elsewhere, with where it stands. */
export interface MetClaim {
  readonly annotation: Annotation;
  readonly source: Source;
}

/** What an annotation is linked to as the same claim. */
export interface ClaimLinks {
  /** The annotation that carries its findings; null where it carries its own. */
  readonly first: MetClaim | null;
  /** Annotations that show its findings. */
  readonly appearances: readonly MetClaim[];
}

import type { Annotation } from '../annotation.ts';
import type { Source } from '../source.ts';

/** An annotation of a claim met elsewhere, with its source. */
export interface MetClaim {
  readonly annotation: Annotation;
  readonly source: Source;
}

/** The annotations to which one is linked as the same claim. */
export interface ClaimLinks {
  /** The annotation that carries its findings; null if it carries its own. */
  readonly first: MetClaim | null;
  /** Annotations that show its findings. */
  readonly appearances: readonly MetClaim[];
}

import type { Annotation } from './annotation.ts';
import type { Source } from './source.ts';

/** An annotation of a claim met elsewhere, with where it stands. */
export interface MetClaim {
  readonly annotation: Annotation;
  readonly source: Source;
}

/** Where a claim was met before. */
export interface MetClaims {
  /** Likely the same claim, the most alike first; what is linked to it already is left out. */
  readonly met: readonly MetClaim[];
  /** The annotation that carries its findings; null where it carries its own. */
  readonly first: MetClaim | null;
  /** Annotations that show its findings. */
  readonly appearances: readonly MetClaim[];
}

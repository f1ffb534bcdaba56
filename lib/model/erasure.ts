import type { AnnotationId } from './ids.ts';

/** All that is left of an annotation erased for good: that it was erased, when and by whom. */
export interface Erasure {
  readonly annotationId: AnnotationId;
  readonly at: string;
  readonly by: string;
}

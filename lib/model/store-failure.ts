import type { Annotation, AnnotationPatch } from './annotation.ts';

/** Why the store refused. Each reason has its sentence in `lib/i18n`. */
export type StoreFailure =
  | { readonly code: 'storage-full' }
  | { readonly code: 'storage-unavailable' }
  | { readonly code: 'not-found' }
  /** The person cancelled; everything is as it was before. */
  | { readonly code: 'cancelled' }
  /** A change of a published check that does not say what kind of change it is. */
  | { readonly code: 'unsaid' }
  /** Somebody else changed the same field since `baseRevision`; `current` is what is stored. */
  | {
      readonly code: 'conflict';
      readonly fields: readonly (keyof AnnotationPatch)[];
      readonly current: Annotation;
    };

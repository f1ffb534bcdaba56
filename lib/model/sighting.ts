import type { AnnotationId } from './ids.ts';
import type { LaterFigure } from './later-figure.ts';
import type { Span } from './span.ts';
import type { Target } from './target.ts';

/** Why a quote could not be found. Only `removed` says that its surroundings still stand. */
export const ORPHAN_REASONS = [
  'removed',
  'not loaded',
  'not readable',
  'ambiguous',
  'undecided',
] as const;
export type OrphanReason = (typeof ORPHAN_REASONS)[number];

export const METHODS = ['position', 'exact', 'context', 'approximate'] as const;
/** How a quote was found: at its position, by its only exact occurrence, by its context, or by likeness. */
export type Method = (typeof METHODS)[number];

/** What looking for a target in a text gave. Certainty is 0 to 1. */
export type Resolution =
  | {
      readonly state: 'same';
      readonly span: Span;
      readonly method: Method;
      readonly certainty: number;
    }
  | {
      readonly state: 'changed';
      readonly span: Span;
      readonly method: Method;
      readonly certainty: number;
      readonly old: string;
      readonly new: string;
    }
  | { readonly state: 'orphan'; readonly reason: OrphanReason; readonly certainty: number };

/** One look at an annotation's place. */
export interface Sighting {
  readonly annotationId: AnnotationId;
  readonly at: string;
  readonly textHash: string | null;
  readonly state: 'same' | 'changed' | 'superseded' | 'orphan';
  readonly method: Method | null;
  readonly reason: OrphanReason | null;
  readonly certainty: number;
  readonly old: string | null;
  readonly new: string | null;
  /** Of a change: where and in which surroundings the new words stood. Null otherwise, and where it was not kept. */
  readonly found: Target | null;
  /** Of `superseded`: the figures that the page gave later; else empty. The words themselves stood as in `same`. */
  readonly later: readonly LaterFigure[];
}

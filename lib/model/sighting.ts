import type { AnnotationId } from './ids.ts';
import type { LaterFigure } from './later-figure.ts';
import type { Span } from './span.ts';
import type { Target } from './target.ts';

/** Why a quote could not be found. Only `removed` says that its surroundings are still there. */
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

/** The result of looking for a target in a text. Certainty is 0 to 1. */
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

/** One look at the place of an annotation, and how it was found. */
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
  /**
   * For a change: where the new words were, and in which surroundings. Otherwise null, also if it
   * was not kept.
   */
  readonly found: Target | null;
  /**
   * For `superseded`: the figures that the page gave later; otherwise empty. The words themselves
   * were unchanged, as in `same`.
   */
  readonly later: readonly LaterFigure[];
}

import type { ScaleId, StoryId, SubjectId } from './ids.ts';

/** A body of work: what it is about, by which criteria and method, and the scales it offers. */
export interface Story {
  readonly id: StoryId;
  readonly name: string;
  readonly criteria: string;
  readonly method: string;
  readonly scaleIds: readonly ScaleId[];
  readonly sensitive: boolean;
  readonly createdAt: string;
  readonly closedAt: string | null;
}

/** Our own established range for a subject, with the rule by which it was made. */
export interface OwnRange {
  readonly min: number | null;
  readonly best: number | null;
  readonly max: number | null;
  readonly rule: string;
  readonly knownAsOf: string | null;
}

/** What makes figures comparable. Null is unknown. */
export interface Subject {
  readonly id: SubjectId;
  readonly storyId: StoryId | null;
  readonly event: string | null;
  readonly place: string | null;
  readonly period: string | null;
  readonly what: string | null;
  readonly harm: string | null;
  readonly population: string | null;
  readonly ours: OwnRange | null;
}

import type { Annotation, AnnotationPatch } from '../annotation.ts';
import type { ClaimKind, Density, RecordedClaim } from '../claim.ts';
import type { Dismissal } from '../dismissal.ts';
import type { MarkColours } from '../mark-colours.ts';
import type { Scale } from '../scale.ts';
import type { SourceId } from '../ids.ts';
import type { Draft } from '../revision.ts';
import type { SourceMetadata } from '../source.ts';
import type { Span } from '../span.ts';
import type { Target } from '../target.ts';

/** What the store holds on a page that is being read. */
export interface PageRecord {
  /**
   * The source of this very address; null where nothing is stored of it. Annotations of another
   * source came by the canonical address: they are shown where they are found, and not listed as
   * "not found" here.
   */
  readonly sourceId: SourceId | null;
  readonly annotations: readonly Annotation[];
  readonly drafts: readonly Draft[];
  readonly dismissals: readonly Dismissal[];
  readonly scales: readonly Scale[];
  readonly density: Density;
  /** Kinds that are not marked, but where a claim is of another kind too. */
  readonly hiddenKinds: readonly ClaimKind[];
  /** The colours of marks; null where the person chose none. */
  readonly markColours: MarkColours | null;
  /** The interface's language, BCP 47. */
  readonly lang: string;
}

/** A page's text as it was read. */
export interface ReadText {
  readonly pageText: string;
  /** The article's part of it, in order and disjoint. */
  readonly article: readonly Span[];
}

/**
 * An annotation to make. The background gives ids and times, and takes the snapshot with the
 * source's first annotation.
 */
export interface NewAnnotation extends ReadText {
  readonly source: SourceMetadata;
  readonly target: Target;
  /** The address and time of the live-blog entry it stands in; null where it stands in none, or that has none. */
  readonly permalink: string | null;
  readonly postedAt: string | null;
  readonly origin: 'detected' | 'selected';
  readonly claim: RecordedClaim;
  /** What is decided on it from the start. */
  readonly patch: AnnotationPatch;
  /** What is being typed on it: its draft, which is stored with it. */
  readonly typing?: Typing | undefined;
}

/** What is being typed on an annotation. */
export interface Typing {
  readonly patch: AnnotationPatch;
  /** The comment of a sign-off that is not made yet. */
  readonly comment: string;
}

import type { Annotation, AnnotationPatch } from '../annotation.ts';
import type { ClaimKind, Density, RecordedClaim } from '../claim.ts';
import type { Dismissal } from '../dismissal.ts';
import type { DrawerSize } from '../drawer-size.ts';
import type { MarkColours } from '../mark-colours.ts';
import type { Scale } from '../scale.ts';
import type { SourceId } from '../ids.ts';
import type { Draft } from '../revision.ts';
import type { SourceMetadata } from '../source.ts';
import type { Span } from '../span.ts';
import type { Target } from '../target.ts';

/** What the store holds about a page that is being read. */
export interface PageRecord {
  /**
   * The source with exactly this address; null if nothing is stored about it. Annotations of
   * another source were found through the canonical address: they are shown if they are found on
   * the page, but not listed here as "not found".
   */
  readonly sourceId: SourceId | null;
  readonly annotations: readonly Annotation[];
  readonly drafts: readonly Draft[];
  readonly dismissals: readonly Dismissal[];
  readonly scales: readonly Scale[];
  readonly density: Density;
  /** Kinds that are not marked, unless a claim is of another kind too. */
  readonly hiddenKinds: readonly ClaimKind[];
  /** The colours of marks; null if the person chose none. */
  readonly markColours: MarkColours | null;
  /** All of a claim's words are underlined, not only what can be checked. */
  readonly wholeSentences: boolean;
  /** How large the person made the drawer. */
  readonly drawerSize: DrawerSize;
  readonly panel: PanelUse;
  /** The interface's language, BCP 47. */
  readonly lang: string;
}

/** How the side panel beside a page is opened. */
export interface PanelUse {
  /** A click on a mark, or a key, opens it. */
  readonly opensOnClick: boolean;
  /** The browser's keys that open it; empty where there are none. */
  readonly keys: string;
}

/** A page's text as it was read. */
export interface ReadText {
  readonly pageText: string;
  /** The article's part of it, in order and disjoint. */
  readonly article: readonly Span[];
}

/**
 * An annotation to create. The background assigns ids and times, and takes the snapshot with the
 * source's first annotation.
 */
export interface NewAnnotation extends ReadText {
  readonly source: SourceMetadata;
  readonly target: Target;
  /**
   * The address and time of the live-blog entry it is in; null if it is in none, or if the entry
   * has none.
   */
  readonly permalink: string | null;
  readonly postedAt: string | null;
  readonly origin: 'detected' | 'selected';
  readonly claim: RecordedClaim;
  /** What is decided about it from the start. */
  readonly patch: AnnotationPatch;
  /** What is being typed on it; stored with it as its draft. */
  readonly typing?: Typing | undefined;
}

/** What is being typed on an annotation. */
export interface Typing {
  readonly patch: AnnotationPatch;
  /** The comment of a sign-off that has not been made yet. */
  readonly comment: string;
}

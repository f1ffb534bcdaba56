import type { Annotation } from '../annotation.ts';
import type { AnnotationId } from '../ids.ts';
import type { LaterFigure } from '../later-figure.ts';
import type { ReadText } from './page-record.ts';
import type { Resolution } from '../sighting.ts';
import type { Span } from '../span.ts';
import type { Target } from '../target.ts';
import type { TableCell } from '../page-text.ts';

/** What a page says about text that is not in its page text. */
export interface UnloadedClues {
  /** Further pages, or a control that loads more. */
  readonly hasMore: boolean;
  /** Annotations whose words are in the document but not rendered, for example in a closed part. */
  readonly hidden: readonly AnnotationId[];
}

/** A page as it was read for sightings. */
export interface SightedPage extends ReadText {
  readonly url: string;
  readonly canonicalUrl: string | null;
  /** BCP 47. */
  readonly lang: string | null;
  /** Labelled cells of its tables, in text order; empty if no annotation was noted in one. */
  readonly cells: readonly TableCell[];
  readonly clues: UnloadedClues;
}

/** How one annotation's place was found by the page's text alone. */
export interface UnweighedSighting {
  readonly annotationId: AnnotationId;
  readonly resolution: Resolution;
  /** If the words are there: the figures that the page gives later on the same subject. */
  readonly later: readonly LaterFigure[];
}

/**
 * A place that may be where the words of an annotation belong: offered, never chosen automatically.
 */
export interface OfferedPlace {
  readonly span: Span;
  /** The words at that place. */
  readonly text: string;
}

/** One sighting of an annotation, weighed with the snapshot it was noted on and with earlier ones. */
export interface WeighedSighting extends UnweighedSighting {
  readonly at: string;
  /**
   * The last sighting at which the words were as noted; if there was none, when they were noted.
   */
  readonly sameAt: Annotation['seenAt'];
  /** The first sighting at which they were found as they are now. */
  readonly sinceAt: string;
  /** For a change: where the new words are. */
  readonly found: Target | null;
  /** For words that were not found: places to offer, best first. */
  readonly offered: readonly OfferedPlace[];
}

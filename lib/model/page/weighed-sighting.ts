import type { Annotation } from '../annotation.ts';
import type { AnnotationId } from '../ids.ts';
import type { LaterFigure } from '../later-figure.ts';
import type { ReadText } from './page-record.ts';
import type { Resolution } from '../sighting.ts';
import type { Span } from '../span.ts';
import type { Target } from '../target.ts';

/** What a page says of text that is not in its page text. */
export interface UnloadedClues {
  /** Further pages, or a control that loads more. */
  readonly hasMore: boolean;
  /** Annotations whose words are in the document but not rendered: in a closed part. */
  readonly hidden: readonly AnnotationId[];
}

/** A page as it was looked at. */
export interface SightedPage extends ReadText {
  readonly url: string;
  readonly canonicalUrl: string | null;
  /** BCP 47. */
  readonly lang: string | null;
  readonly clues: UnloadedClues;
}

/** How one annotation's place was found by the page's text alone. */
export interface UnweighedSighting {
  readonly annotationId: AnnotationId;
  readonly resolution: Resolution;
  /** Where the words stand: the figures that the page gives later on the same subject. */
  readonly later: readonly LaterFigure[];
}

/** A place the words of an annotation may be meant by: offered, never taken by itself. */
export interface OfferedPlace {
  readonly span: Span;
  /** The words that stand there. */
  readonly text: string;
}

/** One sighting of an annotation, weighed with the snapshot it was noted on and with earlier ones. */
export interface WeighedSighting extends UnweighedSighting {
  readonly at: string;
  /** The last sighting at which the words stood as they were noted; when they were noted where there was none. */
  readonly sameAt: Annotation['seenAt'];
  /** The first sighting at which they were found as they are now. */
  readonly sinceAt: string;
  /** Of a change: where the new words stand. */
  readonly found: Target | null;
  /** Of words not found, best first. */
  readonly offered: readonly OfferedPlace[];
}

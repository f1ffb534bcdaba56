import type { Annotation } from '../annotation.ts';
import type { Claim, ClaimKind, Density } from '../claim.ts';
import type { Dismissal } from '../dismissal.ts';
import type { LaterFigure } from '../later-figure.ts';
import type { Hint } from '../hint.ts';
import type { WeighedSighting } from './weighed-sighting.ts';
import type { Resolution } from '../sighting.ts';

/** A hint of a page with what became of it. */
export interface ListedHint {
  readonly hint: Hint;
  /** Null while nobody dismissed it. */
  readonly dismissal: Dismissal | null;
}

/** One claim of a page as lists show it. */
export interface ListedClaim {
  /** Unique in this reader's life; a handle for `reader.jump`. */
  readonly key: string;
  readonly claim: Claim;
  readonly annotation: Annotation | null;
  /** How the annotation was found again; null for a claim nobody annotated. */
  readonly resolution: Resolution | null;
  /**
   * What weighing that with the page's snapshot and earlier sightings gave; null for a claim nobody
   * annotated, and until it is known.
   */
  readonly sighting: WeighedSighting | null;
  /** The figures that the page gives later than the annotation's, on the same subject. */
  readonly later: readonly LaterFigure[];
  readonly dismissal: Dismissal | null;
  /** Those that one of its figures has a part in. */
  readonly hints: readonly ListedHint[];
  /** Whether it is painted at the present density. */
  readonly marked: boolean;
}

/** Why a page cannot be read. Each has its sentence in `lib/i18n`. */
export type PageFailure =
  | 'browser-page'
  | 'store-page'
  | 'pdf'
  | 'image'
  | 'xml'
  | 'frame-set'
  | 'empty'
  | 'no-article'
  /** More elements than may be read unasked. */
  | 'too-large'
  | 'no-permission'
  | 'switched-off'
  | 'error';

/** What a reader has to show for its page. */
export interface PageState {
  readonly url: string;
  readonly title: string;
  readonly reading: 'waiting' | 'reading' | 'done' | 'cleared' | { readonly failed: PageFailure };
  /** In page order; annotations that were not found come last. */
  readonly claims: readonly ListedClaim[];
  readonly density: Density;
  /** The kinds that the person switched off. */
  readonly hiddenKinds: readonly ClaimKind[];
  /** False where nothing is put into the page: then claims open in the extension's own views. */
  readonly isPainted: boolean;
  /** When the page was first read, ISO 8601 UTC; null before that. */
  readonly readAt: string | null;
  /** Claims that came after the page was first read, by key, with when; ISO 8601 UTC. */
  readonly arrivedAt: Readonly<Record<string, string>>;
  /** The last time the browser had put the tab to sleep; null where it never did. */
  readonly asleep: Sleep | null;
}

/** A time in which nothing of a tab ran, so that its page was not read. ISO 8601 UTC. */
export interface Sleep {
  /** Of a page that was thrown away: the last sighting kept of it, which is as early or earlier. */
  readonly since: string;
  readonly until: string;
  readonly how: 'slept' | 'thrown away';
}

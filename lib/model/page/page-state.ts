import type { Annotation } from '../annotation.ts';
import type { Claim, ClaimKind, Density } from '../claim.ts';
import type { Dismissal } from '../dismissal.ts';
import type { LaterFigure } from '../later-figure.ts';
import type { Hint } from '../hint.ts';
import type { WeighedSighting } from './weighed-sighting.ts';
import type { Resolution } from '../sighting.ts';

/** A hint on a page, and whether it was dismissed. */
export interface ListedHint {
  readonly hint: Hint;
  /** Null if nobody dismissed it. */
  readonly dismissal: Dismissal | null;
}

/** One claim of a page as lists show it. */
export interface ListedClaim {
  /** Unique during this reader's life; a handle for `reader.jump`. */
  readonly key: string;
  readonly claim: Claim;
  readonly annotation: Annotation | null;
  /** How the annotation was found again; null for a claim that is not annotated. */
  readonly resolution: Resolution | null;
  /**
   * The result of weighing that against the page's snapshot and earlier sightings; null for a claim
   * that is not annotated, and until it is known.
   */
  readonly sighting: WeighedSighting | null;
  /** The figures that the page gives later than the annotation's, on the same subject. */
  readonly later: readonly LaterFigure[];
  /** Whether a change of the published check waits for its reason; missing where none does. */
  readonly isHeld?: boolean;
  readonly dismissal: Dismissal | null;
  /** The hints that involve one of its figures. */
  readonly hints: readonly ListedHint[];
  /** Whether it is painted at the current density. */
  readonly marked: boolean;
}

/** Why a page cannot be read. Each reason has its sentence in `lib/i18n`. */
export type PageFailure =
  | 'browser-page'
  | 'store-page'
  | 'pdf'
  | 'image'
  | 'xml'
  | 'frame-set'
  | 'empty'
  | 'no-article'
  /** More elements than may be read without asking. */
  | 'too-large'
  | 'no-permission'
  | 'switched-off'
  | 'error';

/** What a reader has to show for its page. */
export interface PageState {
  readonly url: string;
  readonly title: string;
  /** The language that the page says it is in, BCP 47; null where it says none, or is not read. */
  readonly lang: string | null;
  readonly reading: 'waiting' | 'reading' | 'done' | 'cleared' | { readonly failed: PageFailure };
  /** In page order; annotations that were not found come last. */
  readonly claims: readonly ListedClaim[];
  readonly density: Density;
  /** The kinds that the person switched off. */
  readonly hiddenKinds: readonly ClaimKind[];
  /** False if nothing is put into the page: claims then open in the extension's own views. */
  readonly isPainted: boolean;
  /** When the page was first read, ISO 8601 UTC; null before that. */
  readonly readAt: string | null;
  /** When claims that appeared after the page was first read did so, by key; ISO 8601 UTC. */
  readonly arrivedAt: Readonly<Record<string, string>>;
  /** The last time the browser put the tab to sleep; null if it never did. */
  readonly asleep: Sleep | null;
}

/** A period in which nothing in a tab ran, so that its page was not read. ISO 8601 UTC. */
export interface Sleep {
  /**
   * For a page that was discarded: the time of its last stored sighting, which is as early or
   * earlier.
   */
  readonly since: string;
  readonly until: string;
  readonly how: 'slept' | 'thrown away';
}

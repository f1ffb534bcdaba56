import type { Annotation } from '../../../lib/model/annotation.ts';
import type { UnloadedClues } from '../../../lib/model/page/weighed-sighting.ts';
import type { PageFailure } from '../../../lib/model/page/page-state.ts';
import type { Result } from '../../../lib/model/result.ts';
import type { Resolution } from '../../../lib/model/sighting.ts';
import type { SendToBackground } from '../../shared/page-card/send-to-background.ts';
import type { Card } from '../../shared/page-card/card-session.ts';
import type { PageClaim } from '../../shared/page-card/page-claim.ts';
import type { SoughtAnnotation } from './list-claims.ts';
import type { isMarked } from './is-marked.ts';
import type { laterFigures } from '../article/later-figures.ts';
import type { PageReading } from '../article/page-reading.ts';

/** What is drawn over the page. */
export interface Marks {
  /**
   * Paints exactly these marked claims; what is already painted stays. `isWhole` underlines all of
   * a claim's words, not only what can be checked.
   */
  paint(claims: readonly PageClaim[], reading: PageReading, isWhole: boolean): void;
  /** Emphasises one claim, or none. */
  setCurrent(key: string | null): void;
  clear(): void;
}

/** What a session is made of; real parts in a page, fakes in a test. */
export interface SessionParts<Session> {
  readonly url: () => string;
  readonly title: () => string;
  readonly read: (anyway: boolean) => Promise<Result<PageReading, PageFailure>>;
  /** In the order of the annotations; null for one that nobody looked for. */
  readonly resolve: (
    reading: PageReading,
    annotations: readonly Annotation[],
  ) => Promise<readonly (Resolution | null)[]>;
  /** The figures that the page gives later than an annotation's. */
  readonly later: typeof laterFigures;
  readonly isMarked: typeof isMarked;
  readonly send: SendToBackground;
  /** False where nothing is put into the page. */
  readonly isPainted: boolean;
  readonly marks: Marks;
  readonly card: Card<Session>;
  /** Brings a range into the window. */
  readonly scrollTo: (range: Range) => void;
  /** Notes the window's size; what it returns calls back as a panel that opens makes it narrower. */
  readonly noteSize: () => (onNarrower: () => void) => void;
  /** Whether a range is at or below the window's upper edge. */
  readonly isAhead: (range: Range) => boolean;
  /** What the page shows outside its text that matters for annotations that were looked for. */
  readonly clues: (sought: readonly SoughtAnnotation[]) => UnloadedClues;
  /** The page was read and painted, for the first time or again. */
  readonly onPainted: () => void;
  /** `state` has changed. */
  readonly onChange: () => void;
  /** Whether the browser had discarded the page to save memory, and loaded it again. */
  readonly wasDiscarded: boolean;
  readonly signal: AbortSignal;
}

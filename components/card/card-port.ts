import type { CardContext } from '../../lib/model/page/card-context.ts';
import type { RecordedClaim } from '../../lib/model/claim.ts';
import type { AnnotationId, SubjectId } from '../../lib/model/ids.ts';
import type { SubjectChoice } from '../../lib/model/page/subject-choice.ts';
import type { MetClaim } from '../../lib/model/page/met-claim.ts';
import type { Subject } from '../../lib/model/story.ts';

/** How a card reaches the rest of the library, wherever the card is. */
export interface CardPort {
  /** Null where nobody answers. */
  readonly load: (claim: RecordedClaim, id: AnnotationId | null) => Promise<CardContext | null>;
  /**
   * Where the claim was met before, the most similar first; may take seconds in a large library.
   * Null where nobody answers.
   */
  readonly findMet: (
    claim: RecordedClaim,
    id: AnnotationId | null,
  ) => Promise<readonly MetClaim[] | null>;
  /** Has a subject created if it is new, and offered first from now on. Null where that failed. */
  readonly useSubject: (choice: SubjectChoice) => Promise<Subject | null>;
  /** Keeps the person's name, with which decisions are signed from then on. */
  readonly giveName: (name: string) => Promise<void>;
  /** Calls back when what was loaded may be out of date, until the signal aborts. */
  readonly watch: (onChange: () => void, signal: AbortSignal) => void;
  readonly openAnnotation: (id: AnnotationId) => void;
  readonly openLedger: (id: SubjectId) => void;
}

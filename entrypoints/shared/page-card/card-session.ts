import type { Annotation, Status } from '../../../lib/model/annotation.ts';
import type { AnnotationId } from '../../../lib/model/ids.ts';
import type { PageRecord } from '../../../lib/model/page/page-record.ts';
import type { Draft } from '../../../lib/model/revision.ts';
import type { SourceMetadata } from '../../../lib/model/source.ts';
import type { PageClaim } from './page-claim.ts';

/** What a card asks of the reader's session, and reports to it. */
export interface CardSession {
  /** What is stored for the page. */
  readonly record: Pick<
    PageRecord,
    'drafts' | 'scales' | 'markColours' | 'lang' | 'drawerSize' | 'panel'
  >;
  /** The page as it was last read; null where it was not read. */
  readonly reading: CardReading | null;
  /** Sets a claim's status. False where that is not possible or the store refused. */
  setStatus(key: string, status: Status, reason?: string): Promise<boolean>;
  /** Goes to the next or previous marked claim, with the card; only to one still open if asked to. */
  step(direction: 1 | -1, isOpenWanted?: boolean): Promise<boolean>;
  /** Which of the marked claims this is, from 1; null where it is none of them. */
  positionOf(key: string): { readonly at: number; readonly of: number } | null;
  /** Goes to a figure that the page gives later than a claim's. */
  jumpToLater(key: string, index: number): boolean;
  /** Stored data changed elsewhere. */
  refresh(): Promise<void>;
  /** Takes over an annotation as it is stored now. */
  stored(annotation: Annotation): void;
  /** Remembers what is being typed, for when the card opens again. */
  drafted(draft: Draft): void;
  /** The card closed. */
  cardClosed(): void;
}

/** What a card needs of a page that was read. */
export interface CardReading {
  readonly page: { readonly text: string };
  readonly source: SourceMetadata;
}

/** The card beside a claim of a session. */
export interface Card<Session> {
  /** The claim it is open at; null while closed. */
  readonly key: string | null;
  /** The annotation it edits; null while there is none. */
  readonly annotationId: AnnotationId | null;
  /** Opens at a claim and takes the keyboard focus. */
  open(claim: PageClaim, session: Session): Promise<void>;
  /**
   * Takes over where the claim is now and what was stored elsewhere; null where its words are gone.
   */
  update(claim: PageClaim | null): void;
  /**
   * Saves what is typed, then closes. False where it could not be saved: then the card stays open.
   */
  close(): Promise<boolean>;
  /** Closes at once; what is typed is on its way to the store. */
  drop(): void;
  /** Reloads what else the library has on the claim. */
  libraryChanged(): void;
}

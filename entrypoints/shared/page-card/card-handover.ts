import type { EditorBackend } from '../../../components/editing/editor-backend.ts';
import type { Box } from './card-place.ts';
import type { Card, CardSession } from './card-session.ts';
import type { PageClaim } from './page-claim.ts';
import type { SendToBackground } from './send-to-background.ts';

/** A card inside the page. */
export interface CardInPage<Session> extends Card<Session> {
  /** Sends what is typed on its way at once: the page may be gone the next moment. */
  rescue(): void;
}

/** The element in the page that the card hangs in. */
interface CardHost {
  readonly element: HTMLElement;
  /** Its closed root. */
  readonly root: ShadowRoot;
  /** Brings it above everything else of the page. */
  readonly raise: () => void;
  /** Back into the page's own order. */
  readonly lower: () => void;
}

/** What the reader gives the card. */
export interface CardParts<Session> {
  readonly host: CardHost;
  readonly send: SendToBackground;
  /** Where a claim's words are in the window now; null where they are gone. */
  readonly boxOf: (claim: PageClaim) => Box | null;
  /** Scrolls the page until a claim's words are near the window's upper edge. */
  readonly bringUp: (claim: PageClaim) => void;
  /** Makes what the edits of a claim go to. */
  readonly createBackend: (
    send: SendToBackground,
    session: Session,
    claim: PageClaim,
  ) => EditorBackend;
  /** Opens a claim where no card can be in the page. */
  readonly elsewhere: Card<Session>;
  readonly signal: AbortSignal;
}

/** Makes the card of one reader. */
export type CreateCard = <Session extends CardSession>(
  parts: CardParts<Session>,
) => CardInPage<Session>;

/**
 * Where the script `card` leaves what it brings: the extension's own world in the document, which
 * the page cannot see.
 */
interface World {
  tallymarkCard?: CreateCard;
}

/** Leaves it for the document's reader. */
export function leaveCard(create: CreateCard): void {
  (globalThis as World).tallymarkCard = create;
}

/** What was left for this document's reader; null where nothing is. */
export function findCard(): CreateCard | null {
  return (globalThis as World).tallymarkCard ?? null;
}

/** A reader begins: what was brought for one before it may be of another version. */
export function forgetCard(): void {
  delete (globalThis as World).tallymarkCard;
}

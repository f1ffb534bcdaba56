import type { EditorBackend } from '../../../components/editing/editor-backend.ts';
import type { Box } from './card-place.ts';
import type { Card, CardSession } from './card-session.ts';
import type { PageClaim } from './page-claim.ts';
import type { SendToBackground } from './send-to-background.ts';

/** A card inside the page. */
export interface CardInPage<Session> extends Card<Session> {
  /** Sends what is typed at once: the page may be gone the next moment. */
  rescue(): void;
}

/** The element in the page that contains the card. */
interface CardHost {
  readonly element: HTMLElement;
  /** Its closed root. */
  readonly root: ShadowRoot;
  /** Brings it above everything else on the page. */
  readonly raise: () => void;
  /** Puts it back into the page's own order. */
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
  /** Makes the backend for the edits of a claim. */
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
 * Where the script `card` leaves the card's code for the reader: the extension's own world in the
 * document, which the page cannot see.
 */
interface World {
  tallymarkCard?: CreateCard;
}

/** Leaves `create` for the document's reader. */
export function leaveCard(create: CreateCard): void {
  (globalThis as World).tallymarkCard = create;
}

/** What was left for this document's reader; null where there is nothing. */
export function findCard(): CreateCard | null {
  return (globalThis as World).tallymarkCard ?? null;
}

/**
 * To be called when a reader begins: what was left for an earlier reader may be of another version.
 */
export function forgetCard(): void {
  delete (globalThis as World).tallymarkCard;
}

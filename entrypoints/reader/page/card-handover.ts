import type { Box } from './card-place.ts';
import type { SendToBackground } from '../life/background-line.ts';
import type { PageClaim } from '../session/list-claims.ts';
import type { createPageBackend } from '../session/page-backend.ts';
import type { Host } from './host.ts';
import type { Card } from '../session/page-session.ts';

/** A card that stands in the page. */
export interface CardInPage extends Card {
  /** Sends what is typed on its way at once: the page may be gone the next moment. */
  rescue(): void;
}

/** What the reader gives the card. */
export interface CardParts {
  readonly host: Host;
  readonly send: SendToBackground;
  /** Where a claim's words stand in the window now; null where they are gone. */
  readonly boxOf: (claim: PageClaim) => Box | null;
  /** Scrolls the page until a claim's words stand near the window's upper edge. */
  readonly bringUp: (claim: PageClaim) => void;
  /** Makes what the edits of a claim go to. */
  readonly createBackend: typeof createPageBackend;
  /** Opens a claim where no card can stand in the page. */
  readonly elsewhere: Card;
  readonly signal: AbortSignal;
}

/** Makes the card of one reader. */
export type CreateCard = (parts: CardParts) => CardInPage;

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

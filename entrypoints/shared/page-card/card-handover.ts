import type { EditorBackend } from '../../../components/editing/editor-backend.ts';
import type { Card, CardSession } from './card-session.ts';
import type { Box, TextColumn, Stretch } from './drawer-place.ts';
import type { PageClaim } from './page-claim.ts';
import type { SendToBackground } from './send-to-background.ts';

/** A card inside the page. */
export interface CardInPage<Session> extends Card<Session> {
  /** Sends what is typed at once: the page may be gone the next moment. */
  rescue(): void;
}

/** The element in the page that contains the card. */
export interface CardHost {
  readonly element: HTMLElement;
  /** Its closed root. */
  readonly root: ShadowRoot;
  /** Brings it above everything else on the page. */
  readonly raise: () => void;
  /** Whether something of the page hides a frame in it or takes its pointer. */
  readonly isOutOfSight: (frame: HTMLElement) => boolean;
  readonly followTopLayer: (signal: AbortSignal) => TopLayer;
  /** Puts it back into the page's own order. */
  readonly lower: () => void;
}

/** What is above the host in the browser's top layer, by the order in which it came. */
export interface TopLayer {
  /**
   * Whether anything of the page entered it after the host. That may let the pointer through, so
   * that no point of it is met. Shadow roots are searched only where asked for.
   */
  isCovered(isThorough: boolean): boolean;
  /** Something in the host entered it anew. */
  raised(): void;
}

/** The page around the drawer. All places are in the window, at the moment they are asked for. */
export interface DrawerGround {
  /** Where the article's text stands across the window; null where there is none. */
  readonly column: () => TextColumn | null;
  /** The lines of a claim's words; none where these are gone. */
  readonly linesOf: (claim: PageClaim) => readonly Box[];
  /**
   * Scrolls, no more than needed, so that a claim's words stand in a free part of the window, or
   * its figure where they are taller than that; false where the page cannot be scrolled so. What
   * keeps it from being scrolled may be off until `held` aborts.
   */
  readonly bring: (claim: PageClaim, free: Stretch, held: AbortSignal) => boolean;
}

/** What the reader gives the card. */
export interface CardParts<Session> {
  readonly host: CardHost;
  readonly send: SendToBackground;
  readonly ground: DrawerGround;
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

/** No name, since that would also find an element of the page that has it as its id. */
const CARD = Symbol.for('tallymark.card');

/**
 * Where the script `card` leaves the card's code for the reader: the extension's own world in the
 * document, which the page cannot see.
 */
interface World {
  [CARD]?: CreateCard | undefined;
}

/** Leaves `create` for the document's reader. */
export function leaveCard(create: CreateCard): void {
  (globalThis as World)[CARD] = create;
}

/** What was left for this document's reader; null where there is nothing. */
export function findCard(): CreateCard | null {
  return (globalThis as World)[CARD] ?? null;
}

/**
 * To be called when a reader begins: what was left for an earlier reader may be of another version.
 */
export function forgetCard(): void {
  (globalThis as World)[CARD] = undefined;
}

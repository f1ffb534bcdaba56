import type { AnnotationId } from '../../../lib/model/ids.ts';
import type { CardInPage } from '../../shared/page-card/card-handover.ts';
import type { PageClaim } from '../../shared/page-card/page-claim.ts';
import type { Card } from '../../shared/page-card/card-session.ts';
import type { PageSession } from '../session/page-session.ts';

export interface LazyCardParts {
  /** Brings the card into the page; null where that is not possible now. */
  readonly bring: () => Promise<CardInPage<PageSession> | null>;
  /** Opens a claim where no card can be brought. */
  readonly elsewhere: Card<PageSession>;
  readonly signal: AbortSignal;
}

/** A claim whose card is on its way. */
interface Waiting {
  readonly session: PageSession;
  claim: PageClaim;
}

/**
 * Takes the place of a card that is loaded into the page after the reader. A claim opened before
 * the card is there waits for it, and counts as open meanwhile; where the card cannot be loaded the
 * claim opens elsewhere, and the next claim tries again.
 */
export class LazyCard implements CardInPage<PageSession> {
  readonly #parts: LazyCardParts;
  #card: CardInPage<PageSession> | null = null;
  #coming: Promise<CardInPage<PageSession> | null> | null = null;
  #waiting: Waiting | null = null;

  constructor(parts: LazyCardParts) {
    this.#parts = parts;
    parts.signal.addEventListener('abort', () => {
      this.#waiting = null;
    });
  }

  get key(): string | null {
    return this.#card?.key ?? this.#waiting?.claim.key ?? null;
  }

  get annotationId(): AnnotationId | null {
    return this.#card?.annotationId ?? this.#waiting?.claim.annotation?.id ?? null;
  }

  /** Loads the card, so that the first claim opened need not wait. */
  async prepare(): Promise<void> {
    await this.#get();
  }

  async open(claim: PageClaim, session: PageSession): Promise<void> {
    const waiting: Waiting = { claim, session };
    this.#waiting = waiting;
    const card = await this.#get();
    // Another claim was opened meanwhile, or none is wanted any more.
    if (this.#waiting !== waiting) return;
    this.#waiting = null;
    await (card ?? this.#parts.elsewhere).open(waiting.claim, session);
  }

  update(claim: PageClaim | null): void {
    if (this.#waiting === null) this.#card?.update(claim);
    else if (claim === null) this.#giveUp();
    else this.#waiting.claim = claim;
  }

  async close(): Promise<boolean> {
    this.#giveUp();
    return (await this.#card?.close()) ?? true;
  }

  drop(): void {
    this.#giveUp();
    this.#card?.drop();
  }

  rescue(): void {
    this.#card?.rescue();
  }

  libraryChanged(): void {
    this.#card?.libraryChanged();
  }

  #giveUp(): void {
    const waiting = this.#waiting;
    this.#waiting = null;
    waiting?.session.cardClosed();
  }

  async #get(): Promise<CardInPage<PageSession> | null> {
    if (this.#card !== null || this.#parts.signal.aborted) return this.#card;
    this.#coming ??= this.#parts.bring().then((card) => {
      this.#card = card;
      this.#coming = null;
      return card;
    });
    return await this.#coming;
  }
}

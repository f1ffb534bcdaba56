import type { AnnotationId } from '../../../lib/model/ids.ts';
import type { Card } from '../../shared/page-card/card-session.ts';
import type { CardInPage } from '../../shared/page-card/card-handover.ts';
import type { PageClaim } from '../../shared/page-card/page-claim.ts';
import type { SendToBackground } from '../../shared/page-card/send-to-background.ts';
import type { PageSession } from '../session/page-session.ts';

/** A card of the page, and whether it has something to rescue. */
type PageCard = Card<PageSession> & Partial<Pick<CardInPage<PageSession>, 'rescue'>>;

/**
 * Shows a claim in the side panel where one is open beside the page, or may be opened; else in a
 * card of the page: never in both. While the panel is asked, the claim counts as open.
 */
export class PanelFirst implements CardInPage<PageSession> {
  readonly #card: PageCard;
  readonly #send: SendToBackground;
  /** Whether a panel that opened now would be in sight. */
  readonly #hasRoom: () => boolean;
  #asked: { claim: PageClaim; readonly session: PageSession } | null = null;

  constructor(card: PageCard, send: SendToBackground, hasRoom: () => boolean) {
    this.#card = card;
    this.#send = send;
    this.#hasRoom = hasRoom;
  }

  get key(): string | null {
    return this.#asked?.claim.key ?? this.#card.key;
  }

  get annotationId(): AnnotationId | null {
    return this.#asked === null
      ? this.#card.annotationId
      : (this.#asked.claim.annotation?.id ?? null);
  }

  async open(claim: PageClaim, session: PageSession): Promise<void> {
    // What is open in the page already needs only the keyboard.
    if (claim.key === this.#card.key && this.#asked === null) {
      await this.#card.open(claim, session);
      return;
    }
    const asked = { claim, session };
    this.#asked = asked;
    // Where a drawer is open, the check stays there until somebody closes it.
    const opensPanel =
      session.record.panel.opensOnClick && this.#card.key === null && this.#hasRoom();
    const keepInSight = session.noteSize();
    // Nothing may be awaited before this: the browser opens a panel only within the click or key.
    const isInPanel = await this.#send('claim.show', { key: claim.key, opensPanel });
    // The panel that came may have taken the claim over already, when the page was narrower.
    if (isInPanel) keepInSight(claim.key);
    // Another claim was opened meanwhile, or none is wanted any more.
    if (this.#asked !== asked) return;
    this.#asked = null;
    if (isInPanel) await this.#card.close();
    else await this.#card.open(asked.claim, session);
  }

  update(claim: PageClaim | null): void {
    if (this.#asked === null) this.#card.update(claim);
    else if (claim === null) this.#giveUp();
    else this.#asked.claim = claim;
  }

  async close(): Promise<boolean> {
    this.#giveUp();
    return await this.#card.close();
  }

  drop(): void {
    this.#giveUp();
    this.#card.drop();
  }

  rescue(): void {
    this.#card.rescue?.();
  }

  libraryChanged(): void {
    this.#card.libraryChanged();
  }

  #giveUp(): void {
    const asked = this.#asked;
    this.#asked = null;
    asked?.session.cardClosed();
  }
}

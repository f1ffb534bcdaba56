import { newId } from '../../../components/ui/new-id.ts';
import { recordClaim } from '../../../lib/model/rules/record-claim.ts';
import type { SendToBackground } from '../../shared/page-card/send-to-background.ts';
import type { PageClaim } from '../../shared/page-card/page-claim.ts';
import { createPageBackend } from '../session/page-backend.ts';
import type { Card } from '../../shared/page-card/card-session.ts';
import type { PageSession } from '../session/page-session.ts';

/**
 * Used instead of a card in the page: the claim is noted and opened in the library. Nothing is ever
 * open here.
 */
export class LibraryCard implements Card<PageSession> {
  readonly key = null;
  readonly annotationId = null;
  readonly #send: SendToBackground;
  readonly #isKeptOut: boolean;

  /** `isKeptOut` says that the page lets no card of ours in, so that the library tells why it opened. */
  constructor(send: SendToBackground, isKeptOut: boolean) {
    this.#send = send;
    this.#isKeptOut = isKeptOut;
  }

  async open(claim: PageClaim, session: PageSession): Promise<void> {
    let { annotation } = claim;
    if (annotation === null) {
      const backend = createPageBackend(this.#send, session, claim);
      const made = await backend.create(recordClaim(claim.claim, newId), {});
      if (made.ok) {
        annotation = made.value;
        session.stored(annotation);
      }
    }
    if (annotation !== null)
      await this.#send('library.open', { annotationId: annotation.id, isKeptOut: this.#isKeptOut });
    session.cardClosed();
  }

  update(): void {
    // Nothing is open.
  }

  close(): Promise<boolean> {
    return Promise.resolve(true);
  }

  drop(): void {
    // Nothing is open.
  }

  libraryChanged(): void {
    // Nothing is open.
  }
}

import { newId } from '../../../components/ui/new-id.ts';
import type { AnnotationId } from '../../../lib/model/ids.ts';
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
    const annotationId = await storedIn(this.#send, session, claim);
    if (annotationId !== null)
      await this.#send('library.open', { annotationId, isKeptOut: this.#isKeptOut });
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

/** The claim's annotation, made where there is none; null where that could not be stored. */
async function storedIn(
  send: SendToBackground,
  session: PageSession,
  claim: PageClaim,
): Promise<AnnotationId | null> {
  const { annotation } = claim;
  if (annotation !== null) return annotation.id;
  const made = await createPageBackend(send, session, claim).create(
    recordClaim(claim.claim, newId),
    {},
  );
  if (!made.ok) return null;
  session.stored(made.value);
  return made.value.id;
}

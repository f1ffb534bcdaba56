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

  constructor(send: SendToBackground) {
    this.#send = send;
  }

  async open(claim: PageClaim, session: PageSession): Promise<void> {
    await openInLibrary(this.#send, session, claim);
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

/** Opens a claim's annotation in the library, and makes one where there is none. */
export async function openInLibrary(
  send: SendToBackground,
  session: PageSession,
  claim: PageClaim,
): Promise<void> {
  const { annotation } = claim;
  if (annotation !== null) {
    await send('library.open', { annotationId: annotation.id });
    return;
  }
  const made = await createPageBackend(send, session, claim).create(
    recordClaim(claim.claim, newId),
    {},
  );
  if (!made.ok) return;
  session.stored(made.value);
  await send('library.open', { annotationId: made.value.id });
}

import type { Claim, FoundClaims } from '../../../lib/model/claim.ts';
import { askTwice } from './ask-twice.ts';
import type { SendToBackground } from '../../shared/page-card/send-to-background.ts';
import type { FindClaims } from './page-reading.ts';

/**
 * The engine, which runs in the background: the claims of a text at any density. Rejects where
 * nobody answers and when the signal aborts.
 */
export function createFindClaims(send: SendToBackground): FindClaims {
  return async (text, lang, signal) => {
    const found = await ask(send, { text, lang, further: true });
    signal.throwIfAborted();
    if (found === null) throw new Error('nobody reads the claims of this page');
    return found;
  };
}

/** The claims of a few words; null where nobody answers. */
export async function readClaims(
  send: SendToBackground,
  text: string,
  lang: string | null,
): Promise<readonly Claim[] | null> {
  const found = await ask(send, { text, lang, further: false });
  return found?.claims ?? null;
}

async function ask(
  send: SendToBackground,
  request: { readonly text: string; readonly lang: string | null; readonly further: boolean },
): Promise<FoundClaims | null> {
  return await askTwice(
    () => send('claims.find', request),
    (found) => found === null,
  );
}

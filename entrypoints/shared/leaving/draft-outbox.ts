import { sendToBackground } from '../../../lib/messages/client.ts';
import type { ViewMessages } from '../../../lib/messages/protocol.ts';
import type { DraftDecoders } from './draft-decoders.ts';
import { keptNames, keepUntilStored } from './outbox.ts';

type Name = 'draft.save' | 'source.note';
type Request<N extends Name> = ViewMessages[N]['request'];

const PREFIX = 'last-words:';

/**
 * Sends words to the background that were typed in a view that goes now, and writes them down until
 * they are known to be stored.
 */
export function sendDraft<N extends Name>(
  name: N,
  request: Request<N>,
): Promise<ViewMessages[N]['answer']> {
  const key = `${PREFIX}${name}:${request.id}`;
  const written = JSON.stringify({ ...request, typedAt: new Date().toISOString() });
  return keepUntilStored(key, written, () => sendToBackground(name, request));
}

/**
 * Stores what views that went have written down. What was stored of it since, or replaced, stays.
 * For the start of a view.
 */
export async function storeUnsentDrafts(): Promise<void> {
  const keys = keptNames(PREFIX);
  if (keys.length === 0) return;
  // Most views find nothing written down, and need none of this.
  const { draftDecoders } = await import('./draft-decoders.ts');
  await Promise.all(keys.map((key) => storeWritten(key, draftDecoders)));
}

async function storeWritten(key: string, decoders: DraftDecoders): Promise<void> {
  const name = key.startsWith(`${PREFIX}draft.save:`) ? 'draft.save' : 'source.note';
  const request = decoders[name](parsed(localStorage.getItem(key)));
  const answer = request === null ? null : await sendToBackground(name, request);
  const isAgain = answer?.ok === false && answer.reason.code !== 'not-found';
  if (!isAgain) localStorage.removeItem(key);
}

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return null;
  }
}

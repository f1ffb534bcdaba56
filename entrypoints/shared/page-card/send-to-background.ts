import type { BackgroundMessages } from '../../../lib/messages/protocol.ts';

/**
 * Asks the background. Never rejects: where the extension is gone, the answer is the same as for a
 * store that is not available.
 */
export type SendToBackground = <Name extends keyof BackgroundMessages>(
  name: Name,
  request: BackgroundMessages[Name]['request'],
) => Promise<BackgroundMessages[Name]['answer']>;

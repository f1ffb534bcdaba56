import type { BackgroundMessages } from '../../../lib/messages/protocol.ts';

/** Asks the background. Never rejects: an extension that is gone answers as a store that is not there. */
export type SendToBackground = <Name extends keyof BackgroundMessages>(
  name: Name,
  request: BackgroundMessages[Name]['request'],
) => Promise<BackgroundMessages[Name]['answer']>;

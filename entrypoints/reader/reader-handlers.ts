import type { Handlers } from '../../lib/messages/route.ts';
import type { ReaderMessages } from '../../lib/messages/protocol.ts';
import type { PageSession } from './page-session.ts';

/** What the reader answers to the popup, the panel and the background. `stop` ends the reader; `checkSelection` makes a claim by hand. */
export function readerHandlers(
  session: PageSession,
  actions: { readonly stop: () => void; readonly checkSelection: () => Promise<boolean> },
): Handlers<ReaderMessages, null> {
  return {
    'reader.state': async () => await Promise.resolve(session.state()),
    'reader.read': async ({ anyway }) => await session.read(anyway),
    'reader.clear': async () => await Promise.resolve(session.clear()),
    'reader.jump': async ({ key, open }) => await session.jump(key, open),
    'reader.jumpToAnnotation': async ({ annotationId }) =>
      await session.jumpToAnnotation(annotationId),
    'reader.jumpToLater': async ({ key, index }) =>
      await Promise.resolve(session.jumpToLater(key, index)),
    'reader.step': async ({ direction }) => await session.step(direction),
    'reader.openCurrent': async () => await session.openCurrent(),
    'reader.checkSelection': async () => await actions.checkSelection(),
    'reader.setStatus': async ({ key, status }) => await session.setStatus(key, status),
    'reader.setDensity': async ({ density }) => await Promise.resolve(session.setDensity(density)),
    'reader.refresh': async () => {
      await session.refresh();
      return null;
    },
    'reader.stop': async () => {
      actions.stop();
      return await Promise.resolve(null);
    },
  };
}

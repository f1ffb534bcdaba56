import type { Handlers } from '../../lib/messages/route.ts';
import type { ReaderMessages } from '../../lib/messages/protocol.ts';
import type { EditorBackend } from '../../components/editing/editor-backend.ts';
import { failure } from '../../lib/model/result.ts';
import type { PageClaim } from '../shared/page-card/page-claim.ts';
import type { SendToBackground } from '../shared/page-card/send-to-background.ts';
import type { PageSession } from './session/page-session.ts';
import { setStatus, undoStatus } from './session/triage.ts';
import { reattachTo, showPlace } from './page/reattaching.ts';

/** The parts of a reader's work that are not its session's. */
interface ReaderActions {
  /** Ends the reader. */
  readonly stop: () => void;
  /** Makes a claim by hand. */
  readonly checkSelection: () => Promise<boolean>;
  readonly send: SendToBackground;
  /** Whether anything may show in the page. */
  readonly isPainted: boolean;
  /** Where edits of a claim are sent. */
  readonly backendOf: (claim: PageClaim) => EditorBackend;
}

/** What the reader answers to the popup, the panel and the background. */
export function readerHandlers(
  session: PageSession,
  actions: ReaderActions,
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
    'reader.openCurrent': async () => await session.open(),
    'reader.checkSelection': async () => await actions.checkSelection(),
    'reader.show': async (place) =>
      await Promise.resolve(showPlace(session, place, actions.isPainted ? document : null)),
    'reader.reattach': async (request) =>
      await reattachTo(session, actions.send, request, document),
    'reader.setStatus': async (request) => await setStatus(session, actions.backendOf, request),
    'reader.undoStatus': async (request) => await undoStatus(session, actions.send, request),
    'reader.annotate': async ({ key, claim: recorded, patch, typing }) => {
      const claim = session.find(key);
      if (claim === null) return failure({ code: 'not-found' });
      const made = await actions.backendOf(claim).create(recorded, patch, typing);
      if (made.ok) session.stored(made.value);
      return made;
    },
    'reader.keepSource': async ({ note }) => {
      const { reading } = session;
      if (reading === null) return failure({ code: 'not-found' });
      return await actions.send('source.keep', { source: reading.source, note });
    },
    'reader.setDensity': async ({ density }) => await Promise.resolve(session.setDensity(density)),
    'reader.refresh': async () => {
      session.libraryChanged();
      await session.refresh();
      return null;
    },
    'reader.libraryChanged': async () => {
      session.libraryChanged();
      return await Promise.resolve(null);
    },
    'reader.handOver': async () => await session.handOver(),
    'reader.stop': async () => {
      actions.stop();
      return await Promise.resolve(null);
    },
  };
}

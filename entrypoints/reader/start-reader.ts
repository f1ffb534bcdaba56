import { addressOf } from '../../lib/article/page-text/page-address.ts';
import { unloadedClues } from '../../lib/article/unloaded-clues.ts';
import { sendToBackground } from '../../lib/messages/client.ts';
import { serveReader } from '../../lib/messages/reader-server.ts';
import { serveState } from '../../lib/messages/state-line.ts';
import { askEngine } from './article/ask-engine.ts';
import type { SendToBackground } from '../shared/page-card/send-to-background.ts';
import { forgetCard } from '../shared/page-card/card-handover.ts';
import { createPageBackend } from './session/page-backend.ts';
import { extension, openRoot } from '../../lib/browser/extension.ts';
import { retireOthers } from './page/host.ts';
import { isMarked } from './session/is-marked.ts';
import { holdLine } from '../../lib/browser/liveness.ts';
import { laterFigures } from './article/later-figures.ts';
import { missingIn } from './session/sighting-log.ts';
import { createPaintedOverlay, createUnpaintedOverlay, type Overlay } from './page/overlay.ts';
import { checkSelection } from './page/page-input.ts';
import { watchDocumentReplaced, whenLoaded } from './life/document-replaced.ts';
import { PageSession } from './session/page-session.ts';
import { DocumentReader } from './article/read-document.ts';
import { noteSize } from './page/note-size.ts';
import { followReadingPlace, keyAtReadingPlace } from './page/reading-place.ts';
import { readerHandlers } from './reader-handlers.ts';
import { resolveAnnotations } from './session/resolve-annotations.ts';
import { wasDiscarded, watchSleep } from './life/sleeping.ts';
import { isAhead, scrollToRange } from './page/scroll-to-range.ts';
import { createChangeWatch } from './article/change-watch.ts';

// Symbols, since a name would also find an element of the page that has it as its id.
const READER = Symbol.for('tallymark.reader');
const UNPAINTED = Symbol.for('tallymark.unpainted');

/** What a reader leaves in its own world, which the page cannot see, so that a second injection does nothing. */
interface World {
  [READER]?: { isAlive(): boolean };
  /** Left by the script `unpainted`, which is put in before the reader where nothing may be put into the page. */
  [UNPAINTED]?: boolean;
}

/** Starts the reader of this document unless one is alive. What an older one left is taken away. */
export function startReader(): void {
  const world = globalThis as World;
  const isPainted = world[UNPAINTED] !== true;
  world[UNPAINTED] = false;
  beginReader(isPainted);
}

/** Starts a reader, also in place of one that ended; null where one is alive. */
function beginReader(
  isPainted: boolean,
): { readonly session: PageSession; readonly signal: AbortSignal } | null {
  const world = globalThis as World;
  if (world[READER]?.isAlive() === true) return null;
  retireOthers(document, openRoot);
  forgetCard();
  const life = new AbortController();
  world[READER] = { isAlive: () => !life.signal.aborted && extension.isAlive() };
  return { session: runReader(life, isPainted), signal: life.signal };
}

/** Wires one reader. It ends with `life`: then nothing of it is left in the page. */
function runReader(life: AbortController, isPainted: boolean): PageSession {
  const { signal } = life;
  const stop = (): void => {
    life.abort();
  };
  const hold = holdLine(extension, stop, signal);
  const send: SendToBackground = async (name, request) => {
    hold();
    return await sendToBackground(name, request);
  };
  const createOverlay = isPainted ? createPaintedOverlay : createUnpaintedOverlay;
  const overlay = createOverlay({ send, stop, signal });
  const session = createSession(overlay, send, signal);
  overlay.follow(session);
  serveReader(
    readerHandlers(session, {
      stop,
      send,
      isPainted,
      checkSelection: () => checkSelection(document, session, send),
      backendOf: (claim) => createPageBackend(send, session, claim),
    }),
    signal,
  );
  announce(session, send, signal);
  const now = (): number => Date.now();
  watchSleep({ window, now, onWake: (sleep) => void session.woke(sleep), signal });
  watchDocumentReplaced(
    document,
    () => {
      const wasRead = session.reading !== null;
      stop();
      if (extension.isAlive()) beginAgain(isPainted, wasRead);
    },
    signal,
  );
  return session;
}

/**
 * Says that views may follow this reader: now, and when the page comes back out of the browser's
 * cache, which cut them off. Then the badge is gone too, and other tabs may have stored something.
 */
function announce(session: PageSession, send: SendToBackground, signal: AbortSignal): void {
  void send('reader.ready', {});
  window.addEventListener(
    'pageshow',
    ({ persisted }) => {
      if (!persisted) return;
      void send('reader.ready', {});
      void session.refresh();
    },
    { signal },
  );
}

/** The page wrote itself anew: a new reader takes over, and reads it if the old one had. */
function beginAgain(isPainted: boolean, read: boolean): void {
  const begun = beginReader(isPainted);
  if (begun === null || !read) return;
  whenLoaded(document, () => void begun.session.read(true), begun.signal);
}

function createSession(
  { isPainted, marks, card, prepare }: Overlay,
  send: SendToBackground,
  signal: AbortSignal,
): PageSession {
  const reader = new DocumentReader({
    document,
    askEngine: (article) => askEngine(send, article),
    onRead: (read) => {
      if (read !== null) session.expect(read.source);
      watch.follow({ region: read?.region ?? null, holds: read?.map.holds ?? holdsNothing });
    },
    signal,
  });
  const watch = createChangeWatch({
    document,
    onNavigate: () => {
      session.moved();
    },
    onChange: () => void session.reread(),
    costMs: () => reader.costMs,
    signal,
  });
  const session: PageSession = new PageSession({
    url: () => addressOf(document),
    title: () => document.title,
    read: (anyway) => reader.read(anyway),
    resolve: (reading, annotations) => resolveAnnotations(send, reading, annotations),
    later: laterFigures,
    isMarked,
    send,
    isPainted,
    marks,
    card,
    scrollTo: scrollToRange,
    isAhead,
    noteSize: () => noteSize(window, signal),
    wasDiscarded: wasDiscarded(document),
    onPainted: prepare,
    clues: (sought) => unloadedClues(document, missingIn(sought)),
    onChange: serveState(
      {
        state: () => session.state(),
        followPlace: (onPlace, end) =>
          followReadingPlace(window, () => placeIn(session), onPlace, end),
      },
      signal,
    ),
    signal,
  });
  return session;
}

/** The claim at the place where somebody reads, of those marked. */
function placeIn(session: PageSession): string | null {
  const marked = session.state().claims.filter((claim) => claim.marked);
  const topOf = (key: string): number | null => {
    const claim = session.find(key);
    return claim === null ? null : (session.rangeOf(claim)?.getBoundingClientRect().top ?? null);
  };
  return keyAtReadingPlace(
    marked.map(({ key }) => ({ key, top: () => topOf(key) })),
    innerHeight,
  );
}

function holdsNothing(): boolean {
  return false;
}

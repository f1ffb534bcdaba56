import cardCss from '../../components/styles/card.css?inline';
import tokensCss from '../../components/styles/tokens.css?inline';
import { isAtDensity } from '../../lib/claims/check-worthiness.ts';
import { unloadedClues } from '../../lib/article/unloaded.ts';
import { allNames, makeHighlightNames } from '../../lib/highlights/marks.ts';
import { pageCanvas, Painter } from '../../lib/highlights/painter.ts';
import { watchRegistry } from '../../lib/highlights/registry-watch.ts';
import { flatNames } from '../../lib/highlights/style-names.ts';
import { sendToBackground } from '../../lib/messages/client.ts';
import { serveReader } from '../../lib/messages/reader-server.ts';
import { serveState } from '../../lib/messages/state-line.ts';
import type { SendToBackground } from './background-line.ts';
import { FramedCard } from './card.tsx';
import { createEngine } from './engine.ts';
import { extension, openRoot } from './extension.ts';
import { createFloatButton } from './float-button.ts';
import type { Host } from './host.ts';
import { createHost, retireOthers } from './host.ts';
import { holdLine } from './life.ts';
import { laterFigures } from './later-figures.ts';
import { missingIn } from './look-log.ts';
import { PageMarks } from './marks.ts';
import { followPerson } from './page-input.ts';
import { watchOverwriting, whenLoaded } from './overwriting.ts';
import { PageSession } from './page-session.ts';
import { randomName } from './random-name.ts';
import { DocumentReader } from './read-document.ts';
import { readerHandlers } from './reader-handlers.ts';
import { resolveIn } from './resolve-in.ts';
import { createShadowStyle } from './shadow-style.ts';
import { isAhead, scrollToRange } from './view.ts';
import { createWatch } from './watching.ts';

/** What a reader leaves in its own world, which the page cannot see, so that a second injection does nothing. */
interface World {
  tallymarkReader?: { isAlive(): boolean };
}

/** Starts the reader of this document unless one is alive. What an older one left is taken away. */
export function startReader(): void {
  beginReader();
}

/** Starts a reader, also in place of one that ended; null where one is alive. */
function beginReader(): { readonly session: PageSession; readonly signal: AbortSignal } | null {
  const world = globalThis as World;
  if (world.tallymarkReader?.isAlive() === true) return null;
  retireOthers(document, openRoot);
  const life = new AbortController();
  world.tallymarkReader = { isAlive: () => !life.signal.aborted && extension.isAlive() };
  return { session: runReader(life), signal: life.signal };
}

/** Wires one reader. It ends with `life`: then nothing of it is left in the page. */
function runReader(life: AbortController): PageSession {
  const { signal } = life;
  const stop = (): void => {
    life.abort();
  };
  const names = makeHighlightNames();
  const painter = new Painter(names, pageCanvas());
  const marks = new PageMarks(painter, document, createShadowStyle(names, signal));
  const host = createHost(document, {
    attribute: randomName(),
    highlightNames: allNames(names),
    onRetire: stop,
    signal,
  });
  const styleNames = flatNames(names, host.attribute);
  const hold = holdLine(extension, stop, signal);
  const send: SendToBackground = async (name, request) => {
    hold();
    return await sendToBackground(name, request);
  };
  void send('style.insert', styleNames);
  signal.addEventListener('abort', () => {
    marks.clear();
    if (extension.isAlive()) void sendToBackground('style.remove', styleNames);
  });
  const { session, card } = createSession(host, marks, send, signal);
  const button = createFloatButton(host.root, signal);
  const { checkSelection } = followPerson({ window, session, card, marks, button, signal });
  serveReader(readerHandlers(session, { stop, checkSelection }), signal);
  announce(send, signal);
  watchRegistry(
    document,
    () => {
      if (!extension.isAlive()) stop();
      host.attach();
      painter.restore();
    },
    signal,
  );
  watchOverwriting(
    document,
    () => {
      const wasRead = session.reading !== null;
      stop();
      if (extension.isAlive()) beginAgain(wasRead);
    },
    signal,
  );
  return session;
}

/** Says that views may follow this reader: now, and when the page comes back out of the browser's cache, which cut them off. */
function announce(send: SendToBackground, signal: AbortSignal): void {
  void send('reader.ready', {});
  window.addEventListener(
    'pageshow',
    ({ persisted }) => {
      if (persisted) void send('reader.ready', {});
    },
    { signal },
  );
}

/** The page wrote itself anew: a new reader takes over, and reads it if the old one had. */
function beginAgain(read: boolean): void {
  const begun = beginReader();
  if (begun === null || !read) return;
  whenLoaded(document, () => void begun.session.read(true), begun.signal);
}

function createSession(
  host: Host,
  marks: PageMarks,
  send: SendToBackground,
  signal: AbortSignal,
): { session: PageSession; card: FramedCard } {
  const card: FramedCard = new FramedCard({
    host,
    css: tokensCss + cardCss,
    send,
    boxOf: (claim) => session.rangeOf(claim)?.getBoundingClientRect() ?? null,
    signal,
  });
  const reader = new DocumentReader({
    document,
    findClaims: createEngine((lang) => send('sentenceModel.load', { lang })),
    onRead: (read) => {
      watch.follow({ region: read?.region ?? null, holds: read?.map.holds ?? holdsNothing });
    },
    signal,
  });
  const watch = createWatch({
    document,
    onNavigate: () => {
      session.moved();
    },
    onChange: () => void session.reread(),
    costMs: () => reader.costMs,
    signal,
  });
  const session: PageSession = new PageSession({
    url: () => location.href,
    title: () => document.title,
    read: (anyway) => reader.read(anyway),
    resolve: (reading, annotations) => resolveIn(reading, annotations, signal),
    later: laterFigures,
    isMarked: isAtDensity,
    send,
    marks,
    card,
    scrollTo: scrollToRange,
    isAhead,
    clues: (sought) => unloadedClues(document, missingIn(sought)),
    onChange: serveState(() => session.state(), signal),
    signal,
  });
  return { session, card };
}

function holdsNothing(): boolean {
  return false;
}

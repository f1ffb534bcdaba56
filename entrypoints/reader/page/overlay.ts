import { allNames, makeHighlightNames } from '../../../lib/highlights/marks.ts';
import { pageCanvas, Painter } from '../../../lib/highlights/painter.ts';
import { watchRegistry } from '../../../lib/highlights/registry-watch.ts';
import { flatNames } from '../../../lib/highlights/style-names.ts';
import { sendToBackground } from '../../../lib/messages/client.ts';
import type { SendToBackground } from '../../shared/page-card/send-to-background.ts';
import { findCard } from '../../shared/page-card/card-handover.ts';
import type { CardParts, CardInPage } from '../../shared/page-card/card-handover.ts';
import { createPageBackend } from '../session/page-backend.ts';
import { extension } from '../../../lib/browser/extension.ts';
import { createFloatButton } from './float-button.ts';
import { createHost } from './host.ts';
import { LazyCard } from './lazy-card.ts';
import { LibraryCard } from './library-card.ts';
import { PanelFirst } from './panel-first.ts';
import { PageMarks } from './page-marks.ts';
import { followPerson } from './page-input.ts';
import type { Card } from '../../shared/page-card/card-session.ts';
import type { PageSession } from '../session/page-session.ts';
import type { Marks } from '../session/session-parts.ts';
import { randomName } from '../../../lib/highlights/random-name.ts';
import { createShadowStyle } from './shadow-style.ts';
import { whenIdle } from '../../../lib/scheduling/pauses.ts';
import { drawerGround } from './drawer-ground.ts';
import type { DrawerGround } from '../../shared/page-card/card-handover.ts';

/** What a reader shows, and where. */
export interface Overlay {
  /** Whether any of it is in the page. */
  readonly isPainted: boolean;
  readonly marks: Marks;
  readonly card: Card<PageSession>;
  /** From now on follows what the person does in the page. */
  readonly follow: (session: PageSession) => void;
  /**
   * Called once the page is read and painted: loads, in idle time, what is needed only when a claim
   * is opened.
   */
  readonly prepare: () => void;
}

export interface OverlayParts {
  readonly send: SendToBackground;
  /** Ends the reader. */
  readonly stop: () => void;
  readonly signal: AbortSignal;
}

/**
 * Marks, card and button in the page: one element of ours, names in the highlight registry and a
 * style sheet for both. They are removed when the signal aborts.
 */
export function createPaintedOverlay({ send, stop, signal }: OverlayParts): Overlay {
  const names = makeHighlightNames();
  const painter = new Painter(names, pageCanvas());
  const host = createHost(document, {
    attribute: randomName(),
    highlightNames: allNames(names),
    onRetire: stop,
    signal,
  });
  const styleNames = flatNames(names, host.attribute);
  const css = send('style.insert', styleNames);
  const marks = new PageMarks(painter, document, createShadowStyle(css, signal));
  signal.addEventListener('abort', () => {
    marks.clear();
    if (extension.isAlive()) void sendToBackground('style.remove', styleNames);
  });
  watchRegistry(
    document,
    () => {
      if (!extension.isAlive()) stop();
      host.attach();
      painter.restore();
    },
    signal,
  );
  const button = createFloatButton(host.root, signal);
  let ground = NO_GROUND;
  const elsewhere = new LibraryCard(send, true);
  const drawer = new LazyCard({
    bring: () =>
      bringCard({
        host,
        send,
        ground,
        createBackend: createPageBackend,
        elsewhere,
        signal,
      }),
    elsewhere,
    signal,
  });
  const card = new PanelFirst(drawer, send, hasRoom);
  return {
    isPainted: true,
    marks,
    card,
    follow: (session) => {
      ground = drawerGround(session);
      followPerson({ window, send, session, card, marks, button, signal });
    },
    prepare: () => {
      void whenIdle(PREPARED_WITHIN_MS).then(() => drawer.prepare());
    },
  };
}

/**
 * The longest we wait for an idle moment. It is short because the grant to inject a script into the
 * page ends when the page goes on to another address.
 */
const PREPARED_WITHIN_MS = 2000;

/**
 * Has the background inject the script `card`, unless it is there, and makes the card from what
 * that left; null where it could not.
 */
async function bringCard(parts: CardParts<PageSession>): Promise<CardInPage<PageSession> | null> {
  const there = findCard() !== null || (await parts.send('card.bring', {}));
  return there && !parts.signal.aborted ? (findCard()?.(parts) ?? null) : null;
}

/** Until there is a session. */
const NO_GROUND: DrawerGround = {
  column: () => null,
  linesOf: () => [],
  bring: () => false,
};

/** An element in full screen leaves none to a panel. */
function hasRoom(): boolean {
  return document.fullscreenElement === null;
}

const NO_MARKS: Marks = {
  paint: () => undefined,
  setCurrent: () => undefined,
  clear: () => undefined,
};

/**
 * Puts nothing into the page and listens to none of its events: claims are shown in the extension's
 * own views.
 */
export function createUnpaintedOverlay({ send }: OverlayParts): Overlay {
  return {
    isPainted: false,
    marks: NO_MARKS,
    card: new PanelFirst(new LibraryCard(send, false), send, hasRoom),
    follow: () => undefined,
    prepare: () => undefined,
  };
}

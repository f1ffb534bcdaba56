import { createMarkTranslator } from '../../../lib/i18n/mark-catalogues.ts';
import { readClaims } from '../article/ask-engine.ts';
import type { SendToBackground } from '../../shared/page-card/send-to-background.ts';
import type { CardInPage } from '../../shared/page-card/card-handover.ts';
import type { FloatButton } from './float-button.ts';
import type { PageSession } from '../session/page-session.ts';
import type { Hit } from './pointing.ts';
import { watchPointer } from './pointing.ts';
import { claimOfSelection } from '../session/selected-claim.ts';
import { selectedRange, watchSelection } from './selecting.ts';

/** What `followPerson` connects. */
export interface PersonOptions {
  readonly window: Window;
  readonly send: SendToBackground;
  readonly session: PageSession;
  readonly card: CardInPage<PageSession>;
  readonly marks: {
    hitAt(x: number, y: number): Hit | null;
    setHovered(key: string | null): void;
  };
  readonly button: FloatButton;
  readonly signal: AbortSignal;
}

/** How long the button stays for a pointer that left the claim on its way to the button. */
const LINGER_MS = 400;

/**
 * Turns what the person does in the page into calls to the session: pointing at a claim, clicking
 * it, selecting text, Enter and Escape, and leaving the page. It only listens; the page still gets
 * every event.
 */
export function followPerson(options: PersonOptions): void {
  const { window, session, card, signal } = options;
  followPointer(options);
  followSelection(options);
  window.addEventListener(
    'keydown',
    (event) => {
      if (!event.isTrusted || event.altKey || event.ctrlKey || event.metaKey) return;
      if (event.key === 'Escape' && card.key !== null) void card.close();
      if (event.key === 'Enter' && isOnPage(event)) void session.open();
    },
    { capture: true, signal },
  );
  const rescue = (): void => {
    card.rescue();
  };
  window.addEventListener('pagehide', rescue, { signal });
  window.document.addEventListener('visibilitychange', rescue, { signal });
}

/** Makes a claim of what is selected and opens its card; false where nothing is selected. */
export async function checkSelection(
  document: Document,
  session: PageSession,
  send: SendToBackground,
): Promise<boolean> {
  const range = selectedRange(document);
  return range === null ? false : await checkRange(session, range, send);
}

function followPointer({ window, session, card, marks, button, signal }: PersonOptions): void {
  let leaving = 0;
  watchPointer({
    window,
    hitAt: (x, y) => marks.hitAt(x, y),
    onRest: (hit) => {
      window.clearTimeout(leaving);
      if (hit === null) {
        leaving = window.setTimeout(() => {
          if (button.isHovered) return;
          marks.setHovered(null);
          if (selectedRange(window.document) === null) button.hide();
        }, LINGER_MS);
        return;
      }
      marks.setHovered(hit.key);
      if (hit.key !== card.key && selectedRange(window.document) === null) {
        button.show(labelOf(session), hit, () => void session.open(hit.key));
      }
    },
    onClick: (hit) => {
      button.hide();
      void session.open(hit.key);
    },
    signal,
  });
}

function followSelection({ window, send, session, button, signal }: PersonOptions): void {
  watchSelection({
    document: window.document,
    onSelect: (range) => {
      const words = range === null ? [] : Array.from(range.getClientRects());
      const box = words.at(-1);
      if (range === null || box === undefined || session.reading?.spanOf(range) == null) {
        button.hide();
        return;
      }
      button.show(labelOf(session), { box, words }, () => void checkRange(session, range, send));
    },
    signal,
  });
}

/** Makes a claim of a range's words and opens its card. A page that was not read is read first. */
async function checkRange(
  session: PageSession,
  range: Range,
  send: SendToBackground,
): Promise<boolean> {
  if (session.reading === null) await session.read(true);
  const { reading } = session;
  const span = reading?.spanOf(range) ?? null;
  if (reading === null || span === null) return false;
  const { lang } = reading.source;
  const claim = await claimOfSelection(reading, span, (text) => readClaims(send, text, lang));
  // The page may have been read again meanwhile: then the claim's spans belong to another text.
  if (session.reading !== reading) return await checkRange(session, range, send);
  return claim === null ? false : await session.openSelected(claim);
}

function labelOf(session: PageSession): string {
  return createMarkTranslator(session.record.lang).t('card.label');
}

/** Whether a key went to the page as a whole, not to something in it. */
function isOnPage(event: KeyboardEvent): boolean {
  return event.target instanceof HTMLBodyElement || event.target instanceof HTMLHtmlElement;
}

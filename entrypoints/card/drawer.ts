import type { DrawerSize } from '../../lib/model/drawer-size.ts';
import type { Translate } from '../../lib/i18n/translator.ts';
import type { CardKey } from '../../lib/i18n/shape/texts.ts';
import type { CardParts } from '../shared/page-card/card-handover.ts';
import type { PageClaim } from '../shared/page-card/page-claim.ts';
import { openFrame, type DrawerFrame } from './drawer-frame.ts';
import type { PagePress } from './drawer-sight.ts';
import type { DecidedEdges } from './drawer-stand.ts';

interface DrawerOptions {
  readonly parts: Pick<CardParts<never>, 'host' | 'ground' | 'send' | 'signal'> & {
    readonly css: string;
  };
  /** The claim it is open at; null where its words are gone. */
  readonly inHand: () => PageClaim | null;
  /** Puts the content for the claim in hand into the drawer. */
  readonly fill: (home: HTMLElement) => void;
  readonly drain: (home: HTMLElement) => void;
}

/** From when it opens until it closes. */
interface Opened {
  readonly focusedBefore: Element | null;
  readonly end: AbortController;
  /** Null until it has loaded. */
  frame: DrawerFrame | null;
}

/** The drawer of a page. It opens with one claim, and stays while it turns to others. */
export class Drawer {
  readonly #options: DrawerOptions;
  readonly #decided: DecidedEdges = new Map();
  /** As the person made it on this page; null for as it is kept. */
  #size: DrawerSize | null = null;
  #opened: Opened | null = null;
  #pressed: PagePress | null = null;

  constructor(options: DrawerOptions) {
    this.#options = options;
    const { host, signal } = options.parts;
    host.element.ownerDocument.defaultView?.addEventListener(
      'pointerdown',
      ({ screenX: x, screenY: y }) => {
        this.#pressed = { x, y, at: performance.now() };
      },
      { capture: true, passive: true, signal },
    );
  }

  /** Where its content is; null while there is none. */
  get home(): HTMLElement | null {
    return this.#opened?.frame?.home ?? null;
  }

  focus(): void {
    this.#opened?.frame?.focus();
  }

  /** Shows the claim in hand, with the keyboard. False where the page keeps us out of the frame. */
  async show(size: DrawerSize, t: Translate<CardKey>): Promise<boolean> {
    if (this.#opened === null) return await this.#open(size, t);
    const { frame } = this.#opened;
    // Where it is still loading, it is filled with this claim once it has.
    if (frame === null) return true;
    if (frame.home !== null) this.#options.fill(frame.home);
    frame.stand();
    frame.focus();
    return true;
  }

  /** The keyboard goes back to where it was. */
  close(): void {
    const opened = this.#opened;
    if (opened === null) return;
    const { host } = this.#options.parts;
    const hadFocus = host.element.ownerDocument.activeElement === host.element;
    this.#opened = null;
    opened.end.abort();
    host.lower();
    const { focusedBefore } = opened;
    if (hadFocus && focusedBefore instanceof HTMLElement)
      focusedBefore.focus({ preventScroll: true });
  }

  /** The page may be another one by now: where it stands is decided again. */
  forgetPlace(): void {
    this.#decided.clear();
  }

  async #open(size: DrawerSize, t: Translate<CardKey>): Promise<boolean> {
    const { parts, fill, drain } = this.#options;
    const { host, ground, css, send } = parts;
    const end = new AbortController();
    const { activeElement: focusedBefore } = host.element.ownerDocument;
    const opened: Opened = { focusedBefore, end, frame: null };
    this.#opened = opened;
    host.raise();
    opened.frame = await openFrame({
      host,
      pressed: () => this.#pressed,
      css,
      texts: {
        width: t('drawer.width'),
        height: t('drawer.height'),
        held: t('drawer.held'),
        covered: t('drawer.covered'),
      },
      decided: this.#decided,
      size: this.#size ?? size,
      onSize: (chosen) => {
        this.#size = chosen;
        void send('drawer.keepSize', chosen);
      },
      column: ground.column,
      linesNow: () => this.#ofClaim((claim) => ground.linesOf(claim), []),
      bring: (free) => this.#ofClaim((claim) => ground.bring(claim, free, end.signal), false),
      fill,
      drain,
      signal: end.signal,
    });
    if (this.#opened !== opened) return true;
    if (opened.frame.home === null) return false;
    opened.frame.focus();
    return true;
  }

  #ofClaim<Answer>(ask: (claim: PageClaim) => Answer, none: Answer): Answer {
    const claim = this.#options.inHand();
    return claim === null ? none : ask(claim);
  }
}

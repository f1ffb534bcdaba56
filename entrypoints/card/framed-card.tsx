import { render } from 'preact';

import { AnnotationEditor } from '../../components/editing/annotation-editor.ts';
import { EditedCard } from '../../components/card/edited-card.tsx';
import type { LookUp } from '../../components/card/look-up.tsx';
import type { CardPort } from '../../components/card/card-port.ts';
import { newId } from '../../components/ui/new-id.ts';
import { showMarkColours } from '../../components/marks/show-mark-colours.ts';
import type { Annotation, EditableAnnotation } from '../../lib/model/annotation.ts';

import { showing } from '../../lib/model/rules/appearances.ts';
import type { AnnotationId } from '../../lib/model/ids.ts';
import type { ChangeDecision, SaveNote } from '../../lib/model/revision.ts';
import type { ListedHint } from '../../lib/model/page/page-state.ts';
import { recordClaim } from '../../lib/model/rules/record-claim.ts';
import { withoutCredentials } from '../../lib/model/rules/source-key.ts';
import type { CardParts, CardInPage } from '../shared/page-card/card-handover.ts';
import type { CardSession } from '../shared/page-card/card-session.ts';
import { checkText } from '../shared/page-card/check-text.ts';
import { copyText } from '../shared/page-card/copy-text.ts';
import { createCardPort } from '../shared/page-card/library-port.ts';
import type { PageClaim } from '../shared/page-card/page-claim.ts';
import { CardTexts } from './card-texts.ts';
import { setHintDismissed } from './dismiss-hint.ts';
import { dismissedClaim } from './dismissed-claim.ts';
import { Drawer } from './drawer.ts';

/** What a card in a frame is made of. */
interface FramedCardParts<Session> extends CardParts<Session> {
  /** The style sheet for what is inside the frame. */
  readonly css: string;
}

/** One claim in the drawer: exists until that closes or turns to another claim. */
interface Opening<Session> {
  readonly session: Session;
  readonly editor: AnnotationEditor;
  /** As it was when the card opened: for another one, the view starts again. */
  readonly shown: PageClaim;
  /** As it is on the page now; null where its words are gone. */
  claim: PageClaim | null;
}

/**
 * The card in the drawer. One at a time; what could not be saved is kept with its claim as long as
 * the page lives.
 */
export class FramedCard<Session extends CardSession> implements CardInPage<Session> {
  readonly #parts: FramedCardParts<Session>;
  readonly #unsaved = new Map<string, AnnotationEditor>();
  readonly #port: CardPort;
  readonly #drawer: Drawer;
  /** Fires `change` when something was stored elsewhere. */
  readonly #library = new EventTarget();
  #opening: Opening<Session> | null = null;
  readonly #texts: CardTexts;

  constructor(parts: FramedCardParts<Session>) {
    this.#parts = parts;
    this.#texts = new CardTexts(parts.send);
    this.#port = createCardPort(parts.send, (onChange, signal) => {
      onReturn(onChange, signal);
      this.#library.addEventListener('change', onChange, { signal });
    });
    this.#drawer = new Drawer({
      parts,
      inHand: () => this.#opening?.claim ?? null,
      fill: (home) => {
        if (this.#opening !== null) this.#render(this.#opening, home);
      },
      drain: (home) => {
        render(null, home);
      },
    });
    parts.signal.addEventListener('abort', () => {
      this.drop();
    });
    // The view that erased something may have been closed before it told.
    onReturn(() => {
      this.#lookWhetherErased();
    }, parts.signal);
  }

  get key(): string | null {
    return this.#opening?.shown.key ?? null;
  }

  get annotationId(): AnnotationId | null {
    return this.#opening?.editor.annotation.peek()?.id ?? null;
  }

  async open(claim: PageClaim, session: Session): Promise<void> {
    if (this.key === claim.key || !(await this.#isSafe())) {
      this.#drawer.focus();
      return;
    }
    const before = this.#opening;
    if (before !== null) this.#keepUnsaved(before);
    const opening: Opening<Session> = {
      session,
      editor: this.#editorFor(claim, session),
      shown: claim,
      claim,
    };
    this.#opening = opening;
    before?.session.cardClosed();
    this.#noteRecentClaim(opening);
    const { drawerSize, lang } = session.record;
    const { t } = await this.#texts.in(lang);
    const isShown = await this.#drawer.show(drawerSize, t);
    if (!isShown) await this.#openElsewhere();
  }

  update(claim: PageClaim | null): void {
    const opening = this.#opening;
    if (opening === null) return;
    opening.claim = claim;
    if (claim?.annotation == null) this.#lookWhetherErased();
    else opening.editor.adopt(claim.annotation);
    void this.#texts.in(opening.session.record.lang).then(() => {
      const { home } = this.#drawer;
      if (home !== null && this.#opening === opening) this.#render(opening, home);
    });
  }

  async close(): Promise<boolean> {
    const opening = this.#opening;
    if (!(await this.#isSafe())) return false;
    if (this.#opening === opening) this.#end();
    return true;
  }

  drop(): void {
    this.rescue();
    this.#end();
    this.#drawer.forgetPlace();
  }

  rescue(): void {
    this.#opening?.editor.rescue();
  }

  libraryChanged(): void {
    this.#lookWhetherErased();
    // A card that nobody sees asks once somebody returns to it.
    if (document.visibilityState === 'visible') this.#library.dispatchEvent(new Event('change'));
  }

  #lookWhetherErased(): void {
    const id = this.annotationId;
    if (this.#opening !== null && id !== null) void this.#closeIfErased(this.#opening, id);
  }

  /** What is still to be stored keeps the check open: it is nowhere else. */
  async #closeIfErased(opening: Opening<Session>, id: AnnotationId): Promise<void> {
    const stored = await this.#parts.send('annotation.isStored', { id });
    if (!stored.ok || stored.value || this.#opening !== opening) return;
    if (!isUnsaved(opening.editor)) this.#end();
  }

  /** Saves what is typed; false where it could not be saved. */
  async #isSafe(): Promise<boolean> {
    const editor = this.#opening?.editor;
    await editor?.flush();
    return editor === undefined || !isUnsaved(editor);
  }

  #keepUnsaved({ editor, shown }: Opening<Session>): void {
    if (isUnsaved(editor)) this.#unsaved.set(shown.key, editor);
  }

  #end(): void {
    const opening = this.#opening;
    if (opening === null) return;
    this.#keepUnsaved(opening);
    this.#opening = null;
    this.#drawer.close();
    opening.session.cardClosed();
  }

  /**
   * A page that is sandboxed without an origin keeps us out of our own frame, and the page could
   * read anything typed elsewhere: the claim is noted and opened in the library.
   */
  async #openElsewhere(): Promise<void> {
    if (this.#opening === null) return;
    const { editor, session, shown } = this.#opening;
    this.#end();
    const annotation = editor.annotation.peek();
    await this.#parts.elsewhere.open({ ...shown, annotation }, session);
  }

  #editorFor(claim: PageClaim, session: Session): AnnotationEditor {
    const unsaved = this.#unsaved.get(claim.key);
    this.#unsaved.delete(claim.key);
    if (unsaved !== undefined) return unsaved;
    const { annotation } = claim;
    const draft = session.record.drafts.find((one) => one.annotationId === annotation?.id) ?? null;
    return new AnnotationEditor({
      claim: recordClaim(claim.claim, newId),
      annotation,
      draft,
      backend: this.#parts.createBackend(this.#parts.send, session, claim),
      onStored: (stored, typed) => {
        session.stored(stored);
        if (typed !== null) session.drafted(typed);
        const comesOrGoes = stored.revision === 1 || stored.deletedAt !== null;
        if (this.#opening !== null && comesOrGoes) this.#noteRecentClaim(this.#opening);
      },
    });
  }

  /** What other tabs show may be added as evidence to the current claim. */
  #noteRecentClaim({ shown, editor }: Opening<Session>): void {
    void this.#parts.send('claim.atHand', {
      text: shown.claim.text,
      annotationId: editor.annotation.peek()?.id ?? null,
      // The background knows which tab and frame it is, and takes no address but the page's own.
      url: location.href,
      tab: { tabId: -1, frameId: 0, key: shown.key },
    });
  }

  #render(opening: Opening<Session>, home: HTMLElement): void {
    const { editor, session, shown } = opening;
    const { send } = this.#parts;
    showMarkColours(home, session.record.markColours);
    render(
      <EditedCard
        key={shown.key}
        editor={editor}
        claim={shown.claim}
        resolution={opening.claim?.resolution ?? shown.resolution}
        later={opening.claim?.later ?? shown.later}
        onShowLater={(index) => {
          session.jumpToLater((opening.claim ?? shown).key, index);
        }}
        hints={opening.claim?.hints ?? shown.hints}
        onDismissHint={(listed, isDismissed) => {
          void this.#dismissHint(session, listed, isDismissed);
        }}
        look={opening.claim?.sighting ?? null}
        onSettle={(decision, at, note) => this.#decide(opening, { decision, at, note })}
        lookUp={this.#lookUp(opening)}
        scales={session.record.scales}
        port={this.#port}
        translator={this.#texts.now}
        textLang={session.reading?.source.lang ?? null}
        onClose={() => {
          this.#end();
        }}
        position={session.positionOf(shown.key)}
        panelKeys={session.record.panel.keys}
        onNext={() => {
          void session.step(1, true);
        }}
        onStep={(direction) => {
          void session.step(direction);
        }}
        dismissed={dismissedClaim(opening.claim, session)}
        onDismiss={() => {
          void this.#dismiss(opening);
        }}
        onDelete={() => {
          void this.#putAway(opening, 'annotation.delete');
        }}
        onRestore={() => {
          void this.#putAway(opening, 'annotation.restore');
        }}
        onOpenLibrary={() => {
          void send('library.open', { annotationId: this.annotationId });
        }}
        onCopy={(text) => {
          copyText(text, home.ownerDocument);
        }}
        onCopyCheck={(check, first) => {
          copyText(this.#checkText(opening, check, first), home.ownerDocument);
        }}
      />,
      home,
    );
  }

  /**
   * The check as the library gives it; where nothing is stored for the claim, as it is on the page
   * now. A card in a page is never given a sensitive `first`.
   */
  #checkText(
    { editor, session }: Opening<Session>,
    check: EditableAnnotation,
    first: Annotation | null,
  ): string {
    const { href } = this.#parts.host.element.ownerDocument.location;
    const bare = {
      permalink: null,
      edits: [],
      visitedUrl: withoutCredentials(href),
      seenAt: new Date().toISOString(),
    };
    const { scales } = session.record;
    const own = { ...bare, ...editor.annotation.peek(), ...check };
    const annotation = first === null ? own : showing(own, first);
    const source = session.reading?.source ?? null;
    return checkText({ annotation, source, scales }, this.#texts.now);
  }

  /** Helpers are opened by the background, so that their addresses never appear in a page. */
  #lookUp({ session, editor }: Opening<Session>): LookUp {
    const { url = null, lang = null } = session.reading?.source ?? {};
    return {
      page: { url, lang },
      addressOf: null,
      isSensitive: false,
      onOpen: (helper, sought, isConfirmed) => {
        const annotationId = editor.annotation.peek()?.id ?? null;
        return this.#parts.send('helper.open', { ...sought, helper, annotationId, isConfirmed });
      },
    };
  }

  /**
   * A claim that nobody touched is dismissed on this source; one with a check of its own gets that
   * status. The card stays open and offers the way back.
   */
  async #dismiss({ editor, session, shown }: Opening<Session>): Promise<void> {
    const isTouched = editor.annotation.peek() !== null || editor.draft.peek() !== null;
    if (isTouched) editor.commit({ status: 'dismissed' });
    else await session.setStatus(shown.key, 'dismissed');
  }

  async #dismissHint(session: Session, listed: ListedHint, isDismissed: boolean): Promise<void> {
    const { reading } = session;
    if (reading === null) return;
    if (await setHintDismissed(listed, isDismissed, reading, this.#parts.send))
      await session.refresh();
  }

  /** Settles a change of the words once everything typed is saved. */
  async #decide(
    { editor, session }: Opening<Session>,
    { note, ...decided }: Pick<ChangeDecision, 'decision' | 'at'> & { note: SaveNote | undefined },
  ): Promise<boolean> {
    await editor.flush();
    const stored = editor.annotation.peek();
    if (stored === null) return false;
    const { id, revision: baseRevision } = stored;
    const said = note === undefined ? {} : { note };
    const request = { id, baseRevision, ...decided, ...said };
    const answer = await this.#parts.send('annotation.settle', request);
    if (!answer.ok) return false;
    editor.adopt(answer.value);
    session.stored(answer.value);
    return true;
  }

  async #putAway(
    { editor, session }: Opening<Session>,
    message: 'annotation.delete' | 'annotation.restore',
  ): Promise<void> {
    const id = this.annotationId;
    if (id === null) return;
    await editor.flush();
    const answer = await this.#parts.send(message, { id });
    if (!answer.ok) return;
    editor.adopt(answer.value);
    session.stored(answer.value);
  }
}

function isUnsaved(editor: AnnotationEditor): boolean {
  return typeof editor.saveState.peek() === 'object';
}

/** Stored data may have changed while the person was elsewhere. */
function onReturn(onChange: () => void, signal: AbortSignal): void {
  const look = (): void => {
    if (document.visibilityState === 'visible') onChange();
  };
  document.addEventListener('visibilitychange', look, { signal });
  window.addEventListener('focus', look, { signal });
}

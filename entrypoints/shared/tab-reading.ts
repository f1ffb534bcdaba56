import type { ReadonlySignal, Signal } from '@preact/signals';
import { signal } from '@preact/signals';

import type { TriageStatus } from '../../components/page-list/listed-claims.ts';
import { sendToBackground, sendToReader } from '../../lib/messages/client.ts';
import type { ReaderMessages } from '../../lib/messages/protocol.ts';
import { followReader } from '../../lib/messages/state-line.ts';
import type { Annotation, AnnotationPatch } from '../../lib/model/annotation.ts';
import type { Density, RecordedClaim } from '../../lib/model/claim.ts';
import type { OfferedPlace } from '../../lib/model/page/weighed-sighting.ts';
import type { PageFrames } from '../../lib/model/page/page-frames.ts';
import type { ListedClaim, PageFailure, PageState } from '../../lib/model/page/page-state.ts';
import type { Typing } from '../../lib/model/page/page-record.ts';
import { failure, type Result } from '../../lib/model/result.ts';
import type { Reattached, SaveNote } from '../../lib/model/revision.ts';
import type { Source, TypedNote } from '../../lib/model/source.ts';
import type { StoreFailure } from '../../lib/model/store-failure.ts';
import { storeUnsentOn } from './leaving/outbox.ts';

/** What is known of a tab's page; null before the first answer. */
export type KnownPage = PageState | { readonly failed: PageFailure } | null;

/** Where the page itself has nothing to show, the text may be in one of its frames. */
const NO_TEXT: ReadonlySet<PageFailure> = new Set(['no-article', 'empty', 'frame-set']);

/**
 * A tab's page, or a frame in it, as its reader reports it, with every change. Nothing is asked for
 * while nothing changes.
 */
export class TabReading {
  static #made = 0;
  readonly #signal: AbortSignal;
  readonly #page: Signal<KnownPage> = signal<KnownPage>(null);
  readonly #frames: Signal<PageFrames> = signal<PageFrames>({ read: [], closed: [] });
  readonly #frameId: Signal<number> = signal(0);
  /** Stops following one reader; null while none is followed. */
  #following: AbortController | null = null;

  readonly #place = signal<string | null>(null);
  #onPlace: ((key: string | null) => void) | undefined;

  readonly page: ReadonlySignal<KnownPage> = this.#page;
  /**
   * The key of the claim where the person is reading; null where there is none, or where the place
   * was not asked for.
   */
  readonly place: ReadonlySignal<string | null> = this.#place;
  /** The frames of the page that have text of their own; empty until they were looked for. */
  readonly frames: ReadonlySignal<PageFrames> = this.#frames;
  /** Whose claims are shown: 0 is the page itself, else one of its frames. */
  readonly frameId: ReadonlySignal<number> = this.#frameId;
  readonly tabId: number;
  /** Unique among the readings of this view. */
  readonly id = (TabReading.#made += 1);

  /** `isPlaceFollowed`: the page also reports where the person is reading. */
  constructor(tabId: number, signal: AbortSignal, isPlaceFollowed = false) {
    this.tabId = tabId;
    this.#signal = signal;
    if (isPlaceFollowed) {
      this.#onPlace = (key) => {
        this.#place.value = key;
      };
    }
  }

  /**
   * Asks the background to read and mark the page; the first answer may be the reason it cannot.
   */
  async read(anyway: boolean): Promise<void> {
    this.#page.value = null;
    this.#follow();
    const failed = await sendToBackground('tab.read', { tabId: this.tabId, anyway });
    if (this.#signal.aborted) return;
    if (failed !== null) this.#page.value = { failed };
    // The port may have reported the end of the reading already, or may do so the next moment.
    else await this.#ask();
    await this.readFrames();
    const [frame] = this.#frames.peek().read;
    if (failed !== null && NO_TEXT.has(failed) && frame !== undefined)
      await this.turnTo(frame.frameId);
  }

  /** Reads the frames of the page, as far as that is allowed. */
  async readFrames(): Promise<void> {
    const frames = await sendToBackground('tab.frames', { tabId: this.tabId });
    if (!this.#signal.aborted) this.#frames.value = frames;
  }

  /** From now on shows a frame of the page, or (0) the page itself. */
  async turnTo(frameId: number): Promise<void> {
    if (frameId === this.#frameId.peek()) return;
    this.#following?.abort();
    this.#following = null;
    this.#frameId.value = frameId;
    this.#page.value = null;
    this.#follow();
    await this.#ask();
  }

  /**
   * Shows the tab's reader for as long as there is one, and as soon as there is one; does not ask
   * for anything to be read.
   */
  startFollowing(): void {
    this.#page.value = { failed: 'no-permission' };
    this.#follow();
  }

  /** Shows what the reader knows now; `no-permission` where there is no reader. */
  async follow(): Promise<void> {
    await this.#ask();
  }

  /** The address the reader reports; null until it has reported one. */
  get url(): string | null {
    const page = this.#page.peek();
    return page !== null && 'url' in page ? page.url : null;
  }

  /** Scrolls to a claim in the page, and opens its card there if `open`; false where the page cannot. */
  async jump(listed: ListedClaim, open: boolean): Promise<boolean> {
    const answer = await this.#send('reader.jump', { key: listed.key, open });
    return answer === true;
  }

  /** Scrolls to a figure that the page gives later than a claim's; false where the page cannot. */
  async jumpToLater(listed: ListedClaim, index: number): Promise<boolean> {
    const { key } = listed;
    return (await this.#send('reader.jumpToLater', { key, index })) === true;
  }

  /** Stores an annotation of a claim through its page, which knows the words around it. */
  async annotate(
    listed: ListedClaim,
    claim: RecordedClaim,
    patch: AnnotationPatch,
    typing?: Typing,
  ): Promise<Result<Annotation, StoreFailure>> {
    const request = { key: listed.key, claim, patch, typing };
    const made = await this.#send('reader.annotate', request);
    return made ?? failure({ code: 'not-found' });
  }

  /** Sets a claim's status; `reason` says why it was dismissed. False where that was not possible. */
  async triage({ key }: ListedClaim, status: TriageStatus, reason = ''): Promise<boolean> {
    return (await this.#send('reader.setStatus', { key, status, reason })) === true;
  }

  /** Undoes a triage; `before` is the claim as it was. False where that was not possible. */
  async untriage({ key, annotation }: ListedClaim): Promise<boolean> {
    const status = annotation?.status ?? null;
    return (await this.#send('reader.undoStatus', { key, status })) === true;
  }

  /**
   * Scrolls to a place offered for words that were not found; false where its words are no longer
   * there.
   */
  async show(place: OfferedPlace): Promise<boolean> {
    return (await this.#send('reader.show', place)) === true;
  }

  /**
   * Attaches an annotation to an offered place, or (null) to the text selected in the page; for a
   * published one with what kind of change that is.
   */
  async reattach(
    { annotation }: ListedClaim,
    place: OfferedPlace | null,
    note?: SaveNote,
  ): Promise<Reattached> {
    if (annotation === null) return false;
    const request = { annotationId: annotation.id, place, note };
    return (await this.#send('reader.reattach', request)) ?? false;
  }

  /**
   * Stores the page's source through its reader, which knows what the page says about itself, along
   * with a note on it if one is given.
   */
  async keepSource(note: TypedNote | null): Promise<Result<Source, StoreFailure>> {
    return (await this.#send('reader.keepSource', { note })) ?? failure({ code: 'not-found' });
  }

  async setDensity(density: Density): Promise<void> {
    await this.#send('reader.setDensity', { density });
  }

  async clear(): Promise<void> {
    await this.#send('reader.clear', {});
  }

  #follow(): void {
    if (this.#following !== null) return;
    const following = new AbortController();
    this.#following = following;
    followReader(
      this.tabId,
      (state) => {
        // Where there was no reader before, another answer gives the reason.
        if (state !== null || this.url !== null) this.#show(state);
      },
      AbortSignal.any([this.#signal, following.signal]),
      { frameId: this.#frameId.peek(), onPlace: this.#onPlace },
    );
  }

  #send<Name extends keyof ReaderMessages>(
    name: Name,
    request: ReaderMessages[Name]['request'],
  ): Promise<ReaderMessages[Name]['answer'] | null> {
    return sendToReader(this.tabId, name, request, this.#frameId.peek());
  }

  async #ask(): Promise<void> {
    this.#show(await this.#send('reader.state', {}));
  }

  #show(state: PageState | null): void {
    if (this.#signal.aborted) return;
    this.#page.value = state ?? { failed: 'no-permission' };
    if (state === null) return;
    void storeUnsentOn({ tabId: this.tabId, frameId: this.#frameId.peek(), state });
  }
}

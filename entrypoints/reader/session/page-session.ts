import type { Annotation, Status } from '../../../lib/model/annotation.ts';
import type { Claim, Density } from '../../../lib/model/claim.ts';
import type { AnnotationId } from '../../../lib/model/ids.ts';
import { givenLater } from '../../../lib/model/later-figure.ts';
import type { PageRecord } from '../../../lib/model/page/page-record.ts';
import type { PageState, Sleep } from '../../../lib/model/page/page-state.ts';
import type { Draft } from '../../../lib/model/revision.ts';
import { sourceKey } from '../../../lib/model/rules/source-key.ts';
import type { SourceMetadata } from '../../../lib/model/source.ts';
import type { PageClaim } from '../../shared/page-card/page-claim.ts';
import { countClaims } from './count-claims.ts';
import { withoutJoined } from './joined-quotations.ts';
import { createKeys, listClaims, type SoughtAnnotation } from './list-claims.ts';
import { ClaimArrivals } from './claim-arrivals.ts';
import { KeptRecord } from './kept-record.ts';
import { SightingLog } from './sighting-log.ts';
import type { PageReading } from '../article/page-reading.ts';
import type { SessionParts } from './session-parts.ts';
import { soughtAnnotations } from './sought-annotations.ts';
import { isOpenClaim } from '../../../lib/model/rules/claim-state.ts';
import { positionIn, stepFrom } from './step.ts';

/**
 * One page's life in the reader: reads it, finds its annotations again, marks it and answers for
 * it. Sequences, decides nothing else.
 */
export class PageSession {
  readonly #parts: SessionParts<PageSession>;
  readonly #keys = createKeys();
  readonly #kept: KeptRecord;
  readonly #sightings: SightingLog;
  #state: PageState['reading'] = 'waiting';
  #inProgress: Promise<void> | null = null;
  #reading: PageReading | null = null;
  /** The page changed while it was being read. */
  #isStale = false;
  #sought: readonly SoughtAnnotation[] = [];
  #selected: readonly Claim[] = [];
  #claims: readonly PageClaim[] = [];
  #current: string | null = null;
  #asleep: Sleep | null = null;
  readonly #arrivals = new ClaimArrivals();
  #listing = 0;

  constructor(parts: SessionParts<PageSession>) {
    this.#parts = parts;
    this.#kept = new KeptRecord(parts.send);
    this.#sightings = new SightingLog(parts.send, parts.clues);
  }

  /** The page as it was last read; null before that and after `clear`. */
  get reading(): PageReading | null {
    return this.#reading;
  }

  get record(): PageRecord {
    return this.#kept.record;
  }

  state(): PageState {
    return {
      url: this.#parts.url(),
      title: this.#reading?.source.title ?? this.#parts.title(),
      lang: this.#reading?.source.lang ?? null,
      reading: this.#state,
      claims: withoutJoined(this.#claims),
      density: this.record.density,
      hiddenKinds: this.record.hiddenKinds,
      isPainted: this.#parts.isPainted,
      readAt: this.#arrivals.readAt,
      arrivedAt: this.#arrivals.at,
      asleep: this.#asleep,
    };
  }

  /** The claim in hand: stepped to or opened last. */
  get current(): PageClaim | null {
    return this.find(this.#current);
  }

  /** In page order; annotations that were not found come last. */
  get claims(): readonly PageClaim[] {
    return this.#claims;
  }

  find(key: string | null): PageClaim | null {
    return this.#claims.find((claim) => claim.key === key) ?? null;
  }

  /** Where a claim's words are in the document; null where they are not. */
  rangeOf({ span }: Pick<PageClaim, 'span'>): Range | null {
    return span === null ? null : (this.#reading?.rangeOf(span) ?? null);
  }

  /** Reads and marks the page. What is read already stays as it is. */
  async read(anyway: boolean): Promise<PageState> {
    await this.#inProgress;
    if (this.#state !== 'done') await this.#readOnce(anyway);
    return this.state();
  }

  /**
   * The page in hand says it is this source, before its claims are known: what is stored of another
   * one than before is asked for meanwhile.
   */
  expect(source: SourceMetadata): void {
    if (this.#reading?.source.url !== source.url) this.#kept.prepare(source);
  }

  /** The page changed: reads it again; marks and the card follow. What was cleared, or was never read, stays so. */
  async reread(): Promise<void> {
    if (this.#state === 'waiting' || this.#state === 'cleared') return;
    this.moved();
    if (this.#inProgress === null) await this.#readOnce(this.#reading !== null);
    else this.#isStale = true;
  }

  /**
   * The page may have taken another address: then it is another source, and nothing of the old one
   * may stay on words that come now. It is read with the next `reread`, once they stand.
   */
  moved(): void {
    if (this.#inProgress !== null) this.#isStale = true;
    if (this.#reading === null || !this.#hasLeft(this.#reading)) return;
    this.#leave();
    this.#setState('reading');
  }

  /** The tab slept: what the page did meanwhile is read now. */
  async woke(sleep: Sleep): Promise<void> {
    this.#asleep = sleep;
    await this.reread();
  }

  clear(): PageState {
    this.#leave();
    this.#setState('cleared');
    return this.state();
  }

  setDensity(density: Density): PageState {
    this.#kept.setDensity(density);
    this.#list();
    return this.state();
  }

  /** Stored data changed elsewhere. */
  async refresh(): Promise<void> {
    this.#kept.outdate();
    if (this.#reading === null || !(await this.#kept.load(this.#reading))) return;
    await this.#relist();
  }

  /** Something of other pages was stored. */
  libraryChanged(): void {
    this.#parts.card.libraryChanged();
  }

  /** Goes to a claim; opens its card if asked to. False where its words are not on the page. */
  async jump(key: string, open: boolean): Promise<boolean> {
    const claim = this.find(key);
    const range = claim === null ? null : this.rangeOf(claim);
    if (range !== null) {
      this.#setCurrent(key);
      this.#parts.scrollTo(range);
    }
    if (open) await this.open(key);
    return range !== null;
  }

  /**
   * Goes to a figure that the page gives later than a claim's, by its place among all of them;
   * false where that is not on the page any more.
   */
  jumpToLater(key: string, index: number): boolean {
    const later = givenLater(this.find(key)?.later ?? [])[index];
    const range = later === undefined ? null : this.rangeOf(later.figure);
    if (range !== null) this.#parts.scrollTo(range);
    return range !== null;
  }

  async jumpToAnnotation(id: AnnotationId): Promise<boolean> {
    await this.#inProgress;
    const claim = this.#claims.find(({ annotation }) => annotation?.id === id);
    return claim?.span == null ? false : await this.jump(claim.key, this.#parts.isPainted);
  }

  /**
   * Goes to the next or previous marked claim, with the card if that is open; only to one that is
   * still open if asked to.
   */
  async step(direction: 1 | -1, isOpenWanted = false): Promise<boolean> {
    const isAhead = (claim: Pick<PageClaim, 'span'>): boolean => {
      const range = this.rangeOf(claim);
      return range !== null && this.#parts.isAhead(range);
    };
    const isWanted = isOpenWanted ? isOpenClaim : undefined;
    const key = stepFrom(this.#claims, this.#current, direction, isAhead, isWanted);
    if (key === null) return false;
    const isOpen = this.#parts.card.key !== null;
    // A panel beside the page shows the claim stepped to.
    if (!isOpen) void this.#parts.send('claim.show', { key, opensPanel: false });
    return await this.jump(key, isOpen);
  }

  /**
   * Closes the drawer for a panel that shows claims instead; the key of the claim that was open,
   * which stays listed for the panel if it was made by hand.
   */
  async handOver(): Promise<string | null> {
    const { key } = this.#parts.card;
    const selected = this.#selected;
    const keepInSight = this.noteSize();
    if (key === null || !(await this.#parts.card.close())) return null;
    if (selected.length > 0 && this.#selected.length === 0) {
      this.#selected = selected;
      this.#list();
    }
    keepInSight(key);
    return key;
  }

  /**
   * To be called before a panel opens, which takes room from the page. What it returns keeps the
   * claim that the panel shows in sight meanwhile, as long as that is in hand.
   */
  noteSize(): (key: string) => void {
    const follow = this.#parts.noteSize();
    return (key) => {
      follow(() => {
        if (this.#current === key) void this.jump(key, false);
      });
    };
  }

  /** Which of the marked claims this is, from 1; null where it is none of them. */
  positionOf(key: string): { readonly at: number; readonly of: number } | null {
    return positionIn(this.#claims, key);
  }

  /**
   * Opens the card at a claim (the one in hand unless it is named), with the keyboard in it. False
   * where its words are not on the page.
   */
  async open(key: string | null = this.#current): Promise<boolean> {
    const claim = this.find(key);
    if (claim?.span == null) return false;
    this.#setCurrent(claim.key);
    await this.#parts.card.open(claim, this);
    return true;
  }

  /**
   * Lists a claim made by hand and opens its card. It stays for as long as that is open, then only
   * if it is annotated.
   */
  async openSelected(claim: Claim): Promise<boolean> {
    const isSame = ({ span }: PageClaim): boolean =>
      span?.start === claim.span.start && span.end === claim.span.end;
    const same = this.#claims.find(isSame);
    if (same !== undefined) return await this.open(same.key);
    if (!(await this.#parts.card.close())) return false;
    this.#selected = [claim];
    this.#list();
    const entry = this.#claims.find((one) => one.claim === claim);
    return entry === undefined ? false : await this.open(entry.key);
  }

  /** The card closed: a claim made by hand goes with it, its annotation stays. */
  cardClosed(): void {
    if (this.#selected.length === 0) return;
    this.#selected = [];
    this.#list();
  }

  /** Takes over an annotation as it is stored now. */
  stored(annotation: Annotation): void {
    this.#kept.stored(annotation);
    void this.#relist();
  }

  /** Remembers what is being typed, for when the card opens again. */
  drafted(draft: Draft): void {
    if (this.#kept.drafted(draft)) this.#list();
  }

  /** Sets a claim's status. False where that is not possible or the store refused. */
  async setStatus(key: string, status: Status, reason = ''): Promise<boolean> {
    const claim = this.find(key);
    if (claim === null || this.#reading === null) return false;
    const done = await this.#kept.setStatus(claim, status, reason, this.#reading);
    if (done) await this.#relist();
    return done;
  }

  /** Readings run one at a time; whoever asks meanwhile waits for the one that runs. */
  async #readOnce(anyway: boolean): Promise<void> {
    this.#inProgress ??= this.#readUntilFresh(anyway).finally(() => {
      this.#inProgress = null;
    });
    await this.#inProgress;
  }

  async #readUntilFresh(anyway: boolean): Promise<void> {
    await this.#readPage(anyway);
    while (this.#isStale && !this.#hasEnded()) await this.#readPage(this.#reading !== null);
  }

  async #readPage(anyway: boolean): Promise<void> {
    this.#isStale = false;
    if (this.#reading === null) this.#setState('reading');
    const url = this.#parts.url();
    const result = await this.#parts.read(anyway);
    if (this.#hasEnded()) return;
    if (sourceKey(this.#parts.url()) !== sourceKey(url)) {
      // It went on to another address meanwhile.
      this.#isStale = true;
      return;
    }
    if (!result.ok) {
      this.#empty();
      this.#setState({ failed: result.reason });
      return;
    }
    const reading = result.value;
    if (this.#reading?.source.url !== reading.source.url) {
      this.#kept.forget();
      await this.#kept.load(reading);
    }
    this.#reading = reading;
    await this.#relist();
    this.#setState('done');
    this.#parts.onPainted();
  }

  /** Whether the page has taken another address since this reading. */
  #hasLeft({ source }: PageReading): boolean {
    return sourceKey(this.#parts.url()) !== sourceKey(source.url);
  }

  #hasEnded(): boolean {
    return this.#parts.signal.aborted || this.#state === 'cleared';
  }

  #leave(): void {
    this.#parts.card.drop();
    this.#current = null;
    this.#parts.marks.setCurrent(null);
    this.#empty();
  }

  /** Leaves nothing painted, listed or counted. */
  #empty(): void {
    this.#reading = null;
    this.#claims = [];
    this.#selected = [];
    this.#parts.marks.clear();
    void this.#parts.send('badge.set', { counts: null });
  }

  /**
   * Looks for every annotation in the page's text, then lists and paints. Where that is asked for
   * again meanwhile, only the last one counts.
   */
  async #relist(): Promise<void> {
    const reading = this.#reading;
    if (reading === null) return;
    this.#listing += 1;
    const listing = this.#listing;
    const { record } = this;
    const resolutions = await this.#parts.resolve(reading, record.annotations);
    if (listing !== this.#listing || reading !== this.#reading || this.#parts.signal.aborted)
      return;
    this.#sought = soughtAnnotations(this.#parts.later, reading, record, resolutions);
    this.#list();
    void this.#report(reading);
  }

  /** Has the sightings weighed and kept; lists again where that changed what is known. */
  async #report(reading: PageReading): Promise<void> {
    const isWeighed = await this.#sightings.report(this.#sought, reading);
    if (this.#parts.wasDiscarded) this.#asleep ??= this.#sightings.unread;
    if (isWeighed && reading === this.#reading && !this.#parts.signal.aborted) this.#list();
  }

  #list(): void {
    const reading = this.#reading;
    if (reading === null) return;
    this.#claims = listClaims(
      {
        detected: reading.claims,
        selected: this.#selected,
        sought: this.#sought.map((sought) => this.#sightings.weighed(sought)),
        hints: reading.hints,
        ...this.record,
        pageText: reading.page.text,
        isMarked: (claim) => this.#parts.isMarked(claim, this.record),
      },
      this.#keys(sourceKey(reading.source.url)),
    );
    this.#arrivals.note(reading.source.url, this.#claims);
    this.#parts.marks.paint(this.#claims, reading, this.record.wholeSentences);
    void this.#parts.send('badge.set', { counts: countClaims(this.#claims) });
    this.#updateCard();
    this.#parts.onChange();
  }

  /** A claim that the page changed lost its key; its annotation still knows it. */
  #updateCard(): void {
    const { card } = this.#parts;
    if (card.key === null) return;
    const byAnnotation = this.#claims.find(
      ({ annotation }) => annotation !== null && annotation.id === card.annotationId,
    );
    card.update(this.find(card.key) ?? byAnnotation ?? null);
  }

  #setState(state: PageState['reading']): void {
    this.#state = state;
    this.#parts.onChange();
  }

  #setCurrent(key: string): void {
    this.#current = key;
    this.#parts.marks.setCurrent(key);
  }
}

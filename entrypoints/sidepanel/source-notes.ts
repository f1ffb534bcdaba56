import { batch, signal, type ReadonlySignal } from '@preact/signals';

import type { SourceNoteProps } from '../../components/panel/source-note.tsx';
import { failure, success, type Result } from '../../lib/model/result.ts';
import type { Source, TypedNote } from '../../lib/model/source.ts';
import type { StoreFailure } from '../../lib/model/store-failure.ts';
import { findSource } from '../../lib/store/sources/archived-copies.ts';
import { observe } from '../../lib/store/observe.ts';
import { saveSourceNote } from '../../lib/store/sources/save-source-note.ts';
import type { Store } from '../../lib/store/store.ts';
import { sendDraft } from '../shared/leaving/outbox.ts';

/**
 * The longest a typed letter waits before it is stored (as in cards: at most 300 ms of typing may
 * ever be lost).
 */
const SAVE_DELAY_MS = 250;

/**
 * Stores the source through its page, where it is not stored yet, along with a note on it if one is
 * given.
 */
type KeepSource = (note: TypedNote | null) => Promise<Result<Source, StoreFailure>>;

type Shown = Pick<SourceNoteProps, 'note' | 'state' | 'theirs'>;

/**
 * The note on one page's source: follows what is stored and keeps what is typed. Ends with
 * `signal`, which sends what is typed to the store.
 */
export class SourceNotes {
  readonly #store: Store;
  readonly #keep: KeepSource;
  readonly #shown = signal<Shown>({ note: '', state: 'idle', theirs: null });
  readonly #end: AbortSignal;
  #source: Source | null = null;
  /** The storing of the source, started with the first letter. */
  #keeping: Promise<Result<Source, StoreFailure>> | null = null;
  #base = '';
  /** The note that is on its way to the store, or was last sent. */
  #sent = '';
  #typed: string | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #queue: Promise<void> = Promise.resolve();

  readonly shown: ReadonlySignal<Shown> = this.#shown;

  constructor(store: Store, url: string, keep: KeepSource, end: AbortSignal) {
    this.#store = store;
    this.#keep = keep;
    this.#end = end;
    observe(
      () => findSource(store, url),
      end,
      (found) => {
        if (found.ok) this.#adopt(found.value);
      },
      () => {
        this.#show({ state: 'failed' });
      },
    );
    end.addEventListener('abort', () => {
      this.leave();
    });
  }

  type(note: string): void {
    this.#typed = note;
    this.#show({ note, state: 'typing' });
    void this.#keepSource();
    this.#timer ??= setTimeout(() => {
      this.leave();
    }, SAVE_DELAY_MS);
  }

  /** Stores what is typed now. */
  leave(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#typed === null || this.#shown.peek().theirs !== null) return;
    this.#queue = this.#queue.then(() => this.#save());
  }

  /**
   * Sends what is typed to the background without waiting for earlier writes: for a panel that
   * closes, after which nothing runs.
   */
  handOver(): void {
    const note = this.#typed;
    if (note === null || this.#shown.peek().theirs !== null) return;
    const typed = { note, bases: [this.#base, this.#sent] };
    if (this.#source === null) void this.#keep(typed);
    else void sendDraft('source.note', { id: this.#source.id, ...typed });
    // Where the panel was only hidden, it stores the note itself as well; storing it twice makes no
    // difference.
    this.leave();
  }

  resolve(keep: 'mine' | 'theirs'): void {
    const { theirs } = this.#shown.peek();
    if (theirs === null) return;
    this.#base = theirs;
    if (keep === 'theirs') this.#typed = theirs;
    this.#show({ note: this.#typed ?? theirs, theirs: null });
    this.leave();
  }

  async #save(): Promise<void> {
    const note = this.#typed;
    if (note === null) return;
    const kept = await this.#keepSource();
    this.#sent = note;
    const saved = kept.ok
      ? await saveSourceNote(this.#store, kept.value.id, { note, bases: [this.#base] })
      : kept;
    if (!saved.ok) this.#show({ state: 'failed' });
    else if (!saved.value.isSaved) this.#show({ theirs: saved.value.note });
    else {
      this.#base = note;
      if (this.#typed !== note) return;
      this.#typed = null;
      this.#show({ state: 'saved' });
    }
  }

  /**
   * The source to note on. Where none is stored, its page is asked at the first letter: later the
   * page may be gone, or replaced by another.
   */
  async #keepSource(): Promise<Result<Source, StoreFailure>> {
    if (this.#source !== null) return success(this.#source);
    if (this.#keeping === null && this.#end.aborted) return failure({ code: 'not-found' });
    this.#keeping ??= this.#keep(null);
    const kept = await this.#keeping;
    if (!kept.ok) this.#keeping = null;
    return kept;
  }

  #adopt(source: Source | null): void {
    this.#source = source;
    if (this.#typed !== null) return;
    this.#base = source?.note ?? '';
    this.#show({ note: this.#base });
  }

  #show(changes: Partial<Shown>): void {
    batch(() => {
      this.#shown.value = { ...this.#shown.peek(), ...changes };
    });
  }
}

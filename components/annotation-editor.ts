import type { ReadonlySignal, Signal } from '@preact/signals';
import { batch, computed, signal } from '@preact/signals';

import { untouchedFields, type Annotation, type AnnotationPatch } from '../lib/model/annotation.ts';
import type { RecordedClaim } from '../lib/model/claim.ts';
import type { AnnotationId } from '../lib/model/ids.ts';
import type { Result } from '../lib/model/result.ts';
import type { Draft, SaveNote } from '../lib/model/revision.ts';
import type { StoreFailure } from '../lib/model/store-failure.ts';
import { Decisions } from './decisions.ts';
import {
  heldFields,
  keysOf,
  pick,
  saysSomething,
  without,
  type EditableField,
} from './edit-patches.ts';
import { isSameData } from './same-data.ts';
import type { SaveState } from './save-state.ts';

/**
 * Where edits go. `save` merges field by field what others changed since `baseRevision` and answers a conflict where it cannot: the
 * background's messages in a page, the store's functions in the extension's own pages.
 */
export interface EditorBackend {
  create(claim: RecordedClaim, patch: AnnotationPatch): Promise<Result<Annotation, StoreFailure>>;
  save(
    id: AnnotationId,
    baseRevision: number,
    patch: AnnotationPatch,
    note?: SaveNote,
  ): Promise<Result<Annotation, StoreFailure>>;
  saveDraft(
    id: AnnotationId,
    baseRevision: number,
    patch: AnnotationPatch,
  ): Promise<Result<Draft, StoreFailure>>;
}

/** Fields changed both here (see `draft`) and elsewhere (`theirs`, as stored). */
export interface EditConflict {
  readonly fields: readonly EditableField[];
  readonly theirs: Annotation;
}

export interface EditorStart {
  /** What is created with the first edit where there is no annotation yet. */
  readonly claim: RecordedClaim;
  readonly annotation: Annotation | null;
  readonly draft: Draft | null;
  readonly backend: EditorBackend;
  /** Called with what is stored after every successful write. */
  readonly onStored?: (annotation: Annotation) => void;
  /** Current time, ISO 8601 UTC. */
  readonly now?: () => string;
}

/** The longest a typed letter waits before it is written as a draft (at most 300 ms of typing may ever be lost). */
export const DRAFT_DELAY_MS = 250;

/**
 * The editing state behind a card: what is stored, what is typed on top of it, and whether it is safe. Typing is kept as a draft at most
 * `DRAFT_DELAY_MS` after the letter; a decision is saved at once. Writes run one after another. What a failed write held stays in `draft`
 * and goes out with the next write or `retry`. Never throws; a backend that throws counts as `storage-unavailable`.
 */
export class AnnotationEditor {
  readonly #backend: EditorBackend;
  readonly #onStored: (annotation: Annotation) => void;
  readonly #now: () => string;
  readonly #claim: RecordedClaim;
  readonly #stored: Signal<Annotation | null>;
  readonly #pending: Signal<AnnotationPatch>;
  readonly #saveState: Signal<SaveState>;
  readonly #conflict = signal<EditConflict | null>(null);
  /** The revision the pending words were typed on top of. */
  #baseRevision: number;
  #queue: Promise<void> = Promise.resolve();
  #timer: ReturnType<typeof setTimeout> | null = null;
  /** The pending patch that was last written as a draft. */
  #drafted: AnnotationPatch = {};
  /** Set while a decision waits for its turn. */
  #decided = false;
  /** What the person said of the change that is written next. */
  #note: SaveNote | undefined;
  readonly #decisions = new Decisions();

  /** The fields of the last decision that `undo` takes back; null where there is none. */
  readonly undoable: ReadonlySignal<readonly EditableField[] | null>;
  /** Whether changes of a published check wait for `commit` to say what they are. */
  readonly asksForNote: ReadonlySignal<boolean>;

  /** What is stored; null until the first edit has created it. */
  readonly annotation: ReadonlySignal<Annotation | null>;
  /** What is typed and not yet part of a revision, in the form the card overlays. */
  readonly draft: ReadonlySignal<Draft | null>;
  readonly saveState: ReadonlySignal<SaveState>;
  readonly conflict: ReadonlySignal<EditConflict | null>;

  constructor({ claim, annotation, draft, backend, onStored, now }: EditorStart) {
    this.#backend = backend;
    this.#onStored = onStored ?? (() => undefined);
    this.#now = now ?? (() => new Date().toISOString());
    this.#claim = annotation?.claim ?? claim;
    this.#baseRevision = draft?.baseRevision ?? annotation?.revision ?? 0;
    this.#stored = signal(annotation);
    this.#pending = signal(draft?.patch ?? {});
    this.#drafted = this.#pending.peek();
    this.#saveState = signal<SaveState>(draft === null ? 'idle' : 'saved');
    this.annotation = this.#stored;
    this.saveState = this.#saveState;
    this.conflict = this.#conflict;
    this.draft = computed(() => this.#asDraft());
    this.undoable = this.#decisions.last;
    this.asksForNote = computed(
      () => heldFields(this.#stored.value, this.#pending.value).length > 0,
    );
  }

  /** The claim as it stands without anything typed: what is stored, or would be created. */
  get claim(): RecordedClaim {
    return this.#stored.value?.claim ?? this.#claim;
  }

  /** Keeps what is being typed. */
  type(patch: AnnotationPatch): void {
    this.#take(patch);
    this.#startTimer();
  }

  /** Makes a decision of `patch` and of everything typed before it; an unchanged field makes none. `note` goes with what is written next. */
  commit(patch: AnnotationPatch, note?: SaveNote): void {
    this.#take(patch);
    this.#note = note ?? this.#note;
    this.#decide();
  }

  /**
   * Takes the last decision made here back, with a revision of its own; what others changed since stays. Sign-offs are only ever added and
   * stay. Of a published check the change waits for its note.
   */
  undo(): void {
    if (this.#hasPending()) this.#decide();
    this.#enqueue(() => this.#undoLast());
  }

  /** Commits what is typed; resolves when nothing of it waits any more. For a card that closes. */
  async flush(): Promise<void> {
    if (this.#hasPending()) this.#decide();
    let awaited;
    do {
      awaited = this.#queue;
      await awaited;
    } while (awaited !== this.#queue);
  }

  /** Tries a failed write again. */
  retry(): void {
    this.#decide();
  }

  /**
   * Sends what is typed without waiting for its turn: for `pagehide`, after which nothing runs. As a draft, or with the annotation where
   * that is not stored yet; creating it twice makes no second one.
   */
  rescue(): void {
    this.#stopTimer();
    if (!this.#hasPending()) return;
    const stored = this.#stored.peek();
    if (stored !== null) {
      const patch = this.#pending.peek();
      void this.#attempt(() => this.#backend.saveDraft(stored.id, this.#baseRevision, patch));
    } else if (this.#saysSomething(this.#pending.peek())) {
      const typed = this.#pending.peek();
      void this.#attempt(() => this.#backend.create(this.#claim, typed));
    }
    this.#startTimer();
  }

  /** Takes over a newer stored version (another tab wrote it). What is typed here stays on top. */
  adopt(annotation: Annotation): void {
    const stored = this.#stored.peek();
    if (stored !== null && annotation.revision <= stored.revision) return;
    batch(() => {
      this.#stored.value = annotation;
      if (!this.#hasPending()) this.#baseRevision = annotation.revision;
    });
  }

  /** Ends a conflict: what is typed here replaces what is stored, or gives way to it. */
  resolveConflict(keep: 'mine' | 'theirs'): void {
    const conflict = this.#conflict.peek();
    if (conflict === null) return;
    const { fields, theirs } = conflict;
    batch(() => {
      if (keep === 'theirs')
        this.#pending.value = { ...this.#pending.peek(), ...pick(theirs, fields) };
      this.#conflict.value = null;
      this.#saveState.value = 'saving';
    });
    this.#enqueue(() => this.#save(theirs.id, theirs.revision, pick(this.#pending.peek(), fields)));
    this.#decide();
  }

  #asDraft(): Draft | null {
    const patch = this.#pending.value;
    if (Object.keys(patch).length === 0) return null;
    const id = this.#stored.value?.id ?? ('' as AnnotationId);
    return { annotationId: id, at: this.#now(), baseRevision: this.#baseRevision, patch };
  }

  #take(patch: AnnotationPatch): void {
    const changed = Object.keys(patch).length > 0;
    batch(() => {
      if (!this.#hasPending()) this.#baseRevision = this.#stored.peek()?.revision ?? 0;
      this.#pending.value = { ...this.#pending.peek(), ...patch };
      if (changed) this.#show('typing');
    });
  }

  #decide(): void {
    this.#stopTimer();
    if (this.#decided) return;
    this.#decided = true;
    this.#enqueue(() => this.#write());
  }

  async #undoLast(): Promise<void> {
    const stored = this.#stored.peek();
    const last = stored === null ? undefined : this.#decisions.pop();
    if (last === undefined || stored === null) return;
    if (heldFields(stored, last.before).length > 0) this.commit(last.before);
    else await this.#save(stored.id, last.revision, last.before, false);
  }

  #onPause(): void {
    this.#timer = null;
    this.#enqueue(() => this.#writeDraft());
  }

  #enqueue(step: () => Promise<void>): void {
    this.#queue = this.#queue.then(step);
  }

  async #write(): Promise<void> {
    this.#decided = false;
    const stored = this.#stored.peek();
    const pending = this.#pending.peek();
    const held = this.#note === undefined ? heldFields(stored, pending) : [];
    const typed = without(pending, [...(this.#conflict.peek()?.fields ?? []), ...held]);
    if (stored === null && this.#saysSomething(typed)) return this.#create(typed);
    if (stored === null || !this.#isWorthSaving(stored, typed)) this.#settle(stored, typed);
    else await this.#save(stored.id, this.#baseRevision, typed);
    if (held.length > 0) await this.#writeDraft();
  }

  /** Whether a save would change what is stored or free what was kept as a draft. */
  #isWorthSaving(stored: Annotation, typed: AnnotationPatch): boolean {
    const isDrafted = Object.keys(this.#drafted).length > 0;
    return isDrafted || !isSameData(typed, pick(stored, keysOf(typed)));
  }

  async #create(patch: AnnotationPatch): Promise<void> {
    this.#show('saving');
    const answer = await this.#attempt(() => this.#backend.create(this.#claim, patch));
    if (answer.ok) {
      this.#decisions.remember(untouchedFields(this.#claim), answer.value, patch);
      this.#settleStored(answer.value, patch);
    } else this.#fail(answer.reason);
  }

  async #save(
    id: AnnotationId,
    baseRevision: number,
    patch: AnnotationPatch,
    isDecision = true,
  ): Promise<void> {
    if (keysOf(patch).length === 0) return;
    this.#show('saving');
    const before = this.#stored.peek();
    const note = this.#note;
    const answer = await this.#attempt(() => this.#backend.save(id, baseRevision, patch, note));
    if (answer.ok && this.#note === note) this.#note = undefined;
    if (answer.ok && isDecision) this.#decisions.remember(before, answer.value, patch);
    if (answer.ok) this.#settleStored(answer.value, patch);
    else if (answer.reason.code === 'conflict') this.#meet(answer.reason);
    else this.#fail(answer.reason);
  }

  async #writeDraft(): Promise<void> {
    if (this.#decided || !this.#hasPending()) return;
    if (this.#stored.peek() === null) await this.#createForDraft();
    const stored = this.#stored.peek();
    const patch = this.#pending.peek();
    if (stored === null || Object.keys(patch).length === 0) return;
    this.#show('saving');
    const answer = await this.#attempt(() =>
      this.#backend.saveDraft(stored.id, this.#baseRevision, patch),
    );
    if (!answer.ok) {
      this.#fail(answer.reason);
      return;
    }
    this.#drafted = patch;
    this.#show(this.#pending.peek() === patch ? 'saved' : 'typing');
  }

  /** The history begins with the bare claim, not with the first letters of a note. */
  async #createForDraft(): Promise<void> {
    if (this.#saysSomething(this.#pending.peek())) await this.#create({});
  }

  /** A write went through, or there was nothing to write: what it held is pending no more, what was typed meanwhile stays. */
  #settle(annotation: Annotation | null, written: AnnotationPatch): void {
    const pending = this.#pending.peek();
    const done = keysOf(pending).filter((field) => written[field] === pending[field]);
    batch(() => {
      this.#pending.value = without(pending, done);
      this.#drafted = {};
      this.#show(this.#hasPending() ? 'typing' : annotation === null ? 'idle' : 'saved');
      if (annotation === null) return;
      const known = this.#stored.peek();
      if (known === null || known.revision <= annotation.revision) this.#stored.value = annotation;
      // Had somebody else written in between, what is still typed stands on the older revision.
      const isNext = annotation.revision <= this.#baseRevision + 1;
      if (isNext || !this.#hasPending()) this.#baseRevision = annotation.revision;
    });
  }

  #settleStored(annotation: Annotation, written: AnnotationPatch): void {
    this.#settle(annotation, written);
    this.#onStored(annotation);
  }

  /** Somebody else changed a field that is pending here: it waits for a person's choice, the other fields go on. */
  #meet(reason: Extract<StoreFailure, { code: 'conflict' }>): void {
    batch(() => {
      this.#stored.value = reason.current;
      this.#conflict.value = { fields: reason.fields, theirs: reason.current };
      this.#saveState.value = { failed: reason };
    });
    this.#decide();
  }

  /** A failure stays in sight until a write goes through, a conflict until a person has chosen. */
  #show(state: SaveState): void {
    if (this.#conflict.peek() !== null) return;
    const isProgress = state === 'typing' || state === 'saving';
    if (isProgress && typeof this.#saveState.peek() === 'object') return;
    this.#saveState.value = state;
  }

  #fail(reason: StoreFailure): void {
    if (this.#conflict.peek() === null) this.#saveState.value = { failed: reason };
  }

  /** Whether a patch holds anything worth a record: a field left empty makes none. */
  #saysSomething(patch: AnnotationPatch): boolean {
    if (patch.claim !== undefined && !isSameData(patch.claim, this.#claim)) return true;
    return saysSomething(patch);
  }

  #hasPending(): boolean {
    return Object.keys(this.#pending.peek()).length > 0;
  }

  #startTimer(): void {
    this.#timer ??= setTimeout(() => {
      this.#onPause();
    }, DRAFT_DELAY_MS);
  }

  #stopTimer(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  async #attempt<Value>(
    call: () => Promise<Result<Value, StoreFailure>>,
  ): Promise<Result<Value, StoreFailure>> {
    try {
      return await call();
    } catch {
      // A worker that went away or a closed database: the words stay here and go out with the next write.
      return { ok: false, reason: { code: 'storage-unavailable' } };
    }
  }
}

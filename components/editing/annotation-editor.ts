import type { ReadonlySignal, Signal } from '@preact/signals';
import { batch, computed, signal } from '@preact/signals';

import {
  untouchedFields,
  type Annotation,
  type AnnotationPatch,
} from '../../lib/model/annotation.ts';
import type { RecordedClaim } from '../../lib/model/claim.ts';
import type { AnnotationId } from '../../lib/model/ids.ts';
import type { Typing } from '../../lib/model/page/page-record.ts';
import type { Draft, SaveNote } from '../../lib/model/revision.ts';
import type { StoreFailure } from '../../lib/model/store-failure.ts';
import { UndoStack, type Decision } from './undo-stack.ts';
import { keysOf, pick, saysSomething, without, type EditableField } from './edit-patches.ts';
import { attempt, type EditorBackend, type KeptTyping } from './editor-backend.ts';
import { heldFields } from '../../lib/model/rules/held-fields.ts';
import { isSameData } from '../../lib/model/rules/same-data.ts';
import { SaveProgress, type EditConflict } from './save-progress.ts';
import type { SaveState } from './save-state.ts';
import { SerialQueue } from './serial-queue.ts';
import { PendingEdit } from './pending-edit.ts';

export interface EditorStart {
  /** The claim for which the first edit creates an annotation where there is none yet. */
  readonly claim: RecordedClaim;
  readonly annotation: Annotation | null;
  readonly draft: Draft | null;
  readonly backend: EditorBackend;
  /**
   * Called with what is stored after every successful write, and with the draft where one was
   * stored along with it.
   */
  readonly onStored?: (annotation: Annotation, draft: Draft | null) => void;
  /** Current time, ISO 8601 UTC. */
  readonly now?: () => string;
}

/** The longest a typed letter waits before it is written as a draft (at most 300 ms of typing may ever be lost). */
export const DRAFT_DELAY_MS = 250;

/**
 * The editing state behind a card: what is stored, what is typed on top of it, and whether it is
 * safe. Typing is kept as a draft at most `DRAFT_DELAY_MS` after the letter; a decision is saved at
 * once. Writes run one after another. What a failed write contained stays in `draft` and is sent
 * with the next write or `retry`. Never throws; a backend that throws counts as
 * `storage-unavailable`.
 */
export class AnnotationEditor {
  readonly #backend: EditorBackend;
  readonly #onStored: (annotation: Annotation, draft: Draft | null) => void;
  readonly #now: () => string;
  readonly #claim: RecordedClaim;
  readonly #stored: Signal<Annotation | null>;
  readonly #typed: PendingEdit;
  readonly #progress: SaveProgress;
  readonly #queue = new SerialQueue();
  #timer: ReturnType<typeof setTimeout> | null = null;
  /** Set while a decision waits for its turn. */
  #decided = false;
  /** What the person said about the change that is written next. */
  #note: SaveNote | undefined;
  readonly #decisions = new UndoStack();
  readonly #discarded = signal<AnnotationPatch | null>(null);
  /** The annotation that was created here, if any. */
  #made: AnnotationId | null = null;
  /** The annotation that an undo removed, as it is in the trash. */
  #gone: Annotation | null = null;

  /** The fields of the last decision that `undo` would restore; null where there is none. */
  readonly undoable: ReadonlySignal<readonly EditableField[] | null>;
  /** Whether changes of a published check wait for a `commit` that says what kind they are. */
  readonly asksForNote: ReadonlySignal<boolean>;
  /** The change that `discardHeld` took back last; null once something else was changed since. */
  readonly discarded: ReadonlySignal<AnnotationPatch | null> = this.#discarded;

  /** What is stored; null until the first edit has created it. */
  readonly annotation: ReadonlySignal<Annotation | null>;
  /** What is typed and not yet part of a revision, in the form that the card overlays. */
  readonly draft: ReadonlySignal<Draft | null>;
  /** The comment of a sign-off that is not made yet; kept with the draft. */
  readonly comment: ReadonlySignal<string>;
  readonly saveState: ReadonlySignal<SaveState>;
  readonly conflict: ReadonlySignal<EditConflict | null>;

  constructor({ claim, annotation, draft, backend, onStored, now }: EditorStart) {
    this.#backend = backend;
    this.#onStored = onStored ?? (() => undefined);
    this.#now = now ?? (() => new Date().toISOString());
    this.#claim = annotation?.claim ?? claim;
    this.#stored = signal(annotation);
    this.#typed = new PendingEdit(annotation, draft);
    this.#progress = new SaveProgress(draft === null ? 'idle' : 'saved');
    this.annotation = this.#stored;
    this.saveState = this.#progress.state;
    this.conflict = this.#progress.conflict;
    this.draft = this.#typed.asDraft(this.#stored, this.#now);
    this.comment = this.#typed.comment;
    this.undoable = this.#decisions.last;
    this.asksForNote = computed(
      () => heldFields(this.#stored.value, this.#typed.patch.value).length > 0,
    );
  }

  /** The claim without anything typed: as it is stored, or would be created. */
  get claim(): RecordedClaim {
    return this.#stored.value?.claim ?? this.#claim;
  }

  /** Keeps what is being typed. */
  type(patch: AnnotationPatch): void {
    this.#take(patch);
    this.#startTimer();
  }

  /** Keeps the comment of a sign-off while it is being typed; signing off removes it. */
  comments(comment: string): void {
    this.#typed.say(comment);
    this.#progress.show('typing');
    this.#startTimer();
  }

  /**
   * Makes a decision of `patch` and of everything typed before it; a field that is unchanged makes
   * none. `note` is sent with the next write.
   */
  commit(patch: AnnotationPatch, note?: SaveNote): void {
    this.#take(patch);
    this.#note = note ?? this.#note;
    this.#decide();
  }

  /** Takes back the changes of a published check that wait for their note, and nothing else. */
  discardHeld(): void {
    const stored = this.#stored.peek();
    const pending = this.#typed.patch.peek();
    const held = heldFields(stored, pending);
    if (stored === null || held.length === 0) return;
    this.commit(pick(stored, held));
    this.#discarded.value = pick(pending, held);
  }

  /** Makes the change that was taken back wait for its note again. */
  undoDiscard(): void {
    this.commit(this.#discarded.peek() ?? {});
  }

  /**
   * Undoes the last decision made here, with a revision of its own; what others changed since
   * stays. Where nothing is left of an annotation that was created here, it goes to the trash.
   * Sign-offs are only ever added and stay. In a published check the change waits for its note.
   */
  undo(): void {
    if (this.#typed.isPending) this.#decide();
    this.#queue.add(() => this.#undoLast());
  }

  /**
   * Commits what is typed; resolves when nothing of it waits any more. For a card that is closing.
   */
  async flush(): Promise<void> {
    if (this.#typed.isPending) this.#decide();
    else if (this.#typed.isCommentOpen) this.#queue.add(() => this.#writeDraft());
    await this.#queue.drained();
  }

  /** Tries a failed write again. */
  retry(): void {
    this.#decide();
  }

  /**
   * Sends what is typed without waiting for its turn: for `pagehide`, after which nothing runs. It
   * is sent as a draft, along with the annotation where that is not stored yet; creating it twice
   * does not make a second one.
   */
  rescue(): void {
    this.#stopTimer();
    const stored = this.#stored.peek();
    if (!this.#typed.isPending && !this.#typed.isCommentOpen) return;
    if (stored !== null) {
      const typing = this.#typed.toKeep(stored);
      // Whether it arrives is not known here: the next write will show.
      this.#typed.kept(null);
      void attempt(() => this.#handOver(typing)).then((answer) => {
        if (answer.ok) this.#typed.kept(typing);
      });
    } else if (this.#isWorthKeeping()) {
      const { typing } = this.#typed;
      void attempt(() => this.#backend.create(this.#claim, {}, typing));
    }
    this.#startTimer();
  }

  /** Takes over a newer stored version (another tab wrote it). What is typed here stays on top. */
  adopt(annotation: Annotation): void {
    const known = this.#stored.peek() ?? (this.#gone?.id === annotation.id ? this.#gone : null);
    if (known !== null && annotation.revision <= known.revision) return;
    batch(() => {
      this.#stored.value = annotation;
      this.#typed.pass(annotation);
    });
  }

  /** Ends a conflict: what is typed here replaces what is stored, or is given up for it. */
  resolveConflict(keep: 'mine' | 'theirs'): void {
    const conflict = this.conflict.peek();
    if (conflict === null) return;
    const { fields, theirs } = conflict;
    batch(() => {
      if (keep === 'theirs') this.#typed.add(pick(theirs, fields), this.#stored.peek());
      this.#progress.endConflict();
    });
    this.#queue.add(() => {
      return this.#save(theirs.id, theirs.revision, pick(this.#typed.patch.peek(), fields));
    });
    this.#decide();
  }

  #handOver(typing: KeptTyping): ReturnType<EditorBackend['saveDraft']> {
    return this.#backend.handOver?.(typing) ?? this.#backend.saveDraft(typing);
  }

  #take(patch: AnnotationPatch): void {
    batch(() => {
      this.#typed.add(patch, this.#stored.peek());
      this.#discarded.value = null;
      if (Object.keys(patch).length > 0) this.#progress.show('typing');
    });
  }

  #decide(): void {
    this.#stopTimer();
    if (this.#decided) return;
    this.#decided = true;
    this.#queue.add(() => this.#write());
  }

  async #undoLast(): Promise<void> {
    const stored = this.#stored.peek();
    const last = stored === null ? undefined : this.#decisions.pop();
    if (last === undefined || stored === null) return;
    if (this.#leavesNothing(stored, last)) await this.#remove(stored);
    else if (heldFields(stored, last.before).length > 0) this.commit(last.before);
    else await this.#save(stored.id, last.revision, last.before, false);
  }

  /**
   * Whether undoing this decision leaves an annotation that was created here as if nobody had
   * touched it.
   */
  #leavesNothing(stored: Annotation, { before }: Decision): boolean {
    const blank = untouchedFields(this.#claim);
    const fields = keysOf(blank);
    const hasMore = this.#typed.isPending || this.#typed.comment.peek() !== '';
    return (
      this.#made === stored.id &&
      !hasMore &&
      isSameData(pick({ ...stored, ...before }, fields), pick(blank, fields))
    );
  }

  async #remove({ id }: Annotation): Promise<void> {
    this.#progress.show('saving');
    const answer = await attempt(() => this.#backend.remove(id));
    if (!answer.ok) {
      this.#progress.fail(answer.reason);
      return;
    }
    batch(() => {
      this.#made = null;
      this.#gone = answer.value;
      this.#stored.value = null;
      this.#typed.reset();
      this.#progress.show('idle');
    });
    this.#onStored(answer.value, null);
  }

  #onPause(): void {
    this.#timer = null;
    this.#queue.add(() => this.#writeDraft());
  }

  async #write(): Promise<void> {
    this.#decided = false;
    const stored = this.#stored.peek();
    const pending = this.#typed.patch.peek();
    const held = this.#note === undefined ? heldFields(stored, pending) : [];
    const typed = without(pending, [...(this.conflict.peek()?.fields ?? []), ...held]);
    if (stored === null && this.#saysSomething(typed)) await this.#create(typed);
    else if (stored === null || !this.#isWorthSaving(stored, typed)) this.#settle(stored, typed);
    else await this.#save(stored.id, this.#typed.baseRevision, typed);
    if (held.length > 0 || this.#typed.isCommentOpen) await this.#writeDraft();
  }

  /** Whether a save would change what is stored or clear what was kept as a draft. */
  #isWorthSaving(stored: Annotation, typed: AnnotationPatch): boolean {
    return this.#typed.isDrafted || !isSameData(typed, pick(stored, keysOf(typed)));
  }

  async #create(patch: AnnotationPatch, typing?: Typing): Promise<void> {
    this.#progress.show('saving');
    const answer = await attempt(() => this.#backend.create(this.#claim, patch, typing));
    if (answer.ok) {
      if (answer.value.revision === 1) this.#made = answer.value.id;
      this.#decisions.remember(untouchedFields(this.#claim), answer.value, patch);
      this.#settleStored(answer.value, patch, typing);
    } else this.#progress.fail(answer.reason);
  }

  async #save(
    id: AnnotationId,
    baseRevision: number,
    patch: AnnotationPatch,
    isDecision = true,
  ): Promise<void> {
    if (keysOf(patch).length === 0) return;
    this.#progress.show('saving');
    const before = this.#stored.peek();
    const note = this.#note;
    const extras = { note, drafted: this.#typed.drafted };
    const answer = await attempt(() => this.#backend.save(id, baseRevision, patch, extras));
    if (answer.ok && this.#note === note) this.#note = undefined;
    if (answer.ok && isDecision) this.#decisions.remember(before, answer.value, patch);
    if (answer.ok) this.#settleStored(answer.value, patch);
    else if (answer.reason.code === 'conflict') this.#meet(answer.reason);
    else this.#progress.fail(answer.reason);
  }

  async #writeDraft(): Promise<void> {
    const isWanted = this.#typed.isPending || this.#typed.isCommentOpen;
    if (this.#decided || !isWanted) return;
    const stored = this.#stored.peek();
    if (stored === null) {
      // The history begins with the bare claim, not with the first letters of a note.
      if (this.#isWorthKeeping()) await this.#create({}, this.#typed.typing);
      return;
    }
    this.#progress.show('saving');
    const typing = this.#typed.toKeep(stored);
    const answer = await attempt(() => this.#backend.saveDraft(typing));
    this.#typed.kept(answer.ok ? typing : null);
    if (!answer.ok) {
      this.#progress.fail(answer.reason);
      return;
    }
    this.#showKept();
  }

  /** Called when a draft was stored: shows that, unless more has been typed since. */
  #showKept(): void {
    this.#progress.show(this.#typed.isKept ? 'saved' : 'typing');
  }

  /** Whether what is typed is worth creating an annotation for. */
  #isWorthKeeping(): boolean {
    return this.#saysSomething(this.#typed.patch.peek()) || this.#typed.comment.peek() !== '';
  }

  /**
   * Called when a write succeeded, or there was nothing to write: what it contained is no longer
   * pending, what was typed meanwhile stays.
   */
  #settle(annotation: Annotation | null, written: AnnotationPatch): void {
    batch(() => {
      this.#typed.settle(written, annotation);
      this.#progress.show(
        this.#typed.isPending ? 'typing' : annotation === null ? 'idle' : 'saved',
      );
      if (annotation === null) return;
      const known = this.#stored.peek();
      if (known === null || known.revision <= annotation.revision) this.#stored.value = annotation;
    });
  }

  #settleStored(annotation: Annotation, written: AnnotationPatch, typing?: Typing): void {
    batch(() => {
      this.#settle(annotation, written);
      if (typing === undefined) return;
      this.#typed.kept(typing);
      this.#showKept();
    });
    const draft = typing && { ...typing, baseRevision: this.#typed.baseRevision };
    this.#onStored(
      annotation,
      draft === undefined ? null : { ...draft, annotationId: annotation.id, at: this.#now() },
    );
  }

  /**
   * Somebody else changed a field that is pending here: it waits until a person chooses, the other
   * fields are written as usual.
   */
  #meet(reason: Extract<StoreFailure, { code: 'conflict' }>): void {
    batch(() => {
      this.#stored.value = reason.current;
      this.#progress.meet(reason);
    });
    this.#decide();
  }

  /** Whether a patch contains anything worth an annotation: a field left empty does not count. */
  #saysSomething(patch: AnnotationPatch): boolean {
    if (patch.claim !== undefined && !isSameData(patch.claim, this.#claim)) return true;
    return saysSomething(patch);
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
}

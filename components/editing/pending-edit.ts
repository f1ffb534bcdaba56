import { computed, signal, type ReadonlySignal } from '@preact/signals';

import type { Annotation, AnnotationPatch } from '../../lib/model/annotation.ts';
import type { AnnotationId } from '../../lib/model/ids.ts';
import type { Typing } from '../../lib/model/page/page-record.ts';
import type { Draft } from '../../lib/model/revision.ts';
import { isSameData } from '../../lib/model/rules/same-data.ts';
import { keysOf, without, type EditableField } from './edit-patches.ts';
import type { KeptTyping } from './editor-backend.ts';

/**
 * What is typed on an annotation and is not part of a revision yet, and how much of it is kept as a
 * draft.
 */
export class PendingEdit {
  readonly #patch;
  readonly #comment;
  /** What the draft held that was found here. */
  readonly #found: AnnotationPatch;
  /**
   * The patch that was last kept as a draft; undefined where it is not known what the draft
   * contains.
   */
  #drafted: AnnotationPatch | undefined;
  #draftedComment: string;
  /** The revision the words were typed on top of. */
  baseRevision: number;

  /** The comment of a sign-off that is not made yet. */
  readonly comment: ReadonlySignal<string>;
  readonly patch: ReadonlySignal<AnnotationPatch>;

  constructor(annotation: Annotation | null, draft: Draft | null) {
    this.#patch = signal(draft?.patch ?? {});
    this.#comment = signal(draft?.comment ?? '');
    this.#found = this.#patch.peek();
    this.#drafted = this.#found;
    this.#draftedComment = this.#comment.peek();
    this.baseRevision = draft?.baseRevision ?? annotation?.revision ?? 0;
    this.comment = this.#comment;
    this.patch = this.#patch;
  }

  /** In the form that the card overlays; null while nothing is typed. */
  asDraft(
    stored: ReadonlySignal<Annotation | null>,
    now: () => string,
  ): ReadonlySignal<Draft | null> {
    return computed(() => {
      const patch = this.#patch.value;
      if (Object.keys(patch).length === 0) return null;
      const annotationId = stored.value?.id ?? ('' as AnnotationId);
      return { annotationId, at: now(), baseRevision: this.baseRevision, patch };
    });
  }

  /** Whether fields wait for a decision. */
  get isPending(): boolean {
    return Object.keys(this.#patch.peek()).length > 0;
  }

  /** Whether there is a comment that is not kept in its present wording. */
  get isCommentOpen(): boolean {
    return this.#comment.peek() !== this.#draftedComment;
  }

  /** Whether everything typed is kept in its present wording. */
  get isKept(): boolean {
    const [patch, drafted] = [this.#patch.peek(), this.#drafted ?? {}];
    return !this.isCommentOpen && keysOf(patch).every((field) => patch[field] === drafted[field]);
  }

  /** Whether a draft of this annotation was kept from here, or found. */
  get isDrafted(): boolean {
    return this.#drafted === undefined || Object.keys(this.#drafted).length > 0;
  }

  /** What was last kept from here; undefined where that is not known. */
  get drafted(): AnnotationPatch | undefined {
    return this.#drafted;
  }

  add(patch: AnnotationPatch, stored: Annotation | null): void {
    if (!this.isPending) this.baseRevision = stored?.revision ?? 0;
    this.#patch.value = { ...this.#patch.peek(), ...patch };
    if (patch.reviews !== undefined) this.#comment.value = '';
  }

  /**
   * Somebody else stored `annotation`. Words that were only found here, of a draft that went on to
   * become what is stored now, are no longer pending.
   */
  pass(annotation: Annotation): void {
    const patch = this.#patch.peek();
    const isPassed = (field: EditableField): boolean =>
      field in this.#found &&
      patch[field] === this.#found[field] &&
      hasGoneOn(patch[field], annotation[field]);
    this.#patch.value = without(patch, keysOf(patch).filter(isPassed));
    if (!this.isPending) this.baseRevision = annotation.revision;
  }

  say(comment: string): void {
    this.#comment.value = comment;
  }

  /** What is typed now. */
  get typing(): Typing {
    return { patch: this.#patch.peek(), comment: this.#comment.peek() };
  }

  /** What is to be kept now. */
  toKeep({ id }: Annotation): KeptTyping {
    return { id, baseRevision: this.baseRevision, since: this.#drafted, ...this.typing };
  }

  /** `typing` was kept; null means that nobody knows whether it was. */
  kept(typing: Typing | null): void {
    this.#drafted = typing?.patch;
    if (typing !== null) this.#draftedComment = typing.comment;
  }

  /**
   * A write succeeded: what it contained is no longer pending, nor in any draft. What was typed
   * meanwhile stays.
   */
  settle(written: AnnotationPatch, annotation: Annotation | null): void {
    const patch = this.#patch.peek();
    this.#patch.value = without(
      patch,
      keysOf(patch).filter((field) => written[field] === patch[field]),
    );
    this.#drafted = {};
    // The write also removed the reader's own record of the draft: an open comment is kept again.
    this.#draftedComment = '';
    if (annotation === null) return;
    // If somebody else wrote in between, what is still typed is based on the older revision.
    const isNext = annotation.revision <= this.baseRevision + 1;
    if (isNext || !this.isPending) this.baseRevision = annotation.revision;
  }

  /** Resets to the state in which nothing was ever typed. */
  reset(): void {
    this.#patch.value = {};
    this.#comment.value = '';
    this.#drafted = {};
    this.#draftedComment = '';
    this.baseRevision = 0;
  }
}

/** Whether a value is the beginning of a later one, or the same. */
function hasGoneOn(before: unknown, now: unknown): boolean {
  if (typeof before === 'string' && typeof now === 'string') return now.startsWith(before);
  return isSameData(before, now);
}

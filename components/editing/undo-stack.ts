import { computed, signal, type ReadonlySignal } from '@preact/signals';

import type {
  Annotation,
  AnnotationPatch,
  EditableAnnotation,
} from '../../lib/model/annotation.ts';
import { keysOf, pick, type EditableField } from './edit-patches.ts';
import { isSameData } from '../../lib/model/rules/same-data.ts';

/** One decision: the fields it changed as they were before, and the revision it made. */
export interface Decision {
  readonly before: AnnotationPatch;
  readonly revision: number;
}

/** How many decisions can be undone. */
const UNDO_DEPTH = 50;

/** The decisions made in one card, so that they can be undone, the last one first. */
export class UndoStack {
  readonly #made = signal<readonly Decision[]>([]);

  /** The fields of the last one; null where there is none. */
  readonly last: ReadonlySignal<readonly EditableField[] | null> = computed(() => {
    const decision = this.#made.value.at(-1);
    return decision === undefined ? null : keysOf(decision.before);
  });

  /**
   * Keeps what `patch` replaced. Nothing is kept for a decision that only repeats what was stored,
   * nor for a sign-off, which is never undone.
   */
  remember(before: EditableAnnotation | null, after: Annotation, patch: AnnotationPatch): void {
    if (before === null) return;
    const changed = keysOf(patch).filter(
      (field) => field !== 'reviews' && !isSameData(before[field], after[field]),
    );
    if (changed.length === 0) return;
    const decision = { before: pick(before, changed), revision: after.revision };
    this.#made.value = [...this.#made.peek(), decision].slice(-UNDO_DEPTH);
  }

  /** Removes the last one from the list and returns it. */
  pop(): Decision | undefined {
    const made = this.#made.peek();
    this.#made.value = made.slice(0, -1);
    return made.at(-1);
  }
}

import { batch, signal, type ReadonlySignal } from '@preact/signals';

import type { Annotation } from '../../lib/model/annotation.ts';
import type { StoreFailure } from '../../lib/model/store-failure.ts';
import type { EditableField } from './edit-patches.ts';
import type { SaveState } from './save-state.ts';

/** Fields changed both here (see the editor's `draft`) and elsewhere (`theirs`, as stored). */
export interface EditConflict {
  readonly fields: readonly EditableField[];
  readonly theirs: Annotation;
}

/** Whether what is typed is safe, in the form the card shows. */
export class SaveProgress {
  readonly #state;
  readonly #conflict = signal<EditConflict | null>(null);

  readonly state: ReadonlySignal<SaveState>;
  readonly conflict: ReadonlySignal<EditConflict | null> = this.#conflict;

  constructor(state: SaveState) {
    this.#state = signal<SaveState>(state);
    this.state = this.#state;
  }

  /** A failure stays in view until a write succeeds, a conflict until a person has chosen. */
  show(state: SaveState): void {
    if (this.#conflict.peek() !== null) return;
    const isProgress = state === 'typing' || state === 'saving';
    if (isProgress && typeof this.#state.peek() === 'object') return;
    this.#state.value = state;
  }

  fail(reason: StoreFailure): void {
    if (this.#conflict.peek() === null) this.#state.value = { failed: reason };
  }

  /** Somebody else changed a field that is pending here. */
  meet(reason: Extract<StoreFailure, { code: 'conflict' }>): void {
    batch(() => {
      this.#conflict.value = { fields: reason.fields, theirs: reason.current };
      this.#state.value = { failed: reason };
    });
  }

  /** A person has chosen. */
  endConflict(): void {
    batch(() => {
      this.#conflict.value = null;
      this.#state.value = 'saving';
    });
  }
}

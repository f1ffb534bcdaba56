import type { ReadonlySignal, Signal } from '@preact/signals';
import { effect, signal } from '@preact/signals';

import type { FoundLines, LibraryResult } from '../../components/library/library-model.ts';
import type { LineChoice } from '../../components/library/library-view-props.ts';
import type { AnnotationId } from '../../lib/model/ids.ts';

/**
 * Which annotations are chosen for an act. They stay chosen while the search changes and while the
 * person looks at other views, but not when they move between library and trash: the acts there are
 * different.
 */
export class ChosenLines {
  readonly #ids: Signal<ReadonlySet<AnnotationId>>;
  readonly #result: ReadonlySignal<LibraryResult>;
  /** Where a range begins: the line that was chosen last. */
  #anchor = 0;

  constructor(
    result: ReadonlySignal<LibraryResult>,
    isTrash: ReadonlySignal<boolean>,
    ids: ReadonlySet<AnnotationId>,
  ) {
    this.#result = result;
    this.#ids = signal(ids);
    let shownTrash = isTrash.peek();
    effect(() => {
      if (isTrash.value !== shownTrash) this.clear();
      shownTrash = isTrash.value;
    });
  }

  get choice(): LineChoice {
    return {
      ids: this.#ids.value,
      toggle: this.#toggle,
      extend: this.#extend,
      chooseAll: this.#chooseAll,
    };
  }

  clear(): void {
    this.#ids.value = new Set();
  }

  readonly #toggle = (line: number, isRange: boolean): void => {
    const id = this.#found?.idAt(line);
    if (id === undefined) return;
    if (isRange) {
      this.#extend(this.#anchor, line);
      return;
    }
    const ids = new Set(this.#ids.peek());
    if (!ids.delete(id)) ids.add(id);
    this.#anchor = line;
    this.#ids.value = ids;
  };

  readonly #extend = (from: number, to: number): void => {
    const ids = new Set(this.#ids.peek());
    for (let line = Math.min(from, to); line <= Math.max(from, to); line++) {
      const id = this.#found?.idAt(line);
      if (id !== undefined) ids.add(id);
    }
    this.#anchor = to;
    this.#ids.value = ids;
  };

  readonly #chooseAll = (): void => {
    const ids = new Set<AnnotationId>();
    const found = this.#found;
    for (let line = 0; line < (found?.lines ?? 0); line++) {
      const id = found?.idAt(line);
      if (id !== undefined) ids.add(id);
    }
    this.#ids.value = ids;
  };

  get #found(): FoundLines | null {
    const result = this.#result.peek();
    return result === null || 'failed' in result ? null : result;
  }
}

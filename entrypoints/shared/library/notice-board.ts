import type { ReadonlySignal, Signal } from '@preact/signals';
import { computed, signal } from '@preact/signals';

import type { Translator } from '../../../lib/i18n/translator.ts';
import type { Result } from '../../../lib/model/result.ts';
import type { StoreFailure } from '../../../lib/model/store-failure.ts';
import type { WorkOptions } from '../../../lib/store/long-work.ts';

/** What is told, in the language the page has when it is read: a notice stays while that changes. */
export type NoticeText = (translator: Translator) => string;

/** What was just done or went wrong, with its undo where it has one. */
interface DoneNotice {
  readonly text: NoticeText;
  readonly undo: (() => void) | null;
}

/** What goes on, the share done of it, and what ends it with nothing changed. */
interface ProgressNotice {
  readonly text: NoticeText;
  readonly share: number;
  readonly cancel: () => void;
}

/** What is said while long work goes on. */
type LongText =
  | 'bulk.working'
  | 'bulk.undoing'
  | 'bulk.erasing'
  | 'export.working'
  | 'import.reading'
  | 'import.writing';

/**
 * What a page has to tell of its acts: the last one done, and how far each that goes on is. What is
 * told meanwhile keeps its undo.
 */
export class NoticeBoard {
  readonly #notice: Signal<DoneNotice | null> = signal<DoneNotice | null>(null);
  readonly #running: Signal<ReadonlyMap<AbortController, ProgressNotice>> = signal(new Map());

  readonly notice: ReadonlySignal<DoneNotice | null> = this.#notice;
  /** In the order in which they began. */
  readonly running: ReadonlySignal<readonly ProgressNotice[]> = computed(() => [
    ...this.#running.value.values(),
  ]);

  dismissNotice(): void {
    this.#notice.value = null;
  }

  /** Tells what was done, or that it failed. */
  tell(text: NoticeText, undo: (() => void) | null = null): void {
    this.#notice.value = { text, undo };
  }

  /** True for a success; a failure is told in the notice. */
  protected succeeded<Value>(
    result: Result<Value, StoreFailure>,
  ): result is Extract<Result<Value, StoreFailure>, { readonly ok: true }> {
    if (!result.ok) this.tell(({ t }) => t(`store.${result.reason.code}`));
    return result.ok;
  }

  /**
   * Runs work that can be cancelled, and shows how far it is. What breaks in it is told, so that no
   * work seems to go on for ever.
   */
  protected async long<Outcome>(
    key: LongText,
    work: (options: WorkOptions) => Promise<Outcome>,
  ): Promise<Outcome> {
    const ending = new AbortController();
    const cancel = (): void => {
      ending.abort();
    };
    const show = (share: number): void => {
      const notice: ProgressNotice = { text: ({ t }) => t(key), share, cancel };
      this.#running.value = new Map(this.#running.peek()).set(ending, notice);
    };
    this.dismissNotice();
    show(0);
    try {
      return await work({ signal: ending.signal, onProgress: show });
    } catch (error) {
      this.tell(({ t }) => t('library.broken'));
      throw error;
    } finally {
      this.#running.value = new Map([...this.#running.peek()].filter(([work]) => work !== ending));
    }
  }
}

import type { ReadonlySignal, Signal } from '@preact/signals';
import { computed, signal } from '@preact/signals';

import type { Translator } from '../../../lib/i18n/translator.ts';
import type { Result } from '../../../lib/model/result.ts';
import type { StoreFailure } from '../../../lib/model/store-failure.ts';
import type { WorkOptions } from '../../../lib/store/long-work.ts';

/**
 * The text of a notice, in the language that the page has when it is shown: a notice stays when the
 * language changes.
 */
export type NoticeText = (translator: Translator) => string;

/** What was just done or went wrong, with its undo where it has one. */
interface DoneNotice {
  readonly text: NoticeText;
  readonly undo: (() => void) | null;
}

/** Work in progress: the share done of it, and a way to cancel it with nothing changed. */
interface ProgressNotice {
  readonly text: NoticeText;
  readonly share: number;
  readonly cancel: () => void;
}

/** The texts shown while long work is running. */
type LongText =
  | 'bulk.working'
  | 'bulk.undoing'
  | 'bulk.erasing'
  | 'export.working'
  | 'import.reading'
  | 'import.writing';

/**
 * The notices of a page about its acts: the last one done, and the progress of each that is
 * running. A running act does not replace the notice with its undo.
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

  /** Shows that something was done, or that it failed. */
  tell(text: NoticeText, undo: (() => void) | null = null): void {
    this.#notice.value = { text, undo };
  }

  /** True for a success; a failure is shown in the notice. */
  protected succeeded<Value>(
    result: Result<Value, StoreFailure>,
  ): result is Extract<Result<Value, StoreFailure>, { readonly ok: true }> {
    if (!result.ok) this.tell(({ t }) => t(`store.${result.reason.code}`));
    return result.ok;
  }

  /**
   * Runs work that can be cancelled, and shows its progress. An exception in it is reported, so
   * that no work seems to go on for ever.
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

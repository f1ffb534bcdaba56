import type { Translator } from '../../../lib/i18n/translator.ts';
import type { BulkChange } from '../../../lib/model/library/bulk-act.ts';
import type { AnnotationId } from '../../../lib/model/ids.ts';
import type { ConflictChoice } from '../../../lib/store/transfer/import-writes.ts';
import type { WorkOptions } from '../../../lib/store/long-work.ts';
import { failure } from '../../../lib/model/result.ts';
import type { ExportRequest } from './export-library.ts';
import type { WorkNews, WorkOrder, WorkOutcomes, WorkPort, WorkTask } from './work-messages.ts';

const SCRIPT = '/library-worker.js';

/**
 * Tasks that change nothing, whose cancelling is not waited for: while a passphrase is stirred the
 * worker hears of nothing. Whoever cancels one of them ends the worker.
 */
const READING: ReadonlySet<WorkTask['kind']> = new Set(['read', 'export']);

/**
 * Work on the whole library, done by a worker: garbage collection after a hundred thousand records
 * would block the page for longer than any slice of our own work. One task at a time; call `end`
 * when no more will follow.
 */
export class LibraryWork {
  readonly #port: WorkPort;
  readonly end: () => void;

  constructor(worker: WorkPort & { terminate(): void } = new Worker(SCRIPT)) {
    this.#port = worker;
    this.end = () => {
      worker.terminate();
    };
  }

  /** Reads a file and keeps what it holds for `preview` and `apply`. */
  read(file: Blob, options: WorkOptions, passphrase?: string): Promise<WorkOutcomes['read']> {
    const opened = passphrase === undefined ? {} : { passphrase };
    return this.#ask({ kind: 'read', file, ...opened }, options);
  }

  /** Says what importing the backup that was read would do; writes nothing. */
  preview(): Promise<WorkOutcomes['preview']> {
    return this.#ask({ kind: 'preview' }, {});
  }

  /** Imports what was read, all or nothing. */
  apply(
    conflicts: ConflictChoice,
    by: string,
    options: WorkOptions,
  ): Promise<WorkOutcomes['apply']> {
    return this.#ask({ kind: 'apply', conflicts, by }, options);
  }

  export(
    request: ExportRequest,
    { lang }: Translator,
    options: WorkOptions,
  ): Promise<WorkOutcomes['export']> {
    return this.#ask({ kind: 'export', request, lang }, options);
  }

  /** Does one act on many annotations, all or none. */
  change(
    ids: readonly AnnotationId[],
    act: BulkChange,
    by: string,
    options: WorkOptions,
  ): Promise<WorkOutcomes['change']> {
    return this.#ask({ kind: 'change', ids: ids.join(' '), act, by }, options);
  }

  /** Undoes the last act; what was changed since then is left alone. */
  undo(by: string, options: WorkOptions): Promise<WorkOutcomes['undo']> {
    return this.#ask({ kind: 'undo', by }, options);
  }

  /** Erases the given annotations for good, or, for null, everything in the trash. */
  erase(
    ids: readonly AnnotationId[] | null,
    by: string,
    options: WorkOptions,
  ): Promise<WorkOutcomes['erase']> {
    return this.#ask({ kind: 'erase', ids: ids?.join(' ') ?? null, by }, options);
  }

  #ask<Kind extends WorkTask['kind']>(
    task: Extract<WorkTask, { readonly kind: Kind }>,
    { signal, onProgress }: WorkOptions,
  ): Promise<WorkOutcomes[Kind]> {
    const port = this.#port;
    const post = (order: WorkOrder): void => {
      port.postMessage(order);
    };
    const over = new AbortController();
    const answer = new Promise<WorkOutcomes[Kind]>((resolve, reject) => {
      const hear = (news: WorkNews): void => {
        if (news.news === 'progress') onProgress?.(news.share);
        else if (news.news === 'failed') reject(new Error(news.message));
        // The worker answers each kind of task with an outcome of that kind.
        else resolve(news.outcome as WorkOutcomes[Kind]);
      };
      port.addEventListener(
        'message',
        ({ data }) => {
          hear(data as WorkNews);
        },
        { signal: over.signal },
      );
      if (port instanceof EventTarget)
        port.addEventListener(
          'error',
          () => {
            reject(new Error("the library's worker does not run"));
          },
          { signal: over.signal },
        );
      signal?.addEventListener(
        'abort',
        () => {
          post({ kind: 'cancel' });
          if (READING.has(task.kind)) resolve(failure({ code: 'cancelled' }));
        },
        { signal: over.signal },
      );
    });
    post(task);
    return answer.finally(() => {
      over.abort();
    });
  }
}

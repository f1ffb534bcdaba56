import { createTranslator } from '../../lib/i18n/catalogues.ts';
import type { BulkChange } from '../../lib/model/library/bulk-act.ts';
import type { AnnotationId } from '../../lib/model/ids.ts';
import type { LibraryRecords } from '../../lib/model/library/library-records.ts';
import { success } from '../../lib/model/result.ts';
import {
  changeMany,
  undoMany,
  type ManyChange,
  type ManyDone,
} from '../../lib/store/annotations/change-many.ts';
import { emptyTrash, eraseAnnotations } from '../../lib/store/annotations/erase.ts';
import { applyImport, previewImport } from '../../lib/store/transfer/import.ts';
import type { WorkOptions } from '../../lib/store/long-work.ts';
import type { Store } from '../../lib/store/store.ts';
import { patchBy } from '../shared/library/bulk-patch.ts';
import { exportLibrary } from '../shared/library/export-library.ts';
import { readImportFile } from '../shared/library/read-import-file.ts';
import type {
  WorkNews,
  WorkOutcomes,
  WorkPort,
  WorkTask,
} from '../shared/library/work-messages.ts';
import { decodeOrder } from './decode-order.ts';

/** Steps that follow each other faster than this could not be seen. */
const PROGRESS_MS = 50;

/**
 * Does the tasks that come in at a port, one after the other, and reports progress. The store is
 * opened by the first task.
 */
export function answerWork(port: WorkPort, open: (author: Store['author']) => Store): void {
  const tasks = new LibraryTasks(open);
  const post = (news: WorkNews): void => {
    port.postMessage(news);
  };
  let ending = new AbortController();
  const start = async (task: WorkTask): Promise<void> => {
    ending = new AbortController();
    const onProgress = seldom((share) => {
      post({ news: 'progress', share });
    });
    try {
      const outcome = await tasks.do(task, { signal: ending.signal, onProgress });
      post({ news: 'done', outcome });
    } catch (error) {
      post({ news: 'failed', message: String(error) });
    }
  };
  port.addEventListener('message', ({ data }) => {
    const order = decodeOrder(data);
    if (order === null) post({ news: 'failed', message: 'no order that the worker knows' });
    else if (order.kind === 'cancel') ending.abort();
    else void start(order);
  });
}

class LibraryTasks {
  readonly #open: (author: Store['author']) => Store;
  #by = '';
  #store: Store | null = null;
  #records: LibraryRecords | null = null;
  #undo: ManyDone['undo'] = [];

  constructor(open: (author: Store['author']) => Store) {
    this.#open = open;
  }

  do(task: WorkTask, options: WorkOptions): Promise<WorkOutcomes[WorkTask['kind']]> {
    if ('by' in task) this.#by = task.by;
    switch (task.kind) {
      case 'read':
        return this.#read(task, options);
      case 'preview':
        return previewImport(this.#opened(), this.#held());
      case 'apply':
        return applyImport(this.#opened(), this.#held(), task.conflicts, options);
      case 'export':
        return exportLibrary(this.#opened(), task.request, createTranslator(task.lang), options);
      case 'change':
        return this.#change(idsIn(task.ids), task.act, options);
      case 'undo':
        return this.#takeBack(options);
      case 'erase':
        return task.ids === null
          ? emptyTrash(this.#opened(), options)
          : eraseAnnotations(this.#opened(), idsIn(task.ids), options);
    }
  }

  async #change(
    ids: readonly AnnotationId[],
    act: BulkChange,
    options: WorkOptions,
  ): Promise<WorkOutcomes['change']> {
    const many: ManyChange =
      act.kind === 'delete' || act.kind === 'restore'
        ? { kind: act.kind }
        : { kind: 'edit', patchOf: (annotation) => patchBy(act, annotation) };
    const done = await changeMany(this.#opened(), ids, many, options);
    if (!done.ok) return done;
    this.#undo = done.value.undo;
    return success(done.value.changed);
  }

  async #takeBack(options: WorkOptions): Promise<WorkOutcomes['undo']> {
    const steps = this.#undo;
    const undone = await undoMany(this.#opened(), steps, options);
    if (!undone.ok) return undone;
    this.#undo = [];
    const { changed } = undone.value;
    return success({ changed, left: steps.length - changed });
  }

  async #read(
    { file, passphrase }: Extract<WorkTask, { readonly kind: 'read' }>,
    options: WorkOptions,
  ): Promise<WorkOutcomes['read']> {
    const backup = await readImportFile(file, options, passphrase);
    if (!backup.ok) return backup;
    const { records, exportedAt, left = [] } = backup.value;
    this.#records = records;
    return success({ exportedAt, left });
  }

  #held(): LibraryRecords {
    if (this.#records === null) throw new Error('no backup was read');
    return this.#records;
  }

  #opened(): Store {
    return (this.#store ??= this.#open(() => Promise.resolve(this.#by)));
  }
}

function idsIn(joined: string): AnnotationId[] {
  return joined === '' ? [] : (joined.split(' ') as AnnotationId[]);
}

/** Passes on the first share, and later ones only now and then. */
function seldom(tell: (share: number) => void): (share: number) => void {
  let last = -Infinity;
  return (share) => {
    const now = performance.now();
    if (now - last < PROGRESS_MS) return;
    last = now;
    tell(share);
  };
}

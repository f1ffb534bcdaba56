import { createTranslator } from '../../lib/i18n/catalogues.ts';
import type { LibraryRecords } from '../../lib/model/library-records.ts';
import { success } from '../../lib/model/result.ts';
import { applyImport, previewImport } from '../../lib/store/import.ts';
import type { WorkOptions } from '../../lib/store/long-work.ts';
import type { Store } from '../../lib/store/store.ts';
import { exportLibrary } from '../views/export-library.ts';
import { readBackup } from '../views/read-backup.ts';
import type {
  WorkNews,
  WorkOrder,
  WorkOutcomes,
  WorkPort,
  WorkTask,
} from '../views/work-messages.ts';

/** No one sees more steps than this. */
const PROGRESS_MS = 50;

/** Does what comes in at a port, one task after the other, and tells how far it is. The store is opened by the first task. */
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
    // Nobody but the page that started the worker can post to it.
    const order = data as WorkOrder;
    if (order.kind === 'cancel') ending.abort();
    else void start(order);
  });
}

class LibraryTasks {
  readonly #open: (author: Store['author']) => Store;
  #by = '';
  #store: Store | null = null;
  #records: LibraryRecords | null = null;

  constructor(open: (author: Store['author']) => Store) {
    this.#open = open;
  }

  do(task: WorkTask, options: WorkOptions): Promise<WorkOutcomes[WorkTask['kind']]> {
    switch (task.kind) {
      case 'read':
        return this.#read(task.file, options);
      case 'preview':
        return previewImport(this.#opened(), this.#held());
      case 'apply':
        this.#by = task.by;
        return applyImport(this.#opened(), this.#held(), task.conflicts, options);
      case 'export':
        return exportLibrary(this.#opened(), task.request, createTranslator(task.lang), options);
    }
  }

  async #read(file: Blob, options: WorkOptions): Promise<WorkOutcomes['read']> {
    const backup = await readBackup(file, options);
    if (!backup.ok) return backup;
    const { records, exportedAt } = backup.value;
    this.#records = records;
    return success({ exportedAt });
  }

  #held(): LibraryRecords {
    if (this.#records === null) throw new Error('no backup was read');
    return this.#records;
  }

  #opened(): Store {
    return (this.#store ??= this.#open(() => Promise.resolve(this.#by)));
  }
}

/** Calls with the first share, and with others now and then. */
function seldom(tell: (share: number) => void): (share: number) => void {
  let last = -Infinity;
  return (share) => {
    const now = performance.now();
    if (now - last < PROGRESS_MS) return;
    last = now;
    tell(share);
  };
}

import type { BulkChange } from '../../../lib/model/library/bulk-act.ts';
import type { ReadFile } from '../../../lib/formats/any-file/decode-file.ts';
import type { Result } from '../../../lib/model/result.ts';
import type { StoreFailure } from '../../../lib/model/store-failure.ts';
import type { ImportPreview } from '../../../lib/store/transfer/import.ts';
import type { ConflictChoice } from '../../../lib/store/transfer/import-writes.ts';
import type { ExportFile, ExportRequest } from './export-library.ts';
import type { ReadFailure } from './read-import-file.ts';

/** What a page asks of the library's worker, one task after the other. */
export type WorkTask =
  /** Reads a backup or a file of another program, and keeps its records for the next tasks. */
  | { readonly kind: 'read'; readonly file: Blob; readonly passphrase?: string }
  | { readonly kind: 'preview' }
  /** Imports the records; `by` is the name that revisions carry. */
  | { readonly kind: 'apply'; readonly conflicts: ConflictChoice; readonly by: string }
  /** `lang` is the language of the interface. */
  | { readonly kind: 'export'; readonly request: ExportRequest; readonly lang: string }
  /** Does one act on annotations, and keeps what undoing it needs. */
  | {
      readonly kind: 'change';
      readonly ids: JoinedIds;
      readonly act: BulkChange;
      readonly by: string;
    }
  /** Undoes the last act. */
  | { readonly kind: 'undo'; readonly by: string }
  /** Erases annotations for good; null means everything in the trash. */
  | { readonly kind: 'erase'; readonly ids: JoinedIds | null; readonly by: string };

/** Ids separated by spaces: copying a hundred thousand strings would block the page. */
type JoinedIds = string;

/** The outcome of each task. */
export interface WorkOutcomes {
  readonly read: Result<Required<Pick<ReadFile, 'exportedAt' | 'left'>>, ReadFailure>;
  readonly preview: Result<ImportPreview, StoreFailure>;
  readonly apply: Result<ImportPreview, StoreFailure>;
  readonly export: Result<ExportFile, StoreFailure>;
  /** How many changed. */
  readonly change: Result<number, StoreFailure>;
  /** How many were restored, and how many were left alone because somebody changed them since. */
  readonly undo: Result<{ readonly changed: number; readonly left: number }, StoreFailure>;
  /** How many were erased. */
  readonly erase: Result<number, StoreFailure>;
}

/** What a page posts: a task, or the cancelling of the one that is running. */
export type WorkOrder = WorkTask | { readonly kind: 'cancel' };

/** What the worker posts. */
export type WorkNews =
  | { readonly news: 'progress'; readonly share: number }
  | { readonly news: 'done'; readonly outcome: unknown }
  /** A bug of ours. */
  | { readonly news: 'failed'; readonly message: string };

/**
 * One end of the channel between a page and its worker: a worker, its global scope, a message port.
 */
export interface WorkPort {
  postMessage(message: unknown): void;
  addEventListener(
    type: 'message',
    listener: (event: { readonly data: unknown }) => void,
    options?: { readonly signal?: AbortSignal },
  ): void;
}

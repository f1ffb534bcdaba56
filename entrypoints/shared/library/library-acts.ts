import type { ReadonlySignal, Signal } from '@preact/signals';
import { signal } from '@preact/signals';

import type { BulkChange } from '../../../lib/model/library/bulk-act.ts';
import type { ExportFormat } from '../../../lib/model/library/export-format.ts';
import type { ImportConflicts, ImportSummary } from '../../../components/library/import-dialog.tsx';
import type { Translator } from '../../../lib/i18n/translator.ts';
import { sendToBackground } from '../../../lib/messages/client.ts';
import type { Annotation } from '../../../lib/model/annotation.ts';
import type { AnnotationId, SourceId } from '../../../lib/model/ids.ts';
import type { Result } from '../../../lib/model/result.ts';
import type { Source, SourcePatch } from '../../../lib/model/source.ts';
import type { SavedSearch } from '../../../lib/model/library/saved-search.ts';
import type { StoreFailure } from '../../../lib/model/store-failure.ts';
import { loadSettings, saveSettings } from '../../../lib/settings/saved-settings.ts';
import { deleteEverything } from '../../../lib/store/annotations/erase.ts';
import { editSource } from '../../../lib/store/sources/source-page.ts';
import {
  deleteSearch,
  moveSearch,
  putSearch,
  saveSearch,
} from '../../../lib/store/search/saved-searches.ts';
import type { Store } from '../../../lib/store/store.ts';
import { deleteAnnotation, restoreAnnotation } from '../../../lib/store/annotations/trash.ts';
import { downloadBlob } from './download.ts';
import { purgeEverything, purgeErased } from '../leaving/purge-erased.ts';
import type { ExportFile } from './export-library.ts';
import { LibraryWork } from './library-work.ts';
import { NoticeBoard } from './notice-board.ts';
import type { WorkOutcomes } from './work-messages.ts';

/** An import that waits for the person to confirm it. */
interface PendingImport {
  /** Holds what was read. */
  readonly work: LibraryWork;
  readonly summary: ImportSummary;
}

/** The message shown once an act on many is done. */
function doneBy({ kind }: BulkChange): 'bulk.deleted' | 'bulk.restored' | 'bulk.changed' {
  if (kind === 'delete') return 'bulk.deleted';
  return kind === 'restore' ? 'bulk.restored' : 'bulk.changed';
}

/**
 * Copies a report that is still being made: the browser must be asked soon after the click. The code
 * for that is read when it is needed.
 */
function copyWhenMade(
  making: Promise<WorkOutcomes['export']>,
): Promise<'copied' | 'notCopied' | 'tooLong'> {
  return import('./copy-report.ts').then(
    ({ copyReport }) => copyReport(making),
    () => 'notCopied',
  );
}

/** What an export lacks, in sentences. */
function leftOut({ withheld, shortened, gaps }: ExportFile, t: Translator['t']): string[] {
  return [
    ...(withheld === 0 ? [] : [t('export.withheld', { count: withheld })]),
    ...(shortened === 0 ? [] : [t('export.shortened', { count: shortened })]),
    ...gaps.map(({ gap, count }) => t(`export.gap.${gap}`, { count })),
  ];
}

/**
 * What can be done to the library as a whole or to one annotation; reports the outcome, and
 * notifies the readers that show it.
 */
export class LibraryActs extends NoticeBoard {
  readonly #store: Store;
  readonly #translator: () => Translator;
  #undoable: LibraryWork | null = null;
  readonly #pending: Signal<PendingImport | null> = signal<PendingImport | null>(null);

  readonly pendingImport: ReadonlySignal<{ readonly summary: ImportSummary } | null> =
    this.#pending;

  readonly #hasTransferred = signal(false);

  /** Whether anything was imported or exported since the page was opened. */
  readonly hasTransferred: ReadonlySignal<boolean> = this.#hasTransferred;

  readonly #isAsking = signal(false);

  /** Whether the person is being asked to confirm deleting everything. */
  readonly isAskingToDelete: ReadonlySignal<boolean> = this.#isAsking;

  constructor(store: Store, translator: () => Translator) {
    super();
    this.#store = store;
    this.#translator = translator;
  }

  /** `isSaid`: its open check says that it is in the trash, and has the way back. */
  async delete({ id }: Annotation, isSaid = false): Promise<void> {
    const deleted = await deleteAnnotation(this.#store, id);
    if (!this.succeeded(deleted)) return;
    if (!isSaid)
      this.tell(
        ({ t }) => t('trash.moved'),
        () => void this.restore(deleted.value),
      );
    this.#changed([deleted.value.sourceId]);
  }

  async restore({ id }: Annotation): Promise<void> {
    const restored = await restoreAnnotation(this.#store, id);
    if (!this.succeeded(restored)) return;
    this.tell(({ t }) => t('trash.restored'));
    this.#changed([restored.value.sourceId]);
  }

  /** Writes what a person knows about a source; the undo restores what those fields held. */
  async editSource(source: Source, patch: SourcePatch): Promise<void> {
    if (!this.succeeded(await editSource(this.#store, source.id, patch))) return;
    const before = Object.fromEntries(
      Object.keys(patch).map((field) => [field, source[field as keyof SourcePatch]]),
    );
    this.tell(
      ({ t }) => t('source.saved'),
      () => {
        void editSource(this.#store, source.id, before).then((restored) => {
          if (this.succeeded(restored)) this.tell(({ t }) => t('source.restored'));
        });
      },
    );
  }

  /** Does one act on many annotations, all or none, with one undo; says how many changed. */
  async changeMany(ids: readonly AnnotationId[], act: BulkChange): Promise<void> {
    const { name } = await loadSettings();
    const work = this.#startUndoable();
    const done = await this.long('bulk.working', (options) => work.change(ids, act, name, options));
    if (!this.succeeded(done)) return;
    const count = done.value;
    this.tell(
      ({ t }) => t(doneBy(act), { count }),
      count === 0 ? null : () => void this.#undoMany(work),
    );
    this.#changed(null);
  }

  /** Erases for good: this has no undo. */
  async eraseMany(ids: readonly AnnotationId[]): Promise<void> {
    const erased = await this.#erase(ids);
    if (!this.succeeded(erased)) return;
    await this.#erased();
    this.tell(({ t }) => t('bulk.erased', { count: erased.value }));
  }

  /** Before anybody is told that it is done: they may close the page at once. */
  async #erased(): Promise<void> {
    await purgeErased(this.#store);
    this.#changed(null);
  }

  async saveSearch(name: string, text: string): Promise<void> {
    if (!this.succeeded(await saveSearch(this.#store, name, text))) return;
    this.tell(({ t }) => t('searches.saved', { name }));
  }

  async deleteSearch(search: SavedSearch): Promise<void> {
    if (!this.succeeded(await deleteSearch(this.#store, search.id))) return;
    const back = (): void => {
      this.dismissNotice();
      void putSearch(this.#store, search);
    };
    this.tell(({ t }) => t('searches.deleted', { name: search.name }), back);
  }

  async moveSearch(search: SavedSearch, by: 1 | -1): Promise<void> {
    this.succeeded(await moveSearch(this.#store, search.id, by));
  }

  async #undoMany(work: LibraryWork): Promise<void> {
    const { name } = await loadSettings();
    const undone = await this.long('bulk.undoing', (options) => work.undo(name, options));
    if (!this.succeeded(undone)) return;
    const { changed, left } = undone.value;
    this.tell(({ t }) => {
      const text = t('bulk.undone', { count: changed });
      return left === 0 ? text : `${text} ${t('bulk.left', { count: left })}`;
    });
    this.#changed(null);
  }

  /** What the undo of the last act needs is kept in its worker, which ends with the next act. */
  #startUndoable(): LibraryWork {
    this.#undoable?.end();
    const work = new LibraryWork();
    this.#undoable = work;
    return work;
  }

  async #erase(ids: readonly AnnotationId[] | null): Promise<Result<number, StoreFailure>> {
    const { name } = await loadSettings();
    const work = new LibraryWork();
    return this.long('bulk.erasing', (options) => work.erase(ids, name, options)).finally(work.end);
  }

  async emptyTrash(): Promise<void> {
    const emptied = await this.#erase(null);
    if (!this.succeeded(emptied)) return;
    await this.#erased();
    this.tell(({ t }) => t('trash.emptied'));
  }

  askToDeleteEverything(): void {
    this.#isAsking.value = true;
  }

  /** The person's answer to whether to delete everything. */
  async deleteEverything(isSure: boolean): Promise<void> {
    this.#isAsking.value = false;
    if (!isSure) return;
    if (!this.succeeded(await deleteEverything(this.#store))) return;
    await purgeEverything(this.#store);
    await saveSettings({ lastBackupAt: null });
    this.#changed(null);
    this.tell(({ t }) => t('erase.done'));
  }

  /**
   * Saves a file of the library, or of the given annotations, or copies their report. A backup of everything stops the
   * reminder.
   */
  async export(format: ExportFormat, only: ReadonlySet<AnnotationId> | null): Promise<void> {
    const now = new Date();
    const making = this.#write(format, only, now);
    const copying = format === 'rich' ? copyWhenMade(making) : null;
    const file = await making;
    if (!this.succeeded(file)) return;
    const { name, content } = file.value;
    if (copying !== null) {
      const outcome = await copying;
      const left = outcome === 'copied' ? file.value : null;
      this.tell(({ t }) => [t(`export.${outcome}`), ...(left ? leftOut(left, t) : [])].join(' '));
      return;
    }
    downloadBlob(content, name);
    this.#hasTransferred.value = true;
    if (format === 'backup' && only === null) {
      await saveSettings({ lastBackupAt: now.toISOString() });
    }
    this.tell(({ t }) => [t('export.done', { name }), ...leftOut(file.value, t)].join(' '));
  }

  async #write(
    format: ExportFormat,
    only: ReadonlySet<AnnotationId> | null,
    now: Date,
  ): Promise<WorkOutcomes['export']> {
    const { name: person, organisation } = await loadSettings();
    const by = [person, organisation].filter((part) => part !== '').join(', ');
    const work = new LibraryWork();
    return this.long('export.working', (options) =>
      work.export({ format, only, now, by }, this.#translator(), options),
    ).finally(work.end);
  }

  /** Reads a file and says what importing it would change; nothing is written yet. */
  async readImport(file: File): Promise<void> {
    this.cancelImport();
    const work = new LibraryWork();
    const summary = await this.#readFile(work, file).catch((error: unknown) => {
      work.end();
      this.tell(({ t }) => t('library.broken'));
      throw error;
    });
    if (summary === null) work.end();
    else {
      this.dismissNotice();
      this.#pending.value = { work, summary };
    }
  }

  /** Null where the file cannot be imported, which is reported. */
  async #readFile(work: LibraryWork, file: File): Promise<ImportSummary | null> {
    const read = await this.long('import.reading', (options) => work.read(file, options));
    if (!read.ok) {
      const { importFailure } = await import('./import-failure.ts');
      this.tell(importFailure(read.reason));
      return null;
    }
    const preview = await work.preview();
    return this.succeeded(preview) ? { ...preview.value, ...read.value } : null;
  }

  async applyImport(conflicts: ImportConflicts): Promise<void> {
    const pending = this.#pending.peek();
    if (pending === null) return;
    this.#pending.value = null;
    const { work } = pending;
    const { name } = await loadSettings();
    const imported = await this.long('import.writing', (options) =>
      work.apply(conflicts, name, options),
    ).finally(work.end);
    if (!this.succeeded(imported)) return;
    this.#hasTransferred.value = true;
    this.tell(({ t }) => t('import.done'));
    this.#changed(null);
  }

  cancelImport(): void {
    this.#pending.peek()?.work.end();
    this.#pending.value = null;
  }

  #changed(sourceIds: readonly SourceId[] | null): void {
    void sendToBackground('store.changed', { sourceIds });
  }
}

import { isSealed, type ExportFormat } from '../../../lib/model/library/export-format.ts';
import { scalesIn } from '../../../components/wording/level-label.ts';
import { reportWording } from '../../../components/wording/report-wording.ts';
import { translatedReportWords } from '../../../components/wording/translated-report-words.ts';
import { encodeBackupLines } from '../../../lib/formats/backup.ts';
import {
  encodeClaimReviewLines,
  gapsOf,
} from '../../../lib/formats/claim-review/encode-claim-reviews.ts';
import { encodeCslLines } from '../../../lib/formats/csl/encode-csl.ts';
import { encodeEvidenceCsvLines, encodeFiguresCsvLines } from '../../../lib/formats/csv.ts';
import { entriesInSteps, type Entry } from '../../../lib/formats/entries.ts';
import { historiesInSteps } from '../../../lib/formats/histories.ts';
import { encodeHypothesisLines } from '../../../lib/formats/hypothesis/encode-hypothesis.ts';
import { encodeNoteFileLines } from '../../../lib/formats/note-files/encode-note-files.ts';
import { noteNamesInSteps } from '../../../lib/formats/note-files/note-names.ts';
import { encodeWebAnnotationLines } from '../../../lib/formats/web-annotation/encode-web-annotation.ts';
import { ownRecordsInSteps } from '../../../lib/formats/web-annotation/own-record.ts';
import { encodePackageLines } from '../../../lib/formats/package/encode-package.ts';
import { packageRecords } from '../../../lib/formats/package/package-records.ts';
import type { ReportHead } from '../../../lib/formats/report/make-report.ts';
import { encodeHtmlLines, encodeRichLines } from '../../../lib/formats/report/report-html.ts';
import { encodeMarkdownLines } from '../../../lib/formats/report/report-markdown.ts';
import { inReportOrder } from '../../../lib/formats/report/report-order.ts';
import { countWithheld, leavingInSteps, type Withheld } from '../../../lib/formats/sensitive.ts';
import { encodeClaimsCsvLines } from '../../../lib/formats/sheets/encode-claims-csv.ts';
import {
  encodeWorkbookLines,
  workbookPieces,
} from '../../../lib/formats/sheets/encode-workbook.ts';
import type { Translator } from '../../../lib/i18n/translator.ts';
import { withFirstsOf } from '../../../lib/model/rules/appearances.ts';
import type { AnnotationId, SourceId, StoryId } from '../../../lib/model/ids.ts';
import type { LibraryRecords } from '../../../lib/model/library/library-records.ts';
import { REVIEW_GAPS, type ReviewGap } from '../../../lib/model/library/review-gap.ts';
import { success, type Result } from '../../../lib/model/result.ts';
import type { StoreFailure } from '../../../lib/model/store-failure.ts';
import { toResult } from '../../../lib/store/to-result.ts';
import type { WorkOptions } from '../../../lib/store/long-work.ts';
import { allRecords } from '../../../lib/store/transfer/records.ts';
import type { Store } from '../../../lib/store/store.ts';
import { eachInSteps, filterInSteps, type Steps } from '../../../lib/scheduling/steps.ts';
import { fileName } from './download.ts';
import { packageParts } from './package-parts.ts';
import { reportLedgers, sheetLedgers } from './report-ledgers.ts';
import { sealFile } from './sealed-file.ts';
import { partOfWork, runCancellable, writeInParts, type Pieces } from './write-in-parts.ts';

/** A file ready to be saved, or what is to be copied. */
export interface ExportFile {
  readonly name: string;
  readonly content: Blob;
  /** The same for whatever takes words without a look; null in formats that are not copied. */
  readonly plain: Blob | null;
  /** How many entries were left out because they are marked sensitive. */
  readonly withheld: number;
  /** How many entries left without what was written while they were sensitive. */
  readonly shortened: number;
  /** What is missing in reviews; empty in other formats. */
  readonly gaps: ReviewGaps;
}

type ReviewGaps = readonly { readonly gap: ReviewGap; readonly count: number }[];

/** What to write. */
export interface ExportRequest {
  readonly format: ExportFormat;
  /** Null means everything. */
  readonly only: ReadonlySet<AnnotationId> | null;
  readonly now: Date;
  /** The name of the person who exports it. */
  readonly by: string;
  /** What opens the file, in formats that are encrypted. */
  readonly passphrase?: string;
}

/**
 * Writes the library, or the given annotations, in one of the formats. What is marked sensitive is
 * left out of all but the encrypted ones.
 */
export function exportLibrary(
  store: Store,
  { format, only, now, by, passphrase }: ExportRequest,
  translator: Translator,
  options: WorkOptions = {},
): Promise<Result<ExportFile, StoreFailure>> {
  return toResult(async () => {
    const run: Run = (steps) => runCancellable(steps, options.signal);
    const all = await allRecords(store, run);
    if (!all.ok) return all;
    const open = await run(leavingInSteps(format, all.value));
    const records = only === null ? open.records : await run(pickRecords(open.records, only));
    const shown = isBackup(format) ? records : asShown(records, open.records);
    const { withheld, shortened } = countLeftOut(all.value, open, { format, only });
    const written = await piecesOf(
      format,
      { records, shown, all: all.value, open: open.records },
      { translator, run, signal: options.signal },
      {
        exportedAt: now.toISOString(),
        withheld,
        by,
      },
    );
    const { what, extension, type } = FILES[format];
    const content = isSealed(format)
      ? await writeSealed(written, passphrase, options)
      : await writeInParts(written, type, options);
    const { gaps = [], plain: words } = written;
    const plain = words === undefined ? null : await writeInParts(words, 'text/plain', options);
    const name = fileName(what, extension, now);
    return success({ name, content, plain, withheld, shortened, gaps });
  });
}

/** The same as `writeInParts`, encrypted: half of the work each. */
async function writeSealed(
  written: Pieces,
  passphrase: string | undefined,
  options: WorkOptions,
): Promise<Blob> {
  if (passphrase === undefined) throw new Error('no passphrase to encrypt with');
  const open = await writeInParts(written, '', partOfWork(options, 0, 0.5));
  return sealFile(open, passphrase, partOfWork(options, 0.5, 1));
}

/** The formats that are the whole record, and not what recipients are shown of it. */
function isBackup(format: ExportFormat): format is 'backup' | 'encrypted-backup' {
  return format === 'backup' || format === 'encrypted-backup';
}

/**
 * Records as recipients see them: other appearances of a claim with the findings of the first,
 * unless that one is withheld.
 */
function asShown(records: LibraryRecords, open: LibraryRecords): LibraryRecords {
  // Among what may leave, no story is sensitive.
  const annotations = withFirstsOf(records.annotations, open.annotations, new Set());
  return annotations === records.annotations ? records : { ...records, annotations };
}

/** The formats that hold histories. */
const WITH_HISTORY: ReadonlySet<ExportFormat> = new Set(['backup', 'package', 'web-annotation']);

/**
 * How much stayed out of what was asked for. Only a backup holds all stories and the trash, and
 * stories are no part of a choice of annotations.
 */
function countLeftOut(
  { annotations }: LibraryRecords,
  open: Withheld,
  { format, only }: Pick<ExportRequest, 'format' | 'only'>,
): Pick<ExportFile, 'withheld' | 'shortened'> {
  if (isBackup(format) && only === null)
    return { withheld: open.withheld, shortened: open.shortened.size };
  if (open.records.annotations === annotations) return { withheld: 0, shortened: 0 };
  const asked = annotations.filter(
    ({ id, deletedAt }) => (isBackup(format) || deletedAt === null) && only?.has(id) !== false,
  );
  return {
    withheld: countWithheld(asked, open),
    shortened: WITH_HISTORY.has(format)
      ? asked.filter(({ id }) => open.shortened.has(id)).length
      : 0,
  };
}

/** Runs work in slices. */
type Run = <Value>(steps: Steps<Value>) => Promise<Value>;

const FILES = {
  backup: { what: 'backup', extension: 'json', type: 'application/json' },
  // Without its last ending, as the age program names what it decrypts, it is that of a backup.
  'encrypted-backup': { what: 'backup', extension: 'json.age', type: '' },
  claims: { what: 'claims', extension: 'csv', type: 'text/csv' },
  workbook: {
    what: 'checks',
    extension: 'xlsx',
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
  figures: { what: 'figures', extension: 'csv', type: 'text/csv' },
  evidence: { what: 'evidence', extension: 'csv', type: 'text/csv' },
  report: { what: 'report', extension: 'html', type: 'text/html' },
  package: { what: 'check-package', extension: 'html', type: 'text/html' },
  markdown: { what: 'report', extension: 'md', type: 'text/markdown' },
  rich: { what: 'report', extension: 'html', type: 'text/html' },
  'note-files': { what: 'notes', extension: 'zip', type: 'application/zip' },
  'web-annotation': {
    what: 'annotations',
    extension: 'jsonld',
    type: 'application/ld+json',
  },
  'claim-review': {
    what: 'claim-reviews',
    extension: 'jsonld',
    type: 'application/ld+json',
  },
  csl: { what: 'citations', extension: 'json', type: 'application/json' },
  hypothesis: { what: 'hypothesis', extension: 'json', type: 'application/json' },
} as const satisfies Record<ExportFormat, object>;

/** How many checks lack something that a published review should have. */
function* countGaps(entries: readonly Entry[]): Steps<ReviewGaps> {
  const counts = new Map<ReviewGap, number>();
  yield* eachInSteps(entries, (entry) => {
    for (const gap of gapsOf(entry)) counts.set(gap, (counts.get(gap) ?? 0) + 1);
  });
  return REVIEW_GAPS.flatMap((gap) => {
    const count = counts.get(gap) ?? 0;
    return count === 0 ? [] : [{ gap, count }];
  });
}

/** What is written, as it is stored and as recipients see it, and what it is a part of. */
interface Written {
  readonly records: LibraryRecords;
  readonly shown: LibraryRecords;
  readonly all: LibraryRecords;
  /** Everything that may leave. */
  readonly open: LibraryRecords;
}

/** A text to be written, and what goes with it. */
interface Writing extends Pieces {
  readonly gaps?: ReviewGaps;
  readonly plain?: Pieces;
}

/** How the work is done: in which language, and by what it is run. */
interface Means {
  readonly translator: Translator;
  readonly run: Run;
  readonly signal?: AbortSignal | undefined;
}

async function piecesOf(
  format: ExportFormat,
  written: Written,
  means: Means,
  head: Required<Pick<ReportHead, 'exportedAt' | 'withheld' | 'by'>>,
): Promise<Writing> {
  const { records, shown } = written;
  const { translator, run } = means;
  if (isBackup(format)) {
    const lists = Object.values(records) as readonly (readonly unknown[])[];
    const count = lists.reduce((sum, list) => sum + list.length, 0);
    return { pieces: encodeBackupLines({ ...head, records }), count };
  }
  const scales = scalesIn(shown.scales, translator);
  const entries = await run(entriesInSteps({ ...shown, scales }));
  const count = entries.length;
  const words = translatedReportWords(translator);
  switch (format) {
    case 'claims':
    case 'workbook':
      return sheetPieces(format, { entries, ...written }, means, head);
    case 'figures':
      return { pieces: encodeFiguresCsvLines(entries), count };
    case 'csl':
      return { pieces: encodeCslLines(entries), count };
    case 'evidence':
      return { pieces: encodeEvidenceCsvLines(entries), count };
    case 'report':
    case 'package':
    case 'markdown':
    case 'rich':
      return reportPieces(format, { entries, ...written }, means, head);
    case 'note-files': {
      const historyOf = await run(historiesInSteps(records.revisions));
      const nameOf = await run(noteNamesInSteps(shown.annotations, historyOf));
      const aids = { nameOf, storyNames: storyNamesOf(records) };
      return { pieces: encodeNoteFileLines(entries, aids, reportWording(translator)), count };
    }
    case 'web-annotation': {
      const recordOf = await run(ownRecordsInSteps(records));
      return { pieces: encodeWebAnnotationLines(entries, head, { words, recordOf }), count };
    }
    case 'hypothesis': {
      const historyOf = await run(historiesInSteps(records.revisions));
      return { pieces: encodeHypothesisLines(entries, head, { words, historyOf }), count };
    }
    case 'claim-review': {
      const gaps = await run(countGaps(entries));
      return { pieces: encodeClaimReviewLines(entries, head.by, words), count, gaps };
    }
  }
}

/** Tables for people, those of a workbook with the ledgers that its claims belong to. */
async function sheetPieces(
  format: 'claims' | 'workbook',
  { entries, records, open }: Written & { readonly entries: readonly Entry[] },
  { translator, run }: Means,
  { exportedAt }: Pick<ReportHead, 'exportedAt'>,
): Promise<Writing> {
  const historyOf = await run(historiesInSteps(records.revisions));
  const aids = { historyOf, storyNames: storyNamesOf(records) };
  const texts = reportWording(translator);
  if (format === 'claims')
    return { pieces: encodeClaimsCsvLines(entries, aids, texts), count: entries.length };
  const ledgers = await run(sheetLedgers(entries, open, translator));
  const content = { entries, ledgers, exportedAt };
  return { pieces: encodeWorkbookLines(content, aids, texts), count: workbookPieces(content) };
}

function storyNamesOf({ stories }: LibraryRecords): ReadonlyMap<StoryId, string> {
  return new Map(stories.map(({ id, name }) => [id, name]));
}

/** The report, with the ledgers that its claims belong to. */
async function reportPieces(
  format: 'report' | 'package' | 'markdown' | 'rich',
  { entries, ...written }: Written & { readonly entries: readonly Entry[] },
  { translator, run, signal }: Means,
  head: ReportHead,
): Promise<Writing> {
  const ordered = await run(inReportOrder(entries));
  const ledgers = await run(reportLedgers(ordered, written, translator));
  const whole = { ...head, stories: written.records.stories, ledgers };
  const texts = reportWording(translator);
  const count = ordered.length;
  const markdown = { pieces: encodeMarkdownLines(ordered, whole, texts), count };
  if (format === 'markdown') return markdown;
  if (format === 'report') return { pieces: encodeHtmlLines(ordered, whole, texts), count };
  if (format === 'package') {
    const ids = new Set(entries.map(({ annotation }) => annotation.id));
    const chosen = await run(pickRecords(written.records, ids));
    const parts = await packageParts(await run(packageRecords(chosen)), head, { signal });
    return { pieces: encodePackageLines(ordered, whole, texts, parts), count };
  }
  return { pieces: encodeRichLines(ordered, whole, texts), count, plain: markdown };
}

/**
 * The given annotations with everything that belongs to them; stories, subjects and scales are kept
 * whole.
 */
function* pickRecords(
  records: LibraryRecords,
  only: ReadonlySet<AnnotationId>,
): Steps<LibraryRecords> {
  const annotations = yield* filterInSteps(records.annotations, ({ id }) => only.has(id));
  const sourceIds = new Set<SourceId>();
  const snapshots = new Set<string | null>();
  yield* eachInSteps(annotations, ({ sourceId, snapshotId, edits }) => {
    sourceIds.add(sourceId);
    snapshots.add(snapshotId);
    for (const { textHash } of edits) snapshots.add(textHash);
  });
  const isChosen = ({ annotationId }: { readonly annotationId: AnnotationId }): boolean =>
    only.has(annotationId);
  return {
    ...records,
    annotations,
    sources: yield* filterInSteps(records.sources, ({ id }) => sourceIds.has(id)),
    snapshots: records.snapshots.filter(
      ({ id, sha256 }) => snapshots.has(id) || snapshots.has(sha256),
    ),
    revisions: yield* filterInSteps(records.revisions, isChosen),
    sightings: yield* filterInSteps(records.sightings, isChosen),
    drafts: records.drafts.filter(isChosen),
    dismissals: [],
    erasures: [],
    searches: [],
  };
}

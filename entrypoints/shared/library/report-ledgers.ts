import { drawLedger, drawnRows, legendOf } from '../../../components/ledger/draw-ledger.ts';
import { establishedWords } from '../../../components/wording/found-words.ts';
import { ledgerRowName } from '../../../components/wording/ledger-words.ts';
import { subjectWords } from '../../../components/wording/subject-words.ts';
import { countOrigins } from '../../../lib/figures/ledger/ledger-origins.ts';
import {
  readRows,
  type LedgerEntry,
  type LedgerRow,
} from '../../../lib/figures/ledger/ledger-row.ts';
import { encodeInlineScene } from '../../../lib/figures/plot/scene-svg.ts';
import { addressOfQuote } from '../../../lib/formats/address-of-quote.ts';
import type { Entry } from '../../../lib/formats/entries.ts';
import type { ReportLedger } from '../../../lib/formats/report/make-report.ts';
import type { LedgerDrawing, Line } from '../../../lib/formats/report/report-blocks.ts';
import type { SheetLedger } from '../../../lib/formats/sheets/ledger-columns.ts';
import type { Translator } from '../../../lib/i18n/translator.ts';
import type { Annotation } from '../../../lib/model/annotation.ts';
import type { SubjectId } from '../../../lib/model/ids.ts';
import type { LibraryRecords } from '../../../lib/model/library/library-records.ts';
import { withFirstsOf } from '../../../lib/model/rules/appearances.ts';
import type { Subject } from '../../../lib/model/story.ts';
import { eachInSteps, type Steps } from '../../../lib/scheduling/steps.ts';

/** As many figures as a drawing on one printed page has room for, each legible on its own line. */
const MOST_FIGURES = 30;
/** The width of a report's column, in px: what is drawn as wide is not made smaller on paper. */
const WIDTH = 660;

/** Everything that is stored, and what of it may leave. */
interface Kept {
  readonly all: LibraryRecords;
  readonly open: LibraryRecords;
}

/** The figures on a subject: those that may leave, and how many stay home. */
interface OpenLedger {
  readonly subject: Subject;
  readonly rows: readonly LedgerRow[];
  readonly withheld: number;
}

/**
 * The ledgers of a report, in the order in which its claims name their subjects. A ledger holds the
 * figures of the whole library, since it is there to set those of the report beside others; one
 * with nothing to compare is left out.
 */
export function* reportLedgers(
  entries: readonly Entry[],
  { all, open }: Kept,
  translator: Translator,
): Steps<readonly ReportLedger[]> {
  const subjects = new Map(open.subjects.map((subject) => [subject.id, subject]));
  const named = yield* namedSubjects(entries, subjects);
  if (named.size === 0) return [];
  const ofReport = new Set<string>(entries.map(({ annotation }) => annotation.id));
  const leaving = yield* logged(open, named);
  const stored = all === open ? leaving : yield* logged(all, named);
  const ledgers: ReportLedger[] = [];
  yield* eachInSteps(named, (id) => {
    const subject = subjects.get(id);
    if (subject === undefined) return;
    const rows = readRows(subject, leaving.get(id) ?? []);
    if (rows.length + (hasNumber(subject.ours) ? 1 : 0) < 2) return;
    const withheld = readRows(subject, stored.get(id) ?? []).length - rows.length;
    ledgers.push(ledgerOf({ subject, rows, withheld }, ofReport, translator));
  });
  return ledgers;
}

/**
 * The figures that may leave, of the subjects that these claims name, in the order in which they
 * name them; of the whole library, as in a report.
 */
export function* sheetLedgers(
  entries: readonly Entry[],
  open: LibraryRecords,
  translator: Translator,
): Steps<readonly SheetLedger[]> {
  const subjects = new Map(open.subjects.map((subject) => [subject.id, subject]));
  const named = yield* namedSubjects(entries, subjects);
  if (named.size === 0) return [];
  const leaving = yield* logged(open, named);
  const ledgers: SheetLedger[] = [];
  yield* eachInSteps(named, (id) => {
    const subject = subjects.get(id);
    if (subject === undefined) return;
    const lines = readRows(subject, leaving.get(id) ?? []);
    ledgers.push({ subject: subjectWords(subject, translator), lines, ours: subject.ours });
  });
  return ledgers;
}

/** The subjects that claims name, in the order in which they do. */
function* namedSubjects(
  entries: readonly Entry[],
  subjects: ReadonlyMap<SubjectId, Subject>,
): Steps<ReadonlySet<SubjectId>> {
  const named = new Set<SubjectId>();
  yield* eachInSteps(entries, ({ annotation }) => {
    for (const id of subjectsOf(annotation)) if (subjects.has(id)) named.add(id);
  });
  return named;
}

/** What is logged to these subjects, oldest first, without the trash. */
function* logged(
  records: Pick<LibraryRecords, 'annotations' | 'sources'>,
  subjects: ReadonlySet<SubjectId>,
): Steps<ReadonlyMap<SubjectId, readonly LedgerEntry[]>> {
  const sources = new Map(records.sources.map((source) => [source.id, source]));
  const annotations = withoutBorrowed(records.annotations);
  const found = new Map<SubjectId, LedgerEntry[]>();
  yield* eachInSteps(annotations, (annotation) => {
    const source = sources.get(annotation.sourceId);
    if (source === undefined || annotation.deletedAt !== null) return;
    for (const id of subjectsOf(annotation)) {
      if (!subjects.has(id)) continue;
      const others = found.get(id);
      if (others === undefined) found.set(id, [{ annotation, source }]);
      else others.push({ annotation, source });
    }
  });
  for (const entries of found.values())
    entries.sort((a, b) => (a.annotation.createdAt < b.annotation.createdAt ? -1 : 1));
  return found;
}

/**
 * Copies of a claim without evidence of their own: nobody sees it, and that of the first appearance
 * is logged once.
 */
function withoutBorrowed(annotations: readonly Annotation[]): readonly Annotation[] {
  const shown = withFirstsOf(annotations, annotations, new Set());
  if (shown === annotations) return annotations;
  return annotations.map((one, at) => (shown[at] === one ? one : { ...one, evidence: [] }));
}

/** The subjects that a claim's figures, what they replaced or its evidence are logged to. */
function subjectsOf({ claim, edits, evidence }: Annotation): ReadonlySet<SubjectId> {
  const figures = [
    ...claim.figures,
    ...edits.flatMap(({ figures: before }) => before ?? []),
    ...evidence.flatMap((one) => one.figures),
  ];
  return new Set(figures.flatMap(({ subjectId }) => (subjectId === null ? [] : [subjectId])));
}

function hasNumber(ours: Subject['ours']): boolean {
  return ours !== null && (ours.min ?? ours.best ?? ours.max) !== null;
}

function ledgerOf(
  { subject, rows, withheld }: OpenLedger,
  ofReport: ReadonlySet<string>,
  translator: Translator,
): ReportLedger {
  const { t } = translator;
  const title = subjectWords(subject, translator);
  const given = chooseRows(rows, ofReport);
  const { outlets, origins } = countOrigins(rows.filter(({ role }) => role === 'claimed'));
  const { length: all } = rows;
  return {
    title,
    drawing: drawingOf(title, given, subject, translator),
    figures: given.map((row) => rowLine(row, translator)),
    about: [
      `${t('ledger.outlets', { count: outlets })}, ${t('ledger.origins', { count: origins })}`,
      ...ownLines(subject, translator),
      ...(given.length < all ? [t('report.ledgerPart', { shown: given.length, all })] : []),
      ...(withheld > 0 ? [t('report.ledgerWithheld', { count: withheld })] : []),
    ],
  };
}

/**
 * As many rows as are given: first those of the report, then those with the latest date; in the
 * order of the ledger.
 */
function chooseRows(
  rows: readonly LedgerRow[],
  ofReport: ReadonlySet<string>,
): readonly LedgerRow[] {
  if (rows.length <= MOST_FIGURES) return rows;
  const rank = (row: LedgerRow): number => Number(ofReport.has(row.annotation.id));
  const first = [...rows].sort((a, b) => rank(b) - rank(a) || compare(b.asOf ?? '', a.asOf ?? ''));
  const given = new Set(first.slice(0, MOST_FIGURES));
  return rows.filter((row) => given.has(row));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function drawingOf(
  name: string,
  given: readonly LedgerRow[],
  { ours }: Subject,
  translator: Translator,
): LedgerDrawing | null {
  const { t } = translator;
  const drawn = drawnRows(given, false);
  if (drawn.length === 0) return null;
  return {
    kind: 'drawing',
    svg: () =>
      encodeInlineScene(
        drawLedger(drawn, ours, 'ranges', WIDTH, translator),
        t('report.drawing', { name }),
      ),
    legend: t(legendOf('ranges')),
  };
}

/** A figure in words, which lead to where it stands. */
function rowLine(row: LedgerRow, translator: Translator): Line {
  const text = ledgerRowName(row, translator);
  const { annotation, evidence, replacedBy } = row;
  if (evidence !== null) {
    const { url, quote } = evidence;
    return url === null ? [text] : [{ text, href: addressOfQuote(url, quote) }];
  }
  const url = annotation.permalink ?? annotation.visitedUrl;
  // What was replaced is no longer on its page.
  const href = replacedBy === null ? addressOfQuote(url, annotation.claim.text) : url;
  return [{ text, href }];
}

/** Our own range, with the rule it was made by. */
function ownLines({ ours }: Subject, translator: Translator): readonly string[] {
  if (ours === null || !hasNumber(ours)) return [];
  const said = `${translator.t('ledger.ours')}: ${establishedWords(ours, translator)}`;
  return [ours.rule.trim() === '' ? said : `${said} (${ours.rule.replace(/\s+/g, ' ').trim()})`];
}

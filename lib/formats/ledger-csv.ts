import type { Annotation, PageEdit } from '../model/annotation.ts';
import type { Evidence } from '../model/evidence.ts';
import type { RecordedFigure } from '../model/figure.ts';
import type { Source } from '../model/source.ts';
import type { OwnRange } from '../model/story.ts';
import { encodeTable, type Column } from './csv.ts';

/** One figure on a subject, with where it comes from. */
export interface LedgerLine {
  readonly role: 'claimed' | 'evidence';
  readonly annotation: Annotation;
  readonly source: Source;
  readonly evidence: Evidence | null;
  readonly figure: RecordedFigure;
  /** The edit of the page that replaced the figure. */
  readonly replacedBy: PageEdit | null;
  readonly asOf: string | null;
  readonly outlet: string;
  readonly origin: string;
}

type Row = LedgerLine | OwnRange;

/**
 * The figures of a subject as data. If there is a range of our own, it is in the last row, with its
 * rule.
 */
export function encodeLedgerCsv(
  subject: string,
  lines: readonly LedgerLine[],
  ours: OwnRange | null,
): string {
  const rows: readonly Row[] = ours === null ? lines : [...lines, ours];
  return encodeTable([['subject', () => subject], ...COLUMNS], rows);
}

function isLine(row: Row): row is LedgerLine {
  return 'figure' in row;
}

type Cell = string | number | null;

/** A column of figures, which is empty for our own range. */
function ofLine(name: string, cell: (line: LedgerLine) => Cell): Column<Row> {
  return [name, (row) => (isLine(row) ? cell(row) : null)];
}

/** A column that our own range has too. */
function ofBoth(
  name: string,
  line: (line: LedgerLine) => Cell,
  ours: (range: OwnRange) => Cell,
): Column<Row> {
  return [name, (row) => (isLine(row) ? line(row) : ours(row))];
}

const COLUMNS: readonly Column<Row>[] = [
  ofBoth(
    'role',
    ({ role }) => role,
    () => 'ours',
  ),
  ofLine('outlet', ({ outlet }) => outlet),
  ofLine('origin', ({ origin }) => origin),
  ofLine('figure', ({ figure }) => figure.text),
  ofLine('qualifier', ({ figure }) => figure.qualifier),
  ofBoth(
    'min',
    ({ figure }) => figure.min,
    ({ min }) => min,
  ),
  ofBoth(
    'best',
    ({ figure }) => figure.best,
    ({ best }) => best,
  ),
  ofBoth(
    'max',
    ({ figure }) => figure.max,
    ({ max }) => max,
  ),
  ofLine('bounds', ({ figure }) => figure.bounds),
  ofLine('unit', ({ figure }) => figure.unit),
  ofLine('counted', ({ figure }) => figure.counted),
  ofLine('harm', ({ figure }) => figure.harm),
  ofLine('population', ({ figure }) => figure.population),
  ofLine('basis', ({ figure }) => figure.basis),
  ofLine('place', ({ figure }) => figure.place),
  ofLine('event', ({ figure }) => figure.event),
  ofLine('period', ({ figure }) => figure.period),
  ofBoth(
    'as of',
    ({ asOf }) => asOf,
    ({ knownAsOf }) => knownAsOf,
  ),
  ofLine('credited to', ({ figure }) => figure.creditedTo),
  ofLine(
    'quote',
    ({ annotation, evidence, replacedBy }) =>
      evidence?.quote ?? replacedBy?.old ?? annotation.target.quote.exact,
  ),
  ofLine('url', ({ annotation, evidence }) =>
    evidence === null ? annotation.visitedUrl : evidence.url,
  ),
  ofLine('title', ({ source, evidence }) => evidence?.title ?? source.title),
  ofLine('published', ({ source, evidence }) =>
    evidence === null ? source.publishedAt : evidence.publishedAt,
  ),
  ofLine('seen', ({ annotation, replacedBy }) => replacedBy?.oldSeenAt ?? annotation.seenAt),
  ofLine('replaced', ({ replacedBy }) => replacedBy?.newSeenAt ?? null),
  ofBoth(
    'rule',
    () => null,
    ({ rule }) => rule,
  ),
];

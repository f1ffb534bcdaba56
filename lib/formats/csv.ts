import type { Annotation, PageEdit } from '../model/annotation.ts';
import type { Evidence } from '../model/evidence.ts';
import { countedAsWritten, type Qualifier, type RecordedFigure } from '../model/figure.ts';
import type { Finding, FindingSubject } from '../model/finding.ts';
import { sameOriginAs } from '../model/rules/origins.ts';
import { statusWord } from '../text/query/query-words.ts';
import {
  claimantName,
  nameOfLevel,
  normalClass,
  outletName,
  nameOfScale,
  type Entry,
} from './entries.ts';
import { inCodes } from './record-codes.ts';
import { figureLine, originalLine, reviewLine, voiceLine } from './report-lines.ts';

type Cell = string | number | null;
export type Column<Row> = readonly [name: string, cell: (row: Row) => Cell];

/**
 * What a spreadsheet may take for the start of a formula, even after white space or invisible
 * characters and in full-width characters (OWASP, "CSV Injection"). A plain negative number is harmless.
 */
const FORMULA_START = /^[\s\p{Cc}\p{Cf}]*[=+\-@|%\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/u;
const PLAIN_NUMBER = /^-?\d+(\.\d+)?$/;

/** Whether a spreadsheet may take a text for a formula. */
export function looksLikeFormula(text: string): boolean {
  return FORMULA_START.test(text) && !PLAIN_NUMBER.test(text);
}

/** One cell as in RFC 4180, made harmless by a leading apostrophe if a spreadsheet would run it. */
export function encodeCell(value: Cell): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = looksLikeFormula(value) ? `'${value}` : value;
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A whole file, one line per row; like `tableLines`. */
export function encodeTable<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  return [...encodeTableLines(columns, rows)].join('');
}

/** A whole file, in pieces of one line. */
export function encodeTableLines<Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): Generator<string, void, undefined> {
  return tableLines(columns, rows, (row) => [row]);
}

/**
 * A file piece by piece: byte order mark (spreadsheets take the text for Latin-1 without it),
 * header, the rows of each item; lines end in CRLF.
 */
function* tableLines<Item, Row>(
  columns: readonly Column<Row>[],
  items: readonly Item[],
  rowsOf: (item: Item) => readonly Row[],
): Generator<string, void, undefined> {
  yield `\ufeff${columns.map(([name]) => encodeCell(name)).join(',')}\r\n`;
  for (const item of items) {
    const rows = rowsOf(item).map((row) => columns.map(([, cell]) => encodeCell(cell(row))));
    yield rows.map((cells) => `${cells.join(',')}\r\n`).join('');
  }
}

export interface FigureRow {
  readonly entry: Entry;
  /** Null in the single row of an annotation that has no figure. */
  readonly figure: RecordedFigure | null;
  readonly finding: Finding | null;
}

/**
 * One row per figure; an annotation without figures gets one row, so that nothing exported is
 * missing from the table.
 */
export function encodeFiguresCsv(entries: readonly Entry[]): string {
  return [...encodeFiguresCsvLines(entries)].join('');
}

/** The same, an entry at a time: for large libraries. */
export function encodeFiguresCsvLines(
  entries: readonly Entry[],
): Generator<string, void, undefined> {
  return tableLines(FIGURE_COLUMNS, entries, figureRows);
}

/** One row per evidence entry. */
export function encodeEvidenceCsv(entries: readonly Entry[]): string {
  return [...encodeEvidenceCsvLines(entries)].join('');
}

/** The same, an entry at a time: for large libraries. */
export function encodeEvidenceCsvLines(
  entries: readonly Entry[],
): Generator<string, void, undefined> {
  return tableLines(EVIDENCE_COLUMNS, entries, evidenceRows);
}

/** The evidence of an annotation. */
export function evidenceRows(entry: Entry): EvidenceRow[] {
  return entry.annotation.evidence.map((evidence) => ({ entry, evidence }));
}

/** The figures of an annotation; a row without one where it has none. */
export function figureRows(entry: Entry): FigureRow[] {
  const { claim, findings } = entry.annotation;
  if (claim.figures.length === 0) return [{ entry, figure: null, finding: null }];
  return claim.figures.map((figure) => ({
    entry,
    figure,
    finding:
      findings.find(({ about }) => about.kind === 'figure' && about.figureId === figure.id) ?? null,
  }));
}

/** The level, with the words it was chosen for where those were replaced since. */
function levelCell(finding: Finding, { scales }: Entry): string {
  const level = nameOfLevel(finding, scales);
  if (finding.unconfirmed === null || level === '') return level;
  return `${level} (not confirmed; judged: ${finding.unconfirmed.judged})`;
}

/** The level chosen for the statement, the wording or the credit; empty if there is none. */
function levelFor(about: 'statement' | 'wording' | 'credit'): (row: FigureRow) => Cell {
  return ({ entry }) => {
    const finding = entry.annotation.findings.find((candidate) => candidate.about.kind === about);
    if (finding === undefined) return null;
    return levelCell(finding, entry);
  };
}

const FIGURE_COLUMNS: readonly Column<FigureRow>[] = [
  ['annotation_id', ({ entry }) => entry.annotation.id],
  ['figure_id', ({ figure }) => figure?.id ?? null],
  ['subject_id', ({ figure }) => figure?.subjectId ?? null],
  ['quote', ({ entry }) => entry.annotation.claim.text],
  ['figure', ({ figure }) => figure?.text ?? null],
  ['kind', ({ figure }) => figure?.kind ?? null],
  ['min', ({ figure }) => figure?.min ?? null],
  ['best', ({ figure }) => figure?.best ?? null],
  ['max', ({ figure }) => figure?.max ?? null],
  ['qualifier', ({ figure }) => figure?.qualifier ?? null],
  ['bounds', ({ figure }) => figure?.bounds ?? null],
  ['unit', ({ figure }) => figure?.unit ?? null],
  ['counted', ({ figure }) => figure?.counted ?? null],
  ['harm', ({ figure }) => figure?.harm ?? null],
  ['population', ({ figure }) => figure?.population ?? null],
  ['basis', ({ figure }) => figure?.basis ?? null],
  ['place', ({ figure }) => figure?.place ?? null],
  ['event', ({ figure }) => figure?.event ?? null],
  ['period', ({ figure }) => figure?.period ?? null],
  ['as_of', ({ figure }) => figure?.asOf ?? null],
  ['credited_to', ({ figure }) => figure?.creditedTo ?? null],
  ['claimant', ({ entry }) => claimantName(entry.annotation)],
  ['outlet', ({ entry }) => outletName(entry)],
  ['claimed_at', ({ entry }) => entry.annotation.claim.claimedAt],
  ['seen_at', ({ entry }) => entry.annotation.seenAt],
  ['finding', ({ entry, finding }) => (finding === null ? null : levelCell(finding, entry))],
  ['established_min', ({ finding }) => finding?.established.min ?? null],
  ['established_best', ({ finding }) => finding?.established.best ?? null],
  ['established_max', ({ finding }) => finding?.established.max ?? null],
  ['not_confirmed_since', ({ finding }) => finding?.unconfirmed?.since ?? null],
  ['judged_words', ({ finding }) => finding?.unconfirmed?.judged ?? null],
  ['justification', ({ finding }) => finding?.justification ?? null],
  ['known_as_of', ({ finding }) => finding?.knownAsOf ?? null],
  ['statement_finding', levelFor('statement')],
  ['wording_finding', levelFor('wording')],
  ['credit_finding', levelFor('credit')],
  ['status', ({ entry }) => statusWord(entry.annotation.status)],
  ['tags', ({ entry }) => entry.annotation.tags.join('; ')],
  ['note', ({ entry }) => entry.annotation.note],
  ['title', ({ entry }) => entry.source?.title ?? null],
  ['published_at', ({ entry }) => entry.source?.publishedAt ?? null],
  ['url', ({ entry }) => entry.annotation.visitedUrl],
  ['entry_link', ({ entry }) => entry.annotation.permalink],
  ['text_sha256', ({ entry }) => entry.textHash],
  ['looked_at', ({ entry }) => entry.sighting?.at ?? null],
  ['look_state', ({ entry }) => entry.sighting?.state ?? null],
  ['look_reason', ({ entry }) => entry.sighting?.reason ?? null],
  ['look_method', ({ entry }) => entry.sighting?.method ?? null],
  ['look_certainty', ({ entry }) => entry.sighting?.certainty ?? null],
  ['look_text_sha256', ({ entry }) => entry.sighting?.textHash ?? null],
  ['words_then', ({ entry }) => entry.sighting?.old ?? null],
  ['words_now', ({ entry }) => entry.sighting?.new ?? null],
  ['story_id', ({ entry }) => entry.annotation.storyId],
  ['appearance_of', ({ entry }) => entry.annotation.appearanceOf],
  ['summary', ({ entry }) => entry.annotation.claim.summary],
  [
    'voices',
    ({ entry }) =>
      entry.annotation.claim.voices.map((voice) => voiceLine(voice, inCodes)).join('; '),
  ],
  ['original', ({ entry }) => originalLine(entry.annotation.claim.original, inCodes)],
  ['scale', ({ entry, finding }) => (finding === null ? null : nameOfScale(finding, entry.scales))],
  ['class', ({ entry, finding }) => (finding === null ? null : normalClass(finding, entry.scales))],
  [
    'sign_offs',
    ({ entry }) => entry.annotation.reviews.map((review) => reviewLine(review, inCodes)).join('\n'),
  ],
  ['published_check', ({ entry }) => entry.annotation.published?.url ?? null],
  ['published_check_at', ({ entry }) => entry.annotation.published?.at ?? null],
  ['page_edits', ({ entry }) => entry.annotation.edits.map(editText).join('\n')],
];

/**
 * One edit of the page in a line: when each wording was seen, both wordings, and what was decided.
 */
function editText(edit: PageEdit): string {
  const { old, new: now, oldSeenAt, newSeenAt, decision, textHash, about } = edit;
  const what = about === undefined ? decision : `${decision}, ${about}`;
  const text = textHash === null ? '' : `; text ${textHash}`;
  return `${oldSeenAt} "${old}" -> ${newSeenAt} "${now}" (${what}${text})`;
}

/**
 * The words for what a figure's text leaves to the words beside it; a bound that is only convention
 * ("dozens") is not in the claim's words.
 */
const BOUND_WORDS: Readonly<Record<Qualifier, string>> = {
  exact: '',
  about: 'about',
  over: 'more than',
  atLeast: 'at least',
  under: 'fewer than',
  atMost: 'up to',
  range: '',
};

/** What a finding judges: "at least 71 memorials", "wording", "credit", "statement". */
function judgedText(about: FindingSubject, annotation: Pick<Annotation, 'claim'>): string {
  if (about.kind !== 'figure') return about.kind;
  const figure = annotation.claim.figures.find((candidate) => candidate.id === about.figureId);
  if (figure === undefined) return 'figure';
  const written =
    figure.bounds === 'convention' ? countedAsWritten(figure, annotation.claim.text) : null;
  if (written !== null) return written;
  const bound = figure.bounds === 'stated' ? BOUND_WORDS[figure.qualifier] : '';
  return [bound, figure.text, figure.counted ?? ''].filter((word) => word !== '').join(' ');
}

export interface EvidenceRow {
  readonly entry: Entry;
  readonly evidence: Evidence;
}

/**
 * What is judged by the findings that an entry bears on; empty means all of the annotation's
 * findings.
 */
function bearsOn({ entry, evidence }: EvidenceRow): string {
  return entry.annotation.findings
    .filter((finding) => evidence.findingIds.includes(finding.id))
    .map((finding) => judgedText(finding.about, entry.annotation))
    .join('; ');
}

const EVIDENCE_COLUMNS: readonly Column<EvidenceRow>[] = [
  ['evidence_id', ({ evidence }) => evidence.id],
  ['annotation_id', ({ entry }) => entry.annotation.id],
  ['claim', ({ entry }) => entry.annotation.claim.text],
  ['bears_on', bearsOn],
  ['stance', ({ evidence }) => evidence.stance],
  ['medium', ({ evidence }) => evidence.medium],
  ['title', ({ evidence }) => evidence.title],
  ['url', ({ evidence }) => evidence.url],
  ['publisher', ({ evidence }) => evidence.publisher],
  ['author', ({ evidence }) => evidence.author],
  ['published_at', ({ evidence }) => evidence.publishedAt],
  ['source_class', ({ evidence }) => evidence.sourceClass],
  ['draws_on', ({ evidence }) => evidence.drawsOn],
  ['locator', ({ evidence }) => evidence.locator],
  ['quote', ({ evidence }) => evidence.quote],
  ['searched_where', ({ evidence }) => evidence.searched?.where ?? null],
  ['searched_words', ({ evidence }) => evidence.searched?.words ?? null],
  ['searched_languages', ({ evidence }) => evidence.searched?.languages ?? null],
  ['searched_dates', ({ evidence }) => evidence.searched?.dates ?? null],
  ['accessed_at', ({ evidence }) => evidence.accessedAt],
  ['archived_at', ({ evidence }) => evidence.archives.map(({ url }) => url).join('; ')],
  ['note', ({ evidence }) => evidence.note],
  ['asked_at', ({ evidence }) => evidence.askedAt],
  ['answered_at', ({ evidence }) => evidence.answeredAt],
  ['original', ({ evidence }) => originalLine(evidence.original, inCodes)],
  [
    'figures',
    ({ evidence }) => evidence.figures.map((figure) => figureLine(figure, inCodes)).join('\n'),
  ],
  ['same_origin_as', sameOrigin],
];

/** Ids of the annotation's other entries that have an origin in common with this one. */
function sameOrigin({ entry, evidence }: EvidenceRow): string {
  const found = entry.annotation.evidence.filter(({ stance }) => stance !== 'nothing found');
  return sameOriginAs(evidence, found)
    .map(({ id }) => id)
    .join('; ');
}

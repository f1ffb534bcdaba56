import type { Snapshot, Source } from '../../model/source.ts';
import type { Entry } from '../entries.ts';
import { articleName } from '../report/article-blocks.ts';
import type { ReportHead } from '../report/make-report.ts';
import { encodeHtmlLines, escapeHtml } from '../report/report-html.ts';
import { timeWords, type ReportTexts } from '../report/report-texts.ts';
import { base64Pieces } from './base64.ts';
import { PART_END, PART_START, packageMark, RECORD_TYPE, TEXT_TYPE } from './package-marks.ts';

/** A file inside the package. */
export interface PackagePart {
  readonly bytes: Uint8Array;
  /** In hexadecimal digits. */
  readonly sha256: string;
}

/** A kept page text, with what is read about it. */
export interface TextPart extends PackagePart {
  readonly snapshot: Snapshot;
  /** Null if the source's row is missing. */
  readonly source: Source | null;
}

/** What the page holds besides the report. */
export interface PackageParts {
  /** The text of a backup. */
  readonly record: PackagePart;
  readonly texts: readonly TextPart[];
}

const RECORD_NAME = 'tallymark-record.json';

/** The tools that every system has, with what computes the hash of a file. */
const TOOLS = [
  ['Windows', `certutil -hashfile ${RECORD_NAME} SHA256`],
  ['macOS', `shasum -a 256 ${RECORD_NAME}`],
  ['Linux', `sha256sum ${RECORD_NAME}`],
] as const;

/** The report on entries, in the order given, with the parts in it, as one HTML file, piece by piece. */
export function encodePackageLines(
  entries: readonly Entry[],
  head: ReportHead,
  texts: ReportTexts,
  parts: PackageParts,
): Generator<string, void, undefined> {
  const names = new Map(
    entries.map((entry) => [entry.annotation.sourceId, articleName(entry)] as const),
  );
  const nameOf = ({ snapshot, source }: TextPart): string =>
    names.get(snapshot.sourceId) ?? source?.url ?? '';
  return encodeHtmlLines(entries, head, texts, {
    head: packageMark(),
    body: packageHtml(parts, nameOf, texts),
  });
}

function* packageHtml(
  { record, texts: kept }: PackageParts,
  nameOf: (part: TextPart) => string,
  texts: ReportTexts,
): Generator<string, void, undefined> {
  const { t } = texts;
  const heading = (words: string): string => `<h3 dir="auto">${escapeHtml(words)}</h3>\n`;
  const line = (words: string): string => `<p>${escapeHtml(words)}</p>\n`;
  yield `<section class="package">\n<h2>${escapeHtml(t('package.title'))}</h2>\n`;
  yield line(t('package.about'));
  yield line(t('package.verify'));
  const tools = TOOLS.map(([system, command]) => `<li>${system}: <code>${command}</code></li>`);
  yield `<ul>\n${tools.join('\n')}\n</ul>\n`;
  yield line(t('package.limits'));
  yield heading(t('package.record'));
  yield* partHtml(record, RECORD_NAME, RECORD_TYPE);
  for (const [nth, part] of kept.entries()) {
    const { text, takenAt } = part.snapshot;
    const time = timeWords(takenAt, texts);
    yield heading(t('package.text', { name: nameOf(part), time }));
    yield* partHtml(part, `tallymark-text-${String(nth + 1)}.txt`, TEXT_TYPE);
    const summary = `<summary>${escapeHtml(t('package.read'))}</summary>`;
    // A line break right after the tag would be left out.
    yield `<details class="kept">\n${summary}\n<pre dir="auto">\n${escapeHtml(text)}</pre>\n</details>\n`;
  }
  yield '</section>\n';
}

/** A link that saves the part, and its hash. */
function* partHtml(
  { bytes, sha256 }: PackagePart,
  name: string,
  type: string,
): Generator<string, void, undefined> {
  yield `<p>${PART_START}${name}" href="data:${type};base64,`;
  yield* base64Pieces(bytes);
  yield `">${name}</a></p>\n<p>SHA-256: ${PART_END}${sha256}</code></p>\n`;
}

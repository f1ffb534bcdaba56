import type { Annotation } from '../../model/annotation.ts';
import type { Finding } from '../../model/finding.ts';
import type { Revision } from '../../model/revision.ts';
import { leadsSomewhere } from '../address-of-quote.ts';
import { nameOfLevel, type Entry } from '../entries.ts';
import { establishedLine, judgedLine } from '../report-lines.ts';
import type { ReportWords } from '../report-words.ts';
import { bareUser, parseNamed, userOf } from './names.ts';

/** What a file says about itself. */
export interface HypothesisHead {
  /** ISO 8601 UTC. */
  readonly exportedAt: string;
  /** Who exports it; empty if no name was given. */
  readonly by: string;
}

/** What rows are written with besides their entries. */
export interface RowAids {
  readonly words: ReportWords;
  /** The history of an annotation, oldest first. */
  readonly historyOf: (annotation: Annotation) => readonly Revision[];
}

type Row = Readonly<Record<string, unknown>>;

/** A file as Hypothesis exports and imports it, one entry and its replies at a time. */
export function* encodeHypothesisLines(
  entries: readonly Entry[],
  head: HypothesisHead,
  aids: RowAids,
): Generator<string, void, undefined> {
  const about = {
    export_date: head.exportedAt,
    export_userid: userOf(head.by),
    client_version: 'Tallymark',
  };
  yield `${JSON.stringify(about).slice(0, -1)},"annotations":[\n`;
  for (const [nth, entry] of entries.entries()) {
    const rows = rowsOf(entry, head, aids).map((row) => JSON.stringify(row));
    yield `${rows.join(',\n')}${nth === entries.length - 1 ? '\n' : ',\n'}`;
  }
  yield ']}\n';
}

function rowsOf(entry: Entry, head: HypothesisHead, { words, historyOf }: RowAids): readonly Row[] {
  const { annotation } = entry;
  const [begun, ...later] = historyOf(annotation);
  const imported = begun?.change === 'import' ? parseNamed(begun.reason) : null;
  const id = imported?.id ?? annotation.id;
  const first = {
    ...commonOf(entry, begun === undefined || begun.by === '' ? head.by : begun.by),
    id,
    created: annotation.createdAt,
    updated: annotation.modifiedAt,
    text: textOfCheck(entry, words),
    tags: tagsOf(entry),
    target: [targetOf(entry)],
  };
  const replies = later.flatMap((revision) => {
    const named = revision.change === 'import' ? parseNamed(revision.reason) : null;
    if (named === null) return [];
    return [
      {
        ...commonOf(entry, revision.by),
        id: named.id,
        created: revision.at,
        updated: revision.at,
        text: named.text,
        tags: [],
        target: [{ source: addressOf(entry) }],
        references: [id],
      },
    ];
  });
  return [first, ...replies];
}

/** What all rows of an entry have. Nobody but their writer may read them. */
function commonOf(entry: Entry, by: string): Row {
  const user = userOf(by);
  const uri = addressOf(entry);
  const title = entry.source?.title ?? '';
  return {
    user,
    user_info: { display_name: by === '' ? null : bareUser(by) },
    uri,
    group: '__world__',
    permissions: { read: [user], admin: [user], update: [user], delete: [user] },
    document: { title: title === '' ? [] : [title] },
    hidden: false,
    flagged: false,
  };
}

function addressOf({ source, annotation }: Entry): string {
  const url = source?.url ?? annotation.visitedUrl;
  return leadsSomewhere(url) ? url : `urn:tallymark:source:${annotation.sourceId}`;
}

function targetOf(entry: Entry): Row {
  const { quote, position } = entry.annotation.target;
  const { exact, prefix, suffix } = quote;
  return {
    source: addressOf(entry),
    selector: [
      { type: 'TextPositionSelector', start: position.start, end: position.end },
      { type: 'TextQuoteSelector', exact, prefix, suffix },
    ],
  };
}

function decidedIn({ findings }: Annotation): readonly Finding[] {
  return findings.filter(({ level }) => level !== null);
}

/** The note as it is; below it a line for each verdict, with what was found instead. */
function textOfCheck(entry: Entry, words: ReportWords): string {
  const { annotation, scales } = entry;
  const verdicts = decidedIn(annotation).map((finding) => {
    const found = establishedLine(finding.established, words);
    return [
      `**${judgedLine(finding, annotation, words)}: ${nameOfLevel(finding, scales)}**`,
      found === '' ? '' : `${words('report.found')}: ${found}`,
      finding.justification,
    ]
      .filter((part) => part !== '')
      .join('. ');
  });
  return [annotation.note, ...verdicts].filter((part) => part !== '').join('\n\n');
}

/** The tags in their order, then the verdicts. */
function tagsOf({ annotation, scales }: Entry): readonly string[] {
  const levels = decidedIn(annotation).map((finding) => nameOfLevel(finding, scales));
  return [...new Set([...annotation.tags, ...levels])];
}

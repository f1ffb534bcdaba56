import type { Annotation } from '../../model/annotation.ts';
import type { Evidence } from '../../model/evidence.ts';
import type { Finding } from '../../model/finding.ts';
import type { ArchivedCopy } from '../../model/source.ts';
import { nameOfLevel, type Entry } from '../entries.ts';
import { nameId } from '../foreign/name-id.ts';
import { instantOf, addressIn } from '../foreign/json-values.ts';
import { establishedLine, judgedLine, searchedLine } from '../report-lines.ts';
import type { ReportWords } from '../report-words.ts';
import { asIri, CONTEXT, iriOf } from './anno-context.ts';
import type { OwnRecord } from './own-record.ts';

const GENERATOR = { id: 'urn:tallymark:software', type: 'Software', name: 'Tallymark' } as const;

/** What a collection says about itself. */
export interface CollectionHead {
  /** ISO 8601 UTC. */
  readonly exportedAt: string;
  /** Who exports it; empty if no name was given. */
  readonly by: string;
}

/** What annotations are written with besides themselves. */
export interface WritingAids {
  readonly words: ReportWords;
  /** The loss-free record of an annotation as it is shown: see `own-record.ts`. */
  readonly recordOf: (annotation: Annotation) => OwnRecord;
}

type Part = Readonly<Record<string, unknown>>;

/** A collection with a page that holds all annotations, one a line. */
export function* encodeWebAnnotationLines(
  entries: readonly Entry[],
  head: CollectionHead,
  aids: WritingAids,
): Generator<string, void, undefined> {
  const id = `urn:uuid:${nameId(`collection ${head.exportedAt} ${entries.length}`)}`;
  const page = `urn:uuid:${nameId(`page of ${id}`)}`;
  const collection = {
    '@context': CONTEXT,
    id,
    type: 'AnnotationCollection',
    label: 'Tallymark',
    ...personIn('creator', head.by),
    generator: GENERATOR,
    generated: head.exportedAt,
    total: entries.length,
    last: page,
  };
  const first = { id: page, type: 'AnnotationPage', partOf: id, startIndex: 0 };
  yield `${opened(collection)},"first":${opened(first)},"items":[\n`;
  for (const [nth, entry] of entries.entries()) {
    const end = nth === entries.length - 1 ? '\n' : ',\n';
    yield `${JSON.stringify(webAnnotationOf(entry, head.exportedAt, aids))}${end}`;
  }
  yield ']}}\n';
}

/** The JSON of an object without its last bracket. */
function opened(part: Part): string {
  return JSON.stringify(part).slice(0, -1);
}

/** One annotation, which also stands alone: it has its own context. */
export function webAnnotationOf(
  entry: Entry,
  generated: string,
  { words, recordOf }: WritingAids,
): Part {
  const { annotation } = entry;
  const record = recordOf(annotation);
  const [begun] = record.revisions;
  const body = bodiesOf(entry, words);
  const decided = annotation.findings.some(({ level }) => level !== null);
  const via = begun?.change === 'import' ? addressIn(begun.reason) : null;
  return {
    '@context': CONTEXT,
    id: iriOf(annotation.id),
    type: 'Annotation',
    motivation: decided ? 'assessing' : 'questioning',
    ...personIn('creator', begun?.by ?? ''),
    created: annotation.createdAt,
    modified: annotation.modifiedAt,
    generator: GENERATOR,
    generated,
    ...(via === null ? {} : { via: asIri(via) }),
    ...(body.length === 0 ? {} : { body }),
    target: targetOf(entry),
    record,
  };
}

function personIn(role: string, name: string): Part {
  return name === '' ? {} : { [role]: { type: 'Person', name } };
}

function textBody(purpose: string, value: string, more: Part = {}): Part {
  return { type: 'TextualBody', purpose, value, format: 'text/plain', ...more };
}

function bodiesOf(entry: Entry, words: ReportWords): readonly Part[] {
  const { note, tags, findings, evidence } = entry.annotation;
  return [
    ...(note === '' ? [] : [textBody('commenting', note)]),
    ...tags.map((tag) => textBody('tagging', tag)),
    ...findings
      .filter(({ level }) => level !== null)
      .map((finding) => verdictBody(finding, entry, words)),
    ...evidence.map((one) => evidenceBody(one, words)),
  ];
}

/** A verdict in a line, and in its parts. */
function verdictBody(finding: Finding, entry: Entry, words: ReportWords): Part {
  const judges = judgedLine(finding, entry.annotation, words);
  const level = nameOfLevel(finding, entry.scales);
  const found = establishedLine(finding.established, words);
  const { justification } = finding;
  const line = [
    `${judges}: ${level}`,
    found === '' ? '' : `${words('report.found')}: ${found}`,
    justification,
  ];
  return textBody('assessing', line.filter((part) => part !== '').join('. '), {
    judges,
    level,
    ...(found === '' ? {} : { found }),
    ...(justification === '' ? {} : { justification }),
  });
}

/** Evidence, also what has no address: it is named by its id then. */
function evidenceBody(evidence: Evidence, words: ReportWords): Part {
  const { id, url, title, quote, stance, note, searched, archives } = evidence;
  const states = archives.flatMap(stateOf);
  const source = asIri(url);
  const said = [
    source === null ? (url ?? '') : '',
    note,
    searched === null ? '' : searchedLine(searched, words),
  ];
  const description = said.filter((part) => part !== '').join('\n');
  return {
    type: 'SpecificResource',
    purpose: 'linking',
    source: source ?? iriOf(id),
    ...(quote === '' ? {} : { selector: { type: 'TextQuoteSelector', exact: quote } }),
    ...(states.length === 0 ? {} : { state: states }),
    ...(title === '' ? {} : { title }),
    stance: words(`stance.${stance}`),
    ...(description === '' ? {} : { description }),
  };
}

function targetOf({ annotation, source }: Entry): Part {
  const { target, visitedUrl, seenAt } = annotation;
  const { exact, prefix, suffix } = target.quote;
  const { start, end } = target.position;
  const seen = { type: 'TimeState', sourceDate: seenAt };
  const copies = (source?.archives ?? []).flatMap(stateOf);
  return {
    type: 'SpecificResource',
    source: asIri(source?.url ?? visitedUrl) ?? iriOf(annotation.sourceId),
    selector: [
      {
        type: 'TextQuoteSelector',
        exact,
        ...(prefix === '' ? {} : { prefix }),
        ...(suffix === '' ? {} : { suffix }),
      },
      { type: 'TextPositionSelector', start, end },
    ],
    state: [seen, ...copies],
    ...(source === null || source.title === '' ? {} : { title: source.title }),
  };
}

/**
 * A state has one copy at most, so that each copy has its own. It must have a date: a copy of which
 * nobody wrote when it was made is only in the record.
 */
function stateOf({ url, at }: ArchivedCopy): readonly Part[] {
  const sourceDate = instantOf(at);
  const cached = asIri(url);
  return sourceDate === null || cached === null ? [] : [{ type: 'TimeState', sourceDate, cached }];
}

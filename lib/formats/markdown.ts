import { annotationState, hasEvidence, isDecided } from '../model/annotation-state.ts';
import type { PageEdit } from '../model/annotation.ts';
import { STANCES, type Evidence, type Searched } from '../model/evidence.ts';
import type { Established, Finding } from '../model/finding.ts';
import { sameOriginAs } from '../model/origins.ts';
import type { Sighting } from '../model/sighting.ts';
import {
  claimantName,
  judgedName,
  levelName,
  outletName,
  scaleName,
  type Check,
  type Entry,
} from './entries.ts';
import { figureLine, originalLine, publishedLine, reviewLine, voiceLine } from './record-lines.ts';

/** What a document says of itself, above its checks. */
export interface MarkdownHead {
  /** ISO 8601 UTC. */
  readonly exportedAt: string;
  /** Annotations and evidence entries that are marked sensitive and stayed out. */
  readonly withheld: number;
  /** Person and organisation, as they are to be named; none where nobody is. */
  readonly by?: string;
}

/** Checks for an editor's desk: claim, who, where, when, finding and what it judges, what was found instead, evidence by stance. */
export function encodeMarkdown(entries: readonly Entry[], head: MarkdownHead): string {
  return [...encodeMarkdownLines(entries, head)].join('');
}

/** The same, a check at a time: for large libraries. */
export function* encodeMarkdownLines(
  entries: readonly Entry[],
  head: MarkdownHead,
): Generator<string, void, undefined> {
  const withheld = head.withheld === 0 ? [] : [withheldLine(head.withheld), ''];
  yield [
    '# Checks',
    '',
    `${entries.length} ${entries.length === 1 ? 'check' : 'checks'}, exported ${head.exportedAt}.`,
    '',
    ...(head.by === undefined || head.by === '' ? [] : [`By ${escapeText(head.by)}.`, '']),
    ...withheld,
  ].join('\n');
  for (const entry of entries) yield `\n${encodeCheck(entry)}\n`;
}

/**
 * One check, as "copy this check" gives it. What is marked sensitive stays out of it, and it says so. Ends without a line break.
 */
export function encodeCheck(entry: Check): string {
  if (entry.annotation.sensitive) return withheldLine(1);
  const evidence = entry.annotation.evidence.filter(({ sensitive }) => !sensitive);
  const withheld = entry.annotation.evidence.length - evidence.length;
  const lines = checkLines({ ...entry, annotation: { ...entry.annotation, evidence } });
  return [...lines, ...(withheld === 0 ? [] : ['', withheldLine(withheld)])].join('\n');
}

function withheldLine(count: number): string {
  return `${count} marked sensitive stayed out of this export.`;
}

function checkLines(entry: Check): string[] {
  const { annotation } = entry;
  const decided = annotation.findings.filter(isDecided);
  const isDraft = decided.length === 0 || annotationState(annotation) === 'draft';
  const heading = escapeText(annotation.claim.summary ?? firstWords(annotation.claim.text));
  const note = annotation.note.trim();
  return [
    `## ${isDraft ? 'DRAFT: ' : ''}${heading}`,
    '',
    ...annotation.claim.text.split('\n').map((line) => `> ${escapeText(line)}`),
    '',
    ...facts(entry),
    ...decided.flatMap((finding) => findingLines(entry, finding)),
    ...evidenceLines(annotation.evidence),
    ...editLines(annotation.edits),
    ...(note === '' ? [] : ['', '### Note', '', note]),
  ];
}

function facts(entry: Check): string[] {
  const { annotation, source } = entry;
  return [
    ...fact('Who', escapeText(claimantName(annotation))),
    ...fact('Outlet', escapeText(outletName(entry))),
    ...fact('Where', link(source?.title ?? '', annotation.permalink ?? annotation.visitedUrl)),
    ...fact('Published', escapeText(source?.publishedAt ?? '')),
    ...fact('Said', escapeText(annotation.claim.claimedAt ?? '')),
    ...fact('Seen', annotation.seenAt),
    ...fact('Voices', escapeText(annotation.claim.voices.map(voiceLine).join('; '))),
    ...fact('Original', escapeText(originalLine(annotation.claim.original))),
    ...annotation.claim.figures.flatMap((figure) => fact('Figure', escapeText(figureLine(figure)))),
    ...lookFacts(entry.sighting ?? null),
    ...fact('Status', annotation.status),
    ...fact('Tags', escapeText(annotation.tags.join(', '))),
    ...annotation.reviews.flatMap((review) => fact('Sign-off', escapeText(reviewLine(review)))),
    ...fact('Published check', escapeText(publishedLine(annotation.published))),
  ];
}

function findingLines(entry: Check, finding: Finding): string[] {
  const subject = escapeText(judgedName(finding, entry.annotation));
  return [
    '',
    `**${escapeText(levelName(finding, entry.scales))}** (judges: ${subject})`,
    '',
    ...unconfirmedLines(finding),
    ...(hasEvidence(entry.annotation, finding) ? [] : ['- Draft: no evidence']),
    ...fact('Scale', escapeText(scaleName(finding, entry.scales))),
    ...fact('Found instead', establishedText(finding.established)),
    ...fact('Why', escapeText(finding.justification)),
    ...fact('Known as of', finding.knownAsOf ?? ''),
  ];
}

function unconfirmedLines({ unconfirmed }: Finding): string[] {
  if (unconfirmed === null) return [];
  const judged = escapeText(unconfirmed.judged);
  return [
    `- Not confirmed for these words: it judged “${judged}”, which was replaced on ${unconfirmed.since}`,
  ];
}

/** What the page changed in the words, and how it was dealt with. */
function editLines(edits: readonly PageEdit[]): string[] {
  if (edits.length === 0) return [];
  const lines = edits.map(({ old, new: now, oldSeenAt, newSeenAt, decision, textHash }) => {
    const text = textHash === null ? '' : `, in text ${textHash}`;
    const dealt = decision === 'kept' ? 'kept as evidence' : 'taken over';
    return `- seen ${oldSeenAt}: “${escapeText(old)}”; seen ${newSeenAt}: “${escapeText(now)}” (${dealt}${text})`;
  });
  return ['', '### Edits of the page', '', ...lines];
}

/** The last look at the words on the page. */
function lookFacts(sighting: Sighting | null): string[] {
  if (sighting === null) return [];
  const { at, state, reason, method, certainty, textHash, old, new: now } = sighting;
  const changed =
    old === null || now === null ? '' : `: “${escapeText(old)}” then, “${escapeText(now)}” now`;
  const how = [
    method === null ? '' : `found by ${method}`,
    `certainty ${certainty}`,
    textHash === null ? '' : `text ${textHash}`,
  ].filter((part) => part !== '');
  const what = reason === null ? STATE_WORDS[state] : `${STATE_WORDS[state]} (${reason})`;
  return fact('Looked at', `${at}, ${what}${changed}; ${how.join(', ')}`);
}

const STATE_WORDS = {
  same: 'wording unchanged',
  changed: 'changed',
  superseded: 'a later figure stands on the page',
  orphan: 'not found',
} as const;

const STANCE_HEADINGS = {
  supports: 'Supports',
  refutes: 'Refutes',
  context: 'Context',
  'nothing found': 'Searched and found nothing',
} as const;

function evidenceLines(evidence: readonly Evidence[]): string[] {
  return STANCES.flatMap((stance) => {
    const entries = evidence.filter((entry) => entry.stance === stance);
    if (entries.length === 0) return [];
    return [
      '',
      `### ${STANCE_HEADINGS[stance]}`,
      '',
      ...entries.map((entry) => evidenceLine(entry, evidence)),
    ];
  });
}

function evidenceLine(evidence: Evidence, all: readonly Evidence[]): string {
  const found = all.filter(({ stance }) => stance !== 'nothing found');
  const others = sameOriginAs(evidence, found).map(({ title, url }) => `“${title || (url ?? '')}”`);
  const parts = [
    evidence.url === null ? escapeText(evidence.title) : link(evidence.title, evidence.url),
    escapeText(evidence.publisher ?? ''),
    evidence.medium,
    escapeText(evidence.locator ?? ''),
    evidence.quote === '' ? '' : `“${escapeText(evidence.quote)}”`,
    evidence.searched === null ? '' : searchedText(evidence.searched),
    ...named('original', originalLine(evidence.original)),
    ...evidence.figures.flatMap((figure) => named('figure', figureLine(figure))),
    ...named('by', evidence.author),
    ...named('published', evidence.publishedAt),
    ...named('class', evidence.sourceClass === 'unknown' ? null : evidence.sourceClass),
    ...named('draws on', evidence.drawsOn),
    ...named('same origin as', others.join(', ')),
    ...named('asked', evidence.askedAt),
    ...named('answered', evidence.answeredAt),
    ...named('archived', evidence.archives.map(({ url }) => url).join(' ')),
    ...named('note', evidence.note),
    `accessed ${evidence.accessedAt}`,
  ];
  return `- ${parts.filter((part) => part !== '').join('; ')}`;
}

/** "draws on: the ministry", or nothing where nothing is known. */
function named(name: string, value: string | null): string[] {
  return value === null || value.trim() === '' ? [] : [`${name}: ${escapeText(value)}`];
}

function searchedText({ where, words, languages, dates }: Searched): string {
  return Object.entries({ where, words, languages, dates })
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}: ${escapeText(value)}`)
    .join('; ');
}

/** "1200 (1100 to 1300)", "at least 1100", or empty. Plain digits, so that they can be searched for. */
function establishedText({ min, best, max }: Established): string {
  const range = rangeText(min, max);
  if (best === null) return range;
  return range === '' ? String(best) : `${best} (${range})`;
}

function rangeText(min: number | null, max: number | null): string {
  if (min !== null && max !== null) return min === max ? String(min) : `${min} to ${max}`;
  if (min !== null) return `at least ${min}`;
  return max === null ? '' : `at most ${max}`;
}

function fact(name: string, value: string): string[] {
  return value === '' ? [] : [`- ${name}: ${value}`];
}

/** A Markdown link where the address is http(s), else plain text. The address can end neither link nor line. */
function link(title: string, url: string): string {
  const label = escapeText(title === '' ? url : title);
  if (!/^https?:\/\//i.test(url)) return label;
  const address = url.replace(/[\s<>()\\]/g, percentEncode);
  return `[${label}](${address})`;
}

function percentEncode(char: string): string {
  return char === '(' ? '%28' : char === ')' ? '%29' : encodeURIComponent(char);
}

/** Text that stays text: no markup, no HTML, one line. */
function escapeText(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replaceAll('&', '&amp;')
    .replace(/[\\`*_[\]<>|~]/g, String.raw`\$&`)
    .replace(/^[#+-]/, String.raw`\$&`)
    .replace(/^(\d+)([.)])/, String.raw`$1\$2`);
}

/** A heading out of a long quote: at most 90 characters, cut at a word. */
function firstWords(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= 90) return line;
  const cut = line.lastIndexOf(' ', 90);
  return `${line.slice(0, cut > 40 ? cut : 90)} …`;
}

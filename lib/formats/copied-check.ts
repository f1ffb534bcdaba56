import { inQuotes } from '../model/rules/in-quotes.ts';
import { hasEvidence, isDecided } from '../model/rules/decided-findings.ts';
import { recordFlags } from '../model/rules/claim-state.ts';
import type { PageEdit } from '../model/annotation.ts';
import { STANCES, type Evidence } from '../model/evidence.ts';
import type { Finding } from '../model/finding.ts';
import { sameOriginAs } from '../model/rules/origins.ts';
import { addressOfQuote } from './address-of-quote.ts';
import { nameOfLevel, nameOfScale, outletName, type Check } from './entries.ts';
import { escapeMarkdown as escapeText, markdownLink } from './markdown-text.ts';
import {
  claimantLine,
  editLine,
  establishedLine,
  figureLine,
  judgedLine,
  lowerFirst,
  originalLine,
  publishedLine,
  reviewLine,
  searchedLine,
  voiceLine,
} from './report-lines.ts';
import type { ReportKey, ReportWords } from './report-words.ts';

/**
 * One check, as "copy this check" gives it. Leaves out what is marked sensitive, and says so. Ends
 * without a line break.
 */
export function encodeCheck(entry: Check, words: ReportWords): string {
  if (entry.annotation.sensitive) return withheldLine(1, words);
  const evidence = entry.annotation.evidence.filter(({ sensitive }) => !sensitive);
  const withheld = entry.annotation.evidence.length - evidence.length;
  const lines = checkLines({ ...entry, annotation: { ...entry.annotation, evidence } }, words);
  return [...lines, ...(withheld === 0 ? [] : ['', withheldLine(withheld, words)])].join('\n');
}

function withheldLine(count: number, words: ReportWords): string {
  return words('report.withheld', { count });
}

function checkLines(entry: Check, words: ReportWords): string[] {
  const { annotation } = entry;
  const decided = annotation.findings.filter(isDecided);
  const heading = escapeText(annotation.claim.summary ?? firstWords(annotation.claim.text));
  const note = annotation.note.trim();
  return [
    `## ${heading}`,
    '',
    ...annotation.claim.text.split('\n').map((line) => `> ${escapeText(line)}`),
    '',
    ...facts(entry, words),
    ...decided.flatMap((finding) => findingLines(entry, finding, words)),
    ...evidenceLines(annotation.evidence, words),
    ...editLines(annotation.edits, words),
    ...(note === '' ? [] : ['', `### ${words('card.note')}`, '', note]),
  ];
}

function facts(entry: Check, words: ReportWords): string[] {
  const { annotation, source } = entry;
  const { claim } = annotation;
  const pageUrl = annotation.permalink ?? annotation.visitedUrl;
  const named = (key: ReportKey, value: string): string[] => fact(words(key), value);
  return [
    ...named('report.who', escapeText(claimantLine(annotation, words))),
    ...named('report.outlet', escapeText(outletName(entry))),
    ...named(
      'report.where',
      link(source?.title ?? '', addressOfQuote(pageUrl, claim.text), pageUrl),
    ),
    ...named('report.published', escapeText(source?.publishedAt ?? '')),
    ...named('claim.claimedAt', escapeText(claim.claimedAt ?? '')),
    ...named('report.seen', annotation.seenAt),
    ...named(
      'report.voices',
      escapeText(claim.voices.map((voice) => voiceLine(voice, words)).join('; ')),
    ),
    ...named('report.original', escapeText(originalLine(claim.original, words))),
    ...claim.figures.flatMap((figure) =>
      named('report.figure', escapeText(figureLine(figure, words))),
    ),
    ...named('card.status', stateLine(entry, words)),
    ...named('card.tags', escapeText(annotation.tags.join(', '))),
    ...annotation.reviews.flatMap((review) =>
      named('field.reviews', escapeText(reviewLine(review, words))),
    ),
    ...named('report.publishedCheck', escapeText(publishedLine(annotation.published))),
  ];
}

/** The state with its flags: "Done · No evidence". */
function stateLine({ annotation }: Check, words: ReportWords): string {
  const flags = recordFlags(annotation).map((flag) => words(`flag.${flag}`));
  return [words(`status.${annotation.status}`), ...flags].join(' · ');
}

function findingLines(entry: Check, finding: Finding, words: ReportWords): string[] {
  const what = escapeText(judgedLine(finding, entry.annotation, words));
  const level = escapeText(nameOfLevel(finding, entry.scales));
  return [
    '',
    `**${level}** (${words('report.judges', { what })})`,
    '',
    ...unconfirmedLines(finding, words),
    ...(hasEvidence(entry.annotation, finding) ? [] : [`- ${words('flag.no evidence')}`]),
    ...fact(words('finding.scale'), escapeText(nameOfScale(finding, entry.scales))),
    ...fact(words('report.found'), establishedLine(finding.established, words)),
    ...fact(words('report.why'), escapeText(finding.justification)),
    ...fact(words('card.knownAsOf'), escapeText(finding.knownAsOf ?? '')),
  ];
}

function unconfirmedLines({ unconfirmed }: Finding, words: ReportWords): string[] {
  if (unconfirmed === null) return [];
  const { judged, since } = unconfirmed;
  return [`- ${words('report.unconfirmed', { judged: escapeText(judged), time: since })}`];
}

/** What the page changed in the words, and what was decided about it. */
function editLines(edits: readonly PageEdit[], words: ReportWords): string[] {
  if (edits.length === 0) return [];
  const lines = edits.map((edit) => `- ${escapeText(editLine(edit, words))}`);
  return ['', `### ${words('field.edits')}`, '', ...lines];
}

function evidenceLines(evidence: readonly Evidence[], words: ReportWords): string[] {
  return STANCES.flatMap((stance) => {
    const entries = evidence.filter((entry) => entry.stance === stance);
    if (entries.length === 0) return [];
    const heading =
      stance === 'nothing found' ? words('report.nothingFound') : words(`stance.${stance}`);
    const lines = entries.map((entry) => evidenceLine(entry, evidence, words));
    return ['', `### ${heading}`, '', ...lines];
  });
}

function evidenceLine(evidence: Evidence, all: readonly Evidence[], words: ReportWords): string {
  const found = all.filter(({ stance }) => stance !== 'nothing found');
  const others = sameOriginAs(evidence, found).map(({ title, url }) =>
    inQuotes(title || (url ?? '')),
  );
  const named = (key: ReportKey, value: string | null): string =>
    value === null || value.trim() === '' ? '' : `${lowerFirst(words(key))}: ${escapeText(value)}`;
  const parts = [
    evidence.url === null ? escapeText(evidence.title) : link(evidence.title, evidence.url),
    escapeText(evidence.publisher ?? ''),
    words(`medium.${evidence.medium}`),
    escapeText(evidence.locator ?? ''),
    inQuotes(escapeText(evidence.quote)),
    evidence.searched === null ? '' : escapeText(searchedLine(evidence.searched, words)),
    named('report.original', originalLine(evidence.original, words)),
    ...evidence.figures.map((figure) => named('report.figure', figureLine(figure, words))),
    named('evidence.author', evidence.author),
    named('evidence.publishedAt', evidence.publishedAt),
    named(
      'evidence.sourceClass',
      evidence.sourceClass === 'unknown' ? null : words(`sourceClass.${evidence.sourceClass}`),
    ),
    named('evidence.drawsOn', evidence.drawsOn),
    others.length === 0
      ? ''
      : escapeText(words('evidence.sameOrigin', { others: others.join(', ') })),
    named('evidence.askedAt', evidence.askedAt),
    named('evidence.answeredAt', evidence.answeredAt),
    named('evidence.archives', evidence.archives.map(({ url }) => url).join(' ')),
    named('card.note', evidence.note),
    named('evidence.accessedAt', evidence.accessedAt),
  ];
  return `- ${parts.filter((part) => part !== '').join('; ')}`;
}

function fact(name: string, value: string): string[] {
  return value === '' ? [] : [`- ${name}: ${value}`];
}

/** A link if the address is http(s), otherwise plain text; `unnamed` is its text where there is no title. */
function link(title: string, url: string, unnamed = url): string {
  const label = title === '' ? unnamed : title;
  return /^https?:\/\//i.test(url) ? markdownLink(label, url) : escapeText(label);
}

/** A heading from a long quote: at most 90 characters, cut between words. */
function firstWords(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= 90) return line;
  const cut = line.lastIndexOf(' ', 90);
  return `${line.slice(0, cut > 40 ? cut : 90)} …`;
}

import type { PageEdit, Review } from '../../model/annotation.ts';
import { NOT_NAMED } from '../../model/claim.ts';
import type { Finding } from '../../model/finding.ts';
import { givenLater } from '../../model/later-figure.ts';
import { hasEvidence, isDecided } from '../../model/rules/decided-findings.ts';
import { entryFlags, isOfPresentWords, sightingFlag } from '../../model/rules/entry-flags.ts';
import { levelOf } from '../../model/scale.ts';
import { addressOfQuote } from '../address-of-quote.ts';
import { nameOfLevel, type Entry } from '../entries.ts';
import { claimantLine, lowerFirst, originalLine, voiceLine } from '../report-lines.ts';
import { evidenceBlocks } from './evidence-blocks.ts';
import {
  fact,
  factsBlock,
  type ReportBlock,
  type Fact,
  type Link,
  type Section,
  type Verdict,
} from './report-blocks.ts';
import { timeWords, type ReportTexts } from './report-texts.ts';

/** Whether there is anything to tell of a check but that it was not made. */
export function isTold({ annotation, sighting }: Entry): boolean {
  const { findings, evidence, edits, note } = annotation;
  return (
    findings.some(isDecided) ||
    evidence.length > 0 ||
    edits.length > 0 ||
    note.trim() !== '' ||
    sightingFlag(annotation, sighting) !== null
  );
}

/** One claim: verdict, what was found instead, the words, who said them, evidence, what changed. */
export function claimSection(entry: Entry, texts: ReportTexts): Section {
  const { annotation, source } = entry;
  const { claim, note } = annotation;
  const words: Link = { text: texts.t('report.inArticle'), href: addressOfWords(entry) };
  const changes = changeItems(entry, texts);
  return {
    kind: 'section',
    role: 'claim',
    heading: claimName(entry),
    verdicts: verdictsOf(entry, texts),
    blocks: [
      ...findingBlocks(entry, texts),
      ...(claimName(entry) === claim.text
        ? []
        : [{ kind: 'quote', text: claim.text, lang: source?.lang ?? null } as const]),
      { kind: 'line', line: [words] },
      ...factsBlock(factsOf(entry, texts)),
      ...evidenceBlocks(annotation.evidence, texts),
      ...(changes.length === 0 ? [] : [part(texts.t('report.changes'), changes)]),
      ...(note.trim() === ''
        ? []
        : [section(texts.t('card.note'), [{ kind: 'note', text: note }])]),
    ],
  };
}

/** A claim in at most a line: as it was put in short, or its first words. */
export function claimName({ annotation: { claim } }: Entry): string {
  return claim.summary ?? firstWords(claim.text);
}

/** The words on their page as it is now; the page where they are no longer there. */
export function addressOfWords({ annotation, sighting }: Entry): string {
  const { permalink, visitedUrl, claim } = annotation;
  const url = permalink ?? visitedUrl;
  if (sighting === null || !isOfPresentWords(annotation, sighting))
    return addressOfQuote(url, claim.text);
  if (sighting.state === 'orphan') return url;
  const now = sighting.state === 'changed' ? sighting.new : null;
  return addressOfQuote(url, now ?? claim.text);
}

/** The levels chosen; where none is, how far the work is. */
export function verdictsOf({ annotation, scales }: Entry, texts: ReportTexts): readonly Verdict[] {
  const decided = annotation.findings.filter(isDecided);
  if (decided.length === 0) return [{ name: texts.t(`status.${annotation.status}`), step: null }];
  const verdicts = decided.map((finding): Verdict => {
    const weight = levelOf(finding, scales)?.weight ?? null;
    const step = weight === null ? null : Math.round(Math.min(1, Math.max(0, weight)) * 4);
    return { name: nameOfLevel(finding, scales), step };
  });
  return verdicts.filter(({ name }, at) => verdicts.findIndex((one) => one.name === name) === at);
}

function section(heading: string, blocks: readonly ReportBlock[]): Section {
  return { kind: 'section', role: 'part', heading, blocks };
}

function part(heading: string, lines: readonly string[]): Section {
  const items = lines.map((line): ReportBlock[] => [{ kind: 'line', line: [line] }]);
  return section(heading, [{ kind: 'list', items }]);
}

/** What was decided and why; what each judges is named unless the one there is judges it all. */
function findingBlocks(entry: Entry, texts: ReportTexts): ReportBlock[] {
  const decided = entry.annotation.findings.filter(isDecided);
  return decided.flatMap((finding): ReportBlock[] => {
    const judged = texts.judged(finding, entry.annotation.claim);
    const level = nameOfLevel(finding, entry.scales);
    const isOnly = decided.length === 1;
    return [
      ...(isOnly ? [] : [{ kind: 'line', line: [`${level}: ${judged}`], isStrong: true } as const]),
      ...factsBlock([
        ...(isOnly && finding.about.kind !== 'statement'
          ? fact(texts.t('report.judged'), judged)
          : []),
        ...findingFacts(entry, finding, texts),
      ]),
    ];
  });
}

function findingFacts({ annotation }: Entry, finding: Finding, texts: ReportTexts): Fact[] {
  const { t } = texts;
  const { unconfirmed } = finding;
  const flags = [
    hasEvidence(annotation, finding) ? '' : t('flag.no evidence'),
    unconfirmed === null
      ? ''
      : t('report.unconfirmed', {
          judged: unconfirmed.judged,
          time: timeWords(unconfirmed.since, texts),
        }),
  ];
  return [
    ...fact(t('report.found'), texts.found(finding.established)),
    ...fact(t('card.knownAsOf'), timeWords(finding.knownAsOf, texts)),
    ...fact(t('report.why'), finding.justification),
    ...flags.flatMap((flag) => fact('', flag)),
  ];
}

function factsOf(entry: Entry, texts: ReportTexts): Fact[] {
  const { annotation, sighting } = entry;
  const { claim, reviews, published, status } = annotation;
  const { t } = texts;
  const voices = claim.voices.map((voice) => voiceLine(voice, t));
  const isOnly = voices.length === 1 && claim.claimant !== NOT_NAMED;
  const flags = entryFlags(annotation, sighting).filter((flag) => flag !== 'no evidence');
  const isPlain = status === 'done' && flags.length === 0;
  const state = [t(`status.${status}`), ...flags.map((flag) => t(`flag.${flag}`))].join(' · ');
  return [
    ...fact(t('report.who'), isOnly ? voices.join('') : claimantLine(annotation, t)),
    ...fact(t('report.voices'), isOnly ? '' : voices.join('; ')),
    ...fact(t('claim.claimedAt'), timeWords(claim.claimedAt, texts)),
    ...fact(t('report.original'), originalLine(claim.original, t)),
    ...(isPlain ? [] : fact(t('card.status'), state)),
    ...reviews.flatMap((review) => fact(t('field.reviews'), reviewWords(review, texts))),
    ...(published === null
      ? []
      : fact(t('report.publishedCheck'), [
          { text: published.url, href: published.url },
          `, ${timeWords(published.at, texts)}`,
        ])),
  ];
}

/** A sign-off in a line: by whom and when, what was said, and when it lapsed. */
export function reviewWords(
  { by, at, decision, comment, lapsedAt }: Review,
  texts: ReportTexts,
): string {
  const { t } = texts;
  const name = by === '' ? t('review.noName') : by;
  const signed = t(`report.${decision}`, { name, time: timeWords(at, texts) });
  const lapsed = lapsedAt === null ? '' : t('review.lapsed', { time: timeWords(lapsedAt, texts) });
  return `${signed}${comment === '' ? '' : `: ${comment}`}${lapsed === '' ? '' : `; ${lowerFirst(lapsed)}`}`;
}

/** What the page did with the words: what was decided about, and what the last look found. */
function changeItems({ annotation, sighting }: Entry, texts: ReportTexts): readonly string[] {
  const edits = annotation.edits.map((edit) => editWords(edit, texts));
  if (sighting === null || sightingFlag(annotation, sighting) === null) return edits;
  const { t } = texts;
  const { state, at, reason, old, new: now, later } = sighting;
  const parts = [
    `${timeWords(at, texts)}: ${lowerFirst(t(`resolution.${state}`))}`,
    reason === null ? '' : lowerFirst(t(`orphan.${reason}`)),
    old === null || now === null ? '' : t('report.thenNow', { old, new: now }),
    ...givenLater(later).map(({ quote }) => `“${quote}”`),
  ];
  return [...edits, parts.filter((each) => each !== '').join('; ')];
}

function editWords(edit: PageEdit, texts: ReportTexts): string {
  const { t } = texts;
  const { old, new: now, about, decision } = edit;
  const isWording = about === undefined || about === 'later figure';
  const before = timeWords(edit.oldSeenAt, texts);
  const after = timeWords(edit.newSeenAt, texts);
  const dealt = [
    isWording ? '' : lowerFirst(t('resolution.orphan')),
    about === 'later figure' ? lowerFirst(t('resolution.superseded')) : '',
    t(decision === 'kept' ? 'report.kept' : 'report.takenOver'),
  ];
  const what = t('report.edit', { old, new: now, before, after });
  return `${what} (${dealt.filter((each) => each !== '').join(', ')})`;
}

/** At most 90 characters of a quote, cut between words. */
function firstWords(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= 90) return line;
  const cut = line.lastIndexOf(' ', 90);
  return `${line.slice(0, cut > 40 ? cut : 90)} …`;
}

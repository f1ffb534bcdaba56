import { isDecided } from '../../model/rules/decided-findings.ts';
import { nameOfScale, outletName, type Entry } from '../entries.ts';
import { lowerFirst } from '../report-lines.ts';
import { addressOfWords, claimName, claimSection, isTold, verdictsOf } from './claim-section.ts';
import { archiveLine } from './evidence-blocks.ts';
import {
  fact,
  factsBlock,
  joinLines,
  type ReportBlock,
  type Fact,
  type Line,
  type Section,
} from './report-blocks.ts';
import { timeWords, type ReportTexts } from './report-texts.ts';

/** What a report on an article is called: its title, else its address. */
export function articleName({ source, annotation }: Entry): string {
  const title = source?.title.replace(/\s+/g, ' ').trim() ?? '';
  return title === '' ? annotation.visitedUrl : title;
}

/**
 * The checks of one article, in the order given: what the article is and how it did, each claim
 * with something to tell, those that were not checked, and how it was checked. Made as it is read.
 */
export function* articleBlocks(
  entries: readonly Entry[],
  texts: ReportTexts,
): Generator<ReportBlock> {
  const [first] = entries;
  if (first === undefined) return;
  const { t } = texts;
  yield* factsBlock(articleFacts(first, texts));
  const told = entries.filter(isTold);
  const untold = entries.filter((entry) => !isTold(entry));
  yield* summary(told, untold.length, texts);
  for (const entry of told) yield claimSection(entry, texts);
  if (untold.length > 0) {
    const items = untold.map((entry): ReportBlock[] => [
      { kind: 'line', line: untoldLine(entry, texts) },
    ]);
    yield section('part', t('report.notChecked'), [{ kind: 'list', items }]);
  }
  yield section('folded', t('report.how'), howBlocks(entries, texts));
}

/**
 * One check on its own, with its article and how it was checked. A look that found nothing new
 * leaves it as it is.
 */
export function checkSection(entry: Entry, texts: ReportTexts): Section {
  const claim = claimSection(entry, texts);
  const how = [
    ...decisionFacts(entry, texts),
    ...textFacts([entry], texts),
    ...fileFacts(entry, texts),
  ];
  return {
    ...claim,
    blocks: [
      ...claim.blocks,
      section('part', articleName(entry), factsBlock(articleFacts(entry, texts))),
      ...(how.length === 0 ? [] : [section('part', texts.t('report.how'), factsBlock(how))]),
    ],
  };
}

function section(role: Section['role'], heading: string, blocks: Iterable<ReportBlock>): Section {
  return { kind: 'section', role, heading, blocks };
}

function articleFacts(entry: Entry, texts: ReportTexts): Fact[] {
  const { source, annotation } = entry;
  const { t } = texts;
  const href = source?.url ?? annotation.visitedUrl;
  return [
    ...fact(t('report.outlet'), outletName(entry)),
    ...fact(t('report.byline'), source?.byline ?? ''),
    ...fact(t('report.published'), timeWords(source?.publishedAt, texts)),
    ...fact(t('report.where'), [{ text: t('report.readPage'), href }]),
    ...fact(t('evidence.archives'), archiveLine(source?.archives ?? [], '', texts)),
  ];
}

/** How many have which verdict, most serious words as they come: "False: 2 · Not checked: 3". */
function summary(told: readonly Entry[], untold: number, texts: ReportTexts): ReportBlock[] {
  if (told.length + untold < 2) return [];
  const counts = new Map<string, number>();
  for (const entry of told)
    for (const { name } of verdictsOf(entry, texts)) counts.set(name, (counts.get(name) ?? 0) + 1);
  const parts = [...counts].map(([name, count]) => `${name}: ${count}`);
  const all = untold === 0 ? parts : [...parts, `${texts.t('report.notChecked')}: ${untold}`];
  return [{ kind: 'line', line: [all.join(' · ')], isStrong: true }];
}

function untoldLine(entry: Entry, texts: ReportTexts): Line {
  const link = { text: claimName(entry), href: addressOfWords(entry) };
  const { status } = entry.annotation;
  return status === 'to check' ? [link] : [link, ` (${lowerFirst(texts.t(`status.${status}`))})`];
}

/** Which text it was, and of each claim when it was decided and what was read. */
function howBlocks(entries: readonly Entry[], texts: ReportTexts): ReportBlock[] {
  const items = entries.map((entry): readonly ReportBlock[] => [
    { kind: 'line', line: [claimName(entry)] },
    ...factsBlock(claimFacts(entry, texts), 'details'),
  ]);
  return [...factsBlock(textFacts(entries, texts)), { kind: 'list', items }];
}

function textFacts(entries: readonly Entry[], texts: ReportTexts): Fact[] {
  const known = new Map<string, string>();
  for (const { textHash, annotation } of entries) {
    if (textHash !== null && !known.has(textHash))
      known.set(textHash, texts.t('report.hashOf', { time: timeWords(annotation.seenAt, texts) }));
    for (const edit of annotation.edits) {
      const after = texts.t('report.hashAfter', { time: timeWords(edit.newSeenAt, texts) });
      if (edit.textHash !== null && !known.has(edit.textHash)) known.set(edit.textHash, after);
    }
  }
  return [...known].flatMap(([hash, name]) => fact(name, hash));
}

function claimFacts(entry: Entry, texts: ReportTexts): Fact[] {
  const { annotation, sighting } = entry;
  const { t } = texts;
  const looked =
    sighting === null
      ? ''
      : `${timeWords(sighting.at, texts)}, ${lowerFirst(t(`resolution.${sighting.state}`))}`;
  return [
    ...decisionFacts(entry, texts),
    ...fact(t('report.lookedAt'), looked),
    ...fileFacts(entry, texts),
    ...fact(t('card.tags'), joinLines([[annotation.tags.join(', ')]], '')),
  ];
}

/** When it was seen and decided, on which scales, and what was read of its figures. */
function decisionFacts({ annotation, scales }: Entry, texts: ReportTexts): Fact[] {
  const { t } = texts;
  const decided = annotation.findings.filter(isDecided);
  const times = decided.map(({ decidedAt }) => timeWords(decidedAt, texts));
  const names = decided.map((finding) => nameOfScale(finding, scales));
  return [
    ...fact(t('report.seen'), timeWords(annotation.seenAt, texts)),
    ...fact(t('report.decided'), distinct(times)),
    ...fact(t('finding.scale'), distinct(names)),
    ...annotation.claim.figures.flatMap((figure) => fact(t('report.figure'), texts.figure(figure))),
  ];
}

function fileFacts({ annotation }: Entry, texts: ReportTexts): Fact[] {
  return annotation.evidence.flatMap(({ sha256, title }) =>
    sha256 === null ? [] : fact(texts.t('report.fileHash'), `${title} ${sha256}`.trim()),
  );
}

function distinct(words: readonly string[]): string {
  return [...new Set(words.filter((word) => word !== ''))].join(', ');
}

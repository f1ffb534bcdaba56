import type { Story } from '../../model/story.ts';
import type { Entry } from '../entries.ts';
import { articleBlocks, articleName } from './article-blocks.ts';
import {
  fact,
  factsBlock,
  type LedgerDrawing,
  type Line,
  type ReportBlock,
  type ReportText,
} from './report-blocks.ts';
import { timeWords, type ReportTexts } from './report-texts.ts';

/** The figures on one subject, side by side. */
export interface ReportLedger {
  readonly title: string;
  /** Null where no figure has a number that can be drawn. */
  readonly drawing: LedgerDrawing | null;
  /** The figures in words, each with where it stands, for whoever does not see the drawing. */
  readonly figures: readonly Line[];
  /** What is to be known about all of them, a line each. */
  readonly about: readonly string[];
}

/** What a report says about itself. */
export interface ReportHead {
  /** ISO 8601 UTC. */
  readonly exportedAt: string;
  /** How many annotations and evidence entries were left out because they are marked sensitive. */
  readonly withheld: number;
  /** Person and organisation, as they are to be named; empty or missing if nobody is. */
  readonly by?: string;
  readonly stories?: readonly Story[];
  readonly ledgers?: readonly ReportLedger[];
}

/**
 * The report on entries in the order of `inReportOrder`, which every format writes out: named after
 * the article or the story where it is all of one. It is made as it is read, once.
 */
export function makeReport(
  entries: readonly Entry[],
  head: ReportHead,
  texts: ReportTexts,
): ReportText {
  const [first] = entries;
  const isOneArticle =
    first !== undefined &&
    entries.every(({ annotation }) => annotation.sourceId === first.annotation.sourceId);
  const story = isOneArticle ? undefined : storyOfAll(entries, head.stories ?? []);
  const name = isOneArticle ? articleName(first) : (story?.name ?? '');
  return {
    title: name === '' ? texts.t('report.title') : texts.t('report.titleOf', { name }),
    blocks: reportBlocks(entries, head, texts, { isOneArticle, story }),
  };
}

function storyOfAll(entries: readonly Entry[], stories: readonly Story[]): Story | undefined {
  const id = entries[0]?.annotation.storyId ?? null;
  const isAll = id !== null && entries.every(({ annotation }) => annotation.storyId === id);
  return isAll ? stories.find((story) => story.id === id) : undefined;
}

function* reportBlocks(
  entries: readonly Entry[],
  head: ReportHead,
  texts: ReportTexts,
  { isOneArticle, story }: { readonly isOneArticle: boolean; readonly story: Story | undefined },
): Generator<ReportBlock> {
  yield { kind: 'line', line: [madeLine(head, texts)] };
  if (head.withheld > 0)
    yield { kind: 'line', line: [texts.t('report.withheld', { count: head.withheld })] };
  yield* factsBlock([
    ...fact(texts.t('story.criteria'), story?.criteria ?? ''),
    ...fact(texts.t('story.method'), story?.method ?? ''),
  ]);
  if (isOneArticle) yield* articleBlocks(entries, texts);
  else
    for (const article of byArticle(entries)) {
      const [first] = article;
      if (first === undefined) continue;
      const blocks = articleBlocks(article, texts);
      yield { kind: 'section', role: 'article', heading: articleName(first), blocks };
    }
  yield* ledgerBlocks(head.ledgers ?? [], texts);
}

function madeLine({ by = '', exportedAt }: ReportHead, texts: ReportTexts): string {
  const made = texts.t('report.made', { time: timeWords(exportedAt, texts) });
  return by === '' ? made : `${texts.t('report.by', { name: by })} ${made}`;
}

/** Runs of entries of one article. */
function* byArticle(entries: readonly Entry[]): Generator<readonly Entry[]> {
  let article: Entry[] = [];
  for (const entry of entries) {
    if (article[0] !== undefined && article[0].annotation.sourceId !== entry.annotation.sourceId) {
      yield article;
      article = [];
    }
    article.push(entry);
  }
  if (article.length > 0) yield article;
}

function* ledgerBlocks(
  ledgers: readonly ReportLedger[],
  texts: ReportTexts,
): Generator<ReportBlock> {
  if (ledgers.length === 0) return;
  const blocks = ledgers.map(({ title, drawing, figures, about }): ReportBlock => {
    const items = figures.map((line): ReportBlock[] => [{ kind: 'line', line }]);
    return {
      ...{ kind: 'section', role: 'part', heading: title },
      blocks: [
        ...(drawing === null ? [] : [drawing]),
        { kind: 'list', items },
        ...about.map((text): ReportBlock => ({ kind: 'line', line: [text] })),
      ],
    };
  });
  yield { kind: 'section', role: 'article', heading: texts.t('report.ledgers'), blocks };
}

import { byPlaceInPage } from '../../model/rules/page-order.ts';
import { eachInSteps, type Steps } from '../../scheduling/steps.ts';
import type { Entry } from '../entries.ts';

/** The checks of one article. */
interface Article {
  readonly entries: Entry[];
  /** When the newest of them was made. */
  newest: string;
}

/**
 * Entries as a report has them, with pauses: by article, the one with the newest check first, and
 * within an article in the order of its page. The library's list by article has the same order.
 */
export function* inReportOrder(entries: readonly Entry[]): Steps<Entry[]> {
  const articles = new Map<string, Article>();
  yield* eachInSteps(entries, (entry) => {
    const { sourceId, createdAt } = entry.annotation;
    const article = articles.get(sourceId) ?? { entries: [], newest: '' };
    articles.set(sourceId, article);
    article.entries.push(entry);
    if (createdAt > article.newest) article.newest = createdAt;
  });
  const newestFirst = [...articles.values()].sort((a, b) =>
    a.newest > b.newest ? -1 : Number(a.newest < b.newest),
  );
  const ordered: Entry[] = [];
  yield* eachInSteps(newestFirst, (article) => {
    article.entries.sort((a, b) => byPlaceInPage(a.annotation, b.annotation));
    for (const entry of article.entries) ordered.push(entry);
  });
  return ordered;
}

import { withoutCredentials } from '../../model/rules/source-key.ts';
import type { PageReview } from '../../model/page/page-review.ts';
import { LeftCount } from '../foreign/foreign-check.ts';
import { reviewsIn } from './decode-claim-reviews.ts';
import { parseReviewScript } from './json-in-html.ts';
import { readReview } from './read-review.ts';

/** No page has more to show at once. */
const MOST = 5;
/** In UTF-16 units; what publishers write is far shorter. */
const LONGEST = { claim: 1000, name: 200 };

/**
 * The fact checks in the JSON-LD that a page carries, given as whatever the page said. What a review
 * says of its own address is not believed: it is where the person reads it.
 */
export function pageReviews(texts: unknown, pageUrl: string): readonly PageReview[] {
  const url = withoutCredentials(pageUrl);
  const found = new Map<string, PageReview>();
  for (const text of Array.isArray(texts) ? (texts as readonly unknown[]) : []) {
    if (typeof text !== 'string') continue;
    for (const { review } of reviewsIn(parseReviewScript(text), '')) {
      const check = readReview({ ...review, url }, new LeftCount());
      const [entry] = check?.evidence ?? [];
      if (check === null || entry === undefined) continue;
      const read: PageReview = {
        quote: oneLine(check.quote.exact, LONGEST.claim),
        publisher: entry.publisher == null ? null : oneLine(entry.publisher, LONGEST.name),
        note: oneLine(entry.note ?? '', LONGEST.name),
        publishedAt: entry.publishedAt ?? null,
        title: oneLine(entry.title, LONGEST.name),
        url,
      };
      found.set(JSON.stringify(read), read);
      if (found.size === MOST) return [...found.values()];
    }
  }
  return [...found.values()];
}

/** Words in a line, cut where no publisher would go on, without halves of characters. */
function oneLine(text: string, longest: number): string {
  const line = text
    .slice(0, longest * 4)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  const cut = line.length > longest ? `${line.slice(0, longest).trimEnd()}…` : line;
  return cut.replace(/\p{Surrogate}/gu, '\uFFFD');
}

/** The review whose claim has most words in common with a text; the first where several have. */
export function closestReview(reviews: readonly PageReview[], text: string): PageReview | null {
  const words = wordsIn(text);
  const alike = ({ quote }: PageReview): number =>
    [...wordsIn(quote)].filter((word) => words.has(word)).length;
  return reviews.toSorted((a, b) => alike(b) - alike(a))[0] ?? null;
}

function wordsIn(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu));
}

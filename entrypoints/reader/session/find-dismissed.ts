import type { Dismissal, Dismissible } from '../../../lib/model/dismissal.ts';
import type { Span } from '../../../lib/model/span.ts';

/** Something found on the page that can be dismissed. */
interface Found {
  readonly span: Span;
}

/**
 * Which of the things found were dismissed here, recognised by their words. Where the same words
 * occur twice, those with the same surroundings.
 */
export function findDismissed<Thing extends Found>(
  things: readonly Thing[],
  whatOf: (thing: Thing) => Dismissible,
  dismissals: readonly Dismissal[],
  pageText: string,
): ReadonlyMap<Thing, Dismissal> {
  const dismissed = new Map<Thing, Dismissal>();
  for (const dismissal of dismissals) {
    const same = things.filter(
      (thing) =>
        whatOf(thing) === dismissal.what &&
        pageText.slice(thing.span.start, thing.span.end) === dismissal.quote.exact,
    );
    const meant =
      same.length > 1 ? same.filter(({ span }) => isIn(span, dismissal, pageText)) : same;
    for (const thing of meant) dismissed.set(thing, dismissal);
  }
  return dismissed;
}

function isIn({ start, end }: Span, { quote }: Dismissal, pageText: string): boolean {
  const before = pageText.slice(Math.max(0, start - quote.prefix.length), start);
  return before === quote.prefix && pageText.startsWith(quote.suffix, end);
}

import type { Figure } from '../model/figure.ts';
import type { Resolution } from '../model/sighting.ts';
import type { Target } from '../model/target.ts';
import { finish, type Steps } from '../scheduling/steps.ts';
import { judge } from './judge.ts';
import { locate } from './locate.ts';
import { Quote } from './quote.ts';
import { SearchableText } from './searchable-text.ts';
import { resolveInPlace } from './resolve-in-place.ts';
import type { FigureReading } from './compare-wording.ts';

/**
 * What resolving needs from outside: the recorded figures, and how figures are read and compared.
 */
export type ResolveDeps = FigureReading;

/** One of many targets to find, with the figures recorded for it. */
export interface ResolveItem {
  readonly target: Target;
  readonly figures: readonly Figure[];
}

/**
 * Finds a target in a page text again: **same** (except for typography, or a figure spelled
 * differently), **changed** with old and new words, or **orphan** with its reason; with how it was
 * found and how sure that is, 0 to 1. Tries the old place, then the exact words wherever they occur
 * (weighed by context; ties are refused), then similar words. Words that are merely similar are
 * never called the same. Never throws, whatever the strings.
 */
export function resolve(pageText: string, target: Target, deps: ResolveDeps): Resolution {
  return resolveInPlace(pageText, target) ?? resolveIn(SearchableText.of(pageText), target, deps);
}

/** The same in a text that is already prepared. */
export function resolveIn(page: SearchableText, target: Target, deps: ResolveDeps): Resolution {
  return resolveInPlace(page.raw, target) ?? finish(search(page, target, deps));
}

/**
 * Finds many targets in one page text, in the order given, in slices of a few milliseconds each.
 * Targets that are where they were cost next to nothing; the text is prepared only when one is not.
 */
export function* resolveAll(
  pageText: string,
  items: readonly ResolveItem[],
  deps: Omit<ResolveDeps, 'figures'>,
): Steps<Resolution[]> {
  const results: Resolution[] = [];
  let page: SearchableText | null = null;
  for (const { target, figures } of items) {
    let result = resolveInPlace(pageText, target);
    if (result === null) {
      page ??= yield* SearchableText.sliced(pageText);
      result = yield* search(page, target, { ...deps, figures });
      yield;
    }
    results.push(result);
  }
  return results;
}

function* search(page: SearchableText, target: Target, deps: ResolveDeps): Steps<Resolution> {
  const quote = new Quote(target);
  return judge(page, quote, yield* locate(page, quote), deps);
}

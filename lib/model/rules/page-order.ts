import type { Annotation } from '../annotation.ts';
import type { Target } from '../target.ts';

type Placed = Pick<Annotation, 'target' | 'createdAt'>;

/**
 * Where the words of a target begin in the text of their page, in UTF-16 units; Infinity for a
 * target with no place, whose position is empty.
 */
export function placeInPage({ position: { start, end } }: Target): number {
  return start === end ? Infinity : start;
}

/**
 * Compares annotations of one page for a sort: in the order of the page's text, those without a
 * place last; among equals, in the order in which they were made.
 */
export function byPlaceInPage(a: Placed, b: Placed): number {
  const [one, other] = [placeInPage(a.target), placeInPage(b.target)];
  if (one !== other) return one - other;
  return a.createdAt < b.createdAt ? -1 : Number(a.createdAt > b.createdAt);
}

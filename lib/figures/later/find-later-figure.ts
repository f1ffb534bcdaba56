import type { Figure } from '../../model/figure.ts';
import type { LaterFigure, LaterStep } from '../../model/later-figure.ts';
import type { Span } from '../../model/span.ts';
import { isLower, type Point, type Series } from './series.ts';

/** For "about": anything this near is the same. */
const NEAR = 0.1;

/**
 * The page's last figure on the subject of the one at `span` of the page text, if it says something
 * else, with those given in between; null if there is none or nothing is certain. An equal value is
 * no news, nor is one within the bounds ("at least 12", then "12"). A lower value counts only if
 * the page calls it the count: a smaller number alone may be from another occurrence.
 */
export function findLaterFigure(
  span: Span,
  series: readonly Series[],
): Omit<LaterFigure, 'figureId' | 'old'> | null {
  for (const { points } of series) {
    const at = points.findIndex((point) => isGivenAt(point, span));
    const [annotated, last] = [points[at], points.at(-1)];
    if (annotated === undefined || last === undefined) continue;
    const direction = supersedes(annotated.figure, last);
    if (direction === null || last === annotated) return null;
    const between = stepsBetween(annotated, points.slice(at + 1, -1), last);
    return { ...describe(last, direction), between };
  }
  return null;
}

/** The figures in between that say something new, without those that the last one only repeats. */
function stepsBetween(annotated: Point, points: readonly Point[], last: Point): LaterStep[] {
  const steps: { readonly point: Point; readonly step: LaterStep }[] = [];
  for (const point of points) {
    const before = steps.at(-1)?.point ?? annotated;
    const direction = supersedes(before.figure, point);
    if (direction !== null) steps.push({ point, step: describe(point, direction) });
  }
  while (isRepeated(steps.at(-1)?.point, last)) steps.pop();
  return steps.map(({ step }) => step);
}

function isRepeated(point: Point | undefined, last: Point): boolean {
  return point !== undefined && supersedes(point.figure, last) === null;
}

function isGivenAt({ role, reports }: Point, { start, end }: Span): boolean {
  return (
    role !== 'more' &&
    reports.some(({ figure }) => figure.span.start < end && start < figure.span.end)
  );
}

/** Whether a later count says more or less than the figure did; null if it says nothing new. */
export function supersedes(
  figure: Figure,
  later: Pick<Point, 'figure' | 'role'>,
): LaterFigure['direction'] | null {
  if (isNear(figure, later.figure)) return null;
  if (isHigher(later.figure, figure)) return 'higher';
  const isCertain =
    later.role === 'count' && figure.bounds === 'stated' && later.figure.bounds === 'stated';
  return isCertain && isLower(later.figure, figure) ? 'lower' : null;
}

/**
 * Whether a figure's lower bound is above another's lower bound; if the other has only an upper
 * bound, above that.
 */
function isHigher(figure: Figure, than: Figure): boolean {
  if (figure.min === null) return false;
  if (than.min === null) return than.max !== null && figure.min > than.max;
  // "Dozens", then "38": the text did not say less before.
  if (than.bounds === 'convention') return false;
  return (
    figure.min > than.min && !(than.qualifier === 'range' && figure.min <= (than.max ?? Infinity))
  );
}

function isNear(figure: Figure, later: Figure): boolean {
  if (figure.qualifier !== 'about' && later.qualifier !== 'about') return false;
  const [a, b] = [figure.min ?? figure.max ?? 0, later.min ?? later.max ?? 0];
  return Math.abs(a - b) <= NEAR * Math.max(Math.abs(a), Math.abs(b));
}

function describe({ figure, role, reports }: Point, direction: LaterStep['direction']): LaterStep {
  const [{ claim, entry }] = reports;
  return {
    figure,
    direction,
    isAddedUp: role === 'more',
    quote: claim.text,
    postedAt: entry?.postedAt ?? null,
    permalink: entry?.permalink ?? null,
  };
}

import type { Figure } from '../../model/figure.ts';
import type { Hint, HintClaim } from '../../model/hint.ts';
import type { Block } from '../../model/page-text.ts';
import type { Bounds } from '../bounds.ts';
import { isApart } from '../bounds.ts';
import { lineOf } from './figure-line.ts';
import type { HintPatterns } from './hint-patterns.ts';
import type { Reckoning, Rule } from './reckoning.ts';
import { findChanges } from './change-rule.ts';
import { findEach } from './each-rule.ts';
import { findHeadlines } from './headline-rule.ts';
import { findOrder } from './order-rule.ts';
import { findParts } from './parts-rule.ts';
import { findShares } from './share-rule.ts';
import { findAnniversaries, findDurations } from './years-rule.ts';

/**
 * What the rules know about the article besides its claims: its parts (empty if they are not known)
 * and its dates as it states them.
 */
export interface HintContext {
  readonly blocks: readonly Block[];
  readonly publishedAt: string | null;
  readonly modifiedAt: string | null;
}

/** Each is tried on every sentence. */
const RULES: readonly Rule[] = [
  findParts,
  findShares,
  findChanges,
  findEach,
  findDurations,
  findAnniversaries,
  findOrder,
];

/** A sentence with more figures than this is a table. */
const MOST_FIGURES = 60;
/** Days before and after its dates in which a page may have been written. */
const DAYS_AROUND = 7;

/**
 * Finds where an article's figures do not fit each other, with the computation, in text order. Only
 * figures that certainly belong together are computed with, as precisely as they are written; if
 * they fit, or nothing is certain, there is no hint. Linear in the number of figures.
 */
export function findHints(
  claims: readonly HintClaim[],
  context: HintContext,
  words: HintPatterns,
): readonly Hint[] {
  return reckonAll(claims, context, words)
    .filter(({ resultBounds, statedBounds }) => isApart(resultBounds, statedBounds))
    .map(toHint)
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/** All figures that belong together, whether they fit or not. */
export function reckonAll(
  claims: readonly HintClaim[],
  context: HintContext,
  words: HintPatterns,
): readonly Reckoning[] {
  const pageYears = yearsOf(context);
  const inSentences = claims.flatMap((claim) => {
    if (claim.figures.length === 0 || claim.figures.length > MOST_FIGURES) return [];
    const amounts = lineOf(claim, words, isAmount);
    const all = lineOf(claim, words, ({ kind }) => kind !== 'rank');
    return RULES.flatMap((rule) => rule({ amounts, all, pageYears, words }));
  });
  return [...inSentences, ...findHeadlines(claims, context.blocks, words)];
}

function isAmount({ kind }: Figure): boolean {
  return kind !== 'date' && kind !== 'rank';
}

/** The years the page may have been written in. */
function yearsOf({ publishedAt, modifiedAt }: HintContext): Bounds | null {
  const years = [publishedAt, modifiedAt].flatMap((date) =>
    date === null ? [] : yearsAround(date),
  );
  return years.length === 0 ? null : { low: Math.min(...years), high: Math.max(...years) };
}

function yearsAround(date: string): readonly number[] {
  const [day, year] = /^(\d{4})-\d\d-\d\d/.exec(date) ?? [];
  if (day === undefined || year === undefined)
    return /^\d{4}/.test(date) ? [Number(date.slice(0, 4))] : [];
  const around = (days: number): number =>
    new Date(Date.parse(day) + days * 864e5).getUTCFullYear();
  return [around(-DAYS_AROUND), Number(year), around(DAYS_AROUND)].filter(Number.isFinite);
}

function toHint({ kind, operands, result, stated, pageYear }: Reckoning): Hint {
  const figures = stated === null || kind === 'headline' ? operands : [...operands, stated];
  const start = Math.min(...figures.map(({ span }) => span.start));
  const end = Math.max(...figures.map(({ span }) => span.end));
  return { kind, span: { start, end }, operands, result, stated, pageYear };
}

import type { Attribution, Claim, ClaimKind, Density, Reason, ReasonCode } from '../model/claim.ts';
import type { Figure, FigureKind } from '../model/figure.ts';
import type { BlockRole } from '../model/page-text.ts';
import { isSpace } from './characters.ts';
import { Wording } from './words.ts';

/** What check-worthiness is computed from. */
export interface WorthinessFacts {
  readonly text: string;
  readonly kinds: readonly ClaimKind[];
  readonly figures: readonly Figure[];
  readonly attribution: readonly Attribution[];
  /** What the sentence model gives, 0 to 1; null where there is none for the language. */
  readonly priority: number | null;
  /** The bits of `Wording` its words have. */
  readonly wording: number;
}

/** How much a claim deserves checking, 0 to 1, and what that is made of; weights are in descending order of their size. */
export interface Worthiness {
  readonly checkWorthiness: number;
  readonly reasons: readonly Reason[];
}

/** From here on a claim is marked at the density; everything is at "all". */
const FROM: Readonly<Record<Density, number>> = { key: 0.7, important: 0.4, all: 0 };

const BASE: Readonly<Record<FigureKind, readonly [ReasonCode, number]>> = {
  casualty: ['casualty-figure', 0.8],
  memorial: ['memorial-figure', 0.75],
  change: ['change-figure', 0.6],
  money: ['money-figure', 0.58],
  attendance: ['attendance-figure', 0.56],
  share: ['share-figure', 0.57],
  count: ['count-figure', 0.48],
  rank: ['rank', 0.52],
  measure: ['measure-figure', 0.46],
  date: ['date', 0.42],
};
const QUOTATION = 0.45;
const REPORTED = 0.2;
const STATEMENT = 0.05;
const SCENE_DATE = 0.25;
/** A statement without a figure stays below "important", however the model ranks it. */
const HIGHEST_WITHOUT_FIGURE = 0.39;
const SMALL_NUMBER = 3;

const isFigureKind = (kind: ClaimKind): kind is FigureKind => kind in BASE;

/** A calendar date without a year ("on May 9") says when the report's own scene took place. */
const isSceneDate = ({ kind, min, max }: Figure): boolean =>
  kind === 'date' && min === null && max === null;

function isBareSceneDate(kinds: readonly ClaimKind[], figures: readonly Figure[]): boolean {
  const isDated = kinds.every((kind) => kind === 'date' || kind === 'reported');
  return isDated && figures.length > 0 && figures.every(isSceneDate);
}

function baseReason({ kinds, figures }: WorthinessFacts): Reason {
  if (isBareSceneDate(kinds, figures)) return { code: 'scene-date-only', weight: SCENE_DATE };
  const known = kinds.filter(isFigureKind).map((kind) => BASE[kind]);
  const [code, weight] = known.sort((a, b) => b[1] - a[1])[0] ?? [null, 0];
  if (code !== null && !(kinds.includes('quotation') && weight < QUOTATION))
    return { code, weight };
  if (kinds.includes('quotation')) return { code: 'quotation', weight: QUOTATION };
  if (kinds.includes('reported')) return { code: 'reported', weight: REPORTED };
  return { code: 'sentence-model', weight: STATEMENT };
}

/** 12 is round, 1,234 and 12.7 are precise: three or more digits that are not trailing zeros. */
function isPrecise({ kind, min, max, qualifier }: Figure): boolean {
  if (kind === 'date' || kind === 'rank' || qualifier !== 'exact' || min === null || min !== max)
    return false;
  return (
    String(min)
      .replace(/\D/gu, '')
      .replace(/^0+|0+$/gu, '').length >= 3
  );
}

/** From here on a figure is large; other kinds are not weighed by size. */
const LARGE: Readonly<Partial<Record<FigureKind, number>>> = {
  attendance: 1e4,
  count: 1e4,
  money: 1e8,
};

function isLarge({ kind, min, max }: Figure): boolean {
  return (max ?? min ?? 0) >= (LARGE[kind] ?? Infinity);
}

function isSmall({ kind, min, max, qualifier }: Figure): boolean {
  return (
    (kind === 'count' || kind === 'attendance') &&
    qualifier === 'exact' &&
    (min ?? 0) <= SMALL_NUMBER &&
    (max ?? 0) <= SMALL_NUMBER
  );
}

function figureReasons(figures: readonly Figure[], base: ReasonCode): Reason[] {
  const telling = figures.filter(({ kind }) => kind !== 'date');
  const reasons: Reason[] = [];
  if (telling.length > 1)
    reasons.push({ code: 'several-figures', weight: telling.length > 2 ? 0.12 : 0.08 });
  if (telling.some(isPrecise)) reasons.push({ code: 'precise-figure', weight: 0.08 });
  if (telling.some(isLarge)) reasons.push({ code: 'large-figure', weight: 0.06 });
  if (telling.length > 0 && telling.every(({ bounds }) => bounds === 'convention')) {
    reasons.push({ code: 'vague-figure', weight: -0.06 });
  }
  // A small count beside a weighty date or rank takes nothing from it.
  const isCount = base === 'count-figure' || base === 'attendance-figure';
  if (isCount && telling.every(isSmall)) reasons.push({ code: 'small-number', weight: -0.1 });
  return reasons;
}

const AFTER_QUESTION: ReadonlySet<string> = new Set(['"', "'", '’', '”', '»', ')']);

/** Whether a text ends in a question mark, closing marks aside. */
export function isQuestion(text: string): boolean {
  let at = text.length - 1;
  while (at >= 0 && (AFTER_QUESTION.has(text.charAt(at)) || isSpace(text.charCodeAt(at)))) at--;
  return text.charAt(at) === '?';
}

/** What the wording takes away; a quotation's own words are its speaker's and cost nothing. */
function wordingReasons({ text, kinds, wording }: WorthinessFacts): Reason[] {
  const reasons: Reason[] = [];
  if (isQuestion(text)) reasons.push({ code: 'question', weight: -0.15 });
  if ((wording & Wording.forecast) !== 0) reasons.push({ code: 'forecast-words', weight: -0.06 });
  if (kinds.includes('quotation')) return reasons;
  if ((wording & Wording.opinion) !== 0) reasons.push({ code: 'opinion-words', weight: -0.06 });
  if ((wording & Wording.firstPerson) !== 0) reasons.push({ code: 'first-person', weight: -0.08 });
  return reasons;
}

/** The model moves a claim with a figure a little, and is what ranks the ones without. */
function modelReasons({ kinds, priority }: WorthinessFacts): Reason[] {
  if (priority === null) return [];
  const weight =
    kinds.some(isFigureKind) || kinds.includes('quotation')
      ? 0.12 * (priority - 0.5)
      : 0.3 * priority;
  return [{ code: 'sentence-model', weight: round(weight) }];
}

const round = (value: number): number => Math.round(value * 1000) / 1000;

/** What the score may not fall below and rise above, whatever is added: the promises of the densities. */
function limitsOf({
  kinds,
  figures,
}: Pick<WorthinessFacts, 'kinds' | 'figures'>): readonly [number, number] {
  if (kinds.includes('casualty') || kinds.includes('memorial')) return [FROM.key, 1];
  if (kinds.includes('quotation')) return [FROM.important, 1];
  const hasFigure = kinds.some(isFigureKind);
  return hasFigure && !isBareSceneDate(kinds, figures) ? [0, 1] : [0, HIGHEST_WITHOUT_FIGURE];
}

function sumUp(reasons: readonly Reason[], [low, high]: readonly [number, number]): Worthiness {
  const sum = reasons.reduce((total, { weight }) => total + weight, 0);
  const sorted = [...reasons].sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  return { checkWorthiness: round(Math.min(high, Math.max(low, sum))), reasons: sorted };
}

/**
 * Check-worthiness of one claim: the weight of its strongest kind, plus what its figures, voices, wording and the sentence model add or
 * take, kept within the limits its kinds promise (a casualty or memorial figure is always key). README.md explains the weights.
 */
export function scoreClaim(facts: WorthinessFacts): Worthiness {
  const base = baseReason(facts);
  const reasons = [
    base,
    ...figureReasons(facts.figures, base.code),
    ...(facts.attribution.length > 0 && facts.figures.length > 0
      ? [{ code: 'attributed', weight: 0.04 } as const]
      : []),
    ...wordingReasons(facts),
    ...modelReasons(facts),
  ];
  return sumUp(reasons, limitsOf(facts));
}

/**
 * The same claim weighed by where it stands: a headline, standfirst or key point says what the article is about, as its first lines do; a
 * date under a picture says when it was taken.
 */
export function weighPlace(claim: Claim, role: BlockRole, isEarly: boolean): Claim {
  const isHeadline = role === 'headline' || role === 'standfirst' || role === 'keyPoint';
  const added: Reason[] = [];
  if (isHeadline) added.push({ code: 'headline', weight: 0.1 });
  else if (role === 'caption' && claim.kinds.every((kind) => kind === 'date')) {
    added.push({ code: 'scene-date-only', weight: SCENE_DATE - BASE.date[1] });
  } else if (isEarly && role === 'body') added.push({ code: 'early-in-article', weight: 0.06 });
  if (added.length === 0) return claim;
  return {
    ...claim,
    ...sumUp([...claim.reasons, ...added], limitsOf(claim)),
  };
}

/** Whether `claim` is marked when a page is marked at `density`. */
export function isAtDensity(claim: Pick<Claim, 'checkWorthiness'>, density: Density): boolean {
  return claim.checkWorthiness >= FROM[density];
}

import type { Attribution, Claim, ClaimKind, Reason } from '../../model/claim.ts';
import type { Figure, FigureKind } from '../../model/figure.ts';
import type { BlockRole } from '../../model/page-text.ts';
import { isSpace } from '../tokens/characters.ts';
import { Wording } from '../tokens/word-classes.ts';
import { LEAST_WORTHINESS } from './at-density.ts';

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

/**
 * How much a claim deserves checking, 0 to 1, and what that is made of; weights are in descending
 * order of their size.
 */
export interface Worthiness {
  readonly checkWorthiness: number;
  readonly reasons: readonly Reason[];
}

const BASE: Readonly<Record<FigureKind, Reason>> = {
  casualty: { code: 'casualty-figure', weight: 0.8 },
  memorial: { code: 'memorial-figure', weight: 0.75 },
  change: { code: 'change-figure', weight: 0.6 },
  money: { code: 'money-figure', weight: 0.58 },
  attendance: { code: 'attendance-figure', weight: 0.56 },
  share: { code: 'share-figure', weight: 0.57 },
  count: { code: 'count-figure', weight: 0.48 },
  rank: { code: 'rank', weight: 0.52 },
  measure: { code: 'measure-figure', weight: 0.46 },
  date: { code: 'date', weight: 0.42 },
};
const QUOTATION: Reason = { code: 'quotation', weight: 0.45 };
const REPORTED: Reason = { code: 'reported', weight: 0.35 };
/** Only the model makes a statement without a figure a claim. */
const STATEMENT: Reason = { code: 'sentence-model', weight: 0.2 };
const SCENE_DATE: Reason = { code: 'scene-date-only', weight: 0.25 };
const TWO_FIGURES: Reason = { code: 'several-figures', weight: 0.08 };
const MORE_FIGURES: Reason = { code: 'several-figures', weight: 0.12 };
const PRECISE: Reason = { code: 'precise-figure', weight: 0.08 };
const IS_LARGE: Reason = { code: 'large-figure', weight: 0.06 };
const VAGUE: Reason = { code: 'vague-figure', weight: -0.06 };
const SMALL: Reason = { code: 'small-number', weight: -0.1 };
const ATTRIBUTED: Reason = { code: 'attributed', weight: 0.04 };
const QUESTION: Reason = { code: 'question', weight: -0.15 };
const FORECAST: Reason = { code: 'forecast-words', weight: -0.06 };
const OPINION: Reason = { code: 'opinion-words', weight: -0.06 };
const FIRST_PERSON: Reason = { code: 'first-person', weight: -0.08 };
/** What may be added to the base, in the order it is added up; a set of them is a number, a bit for each. */
const ADDED: readonly Reason[] = [
  TWO_FIGURES,
  MORE_FIGURES,
  PRECISE,
  IS_LARGE,
  VAGUE,
  SMALL,
  ATTRIBUTED,
  QUESTION,
  FORECAST,
  OPINION,
  FIRST_PERSON,
];
const bitOf = (reason: Reason): number => 1 << ADDED.indexOf(reason);
const BITS = {
  twoFigures: bitOf(TWO_FIGURES),
  moreFigures: bitOf(MORE_FIGURES),
  precise: bitOf(PRECISE),
  large: bitOf(IS_LARGE),
  vague: bitOf(VAGUE),
  small: bitOf(SMALL),
  attributed: bitOf(ATTRIBUTED),
  question: bitOf(QUESTION),
  forecast: bitOf(FORECAST),
  opinion: bitOf(OPINION),
  firstPerson: bitOf(FIRST_PERSON),
} as const;
/** A statement without a figure stays below "important", however the model ranks it. */
const HIGHEST_WITHOUT_FIGURE = 0.39;
const HIGHEST_BELOW_KEY = 0.69;
const SMALL_NUMBER = 3;

const FIGURE_KINDS: ReadonlySet<ClaimKind> = new Set(Object.keys(BASE) as FigureKind[]);
const isFigureKind = (kind: ClaimKind): kind is FigureKind => FIGURE_KINDS.has(kind);

/** A calendar date without a year ("on May 9") says when the report's own scene took place. */
const isSceneDate = ({ kind, min, max }: Figure): boolean =>
  kind === 'date' && min === null && max === null;

function isBareSceneDate(kinds: readonly ClaimKind[], figures: readonly Figure[]): boolean {
  if (!kinds.every((kind) => kind === 'date' || kind === 'reported')) return false;
  // A number beside it that makes no claim ("the two leaders") does not make it one.
  const dates = figures.filter(isDate);
  return dates.length > 0 && dates.every(isSceneDate);
}

function baseReason({ kinds, figures }: WorthinessFacts): Reason {
  if (isBareSceneDate(kinds, figures)) return SCENE_DATE;
  let strongest: Reason | null = null;
  for (const kind of kinds) {
    const reason = isFigureKind(kind) ? BASE[kind] : null;
    if (reason !== null && reason.weight > (strongest?.weight ?? 0)) strongest = reason;
  }
  const isQuoted = kinds.includes('quotation');
  if (strongest !== null && !(isQuoted && strongest.weight < QUOTATION.weight)) return strongest;
  if (isQuoted) return QUOTATION;
  return kinds.includes('reported') ? REPORTED : STATEMENT;
}

/** 12 is round, 1,234 and 12.7 are precise: three or more digits that are not trailing zeros. */
function isPrecise({ kind, min, max, qualifier }: Figure): boolean {
  if (kind === 'date' || kind === 'rank' || qualifier !== 'exact' || min === null || min !== max)
    return false;
  if (Number.isInteger(min) && Math.abs(min) < 1e15) return hasThreeDigits(Math.abs(min));
  return significantDigits(String(min)) >= 3;
}

/** How many digits a number is written with, zeros before and behind them left out. */
function significantDigits(written: string): number {
  let count = 0;
  let last = 0;
  for (let at = 0; at < written.length; at++) {
    const digit = written.charCodeAt(at) - 0x30;
    if (digit < 0 || digit > 9 || (digit === 0 && count === 0)) continue;
    count++;
    if (digit > 0) last = count;
  }
  return last;
}

function hasThreeDigits(whole: number): boolean {
  let rest = whole;
  while (rest > 0 && rest % 10 === 0) rest /= 10;
  return rest >= 100;
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

const isDate = ({ kind }: Figure): boolean => kind === 'date';

/** The bits of what the figures add or take. */
function figureReasons(figures: readonly Figure[], base: Reason): number {
  let telling = 0;
  let bits = 0;
  let isVague = true;
  // A small count beside a weighty date or rank takes nothing from it.
  let isOfSmall = base === BASE.count || base === BASE.attendance;
  for (const figure of figures) {
    if (isDate(figure)) continue;
    telling++;
    if (isPrecise(figure)) bits |= BITS.precise;
    if (isLarge(figure)) bits |= BITS.large;
    isVague &&= figure.bounds === 'convention';
    isOfSmall &&= isSmall(figure);
  }
  if (telling > 1) bits |= telling > 2 ? BITS.moreFigures : BITS.twoFigures;
  if (telling > 0 && isVague) bits |= BITS.vague;
  return isOfSmall ? bits | BITS.small : bits;
}

const AFTER_QUESTION: ReadonlySet<string> = new Set(['"', "'", '’', '”', '»', ')']);

/** Whether a text ends in a question mark, closing marks aside. */
export function isQuestion(text: string): boolean {
  let at = text.length - 1;
  while (at >= 0 && (AFTER_QUESTION.has(text.charAt(at)) || isSpace(text.charCodeAt(at)))) at--;
  return text.charAt(at) === '?';
}

/** The bits of what the wording takes away; a quotation's own words are its speaker's and cost nothing. */
function wordingReasons({ text, kinds, wording }: WorthinessFacts): number {
  let bits = isQuestion(text) ? BITS.question : 0;
  if (wording === 0) return bits;
  if ((wording & Wording.forecast) !== 0) bits |= BITS.forecast;
  if (kinds.includes('quotation')) return bits;
  if ((wording & Wording.opinion) !== 0) bits |= BITS.opinion;
  return (wording & Wording.firstPerson) !== 0 ? bits | BITS.firstPerson : bits;
}

/**
 * The model moves a claim with a figure a little, and is what ranks the ones without. One reason of
 * one code, however it came to it.
 */
function addModelReason(kinds: readonly ClaimKind[], priority: number, reasons: Reason[]): void {
  const isMoved = kinds.some(isFigureKind) || kinds.includes('quotation');
  const weight = round((isMoved ? 0.12 : 0.3) * (priority - 0.5));
  const [base] = reasons;
  if (base === STATEMENT) reasons[0] = { ...base, weight: round(base.weight + weight) };
  else if (weight !== 0)
    reasons.push({ code: weight > 0 ? 'sentence-model' : 'unlike-checked', weight });
}

const round = (value: number): number => Math.round(value * 1000) / 1000;

type Limits = readonly [number, number];
const KEY_LIMITS: Limits = [LEAST_WORTHINESS.key, 1];
const QUOTED_LIMITS: Limits = [LEAST_WORTHINESS.important, 1];
const LIMITS: Limits = [0, 1];
const PLAIN_LIMITS: Limits = [0, HIGHEST_WITHOUT_FIGURE];
const ALL_LIMITS: readonly Limits[] = [KEY_LIMITS, QUOTED_LIMITS, LIMITS, PLAIN_LIMITS];

/** What the score may not fall below and rise above, whatever is added: the promises of the densities. */
function limitsOf({ kinds, figures }: Pick<WorthinessFacts, 'kinds' | 'figures'>): Limits {
  if (isAlwaysKey({ kinds })) return KEY_LIMITS;
  if (kinds.includes('quotation')) return QUOTED_LIMITS;
  const hasFigure = kinds.some(isFigureKind);
  return hasFigure && !isBareSceneDate(kinds, figures) ? LIMITS : PLAIN_LIMITS;
}

/** Adds up `reasons`, and sorts them. */
function sumUp(reasons: Reason[], [low, high]: Limits): Worthiness {
  let sum = 0;
  for (const { weight } of reasons) sum += weight;
  sortByWeight(reasons);
  return { checkWorthiness: round(Math.min(high, Math.max(low, sum))), reasons };
}

/**
 * Puts the weightiest first, in place; those of one weight stay in their order. There are a
 * handful, in nearly the right order.
 */
function sortByWeight(reasons: Reason[]): void {
  for (let from = 1; from < reasons.length; from++) {
    for (let at = from; at > 0; at--) {
      const [before, reason] = [reasons[at - 1], reasons[at]];
      if (before === undefined || reason === undefined) break;
      if (Math.abs(before.weight) >= Math.abs(reason.weight)) break;
      reasons[at - 1] = reason;
      reasons[at] = before;
    }
  }
}

/**
 * Check-worthiness of one claim: the weight of its strongest kind, plus what its figures, voices,
 * wording and the sentence model add or take, kept within the limits its kinds promise (a casualty
 * or memorial figure is always key). README.md explains the weights.
 */
export function scoreClaim(facts: WorthinessFacts): Worthiness {
  const { figures, attribution, priority } = facts;
  const base = baseReason(facts);
  const isAttributed = attribution.length > 0 && figures.length > 0;
  const added =
    figureReasons(figures, base) | wordingReasons(facts) | (isAttributed ? BITS.attributed : 0);
  const limits = limitsOf(facts);
  if (priority === null) return knownSum(base, added, limits);
  const reasons = reasonsOf(base, added);
  addModelReason(facts.kinds, priority, reasons);
  return sumUp(reasons, limits);
}

function reasonsOf(base: Reason, added: number): Reason[] {
  return [base, ...ADDED.filter((_, at) => (added & (1 << at)) !== 0)];
}

const sums = new Map<Reason, Map<number, Worthiness>>();

/**
 * The same reasons are added up once, and their claims share them: a page has hundreds of claims
 * and a handful of sums.
 */
function knownSum(base: Reason, added: number, limits: Limits): Worthiness {
  let known = sums.get(base);
  if (known === undefined) sums.set(base, (known = new Map<number, Worthiness>()));
  const key = (ALL_LIMITS.indexOf(limits) << ADDED.length) | added;
  let sum = known.get(key);
  if (sum === undefined) known.set(key, (sum = sumUp(reasonsOf(base, added), limits)));
  return sum;
}

/**
 * The same claim weighed by where it is: a headline, standfirst or key point says what the
 * article is about, as its first lines do; a date under a picture says when it was taken.
 */
export function weighPlace(claim: Claim, role: BlockRole, isEarly: boolean): Claim {
  const isHeadline = role === 'headline' || role === 'standfirst' || role === 'keyPoint';
  const added: Reason[] = [];
  if (isHeadline) added.push({ code: 'headline', weight: 0.1 });
  else if (role === 'caption' && claim.kinds.every((kind) => kind === 'date')) {
    added.push({ code: 'scene-date-only', weight: SCENE_DATE.weight - BASE.date.weight });
  } else if (isEarly && role === 'body') added.push({ code: 'early-in-article', weight: 0.06 });
  if (added.length === 0) return claim;
  return {
    ...claim,
    ...sumUp([...claim.reasons, ...added], limitsOf(claim)),
  };
}

/** Whether a claim is key on any page: it has a casualty or memorial figure. */
export function isAlwaysKey({ kinds }: Pick<Claim, 'kinds'>): boolean {
  return kinds.includes('casualty') || kinds.includes('memorial');
}

/** A key claim just below key, because others of its page weigh more. */
export function lowerToImportant(claim: Claim): Claim {
  const weight = round(HIGHEST_BELOW_KEY - claim.checkWorthiness);
  const reasons = [...claim.reasons, { code: 'others-weigh-more', weight } as const];
  return { ...claim, ...sumUp(reasons, [LEAST_WORTHINESS.important, HIGHEST_BELOW_KEY]) };
}

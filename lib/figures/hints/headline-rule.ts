import type { HintClaim } from '../../model/hint.ts';
import type { Figure, Harm } from '../../model/figure.ts';
import type { Block, BlockRole } from '../../model/page-text.ts';
import type { Bounds } from '../bounds.ts';
import { boundsOf, isApart, isCount } from '../bounds.ts';
import type { HintPatterns } from './hint-patterns.ts';
import type { Reckoning } from './reckoning.ts';

/** The blocks of the body that repeat what the headline says. */
const LEAD_BLOCKS = 2;
/** If the numbers differ by more than this factor, it is another event. */
const FAR_OFF = 2;
const TOTALLED = 12;

/**
 * The headline's number of people harmed, compared with the report's first. Applies only if
 * headline and lead each give one number for the same harm and report the same event, and if the
 * headline's number is nowhere else in the article, neither as a sum nor for people who may be
 * those harmed.
 */
export function findHeadlines(
  claims: readonly HintClaim[],
  blocks: readonly Block[],
  words: HintPatterns,
): readonly Reckoning[] {
  const placed = placeHarmed(claims, blocks);
  const headline = placed.filter(({ role }) => role === 'headline');
  const rest = placed.filter(({ role }) => role !== 'headline');
  return headline.flatMap(({ figure, claim }) => {
    const isSame = (one: PlacedFigure): boolean => one.figure.harm === figure.harm;
    if (headline.filter(isSame).length !== 1) return [];
    const others = rest.filter(isSame);
    const lead = others.filter(({ isLead }) => isLead);
    const [first] = lead;
    if (first === undefined || lead.length !== 1 || !isAlone(first, words)) return [];
    if (!isOneEvent(claim.text, first.claim.text, words)) return [];
    const said = others.map((other) => other.figure);
    if (isSaid(figure, said) || peopleIn(claims).some((other) => saysSame(other, figure)))
      return [];
    const found = compare(figure, first.figure, words);
    return found === null ? [] : [found];
  });
}

/** Whether the sentence counts no other people and mentions no other event. */
function isAlone({ figure, claim }: PlacedFigure, words: HintPatterns): boolean {
  const others = claim.figures.filter(
    (other) => other !== figure && other.harm === null && isCount(other),
  );
  const { text } = claim;
  return others.length === 0 && !words.otherEvent.test(text) && !words.someHarmed.test(text);
}

/**
 * Whether headline and lead report the same event and all the harm it did. If the lead names a
 * place, the one place that the headline names must be that place; otherwise a significant word is
 * in both, or the lead names no place of its own and so continues the headline.
 */
function isOneEvent(headline: string, lead: string, words: HintPatterns): boolean {
  if (words.someHarmed.test(headline)) return false;
  const { place, more } = words.place.exec(headline)?.groups ?? {};
  if (more !== undefined) return false;
  const isPlaced = words.place.test(lead);
  if (place !== undefined && isPlaced) return lead.toLowerCase().includes(place.toLowerCase());
  const stems = stemsOf(lead, words);
  return !isPlaced || [...stemsOf(headline, words)].some((stem) => stems.has(stem));
}

const STEM = 4;

/** The beginnings of the significant words. */
function stemsOf(text: string, { plainWord }: HintPatterns): ReadonlySet<string> {
  const long = (text.toLowerCase().match(/\p{L}{4,}/gu) ?? []).filter(
    (word) => !plainWord.test(word),
  );
  return new Set(long.map((word) => word.slice(0, STEM)));
}

/**
 * The figures of people who may be the same although no word of harm is beside them ("the army
 * spoke of eight fighters").
 */
function peopleIn(claims: readonly HintClaim[]): readonly Figure[] {
  return claims.flatMap(({ figures }) => figures.filter(({ kind }) => kind === 'attendance'));
}

function saysSame(other: Figure, headline: Figure): boolean {
  return other.min !== null && other.min === headline.min && other.max === headline.max;
}

interface PlacedFigure {
  readonly figure: Figure;
  readonly harm: Harm;
  readonly claim: HintClaim;
  readonly role: BlockRole;
  readonly isLead: boolean;
}

/**
 * The figures of people harmed, each with the part of the article it is in; claims and blocks are
 * both in text order.
 */
function placeHarmed(
  claims: readonly HintClaim[],
  blocks: readonly Block[],
): readonly PlacedFigure[] {
  const lead = new Set(blocks.filter(({ role }) => role === 'body').slice(0, LEAD_BLOCKS));
  let at = 0;
  return claims.flatMap((claim) => {
    while (blocks[at] !== undefined && (blocks[at]?.span.end ?? 0) <= claim.span.start) at += 1;
    const block = blocks[at];
    if (block === undefined) return [];
    const isLead = lead.has(block) || block.role === 'standfirst';
    return claim.figures.flatMap((figure) =>
      figure.harm === null ? [] : [{ figure, harm: figure.harm, claim, role: block.role, isLead }],
    );
  });
}

/** Whether any other figure, or two of them together, gives the headline's number. */
function isSaid(headline: Figure, others: readonly Figure[]): boolean {
  const said = boundsOf(headline);
  if (said === null || others.length > TOTALLED) return true;
  const bounds = others.flatMap((other) => pointBounds(other) ?? []);
  if (bounds.length < others.length) return true;
  return bounds.some((one, index) => {
    const sums = bounds
      .slice(index + 1)
      .map((two) => ({ low: one.low + two.low, high: one.high + two.high }));
    return [one, ...sums].some((each) => !isApart(each, said));
  });
}

/**
 * What a figure says, with an open bound taken literally: "at least 31" says 31. Null for a vague
 * word.
 */
function pointBounds(figure: Figure): Bounds | null {
  const bounds = boundsOf(figure);
  if (bounds === null) return null;
  const low = Number.isFinite(bounds.low) ? bounds.low : bounds.high;
  return { low, high: Number.isFinite(bounds.high) ? bounds.high : low };
}

function compare(headline: Figure, lead: Figure, words: HintPatterns): Reckoning | null {
  const [said, statedBounds] = [boundsOf(headline), pointBounds(lead)];
  const result = headline.min;
  if (said === null || statedBounds === null || result === null) return null;
  const isPlain =
    headline.qualifier === 'exact' && (lead.qualifier === 'exact' || lead.qualifier === 'atLeast');
  if (!isPlain || !isSameWhat(headline, lead, words)) return null;
  if (result > statedBounds.high * FAR_OFF || result * FAR_OFF < statedBounds.low) return null;
  const loose = { low: said.low - roundness(result), high: said.high + roundness(result) };
  return {
    kind: 'headline',
    operands: [headline],
    result,
    resultBounds: loose,
    stated: lead,
    statedBounds,
    pageYear: null,
  };
}

/** Headlines round: a multiple of ten may be off by half of ten. */
function roundness(value: number): number {
  return value % 10 === 0 ? Math.max(5, value * 0.05) : 0;
}

function isSameWhat(a: Figure, b: Figure, words: HintPatterns): boolean {
  const [one, two] = [a, b].map(({ counted }) =>
    counted === null || words.people.test(counted) ? null : counted.toLowerCase(),
  );
  return one === two;
}

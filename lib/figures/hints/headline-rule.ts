import type { HintClaim } from '../../model/hint.ts';
import type { Figure, Harm } from '../../model/figure.ts';
import type { Block, BlockRole } from '../../model/page-text.ts';
import type { Bounds } from '../bounds.ts';
import { boundsOf, isApart, isCount } from '../bounds.ts';
import type { HintPatterns } from './hint-patterns.ts';
import type { Reckoning } from './reckoning.ts';

/** The blocks of the body that repeat what the headline says. */
const LEAD_BLOCKS = 2;
/** Farther off it is another event. */
const FAR_OFF = 2;
const TOTALLED = 12;

/**
 * The headline's number of people harmed, and the report's first: only where headline and lead give
 * one each of the same harm and tell of one event, and the headline's number stands nowhere else in
 * the article, not as a sum and not of people who may be the harmed either.
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

/** Whether the sentence counts no other people and tells of no other event. */
function isAlone({ figure, claim }: PlacedFigure, words: HintPatterns): boolean {
  const others = claim.figures.filter(
    (other) => other !== figure && other.harm === null && isCount(other),
  );
  const { text } = claim;
  return others.length === 0 && !words.otherEvent.test(text) && !words.someHarmed.test(text);
}

/**
 * Whether headline and lead tell of one event and all it harmed: the one place that the headline
 * names is the lead's where that names one; else a word of substance is in both, or the lead names
 * no place of its own and so goes on from the headline.
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

/** How the words of substance begin. */
function stemsOf(text: string, { plainWord }: HintPatterns): ReadonlySet<string> {
  const long = (text.toLowerCase().match(/\p{L}{4,}/gu) ?? []).filter(
    (word) => !plainWord.test(word),
  );
  return new Set(long.map((word) => word.slice(0, STEM)));
}

/**
 * The figures of people who may be the same without a word of harm beside them ("the army spoke of
 * eight fighters").
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
 * The figures of people harmed with the part of the article they stand in; claims and blocks are
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

/** Whether any other figure says the headline's number, alone or two of them together. */
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

/** What a figure says, an open bound taken at its word: "at least 31" says 31. Null for a vague word. */
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

/** Headlines round: a multiple of ten may be off by half a ten. */
function roundness(value: number): number {
  return value % 10 === 0 ? Math.max(5, value * 0.05) : 0;
}

function isSameWhat(a: Figure, b: Figure, words: HintPatterns): boolean {
  const [one, two] = [a, b].map(({ counted }) =>
    counted === null || words.people.test(counted) ? null : counted.toLowerCase(),
  );
  return one === two;
}

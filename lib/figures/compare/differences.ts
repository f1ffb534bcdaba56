import type { Harm } from '../../model/figure.ts';
import { isFraction } from '../bounds.ts';
import type { ComparedField, ComparedFigure, Difference } from './comparison.ts';
import { matchCounted, matchPeriods, matchWords, type WordMatch } from './same-words.ts';

/**
 * In which respects two figures are about different things (`certain`), and in which one of them
 * does not say (`possible`).
 */
export interface Differences {
  readonly certain: readonly Difference[];
  readonly possible: readonly Difference[];
}

interface Compared {
  readonly field: ComparedField;
  readonly match: WordMatch;
  readonly a: string | null;
  readonly b: string | null;
}

/**
 * What prevents two figures from being compared. What a person logged to one subject is about one
 * thing unless both say otherwise, so only differences between two statements count there.
 */
export function findDifferences(a: ComparedFigure, b: ComparedFigure): Differences {
  const isOneSubject = a.subjectId !== null && a.subjectId === b.subjectId;
  const compared = compareFields(a, b);
  const named = (match: WordMatch): readonly Difference[] =>
    compared.filter((entry) => entry.match === match).map(({ field, a, b }) => ({ field, a, b }));
  return {
    certain: named('differs').filter(({ field }) => !(isOneSubject && field === 'what')),
    possible: isOneSubject ? [] : named('unclear'),
  };
}

function compareFields(a: ComparedFigure, b: ComparedFigure): readonly Compared[] {
  const entry = (
    field: ComparedField,
    match: WordMatch,
    read: (figure: ComparedFigure) => string | null,
  ): Compared => ({ field, match, a: read(a), b: read(b) });
  return [
    entry('kind', a.kind === b.kind ? 'same' : 'differs', ({ kind }) => kind),
    entry('unit', unitOf(a) === unitOf(b) ? 'same' : 'differs', unitOf),
    entry('harm', matchHarm(a.harm, b.harm), ({ harm }) => harm),
    entry('what', matchWhat(a, b), ({ counted }) => counted),
    entry('population', matchWords(a.population, b.population), ({ population }) => population),
    entry('place', matchWords(a.place, b.place), ({ place }) => place),
    entry('period', matchPeriods(a.period, b.period), ({ period }) => period),
    entry('event', matchWords(a.event, b.event), ({ event }) => event),
    entry('basis', matchBasis(a.basis, b.basis), ({ basis }) => basis),
  ];
}

/** A figure's unit, where fractions in words and percentage points are units of their own. */
function unitOf(figure: ComparedFigure): string | null {
  if (isFraction(figure)) return '%';
  if (figure.unit !== '%') return figure.unit;
  return /point|punkt|punto|пункт|百分点|百分點/iu.test(figure.text) ? '% points' : '%';
}

/** "Casualties" includes more than those killed: only equal harm is the same. */
function matchHarm(a: Harm | null, b: Harm | null): WordMatch {
  if (a === b) return 'same';
  const isUnknown = (harm: Harm | null): boolean => harm === null || harm === 'unspecified';
  return isUnknown(a) || isUnknown(b) ? 'unclear' : 'differs';
}

/**
 * Dates, ranks and amounts of money get their meaning from the sentence, not from a counted noun.
 */
function matchWhat(a: ComparedFigure, b: ComparedFigure): WordMatch {
  return matchCounted(a.counted, b.counted);
}

type Basis = ComparedFigure['basis'];

/** An addition or a part is never compared with a total, nor with what may be one. */
function matchBasis(a: Basis, b: Basis): WordMatch {
  if (a === b) return 'same';
  const isWhole = (basis: Basis): boolean => basis === 'total' || basis === 'unknown';
  return isWhole(a) && isWhole(b) ? 'same' : 'differs';
}

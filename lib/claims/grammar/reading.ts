import type { FigureKind, Harm, Qualifier } from '../../model/figure.ts';
import type { Lexicon } from './lexicon.ts';
import type { Tokens } from '../tokens/tokens.ts';

/** What a number was written as; kinds come later, from the words around. */
export type Sort =
  | 'number'
  | 'ordinal'
  | 'fraction'
  | 'percent'
  | 'money'
  | 'date'
  | 'year'
  /** twice, nine times */
  | 'fold'
  /** doubled, halved */
  | 'multiplied';

/** A figure being read: token positions, then what the refiners find out. */
export interface Reading {
  sort: Sort;
  /** First token and the one after the last. */
  from: number;
  to: number;
  min: number | null;
  max: number | null;
  qualifier: Qualifier;
  bounds: 'stated' | 'convention';
  unit: string | null;
  kind: FigureKind | null;
  harm: Harm | null;
  /** Tokens of the noun phrase counted; both 0 where there is none. */
  countedFrom: number;
  countedTo: number;
  /** The head noun, -1 where nothing is counted; and the end of the phrase with its "of". */
  head: number;
  extendedTo: number;
  /** First token of the qualifier before the figure, `from` where there is none. */
  begin: number;
  /** Where what belongs to the figure ends (its unit word, its noun phrase). */
  tail: number;
  /** No figure after all: a name, a clock time, an age. */
  isNone: boolean;
  /** A bare whole number in digits without a separator: may be a year, a model, a page. */
  isPlain: boolean;
}

/** What the sentences before in the same paragraph counted last, for a number that leaves its noun out. */
export interface Topic {
  readonly kind: FigureKind | null;
  readonly harm: Harm | null;
  /** How many sentences ago it was counted, 0 for the one before. */
  readonly age: number;
}

/** A sentence under work. */
export interface Sentence {
  readonly tokens: Tokens;
  readonly lexicon: Lexicon;
  readonly readings: Reading[];
  readonly topic: Topic | null;
  /** Whether a sentence before in the same paragraph counted memorials. */
  readonly hasMemorials?: boolean;
}

/** A reading with nothing known yet but its value. */
export function newReading(sort: Sort, from: number, to: number, value: number | null): Reading {
  return {
    sort,
    from,
    to,
    min: value,
    max: value,
    qualifier: 'exact',
    bounds: 'stated',
    unit: null,
    kind: null,
    harm: null,
    countedFrom: 0,
    countedTo: 0,
    head: -1,
    extendedTo: 0,
    begin: from,
    tail: to,
    isNone: false,
    isPlain: false,
  };
}

import type { FigureId, SubjectId } from './ids.ts';
import type { Span } from './span.ts';

export const FIGURE_KINDS = [
  'casualty',
  'memorial',
  'attendance',
  'count',
  'money',
  'share',
  'measure',
  'change',
  'date',
  'rank',
] as const;
export type FigureKind = (typeof FIGURE_KINDS)[number];

export const HARMS = [
  'killed',
  'wounded',
  'missing',
  'captured',
  'displaced',
  'sick',
  'mixed',
  'unspecified',
] as const;
/** What happened to the people a casualty figure counts; `mixed` for "casualties" and "losses". */
export type Harm = (typeof HARMS)[number];

export const QUALIFIERS = [
  'exact',
  'about',
  'over',
  'atLeast',
  'under',
  'atMost',
  'range',
] as const;
export type Qualifier = (typeof QUALIFIERS)[number];

export const BOUNDS = ['stated', 'convention'] as const;

/** Whether a figure is the total, an addition to another figure, or a part of one. */
export const BASES = ['total', 'additional', 'part', 'unknown'] as const;

/** A number read from a text. */
export interface Figure {
  /** In the text the figure was read from; `text` is exactly that slice. */
  readonly span: Span;
  readonly text: string;
  readonly kind: FigureKind;
  /**
   * The asserted bounds after scaling; null is open or unknown. Percentages as written (12 % is
   * 12), dates as years.
   */
  readonly min: number | null;
  readonly max: number | null;
  readonly qualifier: Qualifier;
  /** `convention`: the bound is ours for a vague word ("dozens": at least 24), not the text's. */
  readonly bounds: (typeof BOUNDS)[number];
  /**
   * ISO 4217 code for money, "%" for a percentage, a unit's English singular name for a measure,
   * otherwise null.
   */
  readonly unit: string | null;
  /** Head noun phrase of what is counted, as in the text. */
  readonly counted: string | null;
  /** Only for a casualty figure. */
  readonly harm: Harm | null;
}

/** A figure as the record keeps it: as read, then completed by the person who checks. */
export interface RecordedFigure extends Figure {
  readonly id: FigureId;
  readonly best: number | null;
  readonly population: string | null;
  readonly basis: (typeof BASES)[number];
  readonly place: string | null;
  readonly event: string | null;
  readonly period: string | null;
  /** A date with the precision it was given with. */
  readonly asOf: string | null;
  readonly creditedTo: string | null;
  readonly subjectId: SubjectId | null;
}

/** At most a preposition and an article are between a vague word and what it counts. */
const LONGEST_LINK = 12;

type Counting = Pick<Figure, 'span' | 'text' | 'counted'>;

/**
 * Where what a figure counts ends in `text`, from which it was read. Null if the text was changed
 * since or does not continue with what is counted.
 */
function countedEnd({ span, text: own, counted }: Counting, text: string): number | null {
  if (counted === null || text.slice(span.start, span.end) !== own) return null;
  const at = text.indexOf(counted, span.end);
  const link = at < 0 ? null : text.slice(span.end, at);
  if (link === null || link.length > LONGEST_LINK || /[^\p{L}\s’']/u.test(link)) return null;
  return at + counted.length;
}

/** A figure's place together with that of what it counts, if that follows in `text`. */
export function countedSpan(figure: Counting, text: string): Span {
  const { start, end } = figure.span;
  return { start, end: countedEnd(figure, text) ?? end };
}

/**
 * A figure together with what it counts, as written in `text`, from which it was read: "dozens of
 * boats". Null if the text was changed since or does not continue with what is counted.
 */
export function countedAsWritten(figure: Counting, text: string): string | null {
  const end = countedEnd(figure, text);
  return end === null ? null : text.slice(figure.span.start, end).replace(/\s+/gu, ' ');
}

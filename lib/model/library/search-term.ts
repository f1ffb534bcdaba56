import type { Status } from '../annotation.ts';
import type { ClaimKind } from '../claim.ts';
import { FLAGS } from '../rules/claim-state.ts';

/** What a search can require an annotation to have. */
export const HAVINGS = [
  'evidence',
  'finding',
  'note',
  'figure',
  'tag',
  'subject',
  'story',
  'edit',
] as const;
export type Having = (typeof HAVINGS)[number];

/**
 * What a search can ask for with `is:`: the flags of `claim-state.ts`, and marked sensitive.
 * `changed` is everything that counts as that: words changed or gone, undecided, a later figure,
 * a verdict to confirm.
 */
export const STANDINGS = [...FLAGS, 'sensitive'] as const;
/** `draft` is no longer offered; searches that were saved with it still mean unfinished work. */
export type Standing = (typeof STANDINGS)[number] | 'draft';

/** Fields whose values are fixed words of the record. */
export const CLOSED_FIELDS = ['kind', 'status', 'has', 'is'] as const;
/** Fields whose values are a person's own words, or a page's. */
export const OPEN_FIELDS = ['verdict', 'site', 'tag', 'story', 'subject'] as const;
/** Every field a search can name, as it is typed before the colon. */
export const SEARCH_FIELDS = [
  ...OPEN_FIELDS,
  ...CLOSED_FIELDS,
  'after',
  'before',
  'decided',
  'figure',
] as const;
export type SearchField = (typeof SEARCH_FIELDS)[number];
export type OpenField = (typeof OPEN_FIELDS)[number];

export function isOpenField<Field extends string>(field: Field): field is Field & OpenField {
  return OPEN_FIELDS.some((open) => open === field);
}

/** One condition without its negation; if it has several values, any of them may match. */
export type SearchCondition =
  | { readonly field: 'words'; readonly text: string; readonly isExact: boolean }
  | { readonly field: OpenField; readonly values: readonly string[] }
  | { readonly field: 'kind'; readonly values: readonly ClaimKind[] }
  | { readonly field: 'status'; readonly values: readonly Status[] }
  | { readonly field: 'has'; readonly values: readonly Having[] }
  | { readonly field: 'is'; readonly values: readonly Standing[] }
  /** A year, month or day ("2026", "2026-05", "2026-05-09"): noted on or after it, or before it. */
  | { readonly field: 'after' | 'before'; readonly date: string }
  /**
   * With a level chosen between two dates (years, months or days), both included. Null means open;
   * never both.
   */
  | { readonly field: 'decided'; readonly from: string | null; readonly to: string | null }
  /**
   * A figure of this size; `isStrict` excludes the bound itself. Null means unbounded; never both.
   */
  | {
      readonly field: 'figure';
      readonly low: number | null;
      readonly high: number | null;
      readonly isStrict: boolean;
    };

/** One condition of a search. All terms must hold. */
export type SearchTerm = SearchCondition & { readonly isNot: boolean };

/**
 * Why a part of a typed search was not understood. That part is left out, except that an unknown
 * field name is searched for as a word.
 */
export type QueryProblem =
  | { readonly code: 'unknown-name'; readonly text: string }
  | { readonly code: 'no-value'; readonly text: string }
  | { readonly code: 'unknown-value'; readonly text: string; readonly known: readonly string[] }
  | { readonly code: 'no-date'; readonly text: string }
  | { readonly code: 'no-number'; readonly text: string }
  | { readonly code: 'open-quote'; readonly text: string };

/** The meaning of a typed search. */
export interface ParsedQuery {
  readonly terms: readonly SearchTerm[];
  readonly problems: readonly QueryProblem[];
}

import { FIGURE_KINDS, type Figure, type RecordedFigure } from './figure.ts';
import type { Span } from './span.ts';

export const CLAIM_KINDS = [...FIGURE_KINDS, 'quotation', 'reported', 'statement'] as const;
/** A figure's kind, or what makes a sentence without figures a claim. */
export type ClaimKind = (typeof CLAIM_KINDS)[number];

export const VOICE_HOWS = ['said', 'wrote', 'according to', 'citing'] as const;
export type VoiceHow = (typeof VOICE_HOWS)[number];

/** Whose words they are, as the text names them. */
export interface Attribution {
  readonly name: string;
  readonly how: VoiceHow;
  /** The place of the name in the text. */
  readonly span: Span;
}

/**
 * Why a claim was marked and how much that weighs. `code` is one of the engine's fixed codes, for
 * each of which the interface has a text; `weight` is what it added to check-worthiness (may be
 * negative).
 */
export interface Reason {
  readonly code: ReasonCode;
  readonly weight: number;
}

export const REASON_CODES = [
  'casualty-figure',
  'memorial-figure',
  'attendance-figure',
  'money-figure',
  'share-figure',
  'change-figure',
  'measure-figure',
  'count-figure',
  'rank',
  'date',
  'quotation',
  'reported',
  'attributed',
  'several-figures',
  'precise-figure',
  'vague-figure',
  'large-figure',
  'small-number',
  'headline',
  'early-in-article',
  'opinion-words',
  'forecast-words',
  'first-person',
  'question',
  'scene-date-only',
  'sentence-model',
  'unlike-checked',
  'others-weigh-more',
] as const;
export type ReasonCode = (typeof REASON_CODES)[number];

/** A statement someone could check, as the engine reads it. Spans are in the text given to the engine. */
export interface Claim {
  readonly span: Span;
  readonly text: string;
  /** Most important first, never empty. */
  readonly kinds: readonly ClaimKind[];
  /** In text order, disjoint, inside `span`. */
  readonly figures: readonly Figure[];
  /** The words that call something the largest of its kind, or a record; missing if none do. */
  readonly superlative?: Span;
  /**
   * The same for all sentences of one quotation and unique in the text; null outside quotations.
   */
  readonly quotationId: string | null;
  /** Voices, outermost first. */
  readonly attribution: readonly Attribution[];
  /** 0 to 1. */
  readonly checkWorthiness: number;
  readonly reasons: readonly Reason[];
  /** Set where the page may show one of the figures in another way than its text has it. */
  readonly isShownOtherwise?: true;
}

/** How much of a page is marked. */
export const DENSITIES = ['key', 'important', 'all'] as const;
export type Density = (typeof DENSITIES)[number];

export const VOICE_ROLES = [
  'author',
  'outlet',
  'agency',
  'quoted source',
  'document',
  'unknown',
] as const;

export const VOICE_KINDS = [
  'person',
  'organisation',
  'outlet',
  'agency',
  'authority',
  'document',
  'unnamed',
  'unknown',
] as const;

/** The claimant of a claim whose text names nobody. */
export const NOT_NAMED = 'not named';

/** Whose words they are, as the record keeps it. */
export interface Voice {
  readonly id: string;
  readonly name: string;
  readonly role: (typeof VOICE_ROLES)[number];
  readonly kind: (typeof VOICE_KINDS)[number];
  readonly how: VoiceHow;
  readonly span: Span | null;
}

/** The original of a quotation that was translated or shortened. */
export interface Original {
  readonly quote: string;
  readonly lang: string | null;
  readonly url: string | null;
  readonly locator: string | null;
  readonly translatedBy: string | null;
}

/** A claim as the record keeps it; figure and voice spans are relative to `text`. */
export interface RecordedClaim {
  readonly text: string;
  readonly summary: string | null;
  readonly kinds: readonly ClaimKind[];
  readonly quotationId: string | null;
  readonly figures: readonly RecordedFigure[];
  readonly voices: readonly Voice[];
  /** A voice's id, `NOT_NAMED`, or null for unknown. */
  readonly claimant: string | null;
  readonly claimedAt: string | null;
  readonly original: Original | null;
}

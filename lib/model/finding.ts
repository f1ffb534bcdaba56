import type { EvidenceId, FigureId, FindingId, ScaleId } from './ids.ts';

/** The one thing a finding judges. */
export type FindingSubject =
  | { readonly kind: 'statement' }
  | { readonly kind: 'wording' }
  | { readonly kind: 'credit' }
  | { readonly kind: 'figure'; readonly figureId: FigureId };

/** What was found instead; null is unknown. */
export interface Established {
  readonly min: number | null;
  readonly best: number | null;
  readonly max: number | null;
}

/** Words or a figure that a finding judged and that have been replaced since. */
export interface Unconfirmed {
  readonly since: string;
  /** What was judged, as it was then: "31 people". */
  readonly judged: string;
}

/** The conclusion on one thing in a claim. */
export interface Finding {
  readonly id: FindingId;
  readonly about: FindingSubject;
  readonly scale: ScaleId;
  /** A level's id; null if nothing is decided yet. */
  readonly level: string | null;
  readonly established: Established;
  readonly justification: string;
  readonly evidenceIds: readonly EvidenceId[];
  readonly knownAsOf: string | null;
  readonly decidedAt: string | null;
  /** Null if what it judged is unchanged, or the finding was confirmed for what is there now. */
  readonly unconfirmed: Unconfirmed | null;
}

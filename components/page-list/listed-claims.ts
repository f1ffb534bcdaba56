import { annotationState, isChecked } from '../../lib/model/rules/annotation-state.ts';
import type { Status } from '../../lib/model/annotation.ts';
import type { ClaimKind } from '../../lib/model/claim.ts';
import type { ListedClaim, PageState } from '../../lib/model/page/page-state.ts';

/** What a list shows about a claim at a glance. */
export type ClaimState =
  'unchecked' | 'draft' | 'annotated' | 'changed' | 'superseded' | 'not found' | 'dismissed';

/** What a list shows; `all` leaves out only dismissed claims. */
export const STATUS_FILTERS = [
  'all',
  'open',
  'checked',
  'draft',
  'changed',
  'superseded',
  'not found',
  'dismissed',
] as const;
export type StatusFilter = (typeof STATUS_FILTERS)[number];

export interface ClaimFilter {
  readonly kind: ClaimKind | null;
  readonly status: StatusFilter;
  /** Words that must all occur in the claim, its note or its tags; case does not matter. */
  readonly words: string;
}

export const NO_FILTER: ClaimFilter = { kind: null, status: 'all', words: '' };

/** Dismissed by a dismissal of the bare claim, or by the status of its annotation. */
export function isDismissed({ annotation, dismissal }: ListedClaim): boolean {
  return dismissal !== null || annotation?.status === 'dismissed';
}

/**
 * The one state shown for a claim; what happened to its words takes precedence over what was noted.
 */
export function stateOf(listed: ListedClaim): ClaimState {
  if (isDismissed(listed)) return 'dismissed';
  if (listed.resolution?.state === 'orphan') return 'not found';
  if (listed.resolution?.state === 'changed') return 'changed';
  if (listed.later.length > 0) return 'superseded';
  return listed.annotation === null ? 'unchecked' : annotationState(listed.annotation);
}

/** Whether a claim counts as checked (see `isChecked` of the record). */
export function isCheckedClaim({ annotation }: ListedClaim): boolean {
  return annotation !== null && isChecked(annotation);
}

/** "7 of 23 checked": everything listed except what was dismissed. */
export function countChecked(claims: readonly ListedClaim[]): {
  readonly checked: number;
  readonly total: number;
} {
  const counted = claims.filter((listed) => !isDismissed(listed));
  return { checked: counted.filter(isCheckedClaim).length, total: counted.length };
}

/**
 * The claims that a page's list covers: painted, annotated or dismissed ones; the others appear
 * only at a lower density.
 */
export function listedAt(claims: readonly ListedClaim[]): readonly ListedClaim[] {
  return claims.filter(
    ({ marked, annotation, dismissal }) => marked || annotation !== null || dismissal !== null,
  );
}

/**
 * How many claims are not listed, counted separately: those less important than what is marked now,
 * and those left out only because the person switched their kinds off.
 */
export function countUnlisted({ claims, hiddenKinds }: Pick<PageState, 'claims' | 'hiddenKinds'>): {
  readonly lessImportant: number;
  readonly ofHiddenKinds: number;
} {
  const isOff = ({ claim }: ListedClaim): boolean =>
    claim.kinds.every((kind) => hiddenKinds.includes(kind));
  const listed = new Set(listedAt(claims));
  const rest = claims.filter((one) => !listed.has(one));
  const ofHiddenKinds = rest.filter(isOff).length;
  return { lessImportant: rest.length - ofHiddenKinds, ofHiddenKinds };
}

function meets(listed: ListedClaim, status: StatusFilter): boolean {
  const state = stateOf(listed);
  if (status === 'dismissed') return state === 'dismissed';
  if (state === 'dismissed') return false;
  if (status === 'all') return true;
  if (status === 'open') return !isCheckedClaim(listed);
  if (status === 'checked') return isCheckedClaim(listed);
  return state === status;
}

/**
 * The claims that meet all conditions, in their order. The one whose card is open stays, whatever
 * changes in that card.
 */
export function filterClaims(
  claims: readonly ListedClaim[],
  { kind, status, words }: ClaimFilter,
  openKey: string | null = null,
): readonly ListedClaim[] {
  const wanted = words
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== '');
  return claims.filter(
    (listed) =>
      listed.key === openKey ||
      (meets(listed, status) &&
        (kind === null || listed.claim.kinds.includes(kind)) &&
        holds(listed, wanted)),
  );
}

function holds({ claim, annotation }: ListedClaim, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const { note = '', tags = [], claim: noted } = annotation ?? {};
  const text = [claim.text, noted?.summary ?? '', note, ...tags].join(' ').toLowerCase();
  return words.every((word) => text.includes(word));
}

const ON_TOP: ReadonlySet<ClaimState> = new Set(['changed', 'superseded', 'not found']);

/**
 * The claims whose words the page changed or lost come first, then the others; both in their order.
 */
export function changedFirst(claims: readonly ListedClaim[]): readonly ListedClaim[] {
  const isOnTop = (listed: ListedClaim): boolean => ON_TOP.has(stateOf(listed));
  return [...claims.filter(isOnTop), ...claims.filter((listed) => !isOnTop(listed))];
}

/** Each kind among the claims with how often it occurs, most frequent first. */
export function kindsIn(
  claims: readonly ListedClaim[],
): readonly { readonly kind: ClaimKind; readonly count: number }[] {
  const counts = new Map<ClaimKind, number>();
  for (const { claim } of claims) {
    for (const kind of claim.kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return [...counts].map(([kind, count]) => ({ kind, count })).sort((a, b) => b.count - a.count);
}

/** The statuses that triage by key or button sets. */
export type TriageStatus = Extract<Status, 'to check' | 'recorded' | 'dismissed'>;

const TRIAGE_KEYS: Readonly<Record<string, TriageStatus>> = {
  t: 'to check',
  r: 'recorded',
  d: 'dismissed',
};

/**
 * What a list can do with its lines, claims of one page or of several; each function returns
 * whether it was possible.
 */
export interface TriageActions<Line = ListedClaim> {
  /** Sets a claim's status; `reason` says why it was dismissed. */
  readonly onTriage: (line: Line, status: TriageStatus, reason?: string) => Promise<boolean>;
  /** Undoes the last triage of a claim; `before` is the claim as it was listed before it. */
  readonly onUntriage: (before: Line) => Promise<boolean>;
}

/** The status that a key sets in a list of claims; undefined for every other key. */
export function triageOf(key: string): TriageStatus | undefined {
  return TRIAGE_KEYS[key.toLowerCase()];
}

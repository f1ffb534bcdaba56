import type { Status } from '../../lib/model/annotation.ts';
import type { ClaimKind } from '../../lib/model/claim.ts';
import { isChangedClaim, isOpenClaim, isSetAside } from '../../lib/model/rules/claim-state.ts';
import type { ListedClaim, PageState } from '../../lib/model/page/page-state.ts';

/** The parts of a page's list, in the order of their tabs; what was set aside is shown on demand. */
export const LIST_TABS = ['changed', 'open', 'done', 'set aside'] as const;
export type ListTab = (typeof LIST_TABS)[number];

export interface ClaimFilter {
  readonly kind: ClaimKind | null;
  /** Words that must all occur in the claim, its note or its tags; case does not matter. */
  readonly words: string;
}

export const NO_FILTER: ClaimFilter = { kind: null, words: '' };

/** The one part of the list that a claim belongs to. */
export function tabOf(listed: ListedClaim): ListTab {
  if (isSetAside(listed)) return 'set aside';
  if (isChangedClaim(listed)) return 'changed';
  return isOpenClaim(listed) ? 'open' : 'done';
}

/** The claims of each part of the list, in their order. */
export function byTab(
  claims: readonly ListedClaim[],
): Readonly<Record<ListTab, readonly ListedClaim[]>> {
  const inTab = (tab: ListTab): readonly ListedClaim[] =>
    claims.filter((listed) => tabOf(listed) === tab);
  return {
    changed: inTab('changed'),
    open: inTab('open'),
    done: inTab('done'),
    'set aside': inTab('set aside'),
  };
}

/** The part of the list to begin with: what changed, else what is open, else what is done. */
export function firstTab(parts: ReturnType<typeof byTab>): ListTab {
  return (['changed', 'open', 'done'] as const).find((tab) => parts[tab].length > 0) ?? 'open';
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

/** The claims that meet all conditions, in their order. */
export function filterClaims(
  claims: readonly ListedClaim[],
  { kind, words }: ClaimFilter,
): readonly ListedClaim[] {
  const wanted = words
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== '');
  return claims.filter(
    (listed) => (kind === null || listed.claim.kinds.includes(kind)) && holds(listed, wanted),
  );
}

function holds({ claim, annotation }: ListedClaim, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const { note = '', tags = [], claim: noted } = annotation ?? {};
  const text = [claim.text, noted?.summary ?? '', note, ...tags].join(' ').toLowerCase();
  return words.every((word) => text.includes(word));
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

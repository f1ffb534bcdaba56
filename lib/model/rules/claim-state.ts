import type { Annotation, Status } from '../annotation.ts';
import type { OrphanReason, Resolution } from '../sighting.ts';
import type { Target } from '../target.ts';
import { hasEvidence, isDecided } from './decided-findings.ts';

/** What stands beside a claim's state: each calls for a look, none says who is right. */
export const FLAGS = [
  'changed',
  'not found',
  'undecided',
  'later figure',
  'to confirm',
  'no evidence',
  'not published',
] as const;
export type Flag = (typeof FLAGS)[number];

/** A claim with what the record and the page say about it. */
interface Stated {
  readonly annotation: Annotation | null;
  /** How its words were found again; null where it is not annotated. */
  readonly resolution: Resolution | null;
  /** Where its words were found, if that was looked for; see `WeighedSighting`. */
  readonly sighting: { readonly found: Target | null } | null;
  /** The figures that the page gives later. */
  readonly later: readonly unknown[];
  /** Null where the bare claim was not dismissed. */
  readonly dismissal: object | null;
}

/** What the record alone says: a verdict on words replaced since, a verdict without evidence. */
export function recordFlags(
  annotation: Pick<Annotation, 'findings' | 'evidence'>,
): readonly Flag[] {
  const decided = annotation.findings.filter(isDecided);
  const flags: Flag[] = [];
  if (decided.some(({ unconfirmed }) => unconfirmed !== null)) flags.push('to confirm');
  if (decided.some((finding) => !hasEvidence(annotation, finding))) flags.push('no evidence');
  return flags;
}

/** Whether these new words of the page were seen before, and a person chose to keep the old ones. */
export function isKept(
  annotation: Pick<Annotation, 'edits'> | null,
  found: Target | null,
): boolean {
  const words = found?.quote.exact;
  return annotation?.edits.some((one) => one.decision === 'kept' && one.new === words) ?? false;
}

/** The flags of a claim on its page, in the order in which they are shown. */
export function flagsOf({
  annotation,
  resolution,
  sighting,
  later,
}: Pick<Stated, 'annotation' | 'resolution' | 'sighting' | 'later'>): readonly Flag[] {
  const flags: Flag[] = [];
  const isSettled = isKept(annotation, sighting?.found ?? null);
  if (resolution?.state === 'changed' && !isSettled) flags.push('changed');
  if (resolution?.state === 'orphan') {
    flags.push(lostFlag(resolution.reason));
  }
  if (later.length > 0) flags.push('later figure');
  return annotation === null ? flags : [...flags, ...recordFlags(annotation)];
}

/** The flag of words that were not found, by the reason. */
export function lostFlag(reason: OrphanReason | null): Flag {
  return reason === 'ambiguous' ? 'undecided' : 'not found';
}

/** The one state of a claim: what the person called it, open where nobody said anything. */
export function statusOf({
  annotation,
  dismissal,
}: Pick<Stated, 'annotation' | 'dismissal'>): Status {
  if (dismissal !== null) return 'dismissed';
  return annotation?.status ?? 'to check';
}

/** Whether work is left on a claim in this state. */
export function isOpenStatus(status: Status): boolean {
  return !['done', 'recorded', 'dismissed', 'withdrawn'].includes(status);
}

/** Whether somebody who has just finished a claim may go to this one: work is left on it. */
export function isLeft(claim: Pick<Stated, 'annotation' | 'dismissal'>): boolean {
  return isOpenStatus(statusOf(claim));
}

/** How far the work on a page is; dismissed and withdrawn claims do not count. */
export interface Progress {
  readonly done: number;
  readonly noted: number;
  readonly open: number;
}

/** What a claim in this state counts as; null where it does not count. */
export function progressPart(status: Status): keyof Progress | null {
  switch (status) {
    case 'done':
      return 'done';
    case 'recorded':
      return 'noted';
    case 'to check':
    case 'checking':
    case 'for review':
      return 'open';
    case 'dismissed':
    case 'withdrawn':
      return null;
  }
}

/** Done is what the person called done, with or without evidence. */
export function progressOf(claims: readonly Pick<Stated, 'annotation' | 'dismissal'>[]): Progress {
  const counts = { done: 0, noted: 0, open: 0 };
  for (const claim of claims) {
    const part = progressPart(statusOf(claim));
    if (part !== null) counts[part] += 1;
  }
  return counts;
}

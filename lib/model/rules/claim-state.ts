import type { Annotation, PageEdit, Status } from '../annotation.ts';
import { laterQuotes, type LaterFigure } from '../later-figure.ts';
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
  readonly later: readonly LaterFigure[];
  /** Whether a change of the published check waits for its reason. */
  readonly isHeld?: boolean;
  /** Null where the bare claim was not dismissed. */
  readonly dismissal: object | null;
}

/** What a claim's state is told from. */
type Stateful = Pick<Stated, 'annotation' | 'dismissal'>;

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

/**
 * Whether a person saw that the present words were not found, or that the page gives a later figure
 * in these `words`, and chose to keep the check as it is.
 */
export function isNoted(
  annotation: (Pick<Annotation, 'edits'> & Partial<Pick<Annotation, 'target'>>) | null,
  about: PageEdit['about'] | null,
  words: string,
): boolean {
  return (
    annotation?.edits.some(
      (one) =>
        one.about === about && one.old === annotation.target?.quote.exact && one.new === words,
    ) ?? false
  );
}

/** The flags of a claim on its page, in the order in which they are shown. */
export function flagsOf({
  annotation,
  resolution,
  sighting,
  later,
  isHeld = false,
}: Pick<Stated, 'annotation' | 'resolution' | 'sighting' | 'later' | 'isHeld'>): readonly Flag[] {
  const flags: Flag[] = isHeld ? ['not published'] : [];
  const isSettled = isKept(annotation, sighting?.found ?? null);
  if (resolution?.state === 'changed' && !isSettled) flags.push('changed');
  if (resolution?.state === 'orphan' && !isNoted(annotation, resolution.reason, ''))
    flags.push(lostFlag(resolution.reason));
  if (later.length > 0 && !isNoted(annotation, 'later figure', laterQuotes(later)))
    flags.push('later figure');
  return annotation === null ? flags : [...flags, ...recordFlags(annotation)];
}

/**
 * Whether a claim counts as changed: a flag asks for a look at what the page did, or for the answer
 * that a change waits for. One that was dismissed or withdrawn asks for nothing.
 */
export function isChangedClaim(claim: Parameters<typeof flagsOf>[0] & Stateful): boolean {
  return !isSetAside(claim) && flagsOf(claim).some((flag) => flag !== 'no evidence');
}

/** The flag of words that were not found, by the reason. */
export function lostFlag(reason: OrphanReason | null): Flag {
  return reason === 'ambiguous' ? 'undecided' : 'not found';
}

/** The one state of a claim: what the person called it, open where nobody said anything. */
export function statusOf({ annotation, dismissal }: Stateful): Status {
  if (dismissal !== null) return 'dismissed';
  return annotation?.status ?? 'to check';
}

/** Whether a claim was dismissed or withdrawn. */
export function isSetAside(claim: Stateful): boolean {
  return progressPart(statusOf(claim)) === null;
}

/** Whether the work on a claim in this state is not done yet. One in review is done by its checker. */
export function isOpenStatus(status: Status): boolean {
  return progressPart(status) === 'open';
}

/** Whether somebody who has just finished a claim may go to this one. */
export function isOpenClaim(claim: Stateful): boolean {
  return isOpenStatus(statusOf(claim));
}

/** How many claims of a page wait for a person: those to be checked, and those that changed. */
export interface ClaimCounts {
  readonly open: number;
  readonly changed: number;
}

/** How claims can count, in the order in which it is told: all but the last are done with. */
export const PROGRESS_PARTS = ['done', 'review', 'noted', 'open'] as const;

/** How far the work on a page is; dismissed and withdrawn claims do not count. */
export type Progress = Readonly<Record<(typeof PROGRESS_PARTS)[number], number>>;

/** What a claim in this state counts as; null where it does not count. */
function progressPart(status: Status): keyof Progress | null {
  switch (status) {
    case 'done':
      return 'done';
    case 'recorded':
      return 'noted';
    case 'to check':
    case 'checking':
      return 'open';
    case 'for review':
      return 'review';
    case 'dismissed':
    case 'withdrawn':
      return null;
  }
}

/** Done is what the person called done, with or without evidence; flags change no count. */
export function progressOf(statuses: Iterable<Status>): Progress {
  const counts = { done: 0, review: 0, noted: 0, open: 0 };
  for (const status of statuses) {
    const part = progressPart(status);
    if (part !== null) counts[part] += 1;
  }
  return counts;
}

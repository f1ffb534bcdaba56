import type { Revision } from '../../lib/model/revision.ts';

/** Saves of one person this close together are one piece of work. */
const ONE_SITTING_MS = 2 * 60_000;

/** What one piece of work changed, and the revisions it was stored in, oldest first. */
export interface MergedRevision {
  /** From before the first to after the last of them. */
  readonly whole: Revision;
  readonly saves: readonly Revision[];
}

/**
 * A history, oldest first, with each run of edits that one person made without a pause as one entry:
 * every field is saved by itself. What has a reason, is no plain edit, or replaces a note stays by
 * itself.
 */
export function mergeRevisions(revisions: readonly Revision[]): readonly MergedRevision[] {
  const merged: MergedRevision[] = [];
  for (const revision of revisions) {
    const last = merged.at(-1);
    if (last !== undefined && goesOn(last.whole, revision)) {
      const whole = { ...revision, ...joined(last.whole, revision) };
      merged[merged.length - 1] = { whole, saves: [...last.saves, revision] };
    } else merged.push({ whole: revision, saves: [revision] });
  }
  return merged;
}

function goesOn(earlier: Revision, later: Revision): boolean {
  const isPlain = [earlier, later].every(
    ({ change, reason }) => change === 'edit' && reason === '',
  );
  const gapMs = Date.parse(later.at) - Date.parse(earlier.at);
  const isOneSitting = earlier.by === later.by && gapMs <= ONE_SITTING_MS;
  return isPlain && isOneSitting && !replacesNote(earlier, later);
}

/** Whether a note that was kept gave way to another one: both have to be seen. */
function replacesNote(earlier: Revision, later: Revision): boolean {
  const [old, now] = [earlier.after.note ?? '', later.after.note];
  return now !== undefined && !now.includes(old);
}

/** Each field as it was before the first change of it, and as it is after the last. */
function joined(earlier: Revision, later: Revision): Pick<Revision, 'before' | 'after'> {
  const unchanged = Object.fromEntries(
    Object.entries(later.before).filter(([field]) => !(field in earlier.after)),
  );
  return {
    before: { ...unchanged, ...earlier.before },
    after: { ...earlier.after, ...later.after },
  };
}

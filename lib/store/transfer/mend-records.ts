import type { Annotation } from '../../model/annotation.ts';
import type { AnnotationId, SnapshotId } from '../../model/ids.ts';
import type { Revision } from '../../model/revision.ts';
import { isSameData } from '../../model/rules/same-data.ts';
import type { Scale } from '../../model/scale.ts';
import type { Sighting } from '../../model/sighting.ts';
import { BUILT_IN_SCALES } from '../built-in-scales.ts';

/** How far another machine's clock may be ahead, in ms. */
const CLOCK_TOLERANCE_MS = 24 * 60 * 60 * 1000;

/** What is held here or in the file. */
export interface Held {
  readonly hasAnnotation: (id: AnnotationId) => boolean;
  readonly hasSnapshot: (id: SnapshotId) => boolean;
}

/** An imported annotation as it can be kept, and what was wrong with it. */
export interface MendedAnnotation {
  readonly annotation: Annotation;
  readonly isLinkDropped: boolean;
  readonly isHistoryIncomplete: boolean;
}

/**
 * Drops links to what is neither here nor in the file, and makes the revision that of the history's
 * last entry: the next decision would otherwise have the number of one that is stored, or one that
 * no backup takes. `history` is in order and without gaps.
 */
export function mendAnnotation(
  annotation: Annotation,
  history: readonly Revision[],
  { hasAnnotation, hasSnapshot }: Held,
): MendedAnnotation {
  const { id, appearanceOf, snapshotId } = annotation;
  const isLinkKept = appearanceOf === null || (appearanceOf !== id && hasAnnotation(appearanceOf));
  const isTextKept = snapshotId === null || hasSnapshot(snapshotId);
  return {
    annotation: {
      ...annotation,
      revision: Math.max(1, history.length),
      appearanceOf: isLinkKept ? appearanceOf : null,
      snapshotId: isTextKept ? snapshotId : null,
    },
    isLinkDropped: !isLinkKept || !isTextKept,
    isHistoryIncomplete: annotation.revision !== history.length,
  };
}

/** A history oldest first and numbered without gaps; of entries with one number, the last. */
export function inOrder(history: readonly Revision[]): readonly Revision[] {
  const bySeq = new Map(history.map((revision) => [revision.seq, revision]));
  const ordered = [...bySeq.values()].sort((a, b) => a.seq - b.seq);
  return ordered.map((revision, at) => ({ ...revision, seq: at + 1 }));
}

/** Whether entries of a history are missing before its last one, or stand in it twice. */
export function hasGaps(history: readonly Revision[]): boolean {
  const seqs = new Set(history.map(({ seq }) => seq));
  return seqs.size !== history.length || history.some(({ seq }) => seq > history.length);
}

/** Whether a look is said to have been taken at a time that is still to come. */
export function isOfTheFuture({ at }: Sighting, now: string): boolean {
  return Date.parse(at) > Date.parse(now) + CLOCK_TOLERANCE_MS;
}

/** Whether a scale goes by the name of a built-in one and is another. */
export function isOtherBuiltIn(scale: Scale): boolean {
  const builtIn = BUILT_IN_SCALES.find(({ id }) => id === scale.id);
  return builtIn !== undefined && !isSameData(builtIn, scale);
}

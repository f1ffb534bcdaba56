import type { Annotation } from '../model/annotation.ts';
import type { AnnotationId } from '../model/ids.ts';
import type { Revision } from '../model/revision.ts';
import { eachInSteps, type Steps } from '../scheduling/steps.ts';

/** Returns what finds the history of an annotation, in the order of `revisions`. */
export function* historiesInSteps(
  revisions: readonly Revision[],
): Steps<(annotation: Pick<Annotation, 'id'>) => readonly Revision[]> {
  const histories = new Map<AnnotationId, Revision[]>();
  yield* eachInSteps(revisions, (revision) => {
    const history = histories.get(revision.annotationId);
    if (history === undefined) histories.set(revision.annotationId, [revision]);
    else history.push(revision);
  });
  return ({ id }) => histories.get(id) ?? [];
}

import type { Annotation } from '../../model/annotation.ts';
import { LONGEST_CHAIN, mayShow, showing } from '../../model/rules/appearances.ts';
import type { AnnotationId } from '../../model/ids.ts';
import type { Tables } from '../database.ts';

/**
 * Annotations as they are shown: one that is another appearance of a claim gets the findings and
 * the evidence of its first appearance, so that a correction is visible on all of them. One whose
 * first appearance is gone, in the trash or sensitive shows its own. Runs inside the caller's
 * transaction over both tables.
 */
export async function withFirsts(
  tables: Pick<Tables, 'annotations' | 'stories'>,
  annotations: readonly Annotation[],
): Promise<Annotation[]> {
  return Promise.all(
    annotations.map(async (annotation) => {
      const first = await findFirst(tables, annotation);
      if (first === annotation) return annotation;
      const story = first.storyId === null ? undefined : await tables.stories.get(first.storyId);
      const isShown = mayShow(annotation, first, story?.sensitive === true);
      return isShown ? showing(annotation, first) : annotation;
    }),
  );
}

/**
 * The annotation that carries the findings of this one: itself if it is not a copy, or if the
 * annotation it is a copy of is gone.
 */
export async function findFirst(
  tables: Pick<Tables, 'annotations'>,
  annotation: Annotation,
): Promise<Annotation> {
  const seen = new Set<AnnotationId>([annotation.id]);
  let first = annotation;
  while (first.appearanceOf !== null && seen.size < LONGEST_CHAIN) {
    if (seen.has(first.appearanceOf)) return annotation;
    const next = await tables.annotations.get(first.appearanceOf);
    if (next?.deletedAt !== null) return first;
    seen.add(next.id);
    first = next;
  }
  return first;
}

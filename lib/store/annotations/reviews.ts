import type { Annotation, EditableAnnotation, Review } from '../../model/annotation.ts';
import type { Change } from '../../model/revision.ts';
import { isSameData } from '../../model/rules/same-data.ts';

/**
 * What a sign-off covers: once one of these fields changes, the reviewer has not seen what is there
 * now. A link is among them because it decides whose findings and evidence are shown.
 */
const SIGNED_FIELDS = [
  'appearanceOf',
  'claim',
  'findings',
  'evidence',
] as const satisfies readonly (keyof EditableAnnotation)[];

type Signed = Pick<EditableAnnotation, (typeof SIGNED_FIELDS)[number]>;

function isSameCheck(a: Signed, b: Signed): boolean {
  return SIGNED_FIELDS.every((field) => isSameData(a[field], b[field]));
}

/** The reviews of an annotation's first revision, signed with its writer's name and time. */
export function signedFirst(reviews: readonly Review[], by: string, at: string): readonly Review[] {
  return reviews.map((review) => ({ ...review, by, at, revision: 1 }));
}

/**
 * The reviews after a change. Existing ones lapse if it changes what they covered; new ones get the
 * name, the time and the revision of the change that brings them; imported ones keep their own. A
 * lapsed review stays lapsed.
 */
export function reviewsAfter(
  current: Annotation,
  next: Annotation,
  written: Pick<Review, 'by' | 'at' | 'revision'> & { readonly change: Change },
): readonly Review[] {
  const { by, at, revision, change } = written;
  const lapses = !isSameCheck(current, next);
  const known = new Set(current.reviews.map(({ id }) => id));
  return next.reviews.map((review) => {
    if (!known.has(review.id))
      return change === 'import' ? review : { ...review, by, at, revision };
    return lapses && review.lapsedAt === null ? { ...review, lapsedAt: at } : review;
  });
}

/**
 * `next` with its new reviews already lapsed if their writer had not seen the check as it is stored
 * (`seen` is what they saw).
 */
export function unseenLapsed(
  next: Annotation,
  current: Annotation,
  seen: EditableAnnotation,
  at: string,
): Annotation {
  if (isSameCheck(seen, current)) return next;
  const known = new Set(current.reviews.map(({ id }) => id));
  const reviews = next.reviews.map((review) =>
    known.has(review.id) ? review : { ...review, lapsedAt: at },
  );
  return { ...next, reviews };
}

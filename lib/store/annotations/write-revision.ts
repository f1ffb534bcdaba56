import type { Annotation } from '../../model/annotation.ts';
import type { AnnotationId } from '../../model/ids.ts';
import { isSameData } from '../../model/rules/same-data.ts';
import type { Tables } from '../database.ts';
import { revise, type ChangeNote } from './history.ts';

type WrittenTables = Pick<Tables, 'annotations' | 'revisions'>;

/**
 * Stores an annotation's next state with the revision that led to it, and counts its revision up.
 * Sign-offs of what this changes lapse, also those of linked copies that show it. Runs inside the
 * caller's transaction over annotations and revisions.
 */
export async function writeRevision(
  tables: WrittenTables,
  current: Annotation,
  next: Annotation,
  note: ChangeNote,
): Promise<Annotation> {
  const { written, revision } = revise(current, next, note);
  await tables.annotations.put(written);
  await tables.revisions.add(revision);
  if (changesCopies(current, written)) await lapseCopies(tables, [written.id], note);
  return written;
}

/** What the copies of an annotation show of it, and what decides whether they show it. */
const SHOWN_FIELDS = [
  'findings',
  'evidence',
  'appearanceOf',
  'sensitive',
  'deletedAt',
] as const satisfies readonly (keyof Annotation)[];

/** Whether a change of an annotation changes what its copies show. */
export function changesCopies(before: Annotation, after: Annotation): boolean {
  return SHOWN_FIELDS.some((field) => !isSameData(before[field], after[field]));
}

/**
 * Makes the sign-offs of all copies of these annotations lapse, copies of copies too, because what
 * they covered was changed. Each copy that had a sign-off gets a revision by the same writer;
 * returns those copies. Runs inside the caller's transaction, after the change itself.
 */
export async function lapseCopies(
  tables: WrittenTables,
  ids: readonly AnnotationId[],
  { by, at }: Pick<ChangeNote, 'by' | 'at'>,
): Promise<readonly Annotation[]> {
  const seen = new Set(ids);
  const lapsed: Annotation[] = [];
  for (let next = ids; next.length > 0;) {
    const linked = await tables.annotations.where('appearanceOf').anyOf(next).toArray();
    const copies = linked.filter(({ id }) => !seen.has(id));
    for (const { id } of copies) seen.add(id);
    lapsed.push(...(await lapse(tables, copies.filter(hasStandingReview), { by, at })));
    next = copies.map(({ id }) => id);
  }
  return lapsed;
}

function hasStandingReview({ reviews }: Annotation): boolean {
  return reviews.some(({ lapsedAt }) => lapsedAt === null);
}

async function lapse(
  tables: WrittenTables,
  copies: readonly Annotation[],
  { by, at }: Pick<ChangeNote, 'by' | 'at'>,
): Promise<readonly Annotation[]> {
  const done = copies.map((copy) => {
    const reviews = copy.reviews.map((review) => ({
      ...review,
      lapsedAt: review.lapsedAt ?? at,
    }));
    return revise(copy, { ...copy, reviews }, { change: 'edit', reason: '', by, at });
  });
  await tables.annotations.bulkPut(done.map(({ written }) => written));
  await tables.revisions.bulkAdd(done.map(({ revision }) => revision));
  return done.map(({ written }) => written);
}

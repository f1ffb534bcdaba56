import type { Annotation } from '../../model/annotation.ts';
import type { AnnotationId, EvidenceId, SubjectId } from '../../model/ids.ts';
import { success, type Result } from '../../model/result.ts';
import { isMarkedSensitive } from '../../model/rules/open-history.ts';
import type { Source } from '../../model/source.ts';
import type { StoreFailure } from '../../model/store-failure.ts';
import type { Story, Subject } from '../../model/story.ts';
import { withFirsts } from '../appearances/first-appearances.ts';
import { toResult } from '../to-result.ts';
import type { Tables } from '../database.ts';
import { lastChangeOf } from '../newest-rows.ts';
import { subjectIdsOf } from '../row-keys.ts';
import { sensitiveStories } from '../sensitive-stories.ts';
import { fromSourceRow } from '../sources/source-row.ts';
import { readInBatches } from '../read-in-batches.ts';
import type { Store } from '../store.ts';

/**
 * A value that differs whenever annotations or subjects have changed, so that a caller knows when
 * to read again.
 */
export function lastChange(store: Store): Promise<Result<string, StoreFailure>> {
  return toResult(async () => {
    const { annotations, subjects } = store.database;
    const last = await lastChangeOf(store.database);
    const named = JSON.stringify(await subjects.toArray());
    return success([last ?? '', await annotations.count(), named].join(' '));
  });
}

/** A subject with every annotation that has a figure logged to it. */
export interface SubjectRecord {
  readonly subject: Subject;
  readonly story: Story | null;
  /** Oldest first. */
  readonly entries: readonly { readonly annotation: Annotation; readonly source: Source }[];
  /** Annotations and entries of evidence that no export may include. */
  readonly withheld: ReadonlySet<AnnotationId | EvidenceId>;
}

/** A subject, and how many annotations have a figure logged to it. */
export interface CountedSubject {
  readonly subject: Subject;
  readonly story: Story | null;
  readonly annotations: number;
}

/**
 * Everything logged to a subject, without the trash; null if there is no such subject. Reads only
 * what it returns.
 */
export function readSubject(
  store: Store,
  id: SubjectId,
): Promise<Result<SubjectRecord | null, StoreFailure>> {
  return toResult(() => {
    const { subjects, stories, annotations, sources, drafts } = store.database;
    const tables = [subjects, stories, annotations, sources, drafts];
    return store.database.transaction('r', tables, async () => {
      const subject = await subjects.get(id);
      if (subject === undefined) return success(null);
      const keys = await annotations.where('subjectIds').equals(id).primaryKeys();
      const logged = await readInBatches(keys, (slice) => annotations.bulkGet(slice));
      const live = await withoutHidden(
        store.database,
        logged.flatMap((each) => (each?.deletedAt === null ? [each] : [])),
      );
      const rows = await sources.bulkGet([...new Set(live.map(({ sourceId }) => sourceId))]);
      const byId = new Map(rows.flatMap((row) => (row ? [[row.id, fromSourceRow(row)]] : [])));
      const entries = live
        .filter((annotation) => subjectIdsOf(annotation).includes(id))
        .sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1))
        .flatMap((annotation) => {
          const source = byId.get(annotation.sourceId);
          return source === undefined ? [] : [{ annotation, source }];
        });
      const own = subject.storyId === null ? undefined : await stories.get(subject.storyId);
      const withheld = await withheldOf(store.database, live);
      return success({ subject, story: own ?? null, entries, withheld });
    });
  });
}

/**
 * Which of these annotations and of their evidence stay home. Runs inside the caller's transaction
 * over drafts and stories.
 */
async function withheldOf(
  tables: Pick<Tables, 'drafts' | 'stories'>,
  annotations: readonly Annotation[],
): Promise<SubjectRecord['withheld']> {
  const stories = new Set(await sensitiveStories(tables));
  const drafts = await tables.drafts.bulkGet(annotations.map(({ id }) => id));
  const withheld = annotations.flatMap((annotation, at) => {
    const patch = drafts[at]?.patch ?? {};
    const entries = [...annotation.evidence, ...(patch.evidence ?? [])];
    const secret = entries.filter(({ sensitive }) => sensitive).map(({ id }) => id);
    return isMarkedSensitive(annotation, stories) || isMarkedSensitive(patch, stories)
      ? [annotation.id, ...secret]
      : secret;
  });
  return new Set(withheld);
}

/**
 * Leaves out the evidence that nobody sees: a linked copy's own. What the copy shows instead is
 * logged once, with its first appearance. Runs inside the caller's transaction over both tables.
 */
async function withoutHidden(
  tables: Pick<Tables, 'annotations' | 'stories'>,
  annotations: readonly Annotation[],
): Promise<readonly Annotation[]> {
  const copies = annotations.filter(({ appearanceOf }) => appearanceOf !== null);
  if (copies.length === 0) return annotations;
  const shown = await withFirsts(tables, copies);
  const linked = new Set(copies.filter((copy, index) => shown[index] !== copy));
  return annotations.map((one) => (linked.has(one) ? { ...one, evidence: [] } : one));
}

/**
 * All subjects, in no particular order, with their stories and the number of annotations logged to
 * each (including the trash).
 */
export function countSubjects(
  store: Store,
): Promise<Result<readonly CountedSubject[], StoreFailure>> {
  return toResult(() => {
    const { subjects, stories, annotations } = store.database;
    return store.database.transaction('r', [subjects, stories, annotations], async () => {
      const byId = new Map((await stories.toArray()).map((story) => [story.id, story]));
      const all = await subjects.toArray();
      const counts = await Promise.all(
        all.map(({ id }) => annotations.where('subjectIds').equals(id).count()),
      );
      return success(
        all.map((subject, index) => ({
          subject,
          story: (subject.storyId === null ? undefined : byId.get(subject.storyId)) ?? null,
          annotations: counts[index] ?? 0,
        })),
      );
    });
  });
}

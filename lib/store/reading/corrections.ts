import type { Annotation } from '../../model/annotation.ts';
import type { AnnotationId } from '../../model/ids.ts';
import { success, type Result } from '../../model/result.ts';
import type { Revision } from '../../model/revision.ts';
import {
  isMarkedSensitive,
  openRevision,
  secretsOf,
  type Secrets,
} from '../../model/rules/open-history.ts';
import type { Source } from '../../model/source.ts';
import type { Story } from '../../model/story.ts';
import type { StoreFailure } from '../../model/store-failure.ts';
import { toResult } from '../to-result.ts';
import type { Tables } from '../database.ts';
import { eachRevisionInBlocks, FILED_CHANGES } from '../annotations/history-blocks.ts';
import { revisionsOf } from '../annotations/history.ts';
import { sensitiveStories } from '../sensitive-stories.ts';
import { shownStories } from '../shown-stories.ts';
import { fromSourceRow } from '../sources/source-row.ts';
import { readInBatches } from '../read-in-batches.ts';
import type { Store } from '../store.ts';

/** One change to a published check, with the reason given to the public. */
export interface CorrectionEntry {
  readonly annotation: Annotation;
  readonly source: Source;
  readonly story: Story | null;
  readonly revision: Revision;
}

/** Every filed change to what is or was published, newest first. */
export interface Corrections {
  readonly entries: readonly CorrectionEntry[];
  readonly stories: readonly Story[];
  /**
   * How many filed changes are left out because their annotation or its story is marked sensitive,
   * or was then, or because only what stays home was changed.
   */
  readonly withheld: number;
}

/**
 * The changes to published checks that were filed as a refile, update or correction; the trash and
 * what is sensitive are left out.
 */
export function listCorrections(store: Store): Promise<Result<Corrections, StoreFailure>> {
  return toResult(() => {
    const { annotations, revisions, histories, sources, stories, drafts } = store.database;
    const tables = [annotations, revisions, histories, sources, stories, drafts];
    return store.database.transaction('r', tables, async () => {
      const all = await shownStories(store.database);
      const filed = await filedChanges(store.database);
      const ids = [...new Set(filed.map(({ annotationId }) => annotationId))];
      const stored = await readInBatches(ids, (slice) => annotations.bulkGet(slice));
      const live = new Map(
        stored.flatMap((each) => (each?.deletedAt === null ? [[each.id, each] as const] : [])),
      );
      const sourceIds = new Set([...live.values()].map(({ sourceId }) => sourceId));
      const rows = await readInBatches([...sourceIds], (slice) => sources.bulkGet(slice));
      const byId = new Map(rows.flatMap((row) => (row ? [[row.id, fromSourceRow(row)]] : [])));
      const entries = filed.flatMap((revision): CorrectionEntry[] => {
        const annotation = live.get(revision.annotationId);
        const source = annotation && byId.get(annotation.sourceId);
        if (annotation === undefined || source === undefined) return [];
        const story = all.find(({ id }) => id === annotation.storyId) ?? null;
        return [{ annotation, source, story, revision }];
      });
      const open = await withoutSecrets(store.database, entries);
      return success({
        entries: open.sort((a, b) => (a.revision.at < b.revision.at ? 1 : -1)),
        stories: all,
        withheld: entries.length - open.length,
      });
    });
  });
}

/**
 * The changes as they may leave: without those of what is sensitive, or was then, and without what
 * others changed in sensitive evidence. Runs inside the caller's transaction.
 */
async function withoutSecrets(
  tables: Pick<Tables, 'drafts' | 'stories' | 'revisions' | 'histories'>,
  entries: readonly CorrectionEntry[],
): Promise<CorrectionEntry[]> {
  const stories = new Set(await sensitiveStories(tables));
  const home = { stories, annotations: new Set<never>(), subjects: new Set<never>() };
  const concerned = new Map(entries.map(({ annotation }) => [annotation.id, annotation]));
  const drafts = await tables.drafts.bulkGet([...concerned.keys()]);
  const histories = await Promise.all([...concerned.keys()].map((id) => revisionsOf(tables, id)));
  const secrets = new Map<AnnotationId, Secrets>();
  for (const [at, annotation] of [...concerned.values()].entries()) {
    const draft = drafts[at];
    if (isMarkedSensitive(annotation, stories) || isMarkedSensitive(draft?.patch ?? {}, stories))
      continue;
    secrets.set(annotation.id, secretsOf(annotation, histories[at] ?? [], draft, stories));
  }
  return entries.flatMap((entry) => {
    const own = secrets.get(entry.annotation.id);
    if (own === undefined || entry.revision.seq <= own.until + 1) return [];
    const revision = openRevision(entry.revision, own, home);
    return Object.keys(revision.after).length === 0 ? [] : [{ ...entry, revision }];
  });
}

/** How many there are in that list. */
export async function countCorrections(store: Store): Promise<Result<number, StoreFailure>> {
  const listed = await listCorrections(store);
  return listed.ok ? success(listed.value.entries.length) : listed;
}

/** Found through indexes: the size of the rest of the library does not matter. */
function filedChanges(
  tables: Pick<Tables, 'revisions' | 'histories'>,
): PromiseLike<readonly Revision[]> {
  const changes = tables.revisions.where('change').anyOf([...FILED_CHANGES]);
  return changes.toArray().then((filed) => {
    const take = (revision: Revision): void => {
      if (FILED_CHANGES.has(revision.change)) filed.push(revision);
    };
    return eachRevisionInBlocks(tables, take, true).then(() => filed);
  });
}

import type { Status } from '../model/annotation.ts';
import { success, type Result } from '../model/result.ts';
import type { StoreFailure } from '../model/store-failure.ts';
import { attempt } from './attempt.ts';
import type { Store } from './store.ts';

/** How much lies in the library; all but `trash` leave the trash out. */
export interface LibraryCounts {
  readonly all: number;
  readonly trash: number;
  readonly byStatus: ReadonlyMap<Status, number>;
  /** By level's id; an annotation counts once for each level among its findings, `none` for those without any. */
  readonly byVerdict: ReadonlyMap<string, number>;
  /** Most first. */
  readonly bySite: ReadonlyMap<string, number>;
}

/** Counts the library, reading every annotation once. */
export function countLibrary(store: Store): Promise<Result<LibraryCounts, StoreFailure>> {
  return attempt(async () => {
    const { sources, annotations } = store.database;
    const [rows, stored] = await Promise.all([sources.toArray(), annotations.toArray()]);
    const sites = new Map(rows.map(({ id, site }) => [id, site]));
    const live = stored.filter(({ deletedAt }) => deletedAt === null);
    const levels = live.flatMap(({ findings }) => {
      const decided = new Set(findings.flatMap(({ level }) => (level === null ? [] : [level])));
      return decided.size === 0 ? ['none'] : [...decided];
    });
    return success({
      all: live.length,
      trash: stored.length - live.length,
      byStatus: tally(live.map(({ status }) => status)),
      byVerdict: tally(levels),
      bySite: tally(live.map(({ sourceId }) => sites.get(sourceId) ?? '')),
    });
  });
}

function tally<Key>(keys: readonly Key[]): ReadonlyMap<Key, number> {
  const counts = new Map<Key, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return new Map([...counts].sort(([, a], [, b]) => b - a));
}

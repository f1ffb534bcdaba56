import 'fake-indexeddb/auto';
import { beforeAll, describe, expect, it } from 'vitest';
import { isDecided } from '../../../lib/model/rules/decided-findings.ts';
import { recordFlags, type Flag } from '../../../lib/model/rules/claim-state.ts';
import type { Annotation } from '../../../lib/model/annotation.ts';
import type { AnnotationId } from '../../../lib/model/ids.ts';
import { applyImport } from '../../../lib/store/transfer/import.ts';
import { findEntries } from '../../../lib/store/search/find-entries.ts';
import { LibraryIndex } from '../../../lib/store/search/library-index.ts';
import type { SeenFlags } from '../../../lib/model/rules/entry-flags.ts';
import { orderEntries } from '../../../lib/store/search/order-entries.ts';
import { parseQuery } from '../../../lib/text/query/parse-query.ts';
import { generateLibrary } from '../../library/generated-library.ts';
import { testStore, valueOf } from '../records.ts';

/** Whether a level was chosen from one moment on and before another. */
function decidedIn(from: number, end: number): (annotation: Annotation) => boolean {
  return ({ findings }) =>
    findings.some(({ level, decidedAt }) => {
      const at = decidedAt === null ? NaN : Date.parse(decidedAt);
      return level !== null && at >= from && at < end;
    });
}

/** Begun without a verdict, or with one that the record flags. */
function isUnfinished(annotation: Annotation): boolean {
  const { status, findings, note, tags, evidence } = annotation;
  if (status === 'recorded') return false;
  if (findings.some(isDecided)) return recordFlags(annotation).length > 0;
  return note.trim() !== '' || tags.length > 0 || evidence.length > 0;
}

const FLAGS = ['changed', 'not found', 'undecided', 'later figure', 'not published'] as const;

const isToConfirm = (one: Annotation): boolean => recordFlags(one).includes('to confirm');

describe('a search by how annotations stand', () => {
  const index = new LibraryIndex();
  let live: readonly Annotation[];

  beforeAll(async () => {
    const store = testStore();
    const records = generateLibrary(600, 1);
    valueOf(await applyImport(store, records, 'keep stored'));
    index.put(await store.database.searchPacks.toArray());
    live = records.annotations
      .filter(({ deletedAt }) => deletedAt === null)
      .toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
  });

  const ids = (isMeant: (annotation: Annotation) => boolean): AnnotationId[] =>
    live.filter(isMeant).map(({ id }) => id);
  const find = (query: string, seen?: SeenFlags): unknown[] => {
    const { columns } = index;
    const names = { scales: [], stories: [], subjects: [] };
    const mask = findEntries(columns, parseQuery(query).terms, names, false, seen);
    return [...orderEntries(columns, mask, 'newest')].map((at) => columns.ids[at]);
  };

  it.each<[string, (annotation: Annotation) => boolean]>([
    ['is:draft', isUnfinished],
    ['-is:draft,sensitive', (one) => !isUnfinished(one) && !one.sensitive],
    ['is:no-evidence', (one) => recordFlags(one).includes('no evidence')],
    ['is:to-confirm', isToConfirm],
    ['status:open,noted', ({ status }) => status === 'to check' || status === 'recorded'],
    [
      'decided:2024-06..2024-08-15',
      decidedIn(new Date(2024, 5, 1).getTime(), new Date(2024, 7, 16).getTime()),
    ],
    ['decided:..2024', decidedIn(-Infinity, new Date(2025, 0, 1).getTime())],
    ['decided:2024-12..', decidedIn(new Date(2024, 11, 1).getTime(), Infinity)],
    [
      'decided:2024-12-31',
      decidedIn(new Date(2024, 11, 31).getTime(), new Date(2025, 0, 1).getTime()),
    ],
  ])('answers %s as a look at every annotation does', (query, isMeant) => {
    expect(find(query)).toEqual(ids(isMeant));
  });

  it('finds what changed since, and what did not, by the ids it is given', () => {
    const seen = new Map(
      live
        .filter((_one, at) => at % 7 === 0)
        .map(({ id }, at) => [id, [FLAGS[at % FLAGS.length] ?? 'changed']] as const),
    );
    const has = ({ id }: Annotation, ...flags: Flag[]): boolean =>
      seen.get(id)?.some((flag) => flags.includes(flag)) === true;
    const isChanged = (one: Annotation): boolean =>
      has(one, 'changed', 'not found', 'later figure', 'undecided', 'not published') ||
      isToConfirm(one);
    expect(find('is:changed', seen)).toEqual(ids(isChanged));
    expect(find('-is:changed', seen)).toEqual(ids((one) => !isChanged(one)));
    expect(find('is:changed,draft', seen)).toEqual(
      ids((one) => isChanged(one) || isUnfinished(one)),
    );
    for (const flag of FLAGS)
      expect(find(`is:${flag.replaceAll(' ', '-')}`, seen)).toEqual(
        ids((one) => (flag === 'changed' ? isChanged(one) : has(one, flag))),
      );
  });
});

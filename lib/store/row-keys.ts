import type { DBCore, Dexie, Middleware } from 'dexie';
import type { Annotation } from '../model/annotation.ts';
import type { SubjectId } from '../model/ids.ts';

/** The times that the newest annotations are looked up by. */
export const NEWEST_ORDERS = ['createdAt', 'modifiedAt'] as const;
export type NewestOrder = (typeof NEWEST_ORDERS)[number];

/** The index on each of these times. Not every annotation is in it: see `newest-rows.ts`. */
export const NEWEST_KEYS = {
  createdAt: 'newestMade',
  modifiedAt: 'newestChanged',
} as const satisfies Record<NewestOrder, string>;

/** The time from which the index on a time holds all annotations. */
export type NewestSince = Readonly<Record<NewestOrder, string>>;

/** The same as stored: how far back the index on one of the times reaches. */
export interface NewestSinceRow {
  readonly order: NewestOrder;
  readonly since: string;
}

/**
 * What the database keeps beside an annotation so that it is found without reading every
 * annotation.
 */
interface Keyed {
  subjectIds?: readonly SubjectId[];
  newestMade?: string;
  newestChanged?: string;
}

const KEYS: readonly (keyof Keyed)[] = ['subjectIds', ...Object.values(NEWEST_KEYS)];

/** What transactions that write many rows leave out of the indexes on times. */
const limits = new WeakMap<object, NewestSince>();

/**
 * Makes the rows that this transaction writes enter the indexes on times only if they are not older
 * than these times: writing an index entry takes a third as long as writing a row.
 */
export function limitNewest(transaction: IDBTransaction, since: NewestSince): void {
  limits.set(transaction, since);
}

/**
 * The subjects to which figures of a claim, of its earlier words, or of what was found about it, are
 * logged.
 */
export function subjectIdsOf({
  claim,
  edits,
  evidence,
}: Pick<Annotation, 'claim' | 'edits' | 'evidence'>): readonly SubjectId[] {
  const figures = [
    ...claim.figures,
    ...edits.flatMap((edit) => edit.figures ?? []),
    ...evidence.flatMap((entry) => entry.figures),
  ];
  return [...new Set(figures.map(({ subjectId }) => subjectId).filter((id) => id !== null))];
}

/**
 * Keeps the keys on the stored rows of annotations and hides them from readers. Every write goes
 * through here, so that an index can never lag behind the record.
 */
export function keepRowKeys(database: Dexie): void {
  database.use({
    stack: 'dbcore',
    name: 'row-keys',
    create: keyed,
  } satisfies Middleware<DBCore>);
  database.table('annotations').hook('reading', (row: Annotation & Keyed) => {
    // Rows may come frozen from a cache, and are undefined if nothing is stored.
    if ((row as Keyed | undefined) === undefined || !KEYS.some((key) => key in row)) return row;
    return withoutKeys(row);
  });
}

function keyed(core: DBCore): ReturnType<Middleware<DBCore>['create']> {
  return {
    table(name) {
      const table = core.table(name);
      if (name !== 'annotations') return table;
      return {
        ...table,
        mutate: (request) => {
          if (request.type !== 'add' && request.type !== 'put') return table.mutate(request);
          const since = limits.get(request.trans);
          const values = request.values.map((row: Annotation & Keyed) => withKeys(row, since));
          return table.mutate({ ...request, values });
        },
      };
    },
  };
}

function withKeys(row: Annotation & Keyed, since: NewestSince | undefined): Annotation & Keyed {
  const keyed: Annotation & Keyed = withoutKeys(row);
  const subjectIds = subjectIdsOf(keyed);
  if (subjectIds.length > 0) keyed.subjectIds = subjectIds;
  for (const order of NEWEST_ORDERS)
    if (since === undefined || keyed[order] >= since[order])
      keyed[NEWEST_KEYS[order]] = keyed[order];
  return keyed;
}

function withoutKeys(row: Annotation & Keyed): Annotation {
  const { subjectIds: _subjects, newestMade: _made, newestChanged: _changed, ...annotation } = row;
  return annotation;
}

import type { DBCore, Dexie, Middleware } from 'dexie';
import type { Annotation } from '../model/annotation.ts';
import type { SubjectId } from '../model/ids.ts';

/** What the database keeps beside an annotation so that a subject's figures are found without reading every annotation. */
interface Keyed {
  subjectIds?: readonly SubjectId[];
}

/** The subjects that figures of a claim, or of what was found on it, are logged to. */
export function subjectIdsOf({
  claim,
  evidence,
}: Pick<Annotation, 'claim' | 'evidence'>): readonly SubjectId[] {
  const figures = [...claim.figures, ...evidence.flatMap((entry) => entry.figures)];
  return [...new Set(figures.map(({ subjectId }) => subjectId).filter((id) => id !== null))];
}

/**
 * Keeps `subjectIds` on the stored rows of annotations and hides it from whoever reads them: every write goes through here, so that the index
 * can never lag behind the record.
 */
export function indexSubjects(database: Dexie): void {
  database.use({
    stack: 'dbcore',
    name: 'subject-keys',
    create: keyed,
  } satisfies Middleware<DBCore>);
  database.table('annotations').hook('reading', (row: Annotation & Keyed) => {
    // Rows may come frozen from a cache, and are undefined where nothing is stored.
    if ((row as Keyed | undefined)?.subjectIds === undefined) return row;
    const { subjectIds: _, ...annotation } = row;
    return annotation;
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
          return table.mutate({ ...request, values: request.values.map(withKeys) });
        },
      };
    },
  };
}

function withKeys(row: Annotation & Keyed): Annotation & Keyed {
  const { subjectIds: _, ...annotation } = row;
  const subjectIds = subjectIdsOf(annotation);
  return subjectIds.length === 0 ? annotation : { ...annotation, subjectIds };
}

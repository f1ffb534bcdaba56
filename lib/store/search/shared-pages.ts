import type { AnnotationId } from '../../model/ids.ts';
import type { Columns } from './library-index.ts';

/**
 * How many pages have some of these annotations and others too: when these are erased, the kept
 * texts of such pages stay for the others. Linear.
 */
export function countSharedPages(
  { ids, sourceNumbers, sources }: Pick<Columns, 'ids' | 'sourceNumbers' | 'sources'>,
  chosen: ReadonlySet<AnnotationId>,
): number {
  const hasChosen = new Uint8Array(sources.length);
  const hasOthers = new Uint8Array(sources.length);
  for (const [at, id] of ids.entries())
    (chosen.has(id) ? hasChosen : hasOthers)[sourceNumbers[at] ?? 0] = 1;
  return hasChosen.filter((has, number) => has === 1 && hasOthers[number] === 1).length;
}

/** Everything in the trash. Linear. */
export function idsInTrash({ ids, traits, traitNumbers }: Columns): ReadonlySet<AnnotationId> {
  return new Set(ids.filter((_id, at) => traits[traitNumbers[at] ?? 0]?.isTrash === true));
}

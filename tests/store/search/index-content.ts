import type { LibraryIndex } from '../../../lib/store/search/library-index.ts';

/** What an index holds for each entry, by id. */
export function contentOf(index: LibraryIndex): unknown {
  const { columns } = index;
  return columns.ids
    .map((id, at) => {
      const block = columns.blocks.findLast(({ first }) => first <= at);
      const own = at - (block?.first ?? 0);
      return [
        id,
        columns.traits[columns.traitNumbers[at] ?? -1],
        [
          ...columns.labelNumbers.subarray(columns.labelEnds[at - 1] ?? 0, columns.labelEnds[at]),
        ].map((number) => columns.labels[number]),
        columns.sources[columns.sourceNumbers[at] ?? -1],
        columns.modifiedAt[at],
        columns.starts[at],
        block?.text.slice(block.ends[own - 1] ?? 0, block.ends[own]),
      ];
    })
    .toSorted();
}

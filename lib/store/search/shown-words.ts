import type { Columns, TextBlock } from './library-index.ts';
import { SHARED_FROM } from './packed-entry.ts';
import type { FindIn } from './scan-text.ts';

/**
 * Marks those of `wanted` that show the findings and the evidence of another entry, where what is sought stands in these. Linear in what such entries
 * show: most are no copies.
 */
export function scanShown(
  { carriers, blocks }: Columns,
  find: FindIn,
  wanted: Uint8Array,
  hits: Uint8Array,
): void {
  const answers = new Map<number, boolean>();
  for (const [copy, first] of carriers) {
    if (wanted[copy] !== 1 || hits[copy] === 1) continue;
    const known = answers.get(first);
    const isFound = known ?? find(sharedText(blocks, first), 0) >= 0;
    if (known === undefined) answers.set(first, isFound);
    if (isFound) hits[copy] = 1;
  }
}

/** Of an entry's text what its other appearances show: its findings and its evidence. */
function sharedText(blocks: readonly TextBlock[], entry: number): string {
  const block = blockOf(blocks, entry);
  if (block === undefined) return '';
  const at = entry - block.first;
  const text = block.text.slice(block.ends[at - 1] ?? 0, block.ends[at]);
  const from = text.indexOf(SHARED_FROM);
  return from < 0 ? '' : text.slice(from + SHARED_FROM.length);
}

/** The last block that begins at the entry or before it. */
function blockOf(blocks: readonly TextBlock[], entry: number): TextBlock | undefined {
  let [low, high] = [0, blocks.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((blocks[middle]?.first ?? 0) <= entry) low = middle + 1;
    else high = middle;
  }
  return blocks[low - 1];
}

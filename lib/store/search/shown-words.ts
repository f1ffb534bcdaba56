import type { Columns, EntryTexts } from './library-index.ts';
import { SHARED_FROM } from '../packs/packed-entry.ts';
import type { FindIn } from './scan-text.ts';

/**
 * Corrects the hits of entries that show the findings and the evidence of another entry, so that
 * they match what is shown: the shared words of that entry count instead of their own, which are
 * hidden while the two are linked. Linear in the text of such entries, which are few.
 */
export function scanShown(
  { carriers, blocks }: Columns,
  find: FindIn,
  wanted: Uint8Array,
  hits: Uint8Array,
): void {
  const answers = new Map<number, boolean>();
  const isShared = (first: number): boolean => {
    const known = answers.get(first) ?? find(textOf(blocks, first).shared, 0) >= 0;
    answers.set(first, known);
    return known;
  };
  for (const [copy, first] of carriers) {
    if (wanted[copy] !== 1) continue;
    // What was not found in the whole text cannot be in a part of it.
    const isOwn = hits[copy] === 1 && find(textOf(blocks, copy).own, 0) >= 0;
    hits[copy] = isOwn || isShared(first) ? 1 : 0;
  }
}

/**
 * An entry's text in two parts: what belongs to it alone, and what its other appearances show too
 * (its findings and evidence).
 */
function textOf(
  blocks: readonly EntryTexts[],
  entry: number,
): { readonly own: string; readonly shared: string } {
  const block = blockOf(blocks, entry);
  if (block === undefined) return { own: '', shared: '' };
  const at = entry - block.first;
  const text = block.text.slice(block.ends[at - 1] ?? 0, block.ends[at]);
  const from = text.indexOf(SHARED_FROM);
  if (from < 0) return { own: text, shared: '' };
  return { own: text.slice(0, from), shared: text.slice(from + SHARED_FROM.length) };
}

/** The last block that begins at the entry or before it. */
function blockOf(blocks: readonly EntryTexts[], entry: number): EntryTexts | undefined {
  let [low, high] = [0, blocks.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((blocks[middle]?.first ?? 0) <= entry) low = middle + 1;
    else high = middle;
  }
  return blocks[low - 1];
}

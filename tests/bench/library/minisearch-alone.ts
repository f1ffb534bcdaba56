import { generateLibrary } from '../../library/generated-library.ts';

/** As much of minisearch as is used; its script leaves it in the global. */
interface MiniSearch {
  addAll(documents: readonly object[]): void;
  search(query: string, options: object): readonly unknown[];
}

interface MiniSearchClass {
  new (options: object): MiniSearch;
  loadJSON(json: string, options: object): MiniSearch;
}

const OPTIONS = { fields: ['text'] };
/**
 * As a person who types expects it, and as our own search does it: words begun are found, and all
 * of them must be there.
 */
const SEARCHING = { prefix: true, combineWith: 'AND' };

/** What the library bench runs in a page beside our own search: the same library's words in minisearch. Times in ms. */
export function measurePeer(
  size: number,
  queries: readonly string[],
): { readonly load: number; readonly queries: Record<string, number> } {
  const { MiniSearch: Peer } = globalThis as unknown as { MiniSearch: MiniSearchClass };
  const filled = new Peer(OPTIONS);
  filled.addAll(
    generateLibrary(size).annotations.map(({ id, claim, note, tags, evidence }) => {
      const found = evidence.flatMap(({ title, quote, note: own }) => [title, quote, own]);
      return { id, text: [claim.text, note, ...tags, ...found].join(' ') };
    }),
  );
  // As it would be stored: an index made anew at each opening would take far longer.
  const stored = JSON.stringify(filled);
  const start = performance.now();
  const opened = Peer.loadJSON(stored, OPTIONS);
  const load = performance.now() - start;
  const timed = (query: string): number => {
    const begun = performance.now();
    opened.search(query, SEARCHING);
    return performance.now() - begun;
  };
  const medianOf = (query: string): number =>
    Array.from({ length: 5 }, () => timed(query)).sort((a, b) => a - b)[2] ?? 0;
  return { load, queries: Object.fromEntries(queries.map((query) => [query, medianOf(query)])) };
}

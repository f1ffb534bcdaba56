/** Chance that repeats itself for the same seed. */
export interface Random {
  /** 0 to below `limit`. */
  below(limit: number): number;
  /** 0 to below `limit`, small numbers much more often. */
  skewed(limit: number): number;
  /** 1 to some hundred millions, each order of size as often. */
  magnitude(): number;
  chance(share: number): boolean;
  of<Item>(items: readonly Item[]): Item;
}

/** mulberry32. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    below,
    skewed: (limit) => Math.floor(next() ** 3 * limit),
    magnitude: () => Math.ceil(10 ** (next() * 8.5)),
    chance: (share) => next() < share,
    of: (items) => {
      const item = items[below(items.length)];
      if (item === undefined) throw new Error('nothing to choose from');
      return item;
    },
  };
}

import { withSplitters } from './sentences/peers.ts';
import { CASES, countRight, ours, segmenter } from './sentences/splitters.ts';
import type { Bench } from './frame.ts';

/**
 * How many of our own cases of sentence ends are right, beside the platform's breaks and, with
 * `--peers`, beside other libraries.
 */
export const bench: Bench = {
  name: 'sentences (cases right)',
  run: ({ peers }) => {
    const platform = { name: 'Intl.Segmenter', value: countRight(segmenter) };
    const others = peers
      ? withSplitters((all) => all.map(({ name, split }) => ({ name, value: countRight(split) })))
      : [];
    const right = {
      name: `of ${CASES.length} cases`,
      value: countRight(ours),
      unit: 'count',
      goal: 'no fewer than any beside',
      beside: [platform, ...others],
    } as const;
    return Promise.resolve([right]);
  },
};

import { createFeatureReader } from '../../lib/claims/priority/sentence-features.ts';
import { featureWeight, toBase64 } from '../../lib/claims/priority/sentence-model.ts';
import type { PackedModel } from '../../lib/claims/priority/packed-model.ts';

export interface Labelled {
  readonly text: string;
  readonly worthy: boolean;
}

export interface LearningOptions {
  readonly buckets: number;
  readonly rounds: number;
  readonly rate: number;
  /** How often a bucket must be seen to keep its weight; below that it is set to zero. */
  readonly leastSeen: number;
}

export const DEFAULT_OPTIONS: LearningOptions = {
  buckets: 1 << 16,
  rounds: 5,
  rate: 0.1,
  leastSeen: 2,
};

interface Example {
  readonly features: readonly number[];
  readonly weight: number;
  readonly target: number;
}

/** Mulberry32: the same numbers in every run and on every machine. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function shuffle(order: number[], random: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const kept = order[i] ?? 0;
    order[i] = order[j] ?? 0;
    order[j] = kept;
  }
}

class Learner {
  readonly weights: Float64Array;
  bias = 0;
  private readonly squares: Float64Array;
  private biasSquares = 1e-8;
  private readonly rate: number;

  constructor({ buckets, rate }: LearningOptions) {
    this.weights = new Float64Array(buckets);
    this.squares = new Float64Array(buckets).fill(1e-8);
    this.rate = rate;
  }

  /** One step of AdaGrad on the logistic loss. */
  learn({ features, weight, target }: Example): void {
    let sum = 0;
    for (const bucket of features) sum += this.weights[bucket] ?? 0;
    const error = 1 / (1 + Math.exp(-(this.bias + sum * weight))) - target;
    const slope = error * weight;
    for (const bucket of features) {
      const squares = (this.squares[bucket] ?? 0) + slope * slope;
      this.squares[bucket] = squares;
      this.weights[bucket] = (this.weights[bucket] ?? 0) - (this.rate * slope) / Math.sqrt(squares);
    }
    this.biasSquares += error * error;
    this.bias -= (this.rate * error) / Math.sqrt(this.biasSquares);
  }
}

/** Trains on `rows`; the same rows in the same order give the same bytes. */
export function learnPriority(rows: readonly Labelled[], options: LearningOptions): PackedModel {
  const { buckets, rounds, leastSeen } = options;
  const seen = new Uint32Array(buckets);
  const readFeatures = createFeatureReader(buckets);
  const examples = rows.map(({ text, worthy }): Example => {
    const features = readFeatures(text);
    for (const bucket of features) seen[bucket] = (seen[bucket] ?? 0) + 1;
    return { features, weight: featureWeight(features.length), target: worthy ? 1 : 0 };
  });
  const learner = new Learner(options);
  const random = randomFrom(20);
  const order = examples.map((_, i) => i);
  for (let round = 0; round < rounds; round++) {
    shuffle(order, random);
    for (const i of order) {
      const example = examples[i];
      if (example !== undefined) learner.learn(example);
    }
  }
  return pack(learner, seen, leastSeen);
}

function pack(learner: Learner, seen: Uint32Array, leastSeen: number): PackedModel {
  const kept = learner.weights.map((weight, i) => ((seen[i] ?? 0) < leastSeen ? 0 : weight));
  const sizes = Array.from(kept, Math.abs).sort((a, b) => a - b);
  const largest = sizes[Math.floor(sizes.length * 0.9995)] ?? 1;
  const scale = Number((largest / 127).toPrecision(6));
  const bytes = new Uint8Array(
    Int8Array.from(kept, (weight) => Math.max(-127, Math.min(127, Math.round(weight / scale))))
      .buffer,
  );
  return {
    lang: 'en',
    buckets: kept.length,
    bias: Number(learner.bias.toPrecision(6)),
    scale,
    weights: toBase64(bytes),
  };
}

/** Mean of the precision at each worthy sentence, by descending score. */
export function averagePrecision(scores: readonly number[], worthy: readonly boolean[]): number {
  const order = scores
    .map((_, i) => i)
    .sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
  let hits = 0;
  let sum = 0;
  order.forEach((row, i) => {
    if (worthy[row] !== true) return;
    hits++;
    sum += hits / (i + 1);
  });
  return hits === 0 ? 0 : sum / hits;
}

/** The module that ships: the weights with the notice that their licence requires. */
export function toModule({ lang, buckets, bias, scale, weights }: PackedModel): string {
  return `import type { PackedModel } from '../../../model/packed-model.ts';

/**
 * Made by \`scripts/learn-priority.mjs\`; not to be edited by hand.
 *
 * NOTICE. Learned from the ClaimBuster dataset, "A Benchmark Dataset of Check-worthy Factual
 * Claims" by Fatma Arslan, Naeemul Hassan, Chengkai Li and Mark Tremayne (ICWSM 2020,
 * https://doi.org/10.5281/zenodo.3609356), licensed under CC BY 4.0
 * (https://creativecommons.org/licenses/by/4.0/). The sentences were turned into hashed features
 * and ${buckets} weights; none of them is contained here.
 */
export const priorityWeights: PackedModel = {
  lang: '${lang}',
  buckets: ${buckets},
  bias: ${bias},
  scale: ${scale},
  weights:
    '${weights}',
};
`;
}

import { likeness } from './claim-likeness.ts';
import { readClaimWords, type ClaimWords } from './claim-words.ts';
import type { RecordedClaim } from '../model/claim.ts';

/** A claim that is probably the same. */
export interface LikeClaim<Id> {
  readonly id: Id;
  /** 0 to 1. */
  readonly score: number;
}

/** At most this many claims that share rare words are compared in detail. */
const MOST_LOOKED_AT = 300;
/** A word in more claims than this is not used to find claims. */
const MOST_COMMON = 2000;

/**
 * Claims by what they are about. A search goes through the rarest words first and compares a
 * limited number of claims in detail, so that it takes milliseconds in a library of 100,000.
 */
export class ClaimIndex<Id> {
  readonly #claims = new Map<Id, ClaimWords>();
  readonly #holders = new Map<string, Set<Id>>();

  get size(): number {
    return this.#claims.size;
  }

  has(id: Id): boolean {
    return this.#claims.has(id);
  }

  /** Adds a claim, replacing the one with the same id. */
  set(id: Id, claim: Pick<RecordedClaim, 'text' | 'figures'>): void {
    this.delete(id);
    const words = readClaimWords(claim);
    this.#claims.set(id, words);
    for (const stem of words.stems) {
      const holders = this.#holders.get(stem);
      if (holders === undefined) this.#holders.set(stem, new Set([id]));
      else holders.add(id);
    }
  }

  delete(id: Id): void {
    for (const stem of this.#claims.get(id)?.stems ?? []) this.#holders.get(stem)?.delete(id);
    this.#claims.delete(id);
  }

  /** The claims that are probably the same as this one, most alike first, at most `limit`. */
  find(claim: Pick<RecordedClaim, 'text' | 'figures'>, limit: number): readonly LikeClaim<Id>[] {
    const words = readClaimWords(claim);
    return this.#candidates(words)
      .flatMap((id): readonly LikeClaim<Id>[] => {
        const other = this.#claims.get(id);
        const score = other && likeness(words, other, (stem) => this.#weightOf(stem));
        return score === undefined || score === null ? [] : [{ id, score }];
      })
      .sort((a, b) => b.score - a.score)
      .slice(0, limit);
  }

  /** The claims that share the most weight of uncommon words. */
  #candidates({ stems }: ClaimWords): readonly Id[] {
    const weights = new Map<Id, number>();
    const rarest = [...stems].sort((a, b) => this.#countOf(a) - this.#countOf(b));
    for (const [at, stem] of rarest.entries()) {
      if (this.#countOf(stem) > MOST_COMMON && (at > 2 || weights.size > 0)) break;
      const weight = this.#weightOf(stem);
      for (const id of first(this.#holders.get(stem) ?? [], MOST_COMMON))
        weights.set(id, (weights.get(id) ?? 0) + weight);
    }
    return [...weights]
      .sort(([, a], [, b]) => b - a)
      .slice(0, MOST_LOOKED_AT)
      .map(([id]) => id);
  }

  #countOf(stem: string): number {
    return this.#holders.get(stem)?.size ?? 0;
  }

  /**
   * Rare words weigh more; in a small library, where nothing is rare yet, all weigh about the same.
   */
  #weightOf(stem: string): number {
    return Math.log(2 + this.#claims.size / (1 + this.#countOf(stem)));
  }
}

function* first<Value>(values: Iterable<Value>, count: number): Generator<Value> {
  let taken = 0;
  for (const value of values) {
    if ((taken += 1) > count) return;
    yield value;
  }
}

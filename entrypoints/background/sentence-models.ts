import { priorityWeights } from '../../lib/claims/grammars/en/priority-weights.ts';
import type { PackedModel } from '../../lib/model/packed-model.ts';

/** They lie here, and not in the reader, since they weigh more than the engine and only pages in their language need them. */
const MODELS: readonly PackedModel[] = [priorityWeights];

/** The sentence model learned from a language; null where none was. */
export function sentenceModelOf(lang: string): PackedModel | null {
  return MODELS.find((model) => model.lang === lang) ?? null;
}

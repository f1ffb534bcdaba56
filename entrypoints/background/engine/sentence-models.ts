import { priorityWeights } from '../../../lib/claims/grammars/en/priority-weights.ts';
import {
  readSentenceModel,
  type SentenceModel,
} from '../../../lib/claims/priority/sentence-model.ts';
import type { PackedModel } from '../../../lib/claims/priority/packed-model.ts';

/**
 * They are loaded here and not in the reader, since they are larger than the engine and only pages
 * in their language need them.
 */
const MODELS: readonly PackedModel[] = [priorityWeights];

const models = new Map<string, SentenceModel | null>();

/** The sentence model learned from a language, made ready once; null where none was. */
export function modelOf(lang: string): SentenceModel | null {
  const known = models.get(lang);
  if (known !== undefined) return known;
  const packed = MODELS.find((one) => one.lang === lang);
  const model = packed === undefined ? null : readSentenceModel(packed);
  models.set(lang, model);
  return model;
}

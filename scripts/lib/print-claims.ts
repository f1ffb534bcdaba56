import { findClaims } from '../../lib/claims/find-claims.ts';
import { findAllClaims } from '../../lib/claims/further-claims.ts';
import { english } from '../../lib/claims/grammars/en/english.ts';
import { priorityWeights } from '../../lib/claims/grammars/en/priority-weights.ts';
import { readSentenceModel } from '../../lib/claims/priority/sentence-model.ts';
import type { Claim } from '../../lib/model/claim.ts';

const model = readSentenceModel(priorityWeights);

export interface PrintOptions {
  readonly lang?: string;
  readonly pretty?: boolean;
  readonly text?: boolean;
  readonly all?: boolean;
}

/** One file's claims as a JSON object, or its page text where `text` is asked for. */
export function printClaims(file: string, content: string, options: PrintOptions): string {
  const text = content;
  if (options.text === true) return text;
  const find = options.all === true ? findAllClaims : findClaims;
  const claims = find(text, english, model).map(plain);
  const result = { file, lang: options.lang ?? 'en', claims };
  return JSON.stringify(result, null, options.pretty === true ? 2 : undefined);
}

/** A claim with its spans laid open, as the command prints it. */
function plain(claim: Claim): object {
  const { span, text, kinds, checkWorthiness, reasons, quotationId } = claim;
  const figures = claim.figures.map(({ span: at, ...figure }) => ({ ...at, ...figure }));
  const attribution = claim.attribution.map(({ name, how, span: at }) => ({ name, how, ...at }));
  return { ...span, text, kinds, checkWorthiness, reasons, figures, quotationId, attribution };
}

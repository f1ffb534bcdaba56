import { findClaims, findClaimsInSlices } from '../../lib/claims/find-claims.ts';
import { findFurtherClaimsInSlices } from '../../lib/claims/further-claims.ts';
import type { Grammar } from '../../lib/claims/grammar.ts';
import { grammarFor } from '../../lib/claims/grammar-for.ts';
import { lexiconOf } from '../../lib/claims/lexicon.ts';
import { readSentenceModel, type SentenceModel } from '../../lib/claims/priority/sentence-model.ts';
import type { BackgroundMessages } from '../../lib/messages/protocol.ts';
import type { Claim, FoundClaims } from '../../lib/model/claim.ts';
import { splitSentences } from '../../lib/text/sentences.ts';
import { runInSlices } from '../reader/slices.ts';
import { sentenceModelOf } from './sentence-models.ts';

type Request = BackgroundMessages['claims.find']['request'];

/** The claims of a page's text; none where its language has no grammar. The engine runs here, not in pages, whose thread it would hold. */
export async function claimsOf({ text, lang, further }: Request): Promise<FoundClaims> {
  const grammar = grammarFor(lang);
  if (grammar === null) return { claims: [], sentences: [] };
  const claims = further
    ? await findSliced(text, grammar, modelOf(grammar))
    : findClaims(text, grammar);
  return { claims, sentences: countByLine(text, grammar) };
}

function countByLine(text: string, { sentences }: Grammar): number[] {
  return text.split('\n').map((line) => splitSentences(line, sentences).length);
}

/** Makes the engine ready, so that the first page need not wait for it. */
export function prepareEngine(): void {
  const grammar = grammarFor(null);
  if (grammar !== null) lexiconOf(grammar);
}

const models = new Map<string, SentenceModel | null>();

function modelOf({ lang }: Grammar): SentenceModel | null {
  const known = models.get(lang);
  if (known !== undefined) return known;
  const packed = sentenceModelOf(lang);
  const model = packed === null ? null : readSentenceModel(packed);
  models.set(lang, model);
  return model;
}

/** Nothing stops a reading but its end: what is read of one page takes some milliseconds. */
const { signal } = new AbortController();

/** Every claim of a text at any density, in text order and in slices that let the messages of other pages go first. */
async function findSliced(
  text: string,
  grammar: Grammar,
  model: SentenceModel | null,
): Promise<readonly Claim[]> {
  const claims: Claim[] = [];
  await runInSlices(findClaimsInSlices(text, grammar, model), signal, (slice) => {
    claims.push(...slice);
  });
  const further: Claim[] = [];
  await runInSlices(findFurtherClaimsInSlices(text, claims, grammar, model), signal, (slice) => {
    further.push(...slice);
  });
  return [...claims, ...further].sort((a, b) => a.span.start - b.span.start);
}

import { findClaims, findClaimsInSlices } from '../../../lib/claims/find-claims.ts';
import { findFurtherClaimsInSlices } from '../../../lib/claims/further-claims.ts';
import type { Grammar } from '../../../lib/claims/grammar/grammar.ts';
import { grammarOfText } from '../../../lib/claims/grammar-for.ts';
import type { BackgroundMessages } from '../../../lib/messages/protocol.ts';
import type { PageSender } from '../../../lib/messages/sender.ts';
import type { Claim, FoundClaims } from '../../../lib/model/claim.ts';
import { splitSentences } from '../../../lib/text/sentences.ts';
import { runForPage } from './run-for-page.ts';
import { modelOf } from './sentence-models.ts';

type Request = BackgroundMessages['claims.find']['request'];

/**
 * The claims of a page's text; none where its language has no grammar or is not the one it states,
 * null where the page went away meanwhile. The engine runs here, not in pages, whose thread it
 * would hold.
 */
export async function claimsOf(
  { text, lang, further }: Request,
  sender: PageSender,
): Promise<FoundClaims | null> {
  const grammar = grammarOfText(text, lang);
  if (grammar === null) return { claims: [], sentences: [] };
  const claims = further ? await findEvery(text, grammar, sender) : findClaims(text, grammar);
  return claims === null ? null : { claims, sentences: countByLine(text, grammar) };
}

function countByLine(text: string, { sentences }: Grammar): number[] {
  return text.split('\n').map((line) => splitSentences(line, sentences).length);
}

/** Every claim of a text at any density, in text order. */
async function findEvery(
  text: string,
  grammar: Grammar,
  sender: PageSender,
): Promise<readonly Claim[] | null> {
  const model = modelOf(grammar.lang);
  const claims: Claim[] = [];
  const further: Claim[] = [];
  const first = findClaimsInSlices(text, grammar, model);
  if ((await runForPage(sender, first, (slice) => claims.push(...slice))) === null) return null;
  const second = findFurtherClaimsInSlices(text, claims, grammar, model);
  if ((await runForPage(sender, second, (slice) => further.push(...slice))) === null) return null;
  return [...claims, ...further].sort((a, b) => a.span.start - b.span.start);
}

import { findClaims } from '../../../lib/claims/find-claims.ts';
import { grammarOfText } from '../../../lib/claims/grammar-for.ts';
import type { BackgroundMessages } from '../../../lib/messages/protocol.ts';
import type { Claim } from '../../../lib/model/claim.ts';
import { tellDisguised } from './tell-disguised.ts';

type Request = BackgroundMessages['claims.find']['request'];

/**
 * The claims in a few words; none where we have no grammar for their language or they are not in
 * the language they are said to be in.
 */
export function claimsOfWords({ text, lang }: Request): readonly Claim[] {
  const grammar = grammarOfText(text, lang);
  return grammar === null ? [] : tellDisguised(text, findClaims(text, grammar));
}

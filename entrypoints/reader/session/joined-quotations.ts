import { statusOf } from '../../../lib/model/rules/claim-state.ts';
import type { PageClaim } from '../../shared/page-card/page-claim.ts';

/** The part of a listed claim that decides whether it is shown with others as one quotation. */
export type Joinable = Pick<PageClaim, 'key' | 'claim' | 'annotation' | 'dismissal' | 'marked'>;

/** Claims that have no mark of their own: the key of the claim whose mark they are part of, or null for none. */
export type Joined = ReadonlyMap<string, string | null>;

/** The sentences of each quotation, in page order. */
export function quotationsIn<One extends Joinable>(claims: readonly One[]): readonly One[][] {
  const found = new Map<string, One[]>();
  for (const one of claims) {
    const { quotationId } = one.claim;
    if (quotationId === null) continue;
    const sentences = found.get(quotationId);
    if (sentences === undefined) found.set(quotationId, [one]);
    else sentences.push(one);
  }
  return [...found.values()];
}

/**
 * Which sentences of quotations are part of another one's mark: a quotation is one, that of its
 * first marked sentence, and is dismissed with its first sentence. A sentence that says something
 * to be checked by itself, or that somebody has dealt with, keeps a mark of its own.
 */
export function joinQuotations(claims: readonly Joinable[]): Joined {
  const joined = new Map<string, string | null>();
  for (const sentences of quotationsIn(claims)) {
    const [first] = sentences;
    const isGone = first !== undefined && statusOf(first) === 'dismissed';
    const lead = isGone ? undefined : sentences.find(({ marked }) => marked);
    if (lead === undefined && !isGone) continue;
    for (const one of sentences)
      if (one !== lead && isBare(one)) joined.set(one.key, lead?.key ?? null);
  }
  return joined;
}

/** The claims without the sentences that are part of another one's mark: what lists show and count. */
export function withoutJoined<One extends Joinable>(claims: readonly One[]): readonly One[] {
  const joined = joinQuotations(claims);
  return claims.filter(({ key }) => !joined.has(key));
}

function isBare({ claim, annotation, dismissal }: Joinable): boolean {
  const saysMore = claim.figures.some(({ kind }) => kind !== 'date' && claim.kinds.includes(kind));
  const isTouched = annotation !== null || dismissal !== null;
  return !saysMore && claim.superlative === undefined && !isTouched;
}

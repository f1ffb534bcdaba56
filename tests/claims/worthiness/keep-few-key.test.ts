import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAtDensity } from '../../../lib/claims/worthiness/at-density.ts';
import { isAlwaysKey } from '../../../lib/claims/worthiness/check-worthiness.ts';
import { keepFewKey } from '../../../lib/claims/worthiness/keep-few-key.ts';
import type { Claim, ClaimKind } from '../../../lib/model/claim.ts';

const isKey = (claim: Claim): boolean => isAtDensity(claim, 'key');

function claimAt(at: number, kinds: readonly ClaimKind[], checkWorthiness: number): Claim {
  const base = Math.max(...kinds.map((kind) => (kind === 'casualty' ? 0.8 : 0.5)));
  return {
    span: { start: at, end: at + 1 },
    text: 'x',
    kinds,
    figures: [],
    quotationId: null,
    attribution: [],
    checkWorthiness,
    reasons: [
      { code: 'count-figure', weight: base },
      { code: 'precise-figure', weight: checkWorthiness - base },
    ],
  };
}

const anyClaims = fc
  .array(
    fc.record({
      // Few are always key, so that room is left for others; most others would be key.
      kind: fc.oneof(
        { weight: 9, arbitrary: fc.constantFrom<ClaimKind>('money', 'count', 'quotation') },
        { weight: 1, arbitrary: fc.constantFrom<ClaimKind>('casualty', 'memorial') },
      ),
      worth: fc.integer({ min: 500, max: 1000 }),
    }),
    { maxLength: 60 },
  )
  .map((list) =>
    list.map(({ kind, worth }, at) => {
      const isAlways = kind === 'casualty' || kind === 'memorial';
      return claimAt(at, [kind], isAlways ? Math.max(0.7, worth / 1000) : worth / 1000);
    }),
  );

describe('what is key on a page', () => {
  it('is at most one sentence in eight, or one, besides casualty and memorial figures, which always are', () => {
    fc.assert(
      fc.property(anyClaims, fc.nat(160), (claims, sentences) => {
        const kept = keepFewKey(claims, sentences);
        const always = claims.filter(isAlwaysKey);
        const others = kept.filter((claim) => isKey(claim) && !isAlwaysKey(claim));
        expect(kept.filter(isAlwaysKey)).toEqual(always);
        const most = Math.max(1, Math.floor(sentences / 8));
        expect(others.length).toBeLessThanOrEqual(Math.max(0, most - always.length));
      }),
    );
  });

  it('is what weighs most, and nothing else is touched', () => {
    fc.assert(
      fc.property(anyClaims, fc.nat(160), (claims, sentences) => {
        const kept = keepFewKey(claims, sentences);
        expect(kept.map(({ span }) => span)).toEqual(claims.map(({ span }) => span));
        const isLowered = (claim: Claim, at: number): boolean => kept[at] !== claim;
        const lowered = claims.filter(isLowered);
        const others = claims.filter((claim) => isKey(claim) && !isAlwaysKey(claim));
        const rest = others.filter((claim) => !lowered.includes(claim));
        const least = Math.min(...rest.map(({ checkWorthiness }) => checkWorthiness));
        for (const { checkWorthiness } of lowered)
          expect(checkWorthiness).toBeLessThanOrEqual(least);
        kept.forEach((claim, at) => {
          if (claim === claims[at]) return;
          expect(isAtDensity(claim, 'important')).toBe(true);
          expect(isKey(claim)).toBe(false);
          expect(claim.reasons.map(({ code }) => code)).toContain('others-weigh-more');
        });
      }),
    );
  });

  it('keeps one on a page of two sentences, the earlier of equals', () => {
    const claims = [claimAt(0, ['money'], 0.8), claimAt(1, ['money'], 0.8)];
    expect(keepFewKey(claims, 2).map(isKey)).toEqual([true, false]);
  });

  it('leaves no room for others where harm fills it', () => {
    const claims = [claimAt(0, ['money'], 0.9), claimAt(1, ['casualty'], 0.8)];
    expect(keepFewKey(claims, 9).map(isKey)).toEqual([false, true]);
    expect(keepFewKey(claims, 16).map(isKey)).toEqual([true, true]);
  });
});

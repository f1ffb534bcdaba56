import { expect, it } from 'vitest';
import { hintsOf } from '../../../entrypoints/background/engine/page-hints.ts';
import { EXAMPLE } from '../../../entrypoints/background/engine/prepare-engine.ts';
import { modelOf } from '../../../entrypoints/background/engine/sentence-models.ts';
import { findAllClaims } from '../../../lib/claims/further-claims.ts';
import { english } from '../../../lib/claims/grammars/en/english.ts';
import { CLAIM_KINDS } from '../../../lib/model/claim.ts';

it('makes the engine ready with a text that has every kind of claim and figures that do not fit', () => {
  const claims = findAllClaims(EXAMPLE, english, modelOf('en'));
  const kinds = new Set(claims.flatMap((claim) => claim.kinds));
  expect(CLAIM_KINDS.filter((kind) => !kinds.has(kind))).toEqual([]);
  const dates = { publishedAt: null, modifiedAt: null };
  expect(hintsOf({ lang: 'en', ...dates, blocks: [], claims })).not.toEqual([]);
});

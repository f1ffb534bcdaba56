import { expect, it } from 'vitest';
import { EXAMPLE } from '../../../entrypoints/background/engine/prepare-engine.ts';
import { modelOf } from '../../../entrypoints/background/engine/sentence-models.ts';
import { weighArticle } from '../../../entrypoints/background/engine/weigh-article.ts';
import { articleExcerpt } from '../../../lib/article/article-excerpt.ts';
import { findAllClaims } from '../../../lib/claims/further-claims.ts';
import { english } from '../../../lib/claims/grammars/en/english.ts';
import { CLAIM_KINDS } from '../../../lib/model/claim.ts';

it('makes the engine ready with a text that has every kind of claim and figures that do not fit', () => {
  const { text } = articleExcerpt(EXAMPLE);
  const found = findAllClaims(text, english, modelOf('en'));
  const kinds = new Set(found.flatMap((claim) => claim.kinds));
  expect(CLAIM_KINDS.filter((kind) => !kinds.has(kind))).toEqual([]);
  const { claims, hints } = weighArticle(EXAMPLE, found, []);
  expect(claims).toHaveLength(found.length);
  expect(hints).not.toEqual([]);
});

import { articleExcerpt } from '../../../lib/article/article-excerpt.ts';
import { findClaimsInSlices } from '../../../lib/claims/find-claims.ts';
import { findFurtherClaimsInSlices } from '../../../lib/claims/further-claims.ts';
import type { Grammar } from '../../../lib/claims/grammar/grammar.ts';
import { grammarOfText } from '../../../lib/claims/grammar-for.ts';
import type { PageSender } from '../../../lib/messages/sender.ts';
import type { Article, FoundInArticle } from '../../../lib/model/article.ts';
import type { Claim } from '../../../lib/model/claim.ts';
import { sentencesByLine } from '../../../lib/text/sentences-by-line.ts';
import type { FoundInText } from './claim-memory.ts';
import { memoryOf } from './page-memories.ts';
import { placeClaims } from './place-claims.ts';
import { runForPage } from './run-for-page.ts';
import { modelOf } from './sentence-models.ts';
import { tellDisguised } from './tell-disguised.ts';
import { weighArticle } from './weigh-article.ts';

/**
 * The claims and hints of a page's article; none where we have no grammar for its language or it is
 * not in the language it states, null where the page went away meanwhile. The engine runs here and
 * not in the page, whose thread it would block. Of an article that was read before, only what
 * changed is read.
 */
export async function readArticle(
  article: Article,
  sender: Pick<PageSender, 'tabId' | 'frameId'>,
): Promise<FoundInArticle | null> {
  const excerpt = articleExcerpt(article);
  const grammar = grammarOfText(excerpt.text, article.lang);
  if (grammar === null) return { claims: [], hints: [] };
  const found = await memoryOf(sender).read(excerpt.text, grammar.lang, (text) =>
    findInText(text, grammar, sender),
  );
  if (found === null) return null;
  const claims = tellDisguised(excerpt.text, found.claims);
  return weighArticle(article, placeClaims(claims, excerpt.toPage), found.sentences);
}

async function findInText(
  text: string,
  grammar: Grammar,
  sender: Pick<PageSender, 'tabId' | 'frameId'>,
): Promise<FoundInText | null> {
  const claims = await findEvery(text, grammar, sender);
  return claims === null ? null : { claims, sentences: sentencesByLine(text, grammar.sentences) };
}

/** Every claim of a text at any density, in text order. */
async function findEvery(
  text: string,
  grammar: Grammar,
  sender: Pick<PageSender, 'tabId' | 'frameId'>,
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

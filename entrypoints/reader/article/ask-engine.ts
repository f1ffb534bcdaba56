import type { Article, FoundInArticle } from '../../../lib/model/article.ts';
import type { Claim } from '../../../lib/model/claim.ts';
import type { SendToBackground } from '../../shared/page-card/send-to-background.ts';
import { askTwice } from './ask-twice.ts';

/**
 * The claims and hints of an article, from the engine, which runs in the background. Null where
 * nobody answers.
 */
export async function askEngine(
  send: SendToBackground,
  article: Article,
): Promise<FoundInArticle | null> {
  return await askTwice(
    () => send('article.read', article),
    (found) => found === null,
  );
}

/** The claims of a few words; null where nobody answers. */
export async function readClaims(
  send: SendToBackground,
  text: string,
  lang: string | null,
): Promise<readonly Claim[] | null> {
  return await askTwice(
    () => send('claims.find', { text, lang }),
    (found) => found === null,
  );
}

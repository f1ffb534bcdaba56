import { articleExcerpt } from '../../lib/article/excerpt.ts';
import { readPage } from '../../lib/article/read-page.ts';
import type { Claim } from '../../lib/model/claim.ts';
import type { PageFailure } from '../../lib/model/page-state.ts';
import type { PageText } from '../../lib/model/page-text.ts';
import type { Result } from '../../lib/model/result.ts';
import { failure, success } from '../../lib/model/result.ts';
import { placeClaims } from './place-claims.ts';
import type { Reading } from './reading.ts';
import { breathe, idle } from './slices.ts';
import { weighPlaces } from './weigh-places.ts';

/** The longest the page is waited for before it is read. */
const IDLE_WITHIN_MS = 400;

/** The engine on one text, in slices. */
export type FindClaims = (
  text: string,
  lang: string | null,
  signal: AbortSignal,
) => Promise<readonly Claim[]>;

/** Reads the document once it is idle, then finds the claims of its article. A page that defeats us is a failure, not a throw. */
export async function readDocument(
  document: Document,
  anyway: boolean,
  findClaims: FindClaims,
  signal: AbortSignal,
): Promise<Result<Reading, PageFailure>> {
  await idle(IDLE_WITHIN_MS);
  signal.throwIfAborted();
  const result = readSafely(document, anyway);
  if (!result.ok) return result;
  const { page, map, source, entries } = result.value;
  const claims = await findArticleClaims(page, source.lang, findClaims, signal);
  return success({ page, source, claims, entries, rangeOf: map.rangeOf, spanOf: map.spanOf });
}

async function findArticleClaims(
  page: PageText,
  lang: string | null,
  findClaims: FindClaims,
  signal: AbortSignal,
): Promise<readonly Claim[]> {
  const { text, toPage } = articleExcerpt(page);
  // Reading and the engine's first, still unoptimised calls would be one task of twice the length.
  await breathe();
  return weighPlaces(placeClaims(await findClaims(text, lang, signal), toPage), page);
}

function readSafely(document: Document, anyway: boolean): ReturnType<typeof readPage> {
  try {
    return readPage(document, { anyway });
  } catch (error) {
    // The page's tree is hostile input; what it trips must not end the reader.
    console.error(error);
    return failure('error');
  }
}

import { beforeEach, describe, expect, it, vi } from 'vitest';
import { DocumentReader } from '../../../entrypoints/reader/article/read-document.ts';
import type { Article, FoundInArticle } from '../../../lib/model/article.ts';
import { show } from '../../article/fixtures.ts';
import { claimAt, FLOOD } from '../claim-samples.ts';

const FOUND: FoundInArticle = { claims: [claimAt(FLOOD)], hints: [] };

let life: AbortController;

beforeEach(() => {
  vi.stubGlobal('requestIdleCallback', (work: () => void) => setTimeout(work));
  life = new AbortController();
  show(document, `<html lang="en"><body><p>${FLOOD}</p></body></html>`);
});

function readerBy(askEngine: (article: Article) => FoundInArticle | null): DocumentReader {
  return new DocumentReader({
    document,
    askEngine: (article) => Promise.resolve(askEngine(article)),
    onRead: () => undefined,
    signal: life.signal,
  });
}

describe('a document read', () => {
  it('has what the engine found in its blocks, in one answer', async () => {
    const asked: Article[] = [];
    const reader = readerBy((article) => {
      asked.push(article);
      return FOUND;
    });
    expect(await reader.read(true)).toMatchObject({ ok: true, value: FOUND });
    expect(asked).toHaveLength(1);
    expect(asked[0]).toMatchObject({ lang: 'en', blocks: [{ role: 'body', text: FLOOD }] });
  });

  it('fails where nobody finds its claims', async () => {
    expect(await readerBy(() => null).read(true)).toEqual({ ok: false, reason: 'error' });
  });

  it('is none where the page went away meanwhile', async () => {
    const reader = readerBy(() => {
      life.abort(new Error('gone'));
      return FOUND;
    });
    await expect(reader.read(true)).rejects.toThrow('gone');
  });
});

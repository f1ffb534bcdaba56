import { beforeEach, describe, expect, it, vi } from 'vitest';
import { articleOf } from '../../../lib/article/article-excerpt.ts';
import { isAtDensity } from '../../../lib/claims/worthiness/at-density.ts';
import { backgroundSchemas } from '../../../lib/messages/background-schemas.ts';
import type { Article, FoundInArticle } from '../../../lib/model/article.ts';
import type { Block, BlockRole } from '../../../lib/model/page-text.ts';
import { decodeAs } from '../../../lib/model/schemas/schemas.ts';
import { browserModule, openTab, resetExtension } from '../fake-extension.ts';

vi.mock('wxt/browser', () => browserModule());

const { readArticle } = await import('../../../entrypoints/background/engine/read-article.ts');
const { memoryOf } = await import('../../../entrypoints/background/engine/page-memories.ts');

type Parts = readonly (readonly [BlockRole, string])[];

/** The article of a page of these blocks. */
function articleMadeOf(parts: Parts, lang: string | null = 'en-GB'): Article {
  const blocks: Block[] = [];
  let text = '';
  for (const [role, words] of parts) {
    blocks.push({ role, span: { start: text.length, end: text.length + words.length } });
    text += `${words}\n`;
  }
  return articleOf({ text, blocks }, { lang, publishedAt: null, modifiedAt: null });
}

let tabs = 0;

/** Read in a tab of its own, so that nothing is remembered, unless one is named. */
async function read(article: Article, tabId = (tabs += 1)): Promise<FoundInArticle> {
  // Slow work asks whether its page is still there.
  openTab(tabId, 'https://news.example/', { reader: { 'reader.state': {} } });
  const found = await readArticle(article, { tabId, frameId: 0 });
  if (found === null) throw new Error('not read');
  return found;
}

const BLAST = 'It rained. Nine came. The blast killed 12 people: 7 soldiers and 4 civilians.';

beforeEach(resetExtension);

describe('an article read by the engine', () => {
  it('has its claims and the hints of its figures where the page has them, by what passes the message’s schema', async () => {
    const article = articleMadeOf([
      ['furniture', 'Menu'],
      ['body', BLAST],
    ]);
    const decoded = decodeAs(backgroundSchemas['article.read'], article);
    expect(decoded).toEqual({ ok: true, value: article });
    const { claims, hints } = await read(article);
    const start = 'Menu\n'.length;
    const toll = claims.find(({ kinds }) => kinds.includes('casualty'));
    expect(toll?.span).toEqual({
      start: start + BLAST.indexOf('The blast'),
      end: start + BLAST.length,
    });
    expect(hints.map(({ result }) => result)).toEqual([11]);
  });

  it('has none in a language without a grammar', async () => {
    expect(await read(articleMadeOf([['body', BLAST]], 'cy'))).toEqual({ claims: [], hints: [] });
  });

  it('is weighed by the part its claims stand in', async () => {
    const { claims } = await read(
      articleMadeOf([
        ['headline', 'Norvik paid $412.6 million'],
        ['body', 'Norvik paid $412.6 million.'],
      ]),
    );
    const codes = claims.map(({ reasons }) => reasons.map(({ code }) => code));
    expect(codes[0]).toContain('headline');
    expect(codes[1]).toContain('early-in-article');
  });

  it('has few key claims by its own sentences, not those of its surroundings', async () => {
    const sums = Array.from({ length: 6 }, (_, at) => `Norvik paid $${at + 4}12.6 million.`);
    const { claims } = await read(
      articleMadeOf([
        ['furniture', 'Home. News. Sport. '.repeat(20).trim()],
        ['body', sums.join(' ')],
      ]),
    );
    expect(claims.filter((claim) => isAtDensity(claim, 'key'))).toHaveLength(1);
  });

  it('holds its headline against every figure of its people, one alone in a sentence too', async () => {
    const parts: Parts = [
      ['headline', 'Blast at the harbour kills eight'],
      ['body', 'A blast at the harbour killed at least 12 people on Monday.'],
    ];
    expect((await read(articleMadeOf(parts))).hints.map(({ kind }) => kind)).toEqual(['headline']);
    const fighters: Parts = [...parts, ['body', 'The army had spoken of eight fighters there.']];
    expect((await read(articleMadeOf(fighters))).hints).toEqual([]);
  });

  it('gives the same again when it is read again, grown, and beside another tab', async () => {
    const lines = Array.from(
      { length: 9 },
      (_, at) => `The ${at}th storm killed ${at + 2} people.`,
    );
    const before = articleMadeOf(lines.map((line) => ['body', line] as const));
    const grown = articleMadeOf([BLAST, ...lines].map((line) => ['body', line] as const));
    const [first, other] = await Promise.all([read(before, 1001), read(grown, 1002)]);
    expect(await read(grown, 1001)).toEqual(other);
    expect(await read(before, 1001)).toEqual(first);
  });
});

describe('what is remembered of pages', () => {
  it('is by tab and frame, and of the last ones only', () => {
    const page = { tabId: 1, frameId: 0 };
    const first = memoryOf(page);
    expect(memoryOf({ ...page, frameId: 1 })).not.toBe(first);
    expect(memoryOf({ ...page, tabId: 2 })).not.toBe(first);
    expect(memoryOf(page)).toBe(first);
    for (let tabId = 3; tabId < 40; tabId += 1) memoryOf({ tabId, frameId: 0 });
    expect(memoryOf(page)).not.toBe(first);
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';

import { rememberClaims } from '../../../entrypoints/reader/article/claim-memory.ts';
import type { FindClaims } from '../../../entrypoints/reader/article/page-reading.ts';
import { findAllClaims } from '../../../lib/claims/further-claims.ts';
import { english } from '../../../lib/claims/grammars/en/english.ts';
import type { Claim } from '../../../lib/model/claim.ts';
import { splitSentences } from '../../../lib/text/sentences.ts';

const { signal } = new AbortController();
const corpus = join(import.meta.dirname, '../../corpus/news');
const TEXTS = readdirSync(corpus, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(join(corpus, name), 'utf8').trim());

/** Whole texts, apart from the ids of quotations, which are only unique. */
function plain(claims: readonly Claim[]): unknown[] {
  const ids = new Map<string, number>();
  return claims.map((claim) => {
    const { quotationId } = claim;
    if (quotationId === null) return claim;
    if (!ids.has(quotationId)) ids.set(quotationId, ids.size);
    return { ...claim, quotationId: ids.get(quotationId) };
  });
}

describe('the engine with a memory', () => {
  let read: string[];
  let find: FindClaims;

  beforeEach(() => {
    read = [];
    find = rememberClaims((text) => {
      read.push(text);
      const lines = text.split('\n');
      const sentences = lines.map((line) => splitSentences(line, english.sentences).length);
      return Promise.resolve({ claims: findAllClaims(text, english, null), sentences });
    });
  });

  const LINES = Array.from({ length: 40 }, (_, at) => `The ${at}th storm killed ${at + 2} people.`);

  it('reads nothing of a text it knows', async () => {
    const first = await find(LINES.join('\n'), 'en', signal);
    expect(await find(LINES.join('\n'), 'en', signal)).toEqual(first);
    expect(read).toEqual([LINES.join('\n')]);
  });

  it('reads only what stands beside a new line', async () => {
    await find(LINES.join('\n'), 'en', signal);
    const grown = LINES.toSpliced(20, 0, 'A late report speaks of 312 wounded.');
    const { claims, sentences } = await find(grown.join('\n'), 'en', signal);
    expect(claims).toHaveLength(41);
    expect(sentences).toEqual(grown.map(() => 1));
    expect(read[1]?.split('\n')).toEqual(grown.slice(16, 25));
  });

  it('reads anew in another language', async () => {
    await find(LINES.join('\n'), 'en', signal);
    await find(LINES.join('\n'), 'de', signal);
    expect(read).toHaveLength(2);
  });

  it('forgets what is no longer in the text', async () => {
    await find(LINES.join('\n'), 'en', signal);
    await find(LINES.slice(0, 5).join('\n'), 'en', signal);
    await find(LINES.join('\n'), 'en', signal);
    expect(read[2]?.split('\n').length).toBeGreaterThan(30);
  });

  describe('gives the same as for the whole text', () => {
    it.each([
      ['a paragraph on top', (lines: string[]) => ['A flood took 17 lives.', ...lines]],
      ['a paragraph at the end', (lines: string[]) => [...lines, 'A flood took 17 lives.']],
      [
        'a paragraph in the middle',
        (lines: string[]) => lines.toSpliced(lines.length >> 1, 0, 'A flood took 17 lives.'),
      ],
      ['a paragraph less', (lines: string[]) => lines.toSpliced(lines.length >> 1, 1)],
      [
        'two figures other',
        (lines: string[]) =>
          lines.map((line, at) => (at % 7 === 3 ? line.replace(/\d+/, '77') : line)),
      ],
    ])('after %s', async (_what, edit) => {
      for (const text of TEXTS) {
        await find(text, 'en', signal);
        const edited = edit(text.split('\n')).join('\n');
        const { claims, sentences } = await find(edited, 'en', signal);
        expect(sentences.reduce((sum, ofLine) => sum + ofLine)).toBe(
          splitSentences(edited, english.sentences).length,
        );
        expect(plain(claims)).toEqual(plain(findAllClaims(edited, english, null)));
      }
    });
  });
});

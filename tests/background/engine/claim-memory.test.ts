import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';

import {
  ClaimMemory,
  type FoundInText,
} from '../../../entrypoints/background/engine/claim-memory.ts';
import { findAllClaims } from '../../../lib/claims/further-claims.ts';
import { english } from '../../../lib/claims/grammars/en/english.ts';
import type { Claim } from '../../../lib/model/claim.ts';
import { sentencesByLine } from '../../../lib/text/sentences-by-line.ts';
import { splitSentences } from '../../../lib/text/sentences.ts';

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
  let isGone: boolean;
  let memory: ClaimMemory;

  beforeEach(() => {
    read = [];
    isGone = false;
    memory = new ClaimMemory();
  });

  /** Null where the page is gone. */
  function readOrNot(text: string, lang = 'en'): Promise<FoundInText | null> {
    return memory.read(text, lang, (part) => {
      read.push(part);
      const sentences = sentencesByLine(part, english.sentences);
      const found = { claims: findAllClaims(part, english, null), sentences };
      return Promise.resolve(isGone ? null : found);
    });
  }

  async function find(text: string, lang?: string): Promise<FoundInText> {
    const found = await readOrNot(text, lang);
    if (found === null) throw new Error('not read');
    return found;
  }

  const LINES = Array.from({ length: 40 }, (_, at) => `The ${at}th storm killed ${at + 2} people.`);

  it('reads nothing of a text it knows', async () => {
    const first = await find(LINES.join('\n'));
    expect(await find(LINES.join('\n'))).toEqual(first);
    expect(read).toEqual([LINES.join('\n')]);
  });

  it('reads only what stands beside a new line', async () => {
    await find(LINES.join('\n'));
    const grown = LINES.toSpliced(20, 0, 'A late report speaks of 312 wounded.');
    const { claims, sentences } = await find(grown.join('\n'));
    expect(claims).toHaveLength(41);
    expect(sentences).toEqual(grown.map(() => 1));
    expect(read[1]?.split('\n')).toEqual(grown.slice(16, 25));
  });

  it('reads anew in another language', async () => {
    await find(LINES.join('\n'));
    await find(LINES.join('\n'), 'de');
    expect(read).toHaveLength(2);
  });

  it('forgets what is no longer in the text', async () => {
    await find(LINES.join('\n'));
    await find(LINES.slice(0, 5).join('\n'));
    await find(LINES.join('\n'));
    expect(read[2]?.split('\n').length).toBeGreaterThan(30);
  });

  it('gives nothing of a page that went away meanwhile, and still knows what it knew', async () => {
    const first = await find(LINES.join('\n'));
    isGone = true;
    expect(await readOrNot([...LINES, 'A flood took 17 lives.'].join('\n'))).toBeNull();
    isGone = false;
    read = [];
    expect(await find(LINES.join('\n'))).toEqual(first);
    expect(read).toEqual([]);
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
        await find(text);
        const edited = edit(text.split('\n')).join('\n');
        const { claims, sentences } = await find(edited);
        expect(sentences.reduce((sum, ofLine) => sum + ofLine)).toBe(
          splitSentences(edited, english.sentences).length,
        );
        expect(plain(claims)).toEqual(plain(findAllClaims(edited, english, null)));
      }
    });
  });
});

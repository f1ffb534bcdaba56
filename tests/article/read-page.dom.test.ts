import { beforeEach, describe, expect, it } from 'vitest';
import { articleExcerpt } from '../../lib/article/excerpt.ts';
import { readPage, type ReadPage } from '../../lib/article/read-page.ts';
import { fixture, show } from './fixtures.ts';

function read(name: string): ReadPage {
  show(document, fixture(name));
  const result = readPage(document, { anyway: false });
  if (!result.ok) throw new Error(result.reason);
  return result.value;
}

function textsOf({ page }: ReadPage, role: string): string[] {
  return page.blocks
    .filter((block) => block.role === role)
    .map((block) => page.text.slice(block.span.start, block.span.end));
}

describe('readPage on a newspaper page', () => {
  let read1: ReadPage;
  beforeEach(() => {
    read1 = read('newspaper');
  });

  it('keeps the headline that Readability drops', () => {
    expect(textsOf(read1, 'headline')).toEqual(['Norvale opens its last mine to visitors']);
  });

  it('finds standfirst, key points and caption', () => {
    expect(textsOf(read1, 'standfirst')).toEqual([
      'After 71 years under ground, the lamps of Pit Six are lit for guests, not for miners',
    ]);
    expect(textsOf(read1, 'keyPoint')).toEqual([
      'Some 4,200 people worked in Pit Six when it was at its largest',
      'Fourteen miners died there in the flood of 1958',
    ]);
    expect(textsOf(read1, 'caption')).toEqual([
      'The winding tower of Pit Six, built in 1931. Photo: Ada Lorne',
    ]);
  });

  it('leaves page furniture out of the article', () => {
    const { text } = articleExcerpt(read1.page);
    expect(text).not.toMatch(/Sign in|Most read|Cookies/);
    expect(text).toContain('Fourteen of them never came back');
  });

  it('puts a break between table cells', () => {
    expect(read1.page.text).toContain('\nKilled: 7\n9 injured\n');
  });
});

import { describe, expect, it, vi } from 'vitest';
import { articleExcerpt, articleOf } from '../../lib/article/article-excerpt.ts';
import { readPage } from '../../lib/article/read-page.ts';
import { fixture, FIXTURES, readFixture, show, textsOf } from './fixtures.ts';

describe('readPage', () => {
  it('keeps the headline that Readability drops', () => {
    expect(textsOf(readFixture('newspaper'), 'headline')).toEqual([
      'Norvale opens its last mine to visitors',
    ]);
  });

  it('finds standfirst, key points and caption by their names', () => {
    const read = readFixture('newspaper');
    expect(textsOf(read, 'standfirst')).toEqual([
      'After 71 years under ground, the lamps of Pit Six are lit for guests, not for miners',
    ]);
    expect(textsOf(read, 'keyPoint')).toEqual([
      'Some 4,200 people worked in Pit Six when it was at its largest',
      'Fourteen miners died there in the flood of 1958',
    ]);
    expect(textsOf(read, 'caption')).toContain(
      'The winding tower of Pit Six, built in 1931. Photo: Ada Lorne',
    );
  });

  it('leaves page furniture out of the article', () => {
    const { page, source } = readFixture('newspaper');
    const { text } = articleExcerpt(articleOf(page, source));
    expect(text).not.toMatch(/Sign in|Most read|Cookies/);
    expect(text).toContain('Fourteen of them never came back');
  });

  it('puts a break between table cells', () => {
    expect(readFixture('newspaper').page.text).toContain('\nKilled: 7\n9 injured\n');
    expect(readFixture('casualty-table').page.text).toContain('\n1871\n7\n9\n31, with the mill');
  });

  it('takes a box titled like one for key points, and each line of a broken headline', () => {
    const read = readFixture('live-blog');
    expect(textsOf(read, 'headline')).toEqual(['Live: Ferry fire', 'off Sant Orrel']);
    expect(textsOf(read, 'keyPoint')).toEqual([
      'At least 12 people are dead, the coastguard says',
      'The ferry carried 318 passengers and 41 crew when it left the pier',
    ]);
  });

  it('takes the page description for the standfirst and leaves captions of other stories alone', () => {
    const read = readFixture('captions');
    expect(textsOf(read, 'standfirst')).toHaveLength(1);
    expect(textsOf(read, 'caption')).toEqual([
      'The bells on their way up the hill, drawn by 16 oxen',
      'The foundry in Tarn Lane, where 23 people worked',
    ]);
    expect(articleExcerpt(articleOf(read.page, read.source)).text).not.toContain('40 goats');
  });

  it('reads paragraphs that only line breaks part', () => {
    const body = textsOf(readFixture('br-paragraphs'), 'body');
    expect(body[0]).toBe('The lamp was lit at 16:40, and it was dark by five.');
    expect(body).toHaveLength(4);
    expect(body.join(' ')).toContain('wreck of the Corrib has come up');
  });

  it('reads a short text that Readability needs all its attempts for', () => {
    const read = readFixture('short');
    expect(read.article).toBe('readability');
    expect(articleExcerpt(articleOf(read.page, read.source)).text.split('\n')).toEqual([
      'From Monday, bus 14 leaves Elm Row every 20 minutes, the council says.',
      'It carries about 900 people a day, most of them before nine.',
      'The stop at the bakery is moved 60 metres towards the bridge.',
    ]);
  });

  it.each([
    ['right-to-left', 'مدرسة القرية تفتح أبوابها', '٣٢٠ تلميذا'],
    ['chinese', '河湾镇修复老桥', '２６００万元'],
    ['entities', 'Donau\u00addampf\u00adschiff\u00adfahrt & mehr', '25\u202f000\u00a0Fahrgäste'],
  ])('keeps the characters of the %s page as they are', (name, headline, words) => {
    const read = readFixture(name);
    expect(textsOf(read, 'headline')).toEqual([headline]);
    expect(articleExcerpt(articleOf(read.page, read.source)).text).toContain(words);
  });

  it('finds no article in a list of threads, and reads its main text when asked anyway', () => {
    show(document, fixture('forum'));
    expect(readPage(document, { anyway: false })).toEqual({ ok: false, reason: 'no-article' });
    const read = readFixture('forum', true);
    expect(read.article).toBe('main text');
    const { text } = articleExcerpt(articleOf(read.page, read.source));
    expect(text).toContain('I have 3 sorts of kale left.');
    expect(text).not.toContain('volunteers');
  });

  it('says that a page without text is empty', () => {
    show(document, '<html><body><img src="a.png"><script>1</script></body></html>');
    expect(readPage(document, { anyway: true })).toEqual({ ok: false, reason: 'empty' });
  });

  it('asks before it reads a page of very many elements', () => {
    show(document, fixture('newspaper'));
    const counted = vi.spyOn(document, 'getElementsByTagName');
    counted.mockReturnValue({ length: 30_001 } as HTMLCollectionOf<Element>);
    expect(readPage(document, { anyway: false })).toEqual({ ok: false, reason: 'too-large' });
    expect(readPage(document, { anyway: true }).ok).toBe(true);
    counted.mockRestore();
  });

  it.each(FIXTURES)('covers the text of the %s page with blocks and line breaks', (name) => {
    const { page } = readFixture(name, true);
    let at = 0;
    for (const { span } of page.blocks) {
      expect(page.text.slice(at, span.start)).toBe(at === 0 ? '' : '\n');
      expect(page.text.slice(span.start, span.end)).toMatch(/^[^\n]*\S[^\n]*$/);
      at = span.end;
    }
    expect(at).toBe(page.text.length);
  });

  it.each(FIXTURES)('leaves the %s page as it was', async (name) => {
    show(document, fixture(name));
    const before = document.documentElement.outerHTML;
    const seen: MutationRecord[] = [];
    const observer = new MutationObserver((records) => seen.push(...records));
    observer.observe(document, {
      attributes: true,
      characterData: true,
      childList: true,
      subtree: true,
    });
    readPage(document, { anyway: true });
    await new Promise((resolve) => setTimeout(resolve));
    observer.disconnect();
    expect(seen).toEqual([]);
    expect(document.documentElement.outerHTML).toBe(before);
  });
});

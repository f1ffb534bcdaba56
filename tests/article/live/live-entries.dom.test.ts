import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { readPage, type ReadPage } from '../../../lib/article/read-page.ts';
import { BLOGS } from '../../fixtures/live/tolls.ts';
import { damEntry, PAGES } from '../../fixtures/live/pages.ts';
import { show } from '../fixtures.ts';

const here = document.URL;
const setUrl = (url: string): void => {
  (window as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(url);
};

beforeAll(() => {
  setUrl('https://news.example/live/blast');
});
afterAll(() => {
  setUrl(here);
});

function read(html: string): ReadPage {
  show(document, html);
  const result = readPage(document, { anyway: true });
  if (!result.ok) throw new Error(result.reason);
  return result.value;
}

function page(body: string): string {
  return `<!doctype html><html lang="en"><head><title>Storm over Ansel</title></head><body><main><h1>Storm over Ansel</h1>${body}</main></body></html>`;
}

const LONG =
  'The storm reached the coast before midnight and tore the roofs from a row of houses near the harbour, the fire service said.';

/** Time, address and first words of each entry. */
function entriesOf({ entries, page: { text } }: ReadPage): string[][] {
  return entries.entries.map(({ span, postedAt, permalink }) => [
    postedAt ?? '',
    permalink?.replace('https://news.example', '') ?? '',
    text.slice(span.start, span.end).split('\n').at(-1)?.slice(0, 20) ?? '',
  ]);
}

function pageNamed(name: string): ReadPage {
  const found = PAGES.find(({ blog }) => blog.name === name);
  if (!found) throw new Error(name);
  return read(found.html);
}

describe('findLiveEntries', () => {
  it.each(PAGES)('finds the twelve entries of $blog.name, all their words', ({ blog, html }) => {
    const { entries, page: live } = read(html);
    expect(entries.form).toBe('live blog');
    const texts = entries.entries.map(({ span }) => live.text.slice(span.start, span.end));
    const byTime = blog.entries.map(({ at, words }) => ({ at, words }));
    expect(texts).toHaveLength(byTime.length);
    for (const { at, words } of byTime) {
      const text = texts.find((each) => each.startsWith(at));
      expect(text).toContain(words);
    }
  });

  it.each(PAGES)(
    'counts all words of the entries of $blog.name to the article',
    ({ blog, html }) => {
      const { page: live } = read(html);
      const article = live.blocks
        .filter(({ role }) => role !== 'furniture')
        .map(({ span }) => live.text.slice(span.start, span.end));
      for (const { title, words } of blog.entries) {
        expect(article).toEqual(expect.arrayContaining([words]));
        if (title !== null) expect(article.join('\n')).toContain(title);
      }
      expect(article.join('\n')).not.toMatch(/Share|Harbour opens again/);
    },
  );

  it('keeps the offset and precision of a time, and the id of an entry as its address', () => {
    const [newest] = entriesOf(pageNamed('dam'));
    expect(newest).toEqual(['2026-03-14T16:05:00+02:00', '/live/blast#entry-1605', 'Share']);
  });

  it('takes a bookmark below the page for the entry’s address', () => {
    const [newest] = entriesOf(pageNamed('blast'));
    expect(newest?.slice(0, 2)).toEqual(['2026-03-14T19:30+01:00', '/live/blast/entry-1930']);
  });

  it('completes a time of day by what the metadata says of the same entry, and knows the pinned one', () => {
    const live = pageNamed('quake');
    const [pinned, newest] = entriesOf(live);
    expect(newest?.slice(0, 2)).toEqual(['2026-03-14T13:45:00+03:00', '/live/quake#entry-1345']);
    expect(pinned?.[0]).toBe('2026-03-14T09:00:00+03:00');
    expect(live.entries.entries.map(({ isPinned }) => isPinned).filter(Boolean)).toHaveLength(1);
  });

  it('leaves a time of day without a date as it is', () => {
    expect(entriesOf(pageNamed('march'))[0]?.slice(0, 2)).toEqual(['T23:58', '']);
  });

  it('takes no address of another page, another origin or another scheme', () => {
    const links = [
      '/news/other',
      'https://evil.example/live/blast#entry',
      'javascript:alert(1)',
      'https://news.example/live/blast',
    ];
    const entries = links.map(
      (href, index) =>
        `<article class="entry"><a href="${href}"><time datetime="2026-03-14T10:0${index}Z">now</time></a><p>${LONG}</p></article>`,
    );
    expect(entriesOf(read(page(entries.join('')))).map(([, address]) => address)).toEqual([
      '',
      '',
      '',
      '',
    ]);
  });

  it('gives no address with credentials', () => {
    const entry = (minute: number): string =>
      `<article><a href="https://me:secret@news.example/live/blast/e${minute}"><time datetime="2026-03-14T10:0${minute}Z">now</time></a><p>${LONG}</p></article>`;
    expect(entriesOf(read(page(entry(1) + entry(2))))[0]?.[1]).toBe('/live/blast/e1');
  });

  it('takes the time of the entry, not of what it quotes', () => {
    const entry = (minute: number): string =>
      `<article><blockquote><p>${LONG}</p><time datetime="2019-01-01T00:00Z">then</time></blockquote><footer></footer><p><time datetime="2026-03-14T10:0${minute}Z">now</time> ${LONG}</p></article>`;
    expect(entriesOf(read(page(entry(1) + entry(2)))).map(([time]) => time)).toEqual([
      '2026-03-14T10:01Z',
      '2026-03-14T10:02Z',
    ]);
  });

  it.each([
    [
      'comments',
      `<p>${LONG}</p><section class="comments">${BLOGS.dam.entries.slice(1, 4).map(damEntry).join('')}</section>`,
    ],
    [
      'teasers of other stories',
      `<p>${LONG}</p>${[1, 2].map((at) => `<article class="card"><a href="/s${at}"><h3>${LONG}</h3></a><time datetime="2026-03-14T10:0${at}Z">10</time></article>`).join('')}`,
    ],
    [
      'a chronicle with times in its text',
      ['10:05', '10:20', '11:40'].map((at) => `<h3>${at}</h3><p>${LONG}</p>`).join(''),
    ],
    [
      'an article with one date',
      `<p><time datetime="2026-03-14T10:01Z">now</time></p><p>${LONG}</p>`,
    ],
    ['an update that does not say when', `<p>${LONG}</p><p>Update: the toll has risen to 38.</p>`],
  ])('finds no entry in %s', (_, body) => {
    setUrl('https://news.example/weather/storm');
    onTestFinished(() => {
      setUrl('https://news.example/live/blast');
    });
    expect(read(page(body)).entries).toEqual({ form: 'none', entries: [] });
  });

  it.each([
    ['Update, 12:10: the toll has risen to 38.', 'T12:10'],
    ['UPDATE (14 March 2026, 12:10 GMT): the toll has risen to 38.', '2026-03-14T12:10Z'],
    ['Updated 2.05pm — the toll has risen to 38.', 'T14:05'],
    ['[Update, 14 March 2026] The toll has risen to 38.', '2026-03-14'],
  ])('takes "%s" for an entry of that time', (words, postedAt) => {
    const { entries, page: article } = read(page(`<p>${LONG}</p><p>${words}</p><p>${LONG}</p>`));
    expect(entries.form).toBe('updates');
    expect(
      entries.entries.map((entry) => [
        entry.postedAt,
        article.text.slice(entry.span.start, entry.span.end),
      ]),
    ).toEqual([[postedAt, words]]);
  });

  it.each([
    ['an address of a live page', 'https://news.example/live/storm', 'Storm over Ansel'],
    [
      'a title that says so',
      'https://news.example/weather/storm',
      'Storm over Ansel: live updates',
    ],
  ])('takes headings with times for entries, oldest first, on %s', (_, url, title) => {
    setUrl(url);
    onTestFinished(() => {
      setUrl('https://news.example/live/blast');
    });
    const list = ['10:05', '10:20'].map((at) => `<h3>${at}</h3><p>${LONG}</p>`).join('');
    const html = page(list).replace('<title>Storm over Ansel', `<title>${title}`);
    expect(entriesOf(read(html)).map(([time]) => time)).toEqual(['T10:05', 'T10:20']);
  });

  it('gives a time of day the day of a page that was published and last changed on one', () => {
    const dates = (published: string, modified: string): string =>
      `<meta property="article:published_time" content="${published}"><meta property="article:modified_time" content="${modified}">`;
    const list = ['6:50 p.m. ET', '2:35 p.m. ET'].map((at) => `<h3>${at}</h3><p>${LONG}</p>`);
    const timesOn = (published: string, modified: string): (string | undefined)[] => {
      const html = page(list.join('')).replace('</title>', `</title>${dates(published, modified)}`);
      return entriesOf(read(html)).map(([time]) => time);
    };
    expect(timesOn('2026-12-01T13:00:00-05:00', '2026-12-01T19:00:00-05:00')).toEqual([
      '2026-12-01T18:50-05:00',
      '2026-12-01T14:35-05:00',
    ]);
    expect(timesOn('2026-12-01T13:00:00-05:00', '2026-12-02T08:00:00-05:00')).toEqual([
      'T18:50',
      'T14:35',
    ]);
    expect(timesOn('2026-12-01T18:00:00Z', '2026-12-01T23:00:00Z')).toEqual(['T18:50', 'T14:35']);
  });

  it('changes nothing in the page', () => {
    for (const { html } of PAGES) {
      show(document, html);
      const before = document.documentElement.outerHTML;
      readPage(document, { anyway: true });
      expect(document.documentElement.outerHTML).toBe(before);
    }
  });
});

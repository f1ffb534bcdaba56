import { beforeEach, describe, expect, it } from 'vitest';
import { articleExcerpt, articleOf } from '../../lib/article/article-excerpt.ts';
import { readAgain } from '../../lib/article/read-again.ts';
import type { ReadPage } from '../../lib/article/read-page.ts';
import { FIXTURES, readFixture } from './fixtures.ts';

const NEW = 'The dam holds 12 million litres of water.';
const MUCH =
  'Nobody had asked for the railings to be painted, and everybody was glad of it. '.repeat(5);

function paragraph(text: string): HTMLElement {
  const made = document.createElement('p');
  made.textContent = text;
  return made;
}

function element(selector: string): Element {
  const found = document.querySelector(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
}

function article(read: ReadPage | null): string {
  return read === null ? '' : articleExcerpt(articleOf(read.page, read.source)).text;
}

describe('reading a page again', () => {
  it.each(FIXTURES.filter((name) => readable(name)))(
    'gives the same for %s where nothing changed',
    (name) => {
      const before = readFixture(name);
      const again = readAgain(document, before);
      expect(again?.page).toEqual(before.page);
      expect(again?.source).toEqual(before.source);
    },
  );

  describe('of a live blog', () => {
    let before: ReadPage;

    beforeEach(() => {
      before = readFixture('live-blog');
    });

    it('takes an entry on top for the article’s', () => {
      const entry = document.createElement('article');
      entry.append(paragraph(NEW));
      element('#entries').prepend(entry);
      expect(article(readAgain(document, before))).toContain(NEW);
    });

    it('takes an entry for the article’s that comes after one that came since', () => {
      for (const text of [NEW, 'Another 7 million were let out.']) {
        const entry = document.createElement('article');
        entry.append(paragraph(text));
        element('#entries').prepend(entry);
        before = readAgain(document, before) ?? before;
      }
      expect(article(before)).toContain('Another 7 million');
    });

    it('takes a further article for the page’s that comes below the first, built like it', () => {
      const further = element('main').cloneNode() as Element;
      const entries = element('#entries').cloneNode() as Element;
      entries.append(paragraph(NEW), paragraph(MUCH));
      further.append(entries, paragraph('Buy 3 for 2'));
      element('main').after(further);
      const text = article(readAgain(document, before));
      expect(text).toContain(NEW);
      expect(text).not.toContain('Buy 3');
    });

    it('leaves furniture out that comes beside it', () => {
      document.body.append(paragraph('Buy 3 for 2'));
      const again = readAgain(document, before);
      expect(article(again)).not.toContain('Buy 3');
      expect(again?.page.text).toContain('Buy 3');
    });

    it('leaves the page to Readability where much text came beside the article', () => {
      document.body.append(paragraph(MUCH));
      expect(readAgain(document, before)).toBeNull();
    });

    it('leaves the page to Readability where the article grew by half', () => {
      for (let at = 0; at < 12; at += 1) element('#entries').append(paragraph(MUCH));
      expect(readAgain(document, before)).toBeNull();
    });

    it('leaves the page to Readability where the article was written anew', () => {
      const main = element('main');
      main.replaceWith(main.cloneNode(true));
      expect(readAgain(document, before)).toBeNull();
    });
  });
});

function readable(name: string): boolean {
  try {
    return readFixture(name).page.text !== '';
  } catch {
    return false;
  }
}

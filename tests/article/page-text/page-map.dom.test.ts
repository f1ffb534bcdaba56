import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPageMap, type PageMap } from '../../../lib/article/page-text/page-map.ts';
import { walkPage } from '../../../lib/article/page-text/walk-page.ts';
import { fixture, FIXTURES, show } from '../fixtures.ts';

function mapOf(html: string): { text: string; map: PageMap } {
  show(document, html);
  const { text, runs } = walkPage(document.documentElement);
  return { text, map: createPageMap(text, runs) };
}

function spanOfWords(text: string, words: string): { start: number; end: number } {
  const start = text.indexOf(words);
  expect(start).toBeGreaterThanOrEqual(0);
  return { start, end: start + words.length };
}

describe('PageMap', () => {
  it.each(FIXTURES)('leads spans of the %s page to their range and back', (name) => {
    const { text, map } = mapOf(fixture(name));
    const position = fc.nat(text.length - 1);
    fc.assert(
      fc.property(position, fc.integer({ min: 1, max: 200 }), (start, length) => {
        const end = Math.min(text.length, start + length);
        const isOnText = text[start] !== '\n' && text[end - 1] !== '\n';
        fc.pre(isOnText);
        const range = map.rangeOf({ start, end });
        expect(range && map.spanOf(range)).toEqual({ start, end });
      }),
      { numRuns: 60 },
    );
  });

  it('gives a range whose text is the span, over elements, breaks and cells', () => {
    const { text, map } = mapOf('<p>Killed: <b>7</b>,<br>9 in<i>jur</i>ed</p><p>and so on</p>');
    const range = map.rangeOf(spanOfWords(text, '7,\n9 injured\nand'));
    expect(range?.toString()).toBe('7,9 injuredand');
  });

  it('rounds a span that starts or ends on a break to its words', () => {
    const { text, map } = mapOf('<p>one</p><p>two</p>');
    const range = map.rangeOf({ start: text.indexOf('\n'), end: text.length });
    expect(range?.toString()).toBe('two');
    expect(map.rangeOf({ start: text.indexOf('\n'), end: text.indexOf('\n') + 1 })).toBeNull();
  });

  it('takes ranges that end between elements or in text that is not rendered', () => {
    const { text, map } = mapOf('<div><p>one</p> <script>x</script><p>two <b>three</b></p></div>');
    const range = document.createRange();
    range.selectNodeContents(document.querySelectorAll('p')[1] as Element);
    expect(map.spanOf(range)).toEqual(spanOfWords(text, 'two three'));
    range.selectNodeContents(document.body);
    expect(map.spanOf(range)).toEqual({ start: 0, end: text.length });
    range.setStart(document.querySelector('script')?.firstChild as Text, 0);
    expect(map.spanOf(range)).toEqual(spanOfWords(text, 'two three'));
    range.selectNodeContents(document.querySelector('script') as Element);
    expect(map.spanOf(range)).toBeNull();
  });

  it('answers null for text that is gone, changed or moved, and still finds the rest', () => {
    const { text, map } = mapOf(
      '<p id="a">gone 12</p><p id="b">changed 12</p><p id="c">kept 12</p><p id="d">moved</p>',
    );
    document.querySelector('#a')?.remove();
    (document.querySelector('#b')?.firstChild as Text).data = 'changed 21';
    const moved = document.querySelector('#d');
    if (moved) document.body.prepend(moved);
    expect(map.rangeOf(spanOfWords(text, 'gone 12'))).toBeNull();
    expect(map.rangeOf(spanOfWords(text, 'changed 12'))).toBeNull();
    expect(map.rangeOf(spanOfWords(text, 'kept 12\nmoved'))).toBeNull();
    expect(map.rangeOf(spanOfWords(text, 'kept 12'))?.toString()).toBe('kept 12');
  });

  it('finds words in a shadow root, and none across its edge', () => {
    show(document, '<html><body><p>light</p><x-card></x-card></body></html>');
    const shadow = document.querySelector('x-card')?.attachShadow({ mode: 'open' });
    const paragraph = document.createElement('p');
    paragraph.append('38 in the shade');
    shadow?.append(paragraph);
    const { text, runs } = walkPage(document.documentElement);
    const map = createPageMap(text, runs);
    const span = spanOfWords(text, '38 in the shade');
    const range = map.rangeOf(span);
    expect(range?.startContainer).toBe(paragraph.firstChild);
    expect(range && map.spanOf(range)).toEqual(span);
  });
});

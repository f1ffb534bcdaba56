import { beforeEach, describe, expect, it } from 'vitest';
import { hitTest } from '../../lib/highlights/hit-test.ts';
import { type PlacedRange, SortedRanges } from '../../lib/highlights/sorted-ranges.ts';

const LINES = 200;
let text: Text;

/** Characters `[start, end)` of a claim; drawn as a box 10 px high whose left edge is `start`. */
function placed(start: number, end: number): PlacedRange {
  const range = document.createRange();
  range.setStart(text, start);
  range.setEnd(text, end);
  range.getClientRects = () => [new DOMRect(start, 0, end - start, 10)] as unknown as DOMRectList;
  return { key: `${start}-${end}`, range };
}

/** The document as a browser with one line of text in which each character is one pixel wide. */
function pageAt(): Document {
  const fake = Object.create(document) as Document;
  fake.caretPositionFromPoint = (x) =>
    ({ offsetNode: text, offset: Math.min(x, text.length) }) as unknown as CaretPosition;
  return fake;
}

beforeEach(() => {
  document.body.textContent = 'x'.repeat(LINES * 10);
  text = document.body.firstChild as Text;
});

describe('hitTest', () => {
  it('finds the one range under a point among many', () => {
    const ranges = Array.from({ length: LINES }, (_, index) => placed(index * 10, index * 10 + 5));
    const sorted = new SortedRanges(ranges);
    for (const [index, range] of ranges.entries()) {
      expect(hitTest(pageAt(), sorted, index * 10 + 2, 5)).toBe(range);
      expect(hitTest(pageAt(), sorted, index * 10 + 7, 5)).toBeNull();
    }
  });

  it('finds ranges given in any order', () => {
    const ranges = [placed(50, 60), placed(10, 20), placed(30, 40)];
    expect(hitTest(pageAt(), new SortedRanges(ranges), 12, 5)?.key).toBe('10-20');
  });

  it('finds the innermost of ranges that lie in one another', () => {
    const sorted = new SortedRanges([placed(0, 100), placed(40, 50), placed(60, 70)]);
    expect(hitTest(pageAt(), sorted, 45, 5)?.key).toBe('40-50');
    expect(hitTest(pageAt(), sorted, 55, 5)?.key).toBe('0-100');
  });

  it('finds nothing where the browser answers with text beside the point', () => {
    const sorted = new SortedRanges([placed(0, 20)]);
    expect(hitTest(pageAt(), sorted, 10, 500)).toBeNull();
  });

  it('finds nothing in ranges the page has taken away', () => {
    const sorted = new SortedRanges([placed(0, 20), placed(30, 40)]);
    document.body.replaceChildren();
    expect(hitTest(pageAt(), sorted, 5, 5)).toBeNull();
  });

  it('falls back to the older call of a browser', () => {
    const sorted = new SortedRanges([placed(0, 20)]);
    const caret = document.createRange();
    caret.setStart(text, 5);
    const older = { caretRangeFromPoint: () => caret } as unknown as Document;
    expect(hitTest(older, sorted, 5, 5)?.key).toBe('0-20');
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { placeBeside } from '../../../entrypoints/reader/page/button-place.ts';

const BUTTON = { width: 120, height: 28 };
const WINDOW = { width: 1000, height: 700 };

/** The lines of a paragraph, 20 px each. */
function paragraph(left: number, top: number, right: number, count: number) {
  return Array.from({ length: count }, (_, index) => ({
    left,
    right,
    top: top + 20 * index,
    bottom: top + 20 * index + 18,
  }));
}

/** Its place beside the words while the line `at` is meant. */
function placed(words: ReturnType<typeof paragraph>, at: number) {
  const box = words[at];
  if (box === undefined) throw new Error('no such line');
  const { left, top } = placeBeside({ box, words }, BUTTON, WINDOW);
  return { left, top, right: left + BUTTON.width, bottom: top + BUTTON.height };
}

describe('the button beside words', () => {
  it('stands above a single line', () => {
    expect(placed(paragraph(100, 300, 500, 1), 0).bottom).toBe(296);
  });

  it('stands below the last line when that is nearer', () => {
    expect(placed(paragraph(100, 300, 500, 4), 3).top).toBe(382);
  });

  it('stands below words at the upper edge', () => {
    expect(placed(paragraph(100, 5, 500, 2), 0).top).toBe(47);
  });

  it('stands beside words that go past the window at both ends', () => {
    const { left, top, bottom } = placed(paragraph(100, -100, 500, 50), 20);
    expect(left).toBe(504);
    expect(top >= 0 && bottom <= WINDOW.height).toBe(true);
  });

  it('is always inside the window, and off the words unless these fill it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 600 }),
        fc.integer({ min: -300, max: 680 }),
        fc.integer({ min: 10, max: 400 }),
        fc.integer({ min: 1, max: 40 }),
        fc.nat(),
        (left, top, width, count, line) => {
          const words = paragraph(left, top, left + width, count);
          const inView = words.filter((one) => one.bottom > 0 && one.top < WINDOW.height);
          fc.pre(inView.length > 0);
          const at = words.findIndex((one) => one === inView[line % inView.length]);
          const button = placed(words, at);
          const isInside =
            button.left >= 0 &&
            button.top >= 0 &&
            button.right <= WINDOW.width &&
            button.bottom <= WINDOW.height;
          const covers = words.some(
            (one) =>
              one.left < button.right &&
              button.left < one.right &&
              one.top < button.bottom &&
              button.top < one.bottom,
          );
          expect(isInside && !covers).toBe(true);
        },
      ),
    );
  });
});

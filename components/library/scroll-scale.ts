/**
 * Firefox does not draw an element higher than some 17.9 million px, Chromium none twice as high.
 */
const MOST_HEIGHT = 15_000_000;

/**
 * Maps how far a list is scrolled to the part of it that is in view. A list higher than browsers
 * can draw is drawn as high as they can; scrolling then moves it further than the wheel asked for,
 * so that its end can be reached. Any other list scrolls normally. In px; takes constant time.
 */
export class ScrollScale {
  /** How high the list is drawn. */
  readonly shownHeight: number;
  /** How far the list moves for each px it is scrolled. */
  readonly stretch: number;
  /**
   * The scrolling distance between the list's top being at the window's top and its end being at
   * the window's end.
   */
  readonly #way: number;

  constructor(height: number, windowHeight: number) {
    this.shownHeight = Math.min(height, MOST_HEIGHT);
    this.#way = Math.max(1, this.shownHeight - windowHeight);
    this.stretch = 1 + (height - this.shownHeight) / this.#way;
  }

  /**
   * The height in the list that is at the window's top when the drawn list's top is `scrolled` px
   * above the window's top. Grows with `scrolled`.
   */
  heightAt(scrolled: number): number {
    return scrolled + (this.stretch - 1) * Math.min(this.#way, Math.max(0, scrolled));
  }

  /** How far to scroll to bring a height in the list to the window's top. */
  scrolledTo(height: number): number {
    const beyond = Math.max(0, height - this.#way * this.stretch);
    return Math.min(0, height) + Math.max(0, height - beyond) / this.stretch + beyond;
  }
}

/** Firefox draws no element that is higher than some 17.9 million px, Chromium none that is twice as high. */
const MOST_HEIGHT = 15_000_000;

/**
 * Leads from where a list is scrolled to to what of it is in view. A list higher than browsers can
 * draw is drawn as high as they can; scrolling then moves it by more than the wheel says, so that
 * its end can be reached. Any other list is scrolled as it stands. In px; constant cost.
 */
export class ScrollScale {
  /** How high the list is drawn. */
  readonly shownHeight: number;
  /** How far the list moves for each px it is scrolled. */
  readonly stretch: number;
  /** What is scrolled from where the list's top is at the window's top to where its end is at the window's end. */
  readonly #way: number;

  constructor(height: number, windowHeight: number) {
    this.shownHeight = Math.min(height, MOST_HEIGHT);
    this.#way = Math.max(1, this.shownHeight - windowHeight);
    this.stretch = 1 + (height - this.shownHeight) / this.#way;
  }

  /**
   * The height in the list that is at the window's top when the drawn list's top is `scrolled` px
   * above that. Grows with `scrolled`.
   */
  heightAt(scrolled: number): number {
    return scrolled + (this.stretch - 1) * Math.min(this.#way, Math.max(0, scrolled));
  }

  /** How far to scroll to have a height in the list at the window's top. */
  scrolledTo(height: number): number {
    const beyond = Math.max(0, height - this.#way * this.stretch);
    return Math.min(0, height) + Math.max(0, height - beyond) / this.stretch + beyond;
  }
}

/**
 * The frames of a page that contain text of their own. Each is a source of its own, by its own
 * address.
 */
export interface PageFrames {
  readonly read: readonly PageFrame[];
  /**
   * Addresses of frames from other origins that are not read because permission was not given; one
   * per origin.
   */
  readonly closed: readonly string[];
}

/** A frame that has a reader. */
export interface PageFrame {
  readonly frameId: number;
  readonly url: string;
  readonly title: string;
}

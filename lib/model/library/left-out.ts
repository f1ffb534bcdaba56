/**
 * What of a file made by another program cannot be taken over as it stands. Each has its sentence in
 * `lib/i18n`.
 */
export const LEFT_REASONS = [
  /** Nothing is quoted, so there is nothing to find on a page. */
  'no-words',
  /** It is on nothing that has the address of a web page. */
  'no-page',
  /** It is no annotation at all. */
  'other-kind',
  /** Only the address of it is in the file, and nothing is loaded. */
  'elsewhere',
  /** A body that is no text and no link: a picture, sound. */
  'bodies',
  /** A verdict of somebody else: it is kept as a note. */
  'verdicts',
  /** A second page or passage that the same annotation is on. */
  'targets',
  /** A reply to what is not in the file. */
  'replies',
  /** It was written in a group; it is kept without it. */
  'groups',
  /** A date that nobody can read. */
  'dates',
  /** A rating in numbers without a word for it. */
  'ratings',
] as const;
export type LeftReason = (typeof LEFT_REASONS)[number];

/** How often something was not taken over. */
export interface LeftOut {
  readonly why: LeftReason;
  readonly count: number;
}

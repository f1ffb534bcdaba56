import type { Span } from '../model/span.ts';

/** Characters without a width, or that turn the direction: they part digits in a text and not on the screen. */
const UNSEEN =
  /\p{Nd}(?:[\u00ad\u034f\u061c\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]+|\u200a(?!\p{Nd}{3}(?!\p{Nd})))\p{Nd}/u;
/** Whatever follows is set in the other direction, letter by letter. */
const OVERRIDE = /[\u202d\u202e][^\u202c\n]*$/;
/** So far back an override is looked for. */
const OVERRIDE_REACH = 80;
/** A mark drawn over a digit, such as a stroke. */
const OVERDRAWN = /\p{Nd}\p{M}/u;
/** Letters that look like the digits 0, 1, 3, 5, 6 and 8. */
const LOOKALIKE = '[OoОоΟοՕօlIІӀΙ|ⅠⅼЗзӠб]';
const LOOKALIKE_AFTER = new RegExp(`^(?:${LOOKALIKE}\\p{Nd}|[OОΟՕ](?![\\p{L}]))`, 'u');
const LOOKALIKE_BEFORE = new RegExp(`(?:\\p{Nd}|(?<![\\p{L}\\p{N}]))${LOOKALIKE}$`, 'u');
/** Of these, the ones of another script than Latin. */
const FOREIGN_AFTER = /^[ОоΟοՕօІӀΙⅠⅼЗзӠб](?!\p{L})/u;
const LATIN = /\p{Script=Latin}/u;
const ENDS_IN_DIGIT = /\p{Nd}$/u;
const BEGINS_WITH_DIGIT = /^\p{Nd}/u;
/** Digits of one number in two scripts. */
const LATIN_DIGIT = /[0-9]/;
const OTHER_DIGIT = /(?![0-9])\p{Nd}/u;

/**
 * Whether a figure, by its characters alone, looks like another one: digits parted by characters
 * that nobody sees, set in the other direction, drawn over, of two scripts, or continued by letters
 * that look like digits. `span` is the figure's in `text`.
 */
export function isDisguised(text: string, { start, end }: Span): boolean {
  const figure = text.slice(start, end);
  const before = text.slice(Math.max(0, start - 4), start);
  const after = text.slice(end, end + 4);
  const around = before + figure + after;
  if (UNSEEN.test(around) || OVERDRAWN.test(around)) return true;
  if (OVERRIDE.test(text.slice(Math.max(0, start - OVERRIDE_REACH), end))) return true;
  if (LATIN_DIGIT.test(figure) && OTHER_DIGIT.test(figure)) return true;
  return isContinuedByLetters(figure, before, after);
}

function isContinuedByLetters(figure: string, before: string, after: string): boolean {
  if (BEGINS_WITH_DIGIT.test(figure) && LOOKALIKE_BEFORE.test(before)) return true;
  if (!ENDS_IN_DIGIT.test(figure)) return false;
  return LOOKALIKE_AFTER.test(after) || (FOREIGN_AFTER.test(after) && LATIN.test(before + after));
}

type KeyLike = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey'>;

/** What commands need to know of a key that was pressed, where it was, and whether it is held. */
export type KeyPress = KeyLike &
  Pick<KeyboardEvent, 'altKey' | 'ctrlKey' | 'metaKey' | 'isComposing' | 'repeat' | 'target'>;

const LATIN = /^[a-z\d]$/i;

/** Brackets are on a level of their own on many keyboards, so their places count. */
const BRACKETS: Readonly<Record<string, string>> = { BracketLeft: '[', BracketRight: ']' };

/**
 * What a key means as a command: a letter (lower case) or digit of the Latin keyboard, or the key's
 * own name. Where the keyboard writes another script (Russian, Greek), or digits only with Shift
 * (French, Czech), the key's position counts: commands stay where the interface shows them and the
 * fingers expect them.
 */
export function pressedKey({ key, code, shiftKey }: KeyLike): string {
  // A key with a name ("Enter"), or one whose character itself is the command ("?").
  if (key.length !== 1 || key === '?' || key === ' ') return key;
  if (LATIN.test(key)) return key.toLowerCase();
  const digit = /^Digit(\d)$/.exec(code)?.[1];
  if (digit !== undefined && !shiftKey) return digit;
  const bracket = BRACKETS[code];
  if (bracket !== undefined && !shiftKey) return bracket;
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  return letter !== undefined && /\p{L}/u.test(key) ? letter.toLowerCase() : key;
}

/**
 * Widths of characters in px in text of 12 px, at least as wide as in the widest of the interface's
 * fonts (DejaVu Sans): what is laid out by them has room in each.
 */
const NARROW = 4.9;
const PLAIN = 7.8;
const CAPITAL = 9.5;
const WIDE = 12.9;
const IDEOGRAPH = 12.9;

const NARROW_ONES = new Set("iljtfrIJ .,:;'’|!·()[]/-\u00A0\u202F");
const WIDE_ONES = new Set('mwMW%@&+=<>~±≈→—…–жшщюымфЖШЩЮЫМФДѢ№');

/** About how wide a text is drawn, in px: rather too wide than too narrow. */
export function widthOf(text: string): number {
  return Array.from(text).reduce((sum, character) => sum + widthOfOne(character), 0);
}

function widthOfOne(character: string): number {
  if (NARROW_ONES.has(character)) return NARROW;
  if (WIDE_ONES.has(character)) return WIDE;
  if (character >= '\u2E80') return IDEOGRAPH;
  return character === character.toLowerCase() ? PLAIN : CAPITAL;
}

/** As much of a text as fits into a width in px, with an ellipsis for the rest. */
export function fitInto(text: string, room: number): string {
  if (widthOf(text) <= room) return text;
  const characters = Array.from(text);
  while (characters.length > 0 && widthOf(`${characters.join('')}…`) > room) characters.pop();
  return `${characters.join('').trimEnd()}…`;
}

/**
 * A text in lines of the given width, broken between words; a word longer than a line gets a line
 * of its own.
 */
export function breakLines(text: string, room: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(`${last} ${word}`) <= room)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

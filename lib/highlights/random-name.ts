const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/**
 * Twelve random letters (56 bits), which tell a page that can read them nothing. Valid as an
 * attribute, an event and a CSS identifier.
 */
export function randomName(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return Array.from(bytes, (byte) => LETTERS.charAt(byte % LETTERS.length)).join('');
}

/** A name that tells the page nothing: a letter, then 80 random bits. Fit for an attribute and for a CSS identifier. */
export function randomName(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(10));
  return `x${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

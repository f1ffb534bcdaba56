/** `text` as an http(s) address, or null: nothing else ever becomes a link. */
export function linkAddress(text: string): string | null {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null;
}

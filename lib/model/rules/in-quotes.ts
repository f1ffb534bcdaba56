/** Words between quotation marks; those that bring their own get no second ones. Empty for none. */
export function inQuotes(words: string): string {
  return words === '' || /^[“"«„‘]|[”"»’]$/u.test(words) ? words : `“${words}”`;
}

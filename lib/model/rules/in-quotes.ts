/** Words between quotation marks; those that bring their own get no second ones. Empty for none. */
export function inQuotes(words: string): string {
  return words === '' || /^[“"«„‘]|[”"»’]$/u.test(words) ? words : `“${words}”`;
}

const INNER: Readonly<Record<string, string>> = {
  '“': '‘',
  '”': '’',
  '„': '‚',
  '«': '‹',
  '»': '›',
  '"': "'",
};

/** Words that are shown between quotation marks: their own become those of a quotation within one. */
export function asInner(words: string): string {
  return words.replace(/[“”„«»"]/gu, (mark) => INNER[mark] ?? mark);
}

const ASCII = /^\p{ASCII}*$/u;

/**
 * Text prepared for comparing: lower case, no marks or punctuation, single spaces. Scripts without
 * spaces keep their characters.
 */
export function plainWords(text: string): string {
  // Most titles are ASCII, and this gives the same for them; the expressions below cover every
  // letter there is and take long to compile.
  if (ASCII.test(text))
    return text
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .trim();
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\p{Cf}+/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * The share of the shorter text's words that the two have in common, 0 to 1. Takes what
 * `plainWords` returns; scripts without spaces are compared by character.
 */
export function sharedWords(a: string, b: string): number {
  const [wordsA, wordsB] = [wordSet(a), wordSet(b)];
  const smaller = Math.min(wordsA.size, wordsB.size);
  if (smaller === 0) return 0;
  let shared = 0;
  for (const word of wordsA) if (wordsB.has(word)) shared += 1;
  return shared / smaller;
}

function wordSet(words: string): Set<string> {
  const spaceless = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
  return new Set(
    spaceless.test(words)
      ? Array.from(words.replaceAll(' ', ''))
      : words.split(' ').filter(Boolean),
  );
}

/** Whether each of the typed words occurs in a name, in any order; letter case does not matter. */
export function matchesAllWords(name: string, words: string, lang: string): boolean {
  const within = name.toLocaleLowerCase(lang);
  return words
    .toLocaleLowerCase(lang)
    .split(/\s+/u)
    .every((word) => within.includes(word));
}

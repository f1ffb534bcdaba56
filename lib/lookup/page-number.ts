/** "page=3" among the parameters of a fragment. */
const PAGE = /(?:^|&)page=(\d{1,6})(?:&|$)/i;

/**
 * The page of a document that its address refers to ("#page=3", "#page=3&zoom=100": RFC 8118,
 * section 3), 1 for the first; null if it names none.
 */
export function pageNumber(url: string): number | null {
  if (!URL.canParse(url)) return null;
  const number = Number(PAGE.exec(new URL(url).hash.slice(1))?.[1] ?? 0);
  return number === 0 ? null : number;
}

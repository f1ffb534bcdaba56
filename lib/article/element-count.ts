/**
 * Above this many elements the popup asks before the page is read: Readability is one call that
 * cannot be split, and takes some hundred milliseconds there. The largest of Readability's own 130
 * test pages has under 10,000.
 */
export const MAX_ELEMENTS_UNASKED = 30_000;

/**
 * Number of elements in the document, without shadow trees. The browser caches it, so asking is
 * cheap.
 */
export function countElements(document: Document): number {
  return document.getElementsByTagName('*').length;
}

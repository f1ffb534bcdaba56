/** A browser's own ways of showing a page: its source text, and Firefox's Reader View. */
const SOURCE_VIEW = /^view-source:/i;
const READER_VIEW = /^about:reader\?/i;

/**
 * The address of the page or file that a tab shows: its own, or that of the page whose source or
 * reading view it shows. Null if the tab shows neither a web page nor a file.
 */
export function shownAddress(tabUrl: string): string | null {
  const url = READER_VIEW.test(tabUrl)
    ? (new URL(tabUrl).searchParams.get('url') ?? '')
    : tabUrl.replace(SOURCE_VIEW, '');
  return /^(?:https?|file):/i.test(url) && URL.canParse(url) ? url : null;
}

import type { Helper, Sought } from '../model/helper.ts';
import { withoutCredentials } from '../model/rules/source-key.ts';
import { searchWords, topicWords } from './search-words.ts';

// The only addresses of other machines in the shipped code. `scripts/lib/shipped.mjs` knows each of
// them.
const WEB = 'https://duckduckgo.com/?q=';
const WIKIPEDIA = 'https://www.wikipedia.org/search-redirect.php?family=wikipedia&language=';
const WIKIDATA = 'https://www.wikidata.org/w/index.php?search=';
const FACT_CHECKS = 'https://toolbox.google.com/factcheck/explorer/search/';
const WAYBACK = 'https://web.archive.org/web/*/';
const SAVE_COPY = 'https://web.archive.org/save/';

/**
 * The address at which a helper looks something up; null if the helper needs a web page's address
 * and there is none.
 */
export function helperAddress(helper: Helper, sought: Sought): string | null {
  const lang = languageOf(sought);
  switch (helper) {
    case 'web':
      return WEB + encode(searchWords(sought));
    case 'wikipedia':
      return `${WIKIPEDIA}${lang}&search=${encode(topicWords(sought))}`;
    case 'wikidata':
      return WIKIDATA + encode(topicWords(sought));
    case 'factChecks':
      return `${FACT_CHECKS}${encode(searchWords(sought))};hl=${lang}`;
    case 'wayback':
      return ofPage(WAYBACK, sought.url);
    case 'saveCopy':
      return ofPage(SAVE_COPY, sought.url);
  }
}

/**
 * Web pages only, without user name, password and fragment, which are none of the archive's
 * business.
 */
function ofPage(service: string, url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const page = new URL(withoutCredentials(url));
  if (page.protocol !== 'http:' && page.protocol !== 'https:') return null;
  page.hash = '';
  return service + page.href;
}

function languageOf({ lang }: Sought): string {
  const primary = lang?.split('-', 1)[0]?.toLowerCase() ?? '';
  return /^[a-z]{2,3}$/.test(primary) ? primary : 'en';
}

/** Half a surrogate pair cannot be encoded. */
function encode(words: string): string {
  return encodeURIComponent(words.replace(/\p{Cs}/gu, '\uFFFD'));
}

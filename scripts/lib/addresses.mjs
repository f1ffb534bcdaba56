/** Names that look like addresses: nothing is ever requested from there. */
const NAMESPACES =
  /^https?:\/\/(?:(?:www\.w3\.org|schema\.org|www\.schema\.org|purl\.org|schemas\.openxmlformats\.org)\/|hypothes\.is\/a\/\/$)/;

/** Links inside Dexie's error messages: text for developers, never an address that is requested. */
const IN_MESSAGES = /^https?:\/\/(tinyurl\.com\/y2uuvskb|bit\.ly\/2kdckMn)$/;

/**
 * Where a click may take a person, as `lib/lookup/helper-address.ts` builds the addresses. Exactly
 * these whole texts and no others; never in what is injected into pages, and only in a file that
 * has all of them: that module.
 */
const HELPERS = [
  'https://duckduckgo.com/?q=',
  'https://www.wikipedia.org/search-redirect.php?family=wikipedia&language=',
  'https://www.wikidata.org/w/index.php?search=',
  'https://toolbox.google.com/factcheck/explorer/search/',
  'https://web.archive.org/web/*/',
  'https://web.archive.org/save/',
];

/** What is injected into pages: these must not contain any address at all. */
const IN_PAGES = ['watcher.js', 'reader.js', 'shown.js', 'card.js', 'unpainted.js'];

/**
 * Addresses of other machines that a built file must not contain.
 *
 * @param {string} name
 * @param {string} text
 * @returns {string[]}
 */
export function strangeAddresses(name, text) {
  const found = remoteAddresses(text);
  const helpers = found.filter((url) => HELPERS.includes(url));
  const isModule = !IN_PAGES.includes(name) && HELPERS.every((url) => helpers.includes(url));
  return isModule ? found.filter((url) => !HELPERS.includes(url)) : found;
}

function remoteAddresses(text) {
  const found = text.match(/(https?|wss?):\/\/[a-z0-9.-]+\.[a-z]{2,}[^\s"'`)\\]*/gi) ?? [];
  return found.filter((url) => !NAMESPACES.test(`${url}/`) && !IN_MESSAGES.test(url));
}

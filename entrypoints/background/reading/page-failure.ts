import type { PageFailure } from '../../../lib/model/page/page-state.ts';

/** Hosts and paths of the browsers' own stores, where no extension may run. */
const STORE_ADDRESSES =
  /^https:\/\/(?:chromewebstore\.google\.com\/|chrome\.google\.com\/webstore|microsoftedge\.microsoft\.com\/addons|addons\.mozilla\.org\/)/;

/** Why an address cannot be read, as far as we know before trying; null where it may be. */
export function failureOfAddress(url: string): PageFailure | null {
  if (STORE_ADDRESSES.test(url)) return 'store-page';
  if (!/^(?:https?|file):/.test(url)) return 'browser-page';
  return null;
}

/**
 * What it means when a browser refuses to inject a script. The texts are Chromium's and Firefox's
 * own.
 */
const REFUSALS: readonly (readonly [RegExp, PageFailure])[] = [
  [/gallery cannot be scripted/i, 'store-page'],
  [/cannot access a \S+:\/\/ url/i, 'browser-page'],
  [/error page/i, 'error'],
  [/no tab with id|invalid tab id|frame with id \d+ (?:was removed|not found)/i, 'error'],
  [/missing host permission|cannot access contents|must request permission/i, 'no-permission'],
];

/**
 * Why a script could not be injected into a page, judged by the browser's error and, where it is
 * known, the page's address.
 */
export function failureOfInjection(error: unknown, url: string | undefined): PageFailure {
  const message = error instanceof Error ? error.message : String(error);
  const known = REFUSALS.find(([pattern]) => pattern.test(message))?.[1] ?? 'error';
  // Firefox shows PDFs on a page of its own that refuses in the same way as a page without
  // permission.
  return url !== undefined && known !== 'browser-page' && isPdf(url) ? 'pdf' : known;
}

function isPdf(url: string): boolean {
  return URL.canParse(url) && new URL(url).pathname.toLowerCase().endsWith('.pdf');
}

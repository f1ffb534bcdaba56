/**
 * Query parameters that only say where a visitor came from. From the vendors' own documentation
 * (Google Analytics `utm_*`, Google Ads, Meta, Microsoft, X, Mailchimp, HubSpot, Yandex).
 */
const TRACKING_PARAMETERS: ReadonlySet<string> = new Set([
  'gclid',
  'gclsrc',
  'dclid',
  'gbraid',
  'wbraid',
  'fbclid',
  'msclkid',
  'twclid',
  'igshid',
  'mc_cid',
  'mc_eid',
  '_hsenc',
  '_hsmi',
  'yclid',
  'ysclid',
]);

/** Whether a query parameter has no influence on which document is meant. */
function isTracking(name: string): boolean {
  return name.startsWith('utm_') || TRACKING_PARAMETERS.has(name);
}

/**
 * The identity of a source: its URL without credentials, fragment and known tracking parameters,
 * otherwise unchanged (the other parameters keep their order and spelling). Returns the input if it
 * is not a URL.
 */
export function sourceKey(url: string): string {
  if (!URL.canParse(url)) return url;
  const parsed = new URL(url);
  const kept = parsed.search
    .slice(1)
    .split('&')
    .filter((part) => part !== '' && !isTracking(parameterName(part)));
  const query = kept.length > 0 ? `?${kept.join('&')}` : '';
  const hasAuthority = parsed.host !== '' || parsed.protocol === 'file:';
  const origin = hasAuthority ? `${parsed.protocol}//${parsed.host}` : parsed.protocol;
  return `${origin}${parsed.pathname}${query}`;
}

/** The URL as visited, without user name and password. Returns the input if it is not a URL. */
export function withoutCredentials(url: string): string {
  if (!URL.canParse(url)) return url;
  const parsed = new URL(url);
  parsed.username = '';
  parsed.password = '';
  return parsed.href;
}

function parameterName(part: string): string {
  const name = part.split('=', 1)[0] ?? '';
  try {
    return decodeURIComponent(name).toLowerCase();
  } catch {
    return name.toLowerCase();
  }
}

/** Host prefixes under which sites serve the same pages to other devices. */
const DEVICE_PREFIX = /^(?:www|m|mobile|amp)\.(?=[^.]+\.)/;

/**
 * The site of a URL as people name it: the host (and the port, unless it is the scheme's default)
 * without `www.`, `m.`, `mobile.`, `amp.`. For a URL without a host, the scheme ("file:"); for
 * anything that is not a URL, the input.
 */
export function siteOf(url: string): string {
  if (!URL.canParse(url)) return url;
  const { host, protocol } = new URL(url);
  return host === '' ? protocol : host.replace(DEVICE_PREFIX, '');
}

/**
 * The key of the address that a page names as its canonical one, or null if that is unreliable:
 * another site's address, or the bare front page named by some other page (a frequent mistake in
 * templates). Helps to find a source under a second address, but never makes two addresses one
 * source, since sites also give one canonical address to different pages.
 */
export function canonicalKey(url: string, canonicalUrl: string | null): string | null {
  if (canonicalUrl === null || !URL.canParse(url) || !URL.canParse(canonicalUrl, url)) return null;
  const canonical = new URL(canonicalUrl, url);
  if (canonical.protocol !== 'https:' && canonical.protocol !== 'http:') return null;
  const key = sourceKey(canonical.href);
  if (siteOf(canonical.href) !== siteOf(url)) return null;
  const isFrontPage = key === `${canonical.origin}/`;
  return isFrontPage && new URL(sourceKey(url)).href !== key ? null : key;
}

/**
 * Query parameters that only tell where a visitor came from. Facts from the vendors' own documentation (Google Analytics `utm_*`,
 * Google Ads, Meta, Microsoft, X, Mailchimp, HubSpot, Yandex).
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

/** Whether a query parameter tells nothing about which document is meant. */
function isTracking(name: string): boolean {
  return name.startsWith('utm_') || TRACKING_PARAMETERS.has(name);
}

/**
 * The identity of a source: its URL without credentials, fragment and known tracking parameters, and nothing else changed (order and
 * writing of the other parameters stay). Returns the input where it is no URL.
 */
export function sourceKey(url: string): string {
  if (!URL.canParse(url)) return url;
  const parsed = new URL(url);
  const kept = parsed.search
    .slice(1)
    .split('&')
    .filter((part) => part !== '' && !isTracking(parameterName(part)));
  const query = kept.length > 0 ? `?${kept.join('&')}` : '';
  const origin = parsed.host === '' ? parsed.protocol : `${parsed.protocol}//${parsed.host}`;
  return `${origin}${parsed.pathname}${query}`;
}

/** The URL as visited, without user name and password. Returns the input where it is no URL. */
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

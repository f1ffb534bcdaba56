/**
 * Whether a URL is covered by a match pattern as used in permissions (any path): "<all_urls>",
 * "*://*.example.org/*".
 */
export function matchesPattern(pattern: string, url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname, host } = new URL(url);
  const scheme = protocol.slice(0, -1);
  const isWeb = scheme === 'http' || scheme === 'https';
  if (pattern === '<all_urls>') return isWeb || scheme === 'file';
  const [, wantedScheme, wantedHost] = /^([^:]+):\/\/([^/]*)\//.exec(pattern) ?? [];
  if (wantedScheme === undefined || wantedHost === undefined) return false;
  if (wantedScheme === '*' ? !isWeb : wantedScheme !== scheme) return false;
  if (wantedHost === '*') return true;
  const base = wantedHost.startsWith('*.') ? wantedHost.slice(2) : null;
  if (base === null) return wantedHost === hostname || wantedHost === host;
  return hostname === base || hostname.endsWith(`.${base}`);
}

/**
 * The pattern of a web page's own host, for requesting a permission; null if it is not a web page.
 */
export function patternOf(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, hostname } = new URL(url);
  return protocol === 'http:' || protocol === 'https:' ? `${protocol}//${hostname}/*` : null;
}

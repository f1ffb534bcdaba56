import { withoutCredentials } from '../model/rules/source-key.ts';

/** What the address of an archived copy says. */
export interface ArchivedAddress {
  /** The address of the copy itself, without credentials and fragment. */
  readonly url: string;
  /**
   * The page it is a copy of; null if the address does not name it (short addresses of
   * archive.today).
   */
  readonly original: string | null;
  /** When it was taken, ISO 8601 UTC to the second; null if the address is not that precise. */
  readonly takenAt: string | null;
}

const WAYBACK_HOST = /^(?:web|www)\.archive\.org$|^archive\.org$/;

/** The mirrors of archive.today. */
const TODAY_HOST = /^(?:www\.)?archive\.(?:today|ph|is|li|vn|md|fo)$/;

/** "/web/20130102030405if_/https://…": digits, then how to show the copy. */
const WAYBACK_PATH = /^\/web\/(\d{4,14})(?:[a-z]{2}_)?\/(.+)$/s;

/** "/20130102030405/https://…", dotted in older ones ("/2013.01.02-030405/…"), "/newest/…", "/oldest/…". */
const TODAY_PATH = /^\/(\d{4}[\d.-]{0,15}|newest|oldest)\/(.+)$/s;

/** "/AbC12": five letters and digits. */
const TODAY_SHORT = /^\/[A-Za-z0-9]{5}\/?$/;

/** Match patterns of pages that may be archived copies, for menus. */
export const ARCHIVE_PATTERNS: readonly string[] = [
  '*://*.archive.org/web/*',
  ...['today', 'ph', 'is', 'li', 'vn', 'md', 'fo'].map((ending) => `*://*.archive.${ending}/*`),
];

/**
 * Reads the address of an archived copy at the Wayback Machine or at archive.today and its mirrors;
 * null for every other address.
 */
export function readArchivedAddress(url: string): ArchivedAddress | null {
  if (!URL.canParse(url)) return null;
  const parsed = new URL(url);
  if (parsed.protocol !== 'https:' && parsed.protocol !== 'http:') return null;
  // The copied page's own query and fragment are part of the copy's address.
  const rest = `${parsed.pathname}${parsed.search}`;
  if (WAYBACK_HOST.test(parsed.hostname)) return read(parsed, WAYBACK_PATH.exec(rest));
  if (!TODAY_HOST.test(parsed.hostname)) return null;
  if (TODAY_SHORT.test(parsed.pathname))
    return { url: addressOf(parsed), original: null, takenAt: null };
  return read(parsed, TODAY_PATH.exec(rest));
}

function read(parsed: URL, found: RegExpExecArray | null): ArchivedAddress | null {
  const [, stamp = '', named = ''] = found ?? [];
  const original = originalOf(named);
  if (original === null) return null;
  return { url: addressOf(parsed), original, takenAt: timeOf(stamp.replace(/\D/g, '')) };
}

/** Archives sometimes leave out the scheme, and some proxies drop one of its slashes. */
function originalOf(named: string): string | null {
  const whole = /^https?:/i.test(named)
    ? named.replace(/^(https?:)\/*/i, '$1//')
    : `http://${named}`;
  if (!URL.canParse(whole)) return null;
  const { hostname } = new URL(whole);
  return hostname.includes('.') ? withoutCredentials(whole) : null;
}

function timeOf(digits: string): string | null {
  if (digits.length !== 14) return null;
  const iso = digits.replace(/^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/, '$1-$2-$3T$4:$5:$6.000Z');
  return Number.isNaN(Date.parse(iso)) ? null : iso;
}

function addressOf(parsed: URL): string {
  const copy = new URL(withoutCredentials(parsed.href));
  copy.hash = '';
  return copy.href;
}

import { withoutCredentials } from '../../model/rules/source-key.ts';
import { attributeOf, nameOf } from '../page-text/dom.ts';

const MAX_LENGTH = 2000;
/** Ids that scripts number anew at each load cannot be linked to. */
const PASSING_ID = /^(?:ember\d|react|radix|headlessui|yui|ext-gen|:r|«)/i;

/** Where a document is: its address, and what its links are relative to. */
export interface DocumentAddress {
  readonly address: string;
  readonly base: string;
}

/**
 * The absolute address if it is one within this document: same origin, and the document's path or
 * one below it. A link to any other page cannot be an entry's own. Null for everything else.
 */
export function ownAddress(href: string | null, place: DocumentAddress): string | null {
  const written = href === null ? null : webAddress(href, place);
  if (written === null) return null;
  const address = new URL(written);
  const here = new URL(place.address);
  if (address.origin !== here.origin) return null;
  const leads = address.pathname === here.pathname ? isPart(address, here) : isBelow(address, here);
  return leads ? written : null;
}

function isPart(address: URL, here: URL): boolean {
  return address.hash.length > 1 || (address.search !== '' && address.search !== here.search);
}

/** "/live/dam/entry-7" and "/live/dam.entry-7" are below "/live/dam.html". */
function isBelow(address: URL, here: URL): boolean {
  const path = here.pathname.replace(/(?:\.\w{1,5})?\/?$/, '');
  return (
    path !== '' &&
    address.pathname.startsWith(path) &&
    /^[/.]./.test(address.pathname.slice(path.length))
  );
}

/** An address from the page's metadata, as written there, if it is a web address. */
export function webAddress(written: string, { base }: DocumentAddress): string | null {
  if (written.length > MAX_LENGTH || !URL.canParse(written, base)) return null;
  const address = new URL(written, base);
  return /^https?:$/.test(address.protocol) ? withoutCredentials(address.href) : null;
}

/**
 * An entry's own address: from the link around its time, from one marked as its bookmark, or else
 * from its id.
 */
export function permalinkOf(
  entry: Element,
  time: Element | null,
  place: DocumentAddress,
): string | null {
  return linkAround(time, entry, place) ?? bookmarkIn(entry, place) ?? byId(entry, place);
}

function linkAround(time: Element | null, entry: Element, place: DocumentAddress): string | null {
  for (let at = time; at && entry.contains(at); at = at.parentElement) {
    if (nameOf(at) === 'a') return ownAddress(attributeOf(at, 'href'), place);
  }
  const inside = time === entry ? null : time?.querySelector('a[href]');
  return inside ? ownAddress(attributeOf(inside, 'href'), place) : null;
}

function bookmarkIn(entry: Element, place: DocumentAddress): string | null {
  const link = entry.querySelector('a[rel~="bookmark" i][href], a[itemprop~="url" i][href]');
  return link ? ownAddress(attributeOf(link, 'href'), place) : null;
}

/** From the id of the entry, of the first element in it, or of an empty anchor. */
function byId(entry: Element, place: DocumentAddress): string | null {
  const named = [entry, entry.firstElementChild, entry.querySelector('a[id]:empty, a[name]:empty')];
  for (const element of named) {
    const id = element && (attributeOf(element, 'id') ?? attributeOf(element, 'name'));
    if (!id || id.length > 200 || PASSING_ID.test(id)) continue;
    const here = place.address.split('#', 1)[0] ?? '';
    return ownAddress(`${here}#${encodeURIComponent(id)}`, { ...place, base: here });
  }
  return null;
}

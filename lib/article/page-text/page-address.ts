/** So many changes of an address, each within a moment of the last, are no visits to pages. */
const RESTLESS = 20;
const MOMENT_MS = 1000;
/** For so long a restless address has to stand still; browsers let a page change it in bursts. */
const SETTLED_MS = 5000;

/** What was seen of a document's address: it, when and how often it changed, and what was told. */
type Seen = readonly [address: string, changedAt: number, changes: number, told: string];

const seenOf = new WeakMap<Document, Seen>();

/**
 * A document's address; about:blank if no window shows it. A page that gives itself another one all
 * the time keeps the one that it had when that was noticed, until it stands still: no page could be
 * read to its end otherwise.
 */
export function addressOf(document: Document): string {
  // Null for a document without a window, whatever the types say.
  const location = document.location as Location | null | undefined;
  const address = location?.href ?? 'about:blank';
  const now = performance.now();
  const seen = seenOf.get(document) ?? [address, now, 0, address];
  let [, changedAt, changes, told] = seen;
  if (now - changedAt > (changes < RESTLESS ? MOMENT_MS : SETTLED_MS)) changes = 0;
  if (withoutFragment(address) !== withoutFragment(seen[0])) {
    changes += 1;
    changedAt = now;
  }
  if (changes < RESTLESS) told = address;
  seenOf.set(document, [address, changedAt, changes, told]);
  return told;
}

export function withoutFragment(address: string): string {
  return address.split('#', 1)[0] ?? address;
}

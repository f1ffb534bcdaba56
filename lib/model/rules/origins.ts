import { sourceKey } from './source-key.ts';

/** What shows where a text comes from: what it is, and what it says it draws on. */
export interface Drawing {
  readonly id: string;
  readonly url: string | null;
  readonly title: string;
  readonly publisher: string | null;
  /** Names or addresses, separated by ";" or line breaks; null or empty is unknown. */
  readonly drawsOn: string | null;
}

/**
 * The name by which a source is compared: an address without the parts that do not distinguish
 * documents, otherwise its words.
 */
function nameOf(text: string): string {
  const name = text.trim();
  return URL.canParse(name) ? sourceKey(name) : name.toLowerCase().replace(/\s+/g, ' ');
}

function partsOf({ drawsOn }: Drawing): readonly string[] {
  return (drawsOn ?? '')
    .split(/[;\n]/)
    .map(nameOf)
    .filter((name) => name !== '');
}

/** The names by which others may refer to it; the first is its own. */
function namesOf({ id, url, title, publisher }: Drawing): readonly string[] {
  const names = [url, title, publisher].map((text) => nameOf(text ?? ''));
  return [...names.filter((name) => name !== ''), `#${id}`];
}

/**
 * The origins of each entry, by id: what it draws on, what that draws on in turn, and so on, as far
 * as they are among `all`. An entry that draws on nothing is its own origin; a circle is one
 * origin. Linear in entries and what they draw on.
 */
export function originsOf(all: readonly Drawing[]): ReadonlyMap<string, ReadonlySet<string>> {
  const byName = new Map<string, Drawing>();
  for (const one of all)
    for (const name of namesOf(one)) if (!byName.has(name)) byName.set(name, one);
  return new Map(all.map((one) => [one.id, rootsFrom(one, byName)]));
}

function rootsFrom(start: Drawing, byName: ReadonlyMap<string, Drawing>): ReadonlySet<string> {
  const roots = new Set<string>();
  const seen = new Set<string>();
  const waiting = [start];
  for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
    if (seen.has(one.id)) continue;
    seen.add(one.id);
    const parts = partsOf(one);
    for (const part of parts) {
      const next = byName.get(part);
      if (next === undefined) roots.add(part);
      else waiting.push(next);
    }
    if (parts.length === 0) roots.add(namesOf(one)[0] ?? one.id);
  }
  // Only a circle is left: the smallest name in it represents it.
  if (roots.size === 0) roots.add([...seen].sort()[0] ?? start.id);
  return roots;
}

/**
 * The others of `all` that share an origin with `one`, in their order: they are not independent
 * sources.
 */
export function sameOriginAs<One extends Drawing>(one: One, all: readonly One[]): readonly One[] {
  const origins = originsOf(all);
  const own = origins.get(one.id) ?? new Set<string>();
  return all.filter(
    (other) =>
      other.id !== one.id && [...(origins.get(other.id) ?? [])].some((root) => own.has(root)),
  );
}

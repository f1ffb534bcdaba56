/** Four independent runs of a hash give the 128 bits of a UUID. */
const SEEDS = [0x811c9dc5, 0x9e3779b9, 0x85ebca6b, 0xc2b2ae35] as const;

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * A UUID that the same name always gives, so that a file read twice makes the same records. It is no
 * secret and no proof of anything: whoever writes a file may also name any id in it.
 */
export function nameId(name: string): string {
  const hex = SEEDS.map((seed) => hash(name, seed).toString(16).padStart(8, '0')).join('');
  const version = `8${hex.slice(13, 16)}`;
  return [hex.slice(0, 8), hex.slice(8, 12), version, `a${hex.slice(17, 20)}`, hex.slice(20)].join(
    '-',
  );
}

/** The UUID that a name is, with or without `urn:uuid:`; else one made from it. */
export function idFrom(name: string): string {
  const bare = name.replace(/^urn:uuid:/i, '');
  return UUID.test(bare) ? bare.toLowerCase() : nameId(name);
}

/** MurmurHash3 (Austin Appleby, public domain), 32 bits, over UTF-16 units. */
function hash(text: string, seed: number): number {
  let state = seed;
  for (let at = 0; at < text.length; at += 1) {
    const unit = Math.imul(text.charCodeAt(at), 0xcc9e2d51);
    state ^= Math.imul((unit << 15) | (unit >>> 17), 0x1b873593);
    state = (Math.imul((state << 13) | (state >>> 19), 5) + 0xe6546b64) | 0;
  }
  state ^= text.length;
  state = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
  state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35);
  return (state ^ (state >>> 16)) >>> 0;
}

import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** The files of a browser's profile, by their paths in it, in which any of some words are. */
export function filesWith(profile: string, words: readonly string[]): readonly string[] {
  const wanted = words.flatMap((word) => [Buffer.from(word), Buffer.from(word, 'utf16le')]);
  const files = readdirSync(profile, { recursive: true, withFileTypes: true });
  return files
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name))
    .filter((path) => {
      const bytes = readWhole(path);
      return wanted.some((word) => bytes.includes(word));
    })
    .map((path) => relative(profile, path))
    .sort();
}

/** How Firefox begins the files of its sessions; the size of what follows is next. */
const COMPRESSED = Buffer.from('mozLz40\0');

/** A file as it is or, where Firefox has compressed it, as it was. Empty where it is gone by now. */
function readWhole(path: string): Buffer {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch {
    return Buffer.alloc(0);
  }
  const isCompressed = bytes.subarray(0, COMPRESSED.length).equals(COMPRESSED);
  return isCompressed ? unpackBlock(bytes.subarray(COMPRESSED.length + 4)) : bytes;
}

/** An LZ4 block, unpacked (github.com/lz4/lz4, doc/lz4_Block_format.md). */
function unpackBlock(block: Buffer): Buffer {
  const out: number[] = [];
  let at = 0;
  const next = (): number => block[at++] ?? 0;
  const longer = (length: number): number => {
    if (length < 15) return length;
    for (;;) {
      const more = next();
      length += more;
      if (more < 255 || at >= block.length) return length;
    }
  };
  while (at < block.length) {
    const token = next();
    for (let left = longer(token >> 4); left > 0; left--) out.push(next());
    if (at >= block.length) break;
    const offset = next() | (next() << 8);
    for (let left = longer(token & 15) + 4; left > 0; left--) out.push(out.at(-offset) ?? 0);
  }
  return Buffer.from(out);
}

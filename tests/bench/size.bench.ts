import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Bench, BenchContext, Measure } from './frame.ts';

/**
 * What is injected into pages, as it ships. The watcher goes into every page of an allowed site,
 * the reader only where it reads, the card there once the page is painted.
 */
const INJECTED = [
  { file: 'watcher.js', goal: 'at most 8 kB' },
  { file: 'reader.js', goal: null },
  { file: 'card.js', goal: null },
] as const;

/**
 * What makes up much of the reader and the card, and the engine, which the background holds; each
 * bundled on its own.
 */
const PARTS = [
  {
    name: 'not injected: the engine with English',
    entry: 'tests/bench/size/engine-alone.ts',
    goal: 'at most 30 kB',
  },
  { name: 'of these: Readability', entry: 'tests/bench/page/readability-alone.ts', goal: null },
  { name: 'of these: Preact and signals', entry: 'tests/bench/size/preact-alone.ts', goal: null },
] as const;

/** Sizes of what runs in pages. */
export const bench: Bench = {
  name: 'size of what is injected',
  async run(context) {
    const parts = await Promise.all(PARTS.map((part) => weighPart(context, part)));
    return [
      ...INJECTED.flatMap(({ file, goal }) =>
        weigh(file, readFileSync(join(context.builtChrome, file)), goal),
      ),
      ...parts,
    ];
  },
};

function weigh(name: string, bytes: Buffer, goal: string | null): Measure[] {
  return [
    { name, value: bytes.length / 1000, unit: 'kB', goal, beside: [] },
    {
      name: `${name}, gzip`,
      value: gzipSync(bytes).length / 1000,
      unit: 'kB',
      goal: null,
      beside: [],
    },
  ];
}

async function weighPart(
  context: BenchContext,
  { name, entry, goal }: (typeof PARTS)[number],
): Promise<Measure> {
  const bytes = readFileSync(await context.bundleForPage(entry, 'part'));
  const value = gzipSync(bytes).length / 1000;
  return { name: `${name}, gzip`, value, unit: 'kB', goal, beside: [] };
}

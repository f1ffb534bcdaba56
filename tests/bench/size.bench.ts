import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Bench, Measure } from './frame.ts';

/** What is injected into pages, as it ships. The watcher goes into every page of an allowed site, the reader only where it reads. */
const INJECTED = [
  { file: 'watcher.js', goal: 'at most 8 kB' },
  { file: 'reader.js', goal: null },
] as const;

/** Minified and gzipped on their own. */
const PARTS_GZIP = [
  { name: 'of it Readability', value: 11 },
  { name: 'of it Preact and signals', value: 8 },
];

/** Sizes of what runs in pages. */
export const bench: Bench = {
  name: 'size of what is injected',
  run: ({ builtChrome }) =>
    Promise.resolve(
      INJECTED.flatMap(({ file, goal }): Measure[] => {
        const bytes = readFileSync(join(builtChrome, file));
        return [
          { name: file, value: bytes.length / 1000, unit: 'kB', goal, beside: [] },
          {
            name: `${file}, gzip`,
            value: gzipSync(bytes).length / 1000,
            unit: 'kB',
            goal: null,
            beside: file === 'reader.js' ? PARTS_GZIP : [],
          },
        ];
      }),
    ),
};

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

/** Columns that a line of a comment may have. */
const WIDTH = 120;
const COMMENT = /^\s*(?:\/\/|\/?\*|\{\/\*)/;

const root = join(import.meta.dirname, '../..');
const codeFiles = ['lib', 'components', 'entrypoints', 'scripts', 'tests'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(?:tsx?|mjs|cjs|css)$/.test(path))
    .map((path) => join(folder, path)),
);

it('keeps comments within what fits on a screen', () => {
  const wide = codeFiles.flatMap((path) =>
    readFileSync(join(root, path), 'utf8')
      .split('\n')
      .flatMap((line, at) =>
        line.length > WIDTH && COMMENT.test(line) ? [`${path}:${at + 1}`] : [],
      ),
  );
  expect(wide).toEqual([]);
});

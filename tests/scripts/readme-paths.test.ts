import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');

/** Everything of the project, as paths from its root; a folder ends in a slash. */
const known = listEverything();

/** What a build or a person makes; it is not there before. */
const MADE = /^(?:\.output|node_modules)\//;
const EXTENSION = /\.(?:tsx?|mjs|cjs|css|json|jsonl|md|html|svg|png)$/;
const PATH = /^[\w.<>*…-]+(?:\/[\w.<>*…-]+)*\/?$/;
/** A part of a path that stands for any name: `<lang>`, `*`, `…`, `NAME` and its like. */
const ANY = /<\w+>|\*+|…|(?<![\w-])(?:SET|ID|NAME|DIR|FILE)(?![\w-])/g;
/** Names of functions and the like: two words in one, or a message ("annotation.save"). */
const NAME = /^(?:[a-z]+[A-Z]\w*|[A-Z][a-z]+[A-Z]\w*|[A-Z]{3,}_[A-Z_]+|[a-z]+\.[a-z]\w+)$/;

const documents = known.filter(
  (path) => /(?:^|\/)README\.md$/.test(path) || path === 'CONTRIBUTING.md',
);
const source = known
  .filter((path) =>
    /^(?:lib|components|entrypoints|scripts|tests)\/.*\.(?:tsx?|mjs|cjs)$/.test(path),
  )
  .filter((path) => !path.endsWith('readme-paths.test.ts'))
  .concat('wxt.config.ts')
  .map((path) => readFileSync(join(root, path), 'utf8'))
  .join('\n');
const words = new Set(source.match(/[\w.]+/g)?.flatMap((word) => [word, ...word.split('.')]));

function listEverything(): readonly string[] {
  const paths = readdirSync(root, { withFileTypes: true })
    .filter(({ name }) => !/^(?:node_modules|\.output|\.wxt|\.git|dist)$/.test(name))
    .flatMap((entry) => {
      if (!entry.isDirectory()) return [entry.name];
      const inside = readdirSync(join(root, entry.name), { recursive: true, withFileTypes: true });
      return [
        `${entry.name}/`,
        ...inside.map((one) => {
          const path = posix.relative(
            root.replaceAll('\\', '/'),
            join(one.parentPath, one.name).replaceAll('\\', '/'),
          );
          return one.isDirectory() ? `${path}/` : path;
        }),
      ];
    });
  return paths;
}

/** What a document names in backticks or links to, outside of blocks of code. */
function namedIn(text: string): readonly string[] {
  const prose = text.replace(/^```[\s\S]*?^```/gm, '');
  const quoted = [...prose.matchAll(/`([^`\n]+)`/g)].map(([, name]) => name ?? '');
  const linked = [...prose.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target]) => target ?? '')
    .filter((target) => !/^(?:\w+:|#)/.test(target));
  return [...quoted, ...linked.map((target) => target.split('#', 1)[0] ?? target)];
}

function isPath(name: string): boolean {
  return PATH.test(name) && !MADE.test(name) && (name.includes('/') || EXTENSION.test(name));
}

/** Beside the document or from the project's root; a bare file name may stand anywhere, since names are unique. */
function isThere(document: string, name: string): boolean {
  const folder = dirname(document);
  const fromFolder = posix.join(folder === '.' ? '' : folder, name);
  const wanted = [fromFolder, name].map(matcherOf);
  if (!name.includes('/')) wanted.push(new RegExp(`(?:^|/)${patternOf(name)}$`));
  return wanted.some((matcher) => known.some((path) => matcher.test(path)));
}

function matcherOf(path: string): RegExp {
  return new RegExp(`^${patternOf(path.replace(/\/$/, ''))}/?$`);
}

function patternOf(path: string): string {
  const literal = (text: string): string => text.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
  return path.split(ANY).map(literal).join('[^/]*');
}

describe.each(documents)('%s', (document) => {
  const named = namedIn(readFileSync(join(root, document), 'utf8'));

  it('names only files and folders that exist', () => {
    const paths = named.filter(isPath);
    expect(paths.filter((path) => !isThere(document, path))).toEqual([]);
  });

  it('names only functions, types and messages that exist', () => {
    const names = named
      .map((name) => name.replace(/\(.*\)$/, ''))
      .filter((name) => NAME.test(name) && !EXTENSION.test(name));
    expect(names.filter((name) => !words.has(name) && !source.includes(name))).toEqual([]);
  });
});

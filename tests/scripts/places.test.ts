import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, it } from 'vitest';

/** Files one folder may hold. */
const MOST_FILES = 30;
/** Names that a tool asks for. */
const ASKED_FOR = /^(?:index|main)\.tsx?$/;
/** Folders that have the same file names as others of their kind: one a language. */
const LANGUAGES = /^lib\/(?:i18n\/[a-z]{2}|claims\/grammars\/[a-z]{2})\//;

/** Folders below `tests` whose tests mirror no folder of the same name below `lib` or `entrypoints`, and why. */
const OTHER_TEST_FOLDERS: ReadonlyMap<string, string> = new Map([
  ['scripts', 'tests what scripts/lib gives, and the order of the whole project'],
  ['specs', 'tests the reader of public number specifications, which is beside the cases'],
]);
/** Folders below `tests` that hold no unit tests, but browsers' and benches', with a README of their own. */
const OTHER_LANES = /^tests\/(?:e2e|bench)\//;
/** Folders of tests that hold samples, each a file: the number says nothing of how they are found. */
const SAMPLES = 'tests/corpus/';

const root = join(import.meta.dirname, '../..');
const files = ['lib', 'components', 'entrypoints'].flatMap(filesOf);
const tests = filesOf('tests').filter((path) => !OTHER_LANES.test(path));

function filesOf(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
    .filter((path) => /\.\w+$/.test(path));
}

function groupsOf(
  paths: readonly string[],
  keyOf: (path: string) => string,
): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const path of paths) groups.set(keyOf(path), [...(groups.get(keyOf(path)) ?? []), path]);
  return groups;
}

it('holds no more files in a folder than can be looked over', () => {
  const held = [...files, ...tests.filter((path) => !path.startsWith(SAMPLES))];
  const full = [...groupsOf(held, dirname)].filter(([, { length }]) => length > MOST_FILES);
  expect(full.map(([folder]) => folder)).toEqual([]);
});

it('calls no two files the same', () => {
  const named = files.filter(
    (path) =>
      /\.(?:tsx?|css)$/.test(path) && !LANGUAGES.test(path) && !ASKED_FOR.test(basename(path)),
  );
  const groups = groupsOf(named, (path) => basename(path).replace(/\.tsx?$/, ''));
  expect([...groups.values()].filter(({ length }) => length > 1)).toEqual([]);
});

/** What the tests of a folder below `tests` are of; null where no folder of the code has its path. */
function testedFolder(folder: string): string | null {
  const path = folder.replace(/^tests\//, '');
  if (OTHER_TEST_FOLDERS.has(path)) return path;
  const places = [`lib/${path}`, `entrypoints/${path}`, path];
  return places.find((place) => existsSync(join(root, place))) ?? null;
}

it('puts each test under the path of what it tests', () => {
  const folders = new Set(tests.filter((path) => /\.test\.tsx?$/.test(path)).map(dirname));
  expect(folders.size).toBeGreaterThan(40);
  expect([...folders].filter((folder) => testedFolder(folder) === null)).toEqual([]);
});

it('knows a folder of tests that mirrors nothing', () => {
  expect(testedFolder('tests/claims/kinds')).toBe('lib/claims/kinds');
  expect(testedFolder('tests/reader/session')).toBe('entrypoints/reader/session');
  expect(testedFolder('tests/components/card')).toBe('components/card');
  expect(testedFolder('tests/claims/batches')).toBeNull();
});

/** Has the name of each view of the library for what loads it once it is needed. */
const LOADED_LATE = 'entrypoints/library/screens.ts';
const EXPORTED =
  /^export (?:async )?(?:abstract )?(?:const|function\*?|class|interface|type) (\w+)/gm;

it('exports no name from two files', () => {
  const modules = files.filter(
    (path) => /\.tsx?$/.test(path) && !LANGUAGES.test(path) && path !== LOADED_LATE,
  );
  const homes = modules.flatMap((path) => {
    const names = readFileSync(join(root, path), 'utf8').matchAll(EXPORTED);
    return Array.from(names, ([, name]) => `${name} ${path}`);
  });
  expect(homes.length).toBeGreaterThan(1000);
  const groups = groupsOf(homes, (home) => home.slice(0, home.indexOf(' ')));
  expect([...groups.values()].filter(({ length }) => length > 1)).toEqual([]);
});

import { readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, it } from 'vitest';

/** Files one folder may hold. */
const MOST_FILES = 30;
/** Names that a tool asks for. */
const ASKED_FOR = /^(?:index|main)\.tsx?$/;
/** Folders that have the same file names as others of their kind: one a language. */
const LANGUAGES = /^lib\/(?:i18n\/[a-z]{2}|claims\/grammars\/[a-z]{2})\//;

const files = ['lib', 'components', 'entrypoints'].flatMap((folder) =>
  readdirSync(join(import.meta.dirname, '../..', folder), { recursive: true, encoding: 'utf8' })
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
    .filter((path) => /\.\w+$/.test(path)),
);

function groupsOf(
  paths: readonly string[],
  keyOf: (path: string) => string,
): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const path of paths) groups.set(keyOf(path), [...(groups.get(keyOf(path)) ?? []), path]);
  return groups;
}

it('holds no more files in a folder than can be looked over', () => {
  const full = [...groupsOf(files, dirname)].filter(([, { length }]) => length > MOST_FILES);
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

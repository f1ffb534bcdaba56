import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';

/** Sheets that any view may take classes from. */
const SHARED = 'components/styles/';
/** What is left of a sheet when its comments, strings and classes of other sheets are cut out. */
const NO_CLASSES = /\/\*[\s\S]*?\*\/|'[^']*'|:global\([^)]*\)|composes:[^;]*;/g;

const root = join(import.meta.dirname, '../..');
const files = ['components', 'entrypoints'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map(
    (path) => `${folder}/${path.replaceAll('\\', '/')}`,
  ),
);
const sheets = files.filter((path) => path.endsWith('.module.css'));

/** A class that is taken from a sheet, by a view or by another sheet. */
interface Use {
  readonly by: string;
  readonly sheet: string;
  readonly name: string;
}

function textOf(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

function classesIn(sheet: string): ReadonlySet<string> {
  const found = textOf(sheet)
    .replace(NO_CLASSES, '')
    .matchAll(/\.([a-z]\w*)/gi);
  return new Set(Array.from(found, ([, name = '']) => name));
}

function usesIn(path: string): readonly Use[] {
  const text = textOf(path);
  const sheetAt = (from: string): string => join(dirname(path), from).replaceAll('\\', '/');
  const composed = text.matchAll(/composes:\s*([\w\s]+?)(?:\s+from\s+'([^']+)')?;/g);
  const imported = text.matchAll(/^import (\w+) from '([^']+\.module\.css)';$/gm);
  return [
    ...Array.from(composed, ([, names = '', from]) =>
      names.split(/\s+/).map((name) => ({
        by: path,
        sheet: from === undefined ? path : sheetAt(from),
        name,
      })),
    ).flat(),
    ...Array.from(imported, ([, alias = '', from = '']) =>
      Array.from(text.matchAll(new RegExp(`\\b${alias}\\.(\\w+)`, 'g')), ([, name = '']) => ({
        by: path,
        sheet: sheetAt(from),
        name,
      })),
    ).flat(),
  ];
}

const uses = files.filter((path) => /\.tsx?$|\.module\.css$/.test(path)).flatMap(usesIn);

it('finds classes and their uses', () => {
  expect(classesIn('components/styles/page-frame.module.css')).toContain('panel');
  expect(uses).toContainEqual({
    by: 'components/records/corrections-filter.tsx',
    sheet: 'components/styles/record-frame.module.css',
    name: 'row',
  });
});

it('keeps the styles of a view beside it, and to itself', () => {
  const foreign = uses.filter(
    ({ by, sheet }) =>
      !sheet.startsWith(SHARED) && by !== sheet && by !== sheet.replace('.module.css', '.tsx'),
  );
  expect(foreign).toEqual([]);
});

it('shares no sheet that only one file uses', () => {
  const lonely = sheets.filter((sheet) => {
    const users = new Set(uses.filter((use) => use.sheet === sheet).map(({ by }) => by));
    return sheet.startsWith(SHARED) && users.size < 2;
  });
  expect(lonely).toEqual([]);
});

it('has no class that nothing uses', () => {
  const unused = sheets.flatMap((sheet) => {
    const used = new Set(uses.filter((use) => use.sheet === sheet).map(({ name }) => name));
    return [...classesIn(sheet)].filter((name) => !used.has(name)).map((name) => [sheet, name]);
  });
  expect(unused).toEqual([]);
});

it('uses no class that its sheet does not have', () => {
  const missing = uses.filter(({ sheet, name }) => !classesIn(sheet).has(name));
  expect(missing).toEqual([]);
});

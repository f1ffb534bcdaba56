import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { cruise, type IFlattenedRuleSet } from 'dependency-cruiser';
import { afterAll, describe, expect, it } from 'vitest';

/** An import that breaks a rule: the file that has it, and what it imports. */
type Break = readonly [from: string, to: string];

/** The rules, in the part that these tests read. */
interface Rules {
  readonly forbidden: readonly {
    readonly name: string;
    readonly from: { readonly path?: string };
    readonly to: { readonly path?: string; readonly pathNot?: string | readonly string[] };
  }[];
}

const rules = createRequire(import.meta.url)('../../scripts/import-rules.cjs') as Rules;

/** What each rule is there for, by one import that it refuses. */
const BREAKS: Readonly<Record<string, readonly Break[]>> = {
  'model-imports': [['lib/model/claim.ts', 'lib/text/sentences.ts']],
  'text-imports': [['lib/text/sentences.ts', 'lib/claims/find-claims.ts']],
  'claims-imports': [['lib/claims/find-claims.ts', 'lib/figures/bounds.ts']],
  'formats-imports': [['lib/formats/csv.ts', 'lib/store/store.ts']],
  'anchoring-imports': [['lib/anchoring/resolve.ts', 'lib/article/read-page.ts']],
  'store-imports': [['lib/store/store.ts', 'lib/formats/backup.ts']],
  'components-imports': [
    ['components/card/claim-card.tsx', 'lib/store/store.ts'],
    ['components/card/claim-card.tsx', 'entrypoints/popup/main.tsx'],
  ],
  'components-ui-imports': [['components/ui/field.tsx', 'components/card/claim-card.tsx']],
  'model-itself-imports': [['lib/model/claim.ts', 'lib/model/schemas/claim-schemas.ts']],
  'claims-kinds-imports': [['lib/claims/kinds/find-kinds.ts', 'lib/claims/grammars/en/english.ts']],
  'background-is-a-context': [
    ['entrypoints/background/index.ts', 'entrypoints/reader/start-reader.ts'],
  ],
  'reader-is-a-context': [
    ['entrypoints/reader/start-reader.ts', 'entrypoints/background/index.ts'],
    ['entrypoints/reader/start-reader.ts', 'entrypoints/card/index.ts'],
  ],
  'shared-is-a-context': [['entrypoints/shared/view.tsx', 'entrypoints/popup/main.tsx']],
  'scripts-of-one-file-are-contexts': [['entrypoints/watcher.ts', 'entrypoints/reader/index.ts']],
  'grammars-stand-alone': [
    ['lib/claims/grammars/de/german.ts', 'lib/claims/grammars/en/english.ts'],
  ],
  'only-store-imports-dexie': [['components/library/library-view.tsx', 'dexie']],
  'only-article-imports-readability': [['entrypoints/reader/index.ts', '@mozilla/readability']],
  'only-note-files-import-fflate': [['lib/formats/backup.ts', 'fflate']],
  'only-sealed-files-import-age': [['lib/formats/backup.ts', 'age-encryption']],
  'only-views-import-preact': [['lib/highlights/painter.ts', 'preact']],
  'page-side-never-imports-store': [
    ['entrypoints/card/index.ts', 'entrypoints/shared/opens-store.ts'],
    ['entrypoints/shared/opens-store.ts', 'lib/store/store.ts'],
  ],
  'no-cycles': [
    ['lib/lookup/first.ts', 'lib/lookup/second.ts'],
    ['lib/lookup/second.ts', 'lib/lookup/first.ts'],
  ],
  'folders-in-one-direction': [
    ['lib/article/live/clock.ts', 'lib/article/roles/headline.ts'],
    ['lib/article/roles/standfirst.ts', 'lib/article/live/permalink.ts'],
  ],
};

/** One file in every folder that a rule names. */
const everyFolder = [...new Set(rules.forbidden.flatMap(({ from, to }) => foldersIn(from, to)))]
  .filter((folder) => !['scripts', 'tests'].includes(folder))
  .map((folder) => `${folder}/any-file.ts`);

/** Folders named in a rule's expressions, `^lib/text/` and the like. */
function foldersIn(...sides: readonly { path?: string; pathNot?: unknown }[]): string[] {
  return sides
    .flatMap(({ path, pathNot }) => [path, pathNot].flat())
    .filter((one): one is string => typeof one === 'string')
    .flatMap((one) => /^\^([\w/-]+?)\/(?:\[\^\/\]\+\$)?$/.exec(one)?.[1] ?? []);
}

/** An import that a rule on folders refuses, made from the rule; null where its expressions say more than folders. */
function breakOf({ from, to }: Rules['forbidden'][number]): Break | null {
  const matches = (path: string, expressions: string | readonly string[] = []): boolean =>
    [expressions].flat().some((one) => new RegExp(one, 'u').test(path));
  const source = everyFolder.find((path) => from.path !== undefined && matches(path, from.path));
  // A room that may import all of its neighbours is still refused those that no rule names.
  const unnamed = foldersIn(to).map((folder) => `${folder}/unnamed/any-file.ts`);
  const target = [...everyFolder, ...unnamed].find(
    (path) => to.path !== undefined && matches(path, to.path) && !matches(path, to.pathNot),
  );
  return source === undefined || target === undefined ? null : [source, target];
}

/** The folders below one of the project's, at any depth. */
function foldersBelow(top: string): readonly string[] {
  return readdirSync(join(import.meta.dirname, '../..', top), {
    recursive: true,
    withFileTypes: true,
  })
    .filter((entry) => entry.isDirectory())
    .map(({ parentPath, name }) =>
      relative(join(import.meta.dirname, '../..'), join(parentPath, name)).replaceAll('\\', '/'),
    );
}

const folder = mkdtempSync(join(tmpdir(), 'tallymark-imports-'));

afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** The names of the rules that a project of these imports alone breaks. */
async function brokenBy(breaks: readonly Break[]): Promise<readonly string[]> {
  const project = mkdtempSync(join(folder, 'project-'));
  const files = new Map<string, string>();
  const add = (path: string, line: string): void => {
    if (/\.tsx?$/.test(path)) files.set(path, `${files.get(path) ?? 'export {};\n'}${line}`);
  };
  for (const [from, to] of breaks) {
    add(from, `import '${/\.tsx?$/.test(to) ? `${climb(from)}${to}` : to}';\n`);
    add(to, '');
  }
  for (const [path, content] of files) {
    mkdirSync(dirname(join(project, path)), { recursive: true });
    writeFileSync(join(project, path), content);
  }
  const roots = [...new Set([...files.keys()].map((path) => path.split('/')[0] ?? path))];
  const { output } = await cruise(roots, {
    baseDir: project,
    validate: true,
    // The package's types of a rule set are those of one that it has made ready itself.
    ruleSet: rules as unknown as IFlattenedRuleSet,
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.mjs'] },
  });
  if (typeof output === 'string') throw new Error(output);
  return output.summary.violations.map(({ rule }) => rule.name);
}

/** The way from a file up to the project's folder. */
function climb(path: string): string {
  return '../'.repeat(path.split('/').length - 1);
}

describe('the rules on who imports whom', () => {
  it.each(Object.entries(BREAKS))('%s refuses its own break', async (name, breaks) => {
    expect(await brokenBy(breaks)).toContain(name);
  });

  it('each refuse something', async () => {
    const made = rules.forbidden
      .filter(({ name }) => !(name in BREAKS))
      .map((rule) => [rule.name, breakOf(rule)] as const);
    expect(made.filter(([, one]) => one === null)).toEqual([]);
    const broken = await brokenBy(made.flatMap(([, one]) => (one === null ? [] : [one])));
    const quiet = made.map(([name]) => name).filter((name) => !broken.includes(name));
    expect(quiet).toEqual([]);
  });

  it('name every folder inside one that they divide', () => {
    const named = new Set(rules.forbidden.flatMap(({ from }) => foldersIn(from)));
    const divided = new Set([...named].map(dirname).filter((path) => path !== '.'));
    const inside = ['lib', 'components', 'entrypoints'].flatMap(foldersBelow);
    expect(inside.filter((path) => divided.has(dirname(path)) && !named.has(path))).toEqual([]);
  });

  it('know no rule that is gone', () => {
    const names = rules.forbidden.map(({ name }) => name);
    expect(Object.keys(BREAKS).filter((name) => !names.includes(name))).toEqual([]);
  });

  it('let pass what they allow', async () => {
    const allowed: readonly Break[] = [
      ['components/card/claim-card.tsx', 'components/ui/field.tsx'],
      ['entrypoints/popup/main.tsx', 'components/popup/popup-view.tsx'],
      ['entrypoints/popup/main.tsx', 'entrypoints/shared/start-view.tsx'],
      ['lib/claims/find-claims.ts', 'lib/claims/grammars/en/english.ts'],
      ['lib/store/store.ts', 'lib/model/claim.ts'],
    ];
    expect(await brokenBy(allowed)).toEqual([]);
  });
});

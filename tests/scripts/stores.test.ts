import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import config from '../../wxt.config.ts';

const root = join(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const LANGS = readdirSync(join(root, 'public/_locales'));

/** Chrome takes the summary from the package; its limit is the lower of the two stores'. */
const LONGEST_SUMMARY = 132;
/** Chrome's limit. */
const LONGEST_DESCRIPTION = 16_000;

interface Asking {
  readonly permissions: readonly string[];
  readonly optional_host_permissions: readonly string[];
}

function askedFor(): readonly string[] {
  if (typeof config.manifest !== 'function') throw new Error('The manifest is made by a function.');
  const env = {
    browser: 'firefox',
    command: 'build',
    manifestVersion: 3,
    mode: 'production',
  } as const;
  const manifest = config.manifest({ ...env }) as unknown as Asking;
  return [...manifest.permissions, ...manifest.optional_host_permissions];
}

it('give a reason for each permission, and for no other', () => {
  const text = read('stores/permissions.md');
  const headings = [...text.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading);
  const rest = ['Single purpose', 'Optional access to sites', 'Data'];
  const named = headings.map((heading) =>
    heading === 'Optional access to sites' ? (/`(\S*:\/\/\S*)`/.exec(text)?.[1] ?? '') : heading,
  );
  expect(headings.filter((heading) => rest.includes(heading ?? ''))).toEqual(rest);
  expect(named.filter((name) => name !== 'Single purpose' && name !== 'Data').sort()).toEqual(
    [...askedFor()].sort(),
  );
});

it('have a listing in every language of the interface, none too long', () => {
  expect(
    readdirSync(join(root, 'stores'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name)
      .sort(),
  ).toEqual([...LANGS].sort());
  for (const lang of LANGS) {
    const messages = JSON.parse(read(`public/_locales/${lang}/messages.json`)) as {
      readonly extDescription: { readonly message: string };
    };
    expect(messages.extDescription.message.length).toBeLessThanOrEqual(LONGEST_SUMMARY);
    expect(read(`stores/${lang}/description.txt`).length).toBeLessThanOrEqual(LONGEST_DESCRIPTION);
  }
});

it('have listings of the same shape, in plain text', () => {
  const shapeOf = (lang: string): readonly string[] =>
    read(`stores/${lang}/description.txt`)
      .split('\n')
      .map((line) => {
        if (line === '') return '';
        return line.startsWith('- ') ? 'item' : line === line.toUpperCase() ? 'heading' : 'text';
      });
  for (const lang of LANGS) {
    expect(shapeOf(lang)).toEqual(shapeOf('en'));
    expect(read(`stores/${lang}/description.txt`)).not.toMatch(/[*_`#<]/);
  }
});

it('name an id for Firefox that belongs to nobody else', () => {
  expect(read('wxt.config.ts')).toMatch(/id: '\{[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\}'/);
});

import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

import { settings } from '../../lib/i18n/en/settings.ts';
import { start } from '../../lib/i18n/en/start.ts';

/** What options and welcome page alone show: other pages load no English text of theirs. */
const SET_UP = [
  'components/settings/',
  'entrypoints/options/',
  'entrypoints/welcome/',
  'entrypoints/shared/access-panel.tsx',
];

const files = ['components', 'entrypoints'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => `${folder}/${path}`),
);

it('the texts that options and welcome page alone load are asked for by no other page', () => {
  const prefixes = new Set(Object.keys({ ...start, ...settings }).map((key) => key.split('.')[0]));
  const named = new RegExp(`['\`](?:${[...prefixes].join('|')})\\.[\\w$]`);
  const naming = files.filter((file) => named.test(readFileSync(file, 'utf8')));
  expect(naming.filter((file) => !SET_UP.some((own) => file.startsWith(own)))).toEqual([]);
  expect(naming.length).toBeGreaterThan(SET_UP.length);
});

/**
 * `npm run bench -- [NAME…] [--pages DIR] [--peers] [--json FILE]`: runs the measurements of
 * tests/bench on the extension as it ships and prints each figure beside its goal, its peer or its
 * limit. Builds first. `--peers` installs peers, which are not dependencies, into a temporary
 * folder and measures them too.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { bundleForPage, importTypeScript } from './lib/bundle.mjs';
import { findBrowser } from './lib/browsers.mjs';

const root = resolve(import.meta.dirname, '..');
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    pages: { type: 'string' },
    peers: { type: 'boolean', default: false },
    json: { type: 'string' },
  },
});

if (values.pages !== undefined && !existsSync(values.pages)) {
  console.error(`There is no folder ${values.pages}.`);
  process.exit(2);
}

const folder = join(root, 'tests/bench');
const files = readdirSync(folder).filter(
  (file) =>
    file.endsWith('.bench.ts') &&
    (positionals.length === 0 || positionals.includes(file.replace('.bench.ts', ''))),
);
if (files.length === 0) {
  console.error(
    `No such bench: ${positionals.join(', ')}. There are: ${readdirSync(folder).join(', ')}`,
  );
  process.exit(2);
}

console.log('Building the extension…');
execFileSync('npx', ['wxt', 'build'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });

const context = {
  builtChrome: join(root, '.output/chrome-mv3'),
  chrome: await findBrowser('chromium'),
  pages: values.pages === undefined ? null : resolve(values.pages),
  peers: values.peers,
  bundleForPage,
};

const results = {};
for (const file of files) {
  const { bench } = await importTypeScript(join('tests/bench', file));
  console.log(`\n${bench.name}`);
  const measures = await bench.run(context);
  results[bench.name] = measures;
  console.table(
    Object.fromEntries(
      measures.map(({ name, value, unit, goal, beside }) => [
        name,
        {
          figure: `${round(value)} ${unit}`,
          goal: goal ?? '',
          beside: beside.map((other) => `${other.name} ${round(other.value)}`).join(', '),
        },
      ]),
    ),
  );
}
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(results, null, 2)}\n`);

function round(value) {
  return value >= 100 ? Math.round(value) : Number(value.toPrecision(3));
}

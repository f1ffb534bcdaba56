/**
 * `npm run bench -- [NAME…] [FOLDER…] [--pages DIR] [--peers] [--json FILE]`: runs the measurements
 * of tests/bench on the extension as it ships and prints each figure beside its goal, its peer or
 * its limit. Builds first, where a bench measures the build. `--peers` installs peers, which are not
 * dependencies, into a temporary folder and measures them too. `anchoring FOLDER…` fuzzes the texts
 * of the folders, with `[--tries N] [--seed N] [--misses N]`.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
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
    tries: { type: 'string' },
    seed: { type: 'string', default: '1' },
    misses: { type: 'string', default: '0' },
  },
});

if (values.pages !== undefined && !existsSync(values.pages)) {
  console.error(`There is no folder ${values.pages}.`);
  process.exit(2);
}

const invoked = (path) => resolve(process.env['INIT_CWD'] ?? process.cwd(), path);
const isFolder = (path) => existsSync(path) && statSync(path).isDirectory();
const folders = positionals.filter((name) => name.includes('/')).map(invoked);
const names = positionals.filter((name) => !name.includes('/'));
const missing = folders.find((path) => !isFolder(path));
if (missing !== undefined) {
  console.error(`There is no folder ${missing}.`);
  process.exit(2);
}

const folder = join(root, 'tests/bench');
const files = readdirSync(folder).filter(
  (file) =>
    file.endsWith('.bench.ts') &&
    (names.length === 0 || names.includes(file.replace('.bench.ts', ''))),
);
if (files.length === 0) {
  console.error(`No such bench: ${names.join(', ')}. There are: ${readdirSync(folder).join(', ')}`);
  process.exit(2);
}

const benches = [];
for (const file of files) {
  benches.push((await importTypeScript(join('tests/bench', file))).bench);
}
if (benches.some(({ isBuilt }) => isBuilt !== false)) {
  console.log('Building the extension…');
  execFileSync('npx', ['wxt', 'build'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
}

const context = {
  builtChrome: join(root, '.output/chrome-mv3'),
  chrome: await findBrowser('chromium'),
  pages: values.pages === undefined ? null : resolve(values.pages),
  folders,
  fuzz: {
    tries: values.tries === undefined ? null : Number(values.tries),
    seed: Number(values.seed),
    misses: Number(values.misses),
  },
  peers: values.peers,
  bundleForPage,
};

const results = {};
for (const bench of benches) {
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

#!/usr/bin/env node
/**
 * npm test [-- --quick | --only=NAME,… | --list | --help]
 *
 * Sets everything up, then checks all there is: a step may stand for one check or for a whole set
 * of tests. Prints a line for each step, the log of each that failed, and last `N passed, N
 * failed`.
 *
 * --quick checks what was changed since the last commit: types of everything, lint and format of
 * the changed files, and the unit tests that reach them. It is for every commit and builds nothing.
 */
import { parseArgs } from 'node:util';
import { ensureBrowser, ensureDisplayTools } from './lib/browsers.mjs';
import { build } from './lib/build.mjs';
import { changedFiles } from './lib/changed-files.mjs';
import { check, checkFiles, vitest } from './lib/checks.mjs';
import { ensureDependencies, giveUp } from './lib/dependencies.mjs';
import { runSteps } from './lib/steps.mjs';
import { checkShipped } from './lib/shipped.mjs';
import { checkSources } from './lib/sources.mjs';

const USAGE = `npm test                    everything
npm test -- --quick         types, and lint, format and unit tests of what changed since the last commit
npm test -- --only=NAME,…   these steps and what they need
npm test -- --list          the names of the steps`;

/** Where tools keep what they need not look at again. */
const CACHE = 'node_modules/.cache';

const npx = (name, ...args) => check('npx', ['--no-install', name, ...args]);
const buildStep = (family) => async () => {
  const { code, output } = await build(family);
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, log: output };
};

const types = npx('tsc', '--noEmit', '--incremental', '--tsBuildInfoFile', `${CACHE}/types.json`);
const pureTypes = npx('tsc', '--noEmit', '-p', 'lib/tsconfig.pure.json');
const PRETTIER = ['prettier', '--check', '--ignore-unknown', '--cache', '--cache-location'];
const prettier = [...PRETTIER, `${CACHE}/prettier.json`];

/**
 * Steps of one lane run one after the other, lanes side by side; a step waits for those it `needs`.
 * Browsers wait a good part of their time: what needs none fills the gaps, and gives way.
 */
const LANES = [
  [
    { name: 'build-chromium', run: buildStep('chromium') },
    { name: 'build-firefox', run: buildStep('firefox') },
    { name: 'e2e-firefox', needs: ['build-firefox'], run: endToEnd('firefox') },
  ],
  [{ name: 'e2e-chromium', needs: ['build-chromium'], run: endToEnd('chromium') }],
  [
    { name: 'pure-types', run: pureTypes },
    { name: 'unit', run: vitest('unit', ['--config', 'vitest.config.ts']) },
    { name: 'shipped', needs: ['build-chromium', 'build-firefox'], run: checkShipped },
    {
      name: 'firefox-rules',
      needs: ['build-firefox'],
      run: check('npm', ['run', '-s', 'firefox-rules']),
    },
    { name: 'sources', needs: ['build-firefox'], run: checkSources },
    { name: 'types', needs: ['build-firefox'], run: types },
    { name: 'lint', run: npx('eslint', '.') },
    { name: 'format', run: check('npm', ['run', '-s', 'format:check']) },
    { name: 'imports', run: check('npm', ['run', '-s', 'imports']) },
    { name: 'unused', run: npx('knip') },
  ].map((step) => ({ ...step, givesWay: true })),
];

/** What --quick runs. */
const QUICK_LANES = [
  [
    { name: 'types', run: types },
    { name: 'pure-types', run: pureTypes },
    { name: 'lint', run: checkFiles(changedFiles(/\.(?:[cm]?js|tsx?)$/), 'eslint') },
    { name: 'format', run: checkFiles(changedFiles(), ...prettier) },
  ],
  [
    {
      name: 'unit',
      run: vitest('unit', ['--config', 'vitest.config.ts', '--changed', '--passWithNoTests']),
    },
  ],
];

function endToEnd(family) {
  return vitest(`e2e-${family}`, ['--config', 'tests/e2e/vitest.config.ts', '--project', family]);
}

const { only, isQuick } = readArguments();
// Also where the set-up fails there is a last line to read.
let totals = { passed: 0, failed: 1 };
process.once('exit', () => {
  console.log(`${totals.passed} passed, ${totals.failed} failed`);
});
await ensureDependencies();
if (!isQuick) await ensureBrowsers();
totals = await runSteps(isQuick ? QUICK_LANES : LANES, only);
process.exit(totals.failed === 0 ? 0 : 1);

/** The names to run, with what they need, null for all; and whether only what changed is checked. */
function readArguments() {
  const names = LANES.flat().map(({ name }) => name);
  try {
    const { values } = parseArgs({
      options: {
        only: { type: 'string' },
        quick: { type: 'boolean', default: false },
        list: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    if (values.help || values.list) {
      console.log(values.help ? USAGE : names.join('\n'));
      process.exit(0);
    }
    if (values.quick && values.only !== undefined) giveUp(USAGE);
    const wanted = values.only?.split(',') ?? null;
    const unknown = wanted?.filter((name) => !names.includes(name)) ?? [];
    if (unknown.length > 0)
      giveUp(`No such step: ${unknown.join(', ')}. There are: ${names.join(', ')}`);
    return { only: wanted, isQuick: values.quick };
  } catch (error) {
    return giveUp(`${error.message}\n${USAGE}`);
  }
}

/** What is missing afterwards makes the tests that need it fail, by name. */
async function ensureBrowsers() {
  const isWanted = (name) => only === null || only.includes(name);
  for (const family of ['chromium', 'firefox']) {
    if (isWanted(`e2e-${family}`)) await ensureBrowser(family);
  }
  if (isWanted('e2e-chromium') || isWanted('e2e-firefox')) await ensureDisplayTools();
}

#!/usr/bin/env node
/**
 * npm test [-- --only=NAME,…] [--list]
 *
 * Sets everything up, then checks all there is: a step may stand for one check or for a whole set
 * of tests. Prints a line for each step, the log of each that failed, and last `N passed, N
 * failed`.
 */
import { parseArgs } from 'node:util';
import { ensureBrowser, ensureDisplayTools } from './lib/browsers.mjs';
import { build } from './lib/build.mjs';
import { check, vitest } from './lib/checks.mjs';
import { ensureDependencies, giveUp } from './lib/dependencies.mjs';
import { runSteps } from './lib/steps.mjs';
import { checkShipped } from './lib/shipped.mjs';

const npx = (name, ...args) => check('npx', ['--no-install', name, ...args]);
const buildStep = (family) => async () => {
  const { code, output } = await build(family);
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, log: output };
};

/** Steps of one lane run one after the other, lanes side by side; a step waits for those it `needs`. */
const LANES = [
  [
    { name: 'build-chromium', run: buildStep('chromium') },
    { name: 'build-firefox', run: buildStep('firefox') },
    { name: 'shipped', needs: ['build-chromium', 'build-firefox'], run: checkShipped },
    {
      name: 'firefox-rules',
      needs: ['build-firefox'],
      run: check('npm', ['run', '-s', 'firefox-rules']),
    },
    { name: 'e2e-chromium', needs: ['build-chromium'], run: endToEnd('chromium') },
    { name: 'e2e-firefox', needs: ['build-firefox'], run: endToEnd('firefox') },
  ],
  [
    { name: 'types', needs: ['build-firefox'], run: npx('tsc', '--noEmit') },
    { name: 'pure-types', run: npx('tsc', '--noEmit', '-p', 'lib/tsconfig.pure.json') },
    { name: 'unit', run: vitest('unit', ['--config', 'vitest.config.ts']) },
    { name: 'lint', run: npx('eslint', '.') },
    { name: 'format', run: check('npm', ['run', '-s', 'format:check']) },
    { name: 'imports', run: check('npm', ['run', '-s', 'imports']) },
    { name: 'unused', run: npx('knip') },
  ],
];

function endToEnd(family) {
  return vitest(`e2e-${family}`, ['--config', 'tests/e2e/vitest.config.ts', '--project', family]);
}

const only = readArguments();
await ensureDependencies();
await ensureBrowsers();
const totals = await runSteps(LANES, only);
console.log(`${totals.passed} passed, ${totals.failed} failed`);
process.exit(totals.failed === 0 ? 0 : 1);

/** The names to run, with what they need; null for all. */
function readArguments() {
  const names = LANES.flat().map(({ name }) => name);
  try {
    const { values } = parseArgs({
      options: { only: { type: 'string' }, list: { type: 'boolean', default: false } },
    });
    if (values.list) {
      console.log(names.join('\n'));
      process.exit(0);
    }
    const wanted = values.only?.split(',') ?? null;
    const unknown = wanted?.filter((name) => !names.includes(name)) ?? [];
    if (unknown.length > 0)
      giveUp(`No such step: ${unknown.join(', ')}. There are: ${names.join(', ')}`);
    return wanted;
  } catch (error) {
    return giveUp(`${error.message}\nnpm test -- [--only=NAME,…] [--list]`);
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

import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from './run.mjs';

/**
 * What a step came to.
 *
 * @typedef {{ passed: number, failed: number, log: string }} Outcome `log` is shown where something failed
 */

/**
 * How a step is run.
 *
 * @typedef {{ givesWay?: boolean }} How `givesWay`: other programs go first
 */

/**
 * A command as one check: its exit code decides.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @returns {(how?: How) => Promise<Outcome>}
 */
export function check(command, args) {
  return async (how) => {
    const { code, output } = await run(command, args, how);
    return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, log: output };
  };
}

/**
 * A tool on some files as one check, which passes where there is none.
 *
 * @param {() => readonly string[]} listFiles
 * @param {...string} tool with its arguments
 * @returns {(how?: How) => Promise<Outcome>}
 */
export function checkFiles(listFiles, ...tool) {
  return async (how) => {
    const files = listFiles();
    if (files.length === 0) return { passed: 1, failed: 0, log: '' };
    return check('npx', ['--no-install', ...tool, ...files])(how);
  };
}

/**
 * A run of Vitest as a set of tests. A test that could not run because its file or a hook failed
 * counts as failed, as does a run that left no report; a test skipped on purpose counts as nothing.
 *
 * @param {string} name of the step
 * @param {readonly string[]} args
 * @returns {(how?: How) => Promise<Outcome>}
 */
export function vitest(name, args) {
  return async (how = {}) => {
    const report = join(root, 'test-results', `${name}.json`);
    rmSync(report, { force: true });
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    const env = { NO_COLOR: '1', FORCE_COLOR: '' };
    const all = ['--no-install', 'vitest', 'run', ...args, ...reporters];
    const { code, output } = await run('npx', all, { ...how, env });
    if (!existsSync(report)) return { passed: 0, failed: 1, log: output };
    const { passed, failed } = count(JSON.parse(readFileSync(report, 'utf8')));
    // An error outside every test ends the run with a code, but stands in no test.
    return { passed, failed: code !== 0 && failed === 0 ? 1 : failed, log: output };
  };
}

function count(report) {
  let passed = 0;
  let failed = 0;
  for (const file of report.testResults) {
    const statuses = file.assertionResults.map(({ status }) => status);
    passed += statuses.filter((status) => status === 'passed').length;
    const broken = statuses.filter(
      (status) => status === 'failed' || (file.status === 'failed' && status !== 'passed'),
    ).length;
    failed += file.status === 'failed' ? Math.max(1, broken) : broken;
  }
  return { passed, failed };
}

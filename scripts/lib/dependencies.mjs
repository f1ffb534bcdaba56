import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, run, say } from './run.mjs';

const OLDEST_NODE = [20, 12];

const lockFile = join(root, 'package-lock.json');
/** Written by npm when it installs. */
const installed = join(root, 'node_modules/.package-lock.json');
/**
 * The lock file's hash when we last checked: its modification time alone changes with every
 * checkout.
 */
const stamp = join(root, 'node_modules/.tallymark-lock');

/** Ends the program with a sentence the person can act on. */
export function giveUp(message) {
  say(`\n${message}`);
  process.exit(1);
}

/** Installs node_modules where it is missing or older than the lock file. Ends the program where that fails. */
export async function ensureDependencies() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1])) {
    giveUp(`Node ${OLDEST_NODE.join('.')} or newer is needed; this is ${process.versions.node}.`);
  }
  const hash = createHash('sha256').update(readFileSync(lockFile)).digest('hex');
  if (!isInstalled(hash)) {
    say('Installing dependencies (npm ci) …');
    const { code, output } = await run('npm', ['ci', '--no-audit', '--no-fund']);
    if (code !== 0) giveUp(`npm ci failed:\n${output}`);
  }
  writeFileSync(stamp, hash);
}

function isInstalled(hash) {
  if (!existsSync(installed) || !existsSync(join(root, '.wxt/tsconfig.json'))) return false;
  if (existsSync(stamp)) return readFileSync(stamp, 'utf8') === hash;
  return statSync(installed).mtimeMs >= statSync(lockFile).mtimeMs;
}

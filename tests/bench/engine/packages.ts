import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Installs packages that are no dependencies into a folder of their own, gives what requires them
 * to `work`, and removes the folder.
 */
export function withPackages<Result>(
  packages: readonly string[],
  work: (from: NodeJS.Require) => Result,
): Result {
  const folder = mkdtempSync(join(tmpdir(), 'tallymark-peers-'));
  try {
    const options = [
      '--no-save',
      '--no-audit',
      '--no-fund',
      '--ignore-scripts',
      '--prefix',
      folder,
    ];
    execFileSync('npm', ['install', ...options, ...packages], { stdio: 'ignore' });
    return work(createRequire(join(folder, 'index.js')));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

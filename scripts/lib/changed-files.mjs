import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './run.mjs';

/**
 * Files that differ from the last commit, new ones included and deleted ones left out, as paths in
 * the project's folder. Asked when called.
 *
 * @param {RegExp} [pattern] what their paths look like
 * @returns {() => string[]}
 */
export function changedFiles(pattern = /(?:)/) {
  return () => {
    const tracked = git('diff', '--name-only', '-z', 'HEAD', '--');
    const fresh = git('ls-files', '--others', '--exclude-standard', '-z');
    return [...new Set([...tracked, ...fresh])].filter(
      (path) => pattern.test(path) && existsSync(join(root, path)),
    );
  };
}

function git(...args) {
  const output = execFileSync('git', args, { cwd: root, encoding: 'utf8' });
  return output.split('\0').filter((path) => path !== '');
}

import { join } from 'node:path';
import { root, run, say } from './run.mjs';

/** The folder that holds the built extension for a browser family. */
export function buildFolder(family) {
  return join(root, '.output', family === 'chromium' ? 'chrome-mv3' : 'firefox-mv3');
}

/**
 * Builds the extension as it ships.
 *
 * @param {'chromium' | 'firefox'} family
 */
export async function build(family) {
  say(`Building for ${family === 'chromium' ? 'Chrome' : 'Firefox'} …`);
  const target = family === 'chromium' ? [] : ['-b', 'firefox', '--mv3'];
  return run('npx', ['--no-install', 'wxt', 'build', ...target]);
}

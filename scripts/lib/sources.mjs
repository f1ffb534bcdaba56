import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { buildFolder } from './build.mjs';
import { root, run } from './run.mjs';

/** The earliest time that a ZIP can hold: the same files make the same archive on any day. */
const NO_TIME = new Date(1980, 0, 1);

/**
 * What the extension is built from, as a ZIP: every file of the project that is in version control
 * or is about to be, as it is now. The ZIP's library is looked for only here: `npm test` starts where
 * nothing is installed yet.
 *
 * @returns {Promise<Uint8Array>}
 */
export async function zipSources() {
  const { zipSync } = await import('fflate');
  const files = namesOfSources().map((name) => [name, readFileSync(join(root, name))]);
  return zipSync(Object.fromEntries(files), { level: 6, mtime: NO_TIME });
}

function namesOfSources() {
  const names = namesInGit() ?? namesInArchive();
  return [...new Set(names)].filter((name) => existsSync(join(root, name))).sort();
}

/** Null where the project is in no version control, or that is not installed. */
function namesInGit() {
  const asked = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  // Whoever owns the folder: it is only read.
  const { status, stdout } = spawnSync('git', ['-c', 'safe.directory=*', ...asked], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  return status === 0 ? stdout.split('\0').filter((name) => name !== '') : null;
}

/** The files in a folder that was unpacked from an archive, without what commands leave there. */
function namesInArchive() {
  const left = readFileSync(join(root, '.gitignore'), 'utf8').split(/\/?\n/);
  return readdirSync(root)
    .filter((name) => name !== '.git' && !left.includes(name))
    .flatMap((name) =>
      statSync(join(root, name)).isFile()
        ? [name]
        : filesIn(join(root, name)).map((path) => join(name, path)),
    );
}

/**
 * Builds the Firefox extension from the archive of the sources, in a folder of its own, and compares it
 * byte by byte with the one that was built here.
 *
 * @param {import('./checks.mjs').How} [how]
 * @returns {Promise<import('./checks.mjs').Outcome>}
 */
export async function checkSources(how) {
  const { unzipSync } = await import('fflate');
  const folder = mkdtempSync(join(tmpdir(), 'tallymark-sources-'));
  try {
    for (const [name, bytes] of Object.entries(unzipSync(await zipSources()))) {
      const path = join(folder, name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, bytes);
    }
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
    const { code, output } = await run('npm', ['run', '-s', 'build-for-amo'], {
      ...how,
      cwd: folder,
    });
    if (code !== 0) return { passed: 0, failed: 1, log: output };
    const different = compareFolders(buildFolder('firefox'), join(folder, '.output/firefox-mv3'));
    const log = different.map((name) => `${name} is another one when built from the sources`);
    return {
      passed: log.length === 0 ? 1 : 0,
      failed: log.length === 0 ? 0 : 1,
      log: log.join('\n'),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The names of the files that are in one folder only, or in both with other bytes. */
function compareFolders(one, two) {
  const names = new Set([...filesIn(one), ...filesIn(two)]);
  const read = (folder, name) =>
    existsSync(join(folder, name)) ? readFileSync(join(folder, name)) : null;
  return [...names].filter((name) => {
    const [a, b] = [read(one, name), read(two, name)];
    return a === null || b === null || !a.equals(b);
  });
}

function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
}

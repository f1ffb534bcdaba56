import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { run, say } from './run.mjs';

/** Commands, paths and packages by family; `env` names the variable that overrides the search. */
const FAMILIES = {
  chromium: {
    env: 'TALLYMARK_CHROME',
    commands: [
      'chromium',
      'chromium-browser',
      'google-chrome',
      'google-chrome-stable',
      'microsoft-edge',
      'microsoft-edge-stable',
    ],
    mac: [
      'Google Chrome.app/Contents/MacOS/Google Chrome',
      'Chromium.app/Contents/MacOS/Chromium',
      'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ],
    windows: [
      'Google/Chrome/Application/chrome.exe',
      'Chromium/Application/chrome.exe',
      'Microsoft/Edge/Application/msedge.exe',
    ],
    package: 'chromium',
    names: 'Google Chrome, Chromium or Microsoft Edge (version 128 or newer)',
  },
  firefox: {
    env: 'TALLYMARK_FIREFOX',
    commands: ['firefox', 'firefox-esr'],
    mac: ['Firefox.app/Contents/MacOS/firefox'],
    windows: ['Mozilla Firefox/firefox.exe'],
    package: 'firefox-esr',
    names: 'Firefox (version 140 or newer)',
  },
};

/** The commands that real keys and native dialogs need, with their Debian packages. */
const DISPLAY_TOOLS = { Xvfb: 'xvfb', xdotool: 'xdotool' };

/**
 * The browser of a family that is already here, as a path, or null. A variable that names a file
 * that does not exist is an error.
 *
 * @param {'chromium' | 'firefox'} family
 * @returns {Promise<string | null>}
 */
export async function findBrowser(family) {
  const known = FAMILIES[family];
  const chosen = process.env[known.env];
  if (chosen) {
    if (!existsSync(chosen)) throw new Error(`${known.env} names ${chosen}, which does not exist.`);
    return chosen;
  }
  for (const path of candidates(known)) {
    if (existsSync(path) && (await starts(path))) return path;
  }
  return null;
}

/**
 * Finds a browser, or installs Debian's package as root. Resolves to a path, or to null after
 * saying what the person can install.
 *
 * @param {'chromium' | 'firefox'} family
 */
export async function ensureBrowser(family) {
  const found = await findBrowser(family);
  if (found) return found;
  const known = FAMILIES[family];
  if (canInstallBrowsers()) {
    await installPackages([known.package]);
    const installed = await findBrowser(family);
    if (installed) return installed;
  }
  say(
    `No browser found. Install ${known.names}, or name one you have: ${known.env}=/path/to/browser`,
  );
  return null;
}

/**
 * Finds or installs what real keys and native dialogs need (Linux only); resolves to the names that
 * are still missing.
 */
export async function ensureDisplayTools() {
  const missing = () => Object.keys(DISPLAY_TOOLS).filter((name) => !onPath(name));
  if (missing().length > 0 && isRoot() && onPath('apt-get')) {
    await installPackages(missing().map((name) => DISPLAY_TOOLS[name]));
  }
  return missing();
}

/** Whether a window can be shown here. */
export function hasDisplay() {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
}

function candidates(known) {
  if (process.platform === 'darwin') {
    return ['/Applications', join(homedir(), 'Applications')].flatMap((folder) =>
      known.mac.map((path) => join(folder, path)),
    );
  }
  if (process.platform === 'win32') {
    return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
      .flatMap((name) => process.env[name] ?? [])
      .flatMap((folder) => known.windows.map((path) => join(folder, path)));
  }
  return known.commands.flatMap((command) => onPath(command) ?? []);
}

/** Ubuntu's packages are scripts that only say "install the snap": a browser is one that tells its version. */
async function starts(path) {
  // On Windows a browser opens a window when asked for its version.
  if (process.platform === 'win32') return true;
  const { code, output } = await run(path, ['--version'], { timeoutMs: 30_000 });
  return code === 0 && /\d+\.\d+/.test(output);
}

function onPath(command) {
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    const path = join(folder, command);
    try {
      accessSync(path, constants.X_OK);
      return path;
    } catch {
      continue;
    }
  }
  return null;
}

function isRoot() {
  return process.platform === 'linux' && process.getuid?.() === 0;
}

/** Ubuntu has no such packages, only stubs that lead to the snap store. */
function canInstallBrowsers() {
  if (!isRoot() || !onPath('apt-get')) return false;
  const release = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
  return !/^ID(_LIKE)?=.*ubuntu/m.test(release);
}

async function installPackages(packages) {
  say(`Installing ${packages.join(', ')} (apt-get) …`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const update = await run('apt-get', ['update'], { env });
  const args = ['install', '-y', '--no-install-recommends', ...packages];
  const { code, output } = await run('apt-get', args, { env });
  if (code !== 0) say(`${update.code === 0 ? '' : update.output}${output}`);
}

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { strangeAddresses } from './addresses.mjs';
import { buildFolder } from './build.mjs';

/**
 * What is injected into pages, with its maximum size in bytes: the watcher on every allowed page,
 * the reader on articles, the card on articles once they are painted. The claim engine stays in the
 * background.
 */
const BUDGETS = [
  { file: 'watcher.js', limit: 8_000, measure: 'bytes' },
  { file: 'reader.js', limit: 63_600, measure: 'bytes gzipped' },
  { file: 'shown.js', limit: 5_000, measure: 'bytes gzipped' },
  { file: 'card.js', limit: 73_500, measure: 'bytes gzipped' },
];

/**
 * A text of the extension's own pages, by its key: what is injected contains only the texts of
 * cards.
 */
const TEXT_OF_OUR_PAGES = /['"`](popup|panel|list)\.\w/;

/**
 * Words that code using a view library always contains: of what is injected, only the card has
 * Preact.
 */
const VIEW = /dangerouslySetInnerHTML/;

/**
 * What reaches the network. `fetch` from our own origin is forbidden too: nothing of ours needs it.
 */
const NETWORK =
  /\b(fetch\s*\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|WebTransport|RTCPeerConnection|importScripts)/;

/** What code that encrypts always contains, and the one file that may: others load at once, or in pages. */
const SEALING = /age-encryption\.org\/v1\/scrypt/;
const SEALER = 'library-worker.js';

/** Code that is made of text while it runs, or that is no script. */
const MADE_CODE = /\beval\s*\(|\bnew Function\b|\bWebAssembly\b/;

const PERMISSIONS = ['activeTab', 'contextMenus', 'scripting', 'storage', 'unlimitedStorage'];

/**
 * Checks what ships: sizes of what runs in pages, no access to the network, no trace that a page
 * could find, no more permissions than promised. Each statement is one check for each build.
 *
 * @returns {Promise<import('./checks.mjs').Outcome>}
 */
export async function checkShipped() {
  const results = ['chromium', 'firefox'].flatMap((family) =>
    checkBuild(buildFolder(family)).map((result) => ({
      ...result,
      what: `${family}: ${result.what}`,
    })),
  );
  const failed = results.filter(({ problem }) => problem !== null);
  const log = results
    .map(
      ({ what, problem }) =>
        `${problem === null ? '✓' : '✗'} ${what}${problem ? `: ${problem}` : ''}`,
    )
    .join('\n');
  return { passed: results.length - failed.length, failed: failed.length, log };
}

function checkBuild(folder) {
  const files = listFiles(folder).filter((name) => /\.(js|html|css)$/.test(name));
  const read = (name) => readFileSync(join(folder, name), 'utf8');
  const manifest = JSON.parse(read('manifest.json'));
  const addresses = files.flatMap((name) =>
    strangeAddresses(name, read(name)).map((url) => `${name} ${url}`),
  );
  const network = files
    .filter((name) => name.endsWith('.js'))
    .flatMap((name) => {
      const found = NETWORK.exec(read(name));
      return found ? [`${name} ${found[0]}`] : [];
    });
  const permissions = [...manifest.permissions].filter((name) => name !== 'sidePanel').sort();
  return [
    ...BUDGETS.map((budget) => checkSize(folder, budget)),
    ...['reader.js', 'shown.js', 'card.js'].map((name) => ({
      what: `no text of the extension's own pages in ${name}`,
      problem: TEXT_OF_OUR_PAGES.exec(read(name))?.[0] ?? null,
    })),
    {
      what: 'views in the card alone, not in the reader',
      problem: VIEW.test(read('reader.js')) || !VIEW.test(read('card.js')) ? 'Preact' : null,
    },
    {
      what: "encryption in the library's worker alone",
      problem: list(files.filter((name) => SEALING.test(read(name)) !== name.endsWith(SEALER))),
    },
    { what: 'no address of another machine', problem: list(addresses) },
    { what: 'nothing that reaches the network', problem: list(network) },
    {
      what: 'no code that is made while it runs',
      problem: list(files.filter((name) => name.endsWith('.js') && MADE_CODE.test(read(name)))),
    },
    {
      what: 'no file that a page may ask for',
      problem: manifest.web_accessible_resources ? 'web_accessible_resources' : null,
    },
    {
      what: 'no permission but those promised',
      problem:
        manifest.host_permissions ||
        manifest.content_scripts ||
        permissions.join() !== PERMISSIONS.join()
          ? JSON.stringify([
              manifest.permissions,
              manifest.host_permissions,
              manifest.content_scripts,
            ])
          : null,
    },
    {
      what: "the extension's pages may not connect anywhere",
      problem: /connect-src 'none'/.test(manifest.content_security_policy?.extension_pages)
        ? null
        : 'the policy is not in the manifest',
    },
  ];
}

function checkSize(folder, { file, limit, measure }) {
  const path = join(folder, file);
  if (!existsSync(path)) return { what: `${file} is there`, problem: 'it is not' };
  const content = readFileSync(path);
  const size = measure === 'bytes' ? content.length : gzipSync(content).length;
  const problem = size > limit ? `it weighs ${size}` : null;
  return { what: `${file} weighs at most ${limit} ${measure} (${size})`, problem };
}

function listFiles(folder) {
  return readdirSync(folder, { recursive: true }).map(String);
}

function list(items) {
  return items.length === 0 ? null : [...new Set(items)].join(', ');
}

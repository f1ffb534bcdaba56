import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, inject } from 'vitest';
import { preferDrawer } from './drive/acts.ts';
import type { Display } from './drive/display.ts';
import { serveFixtures, type FixtureServer } from './drive/fixture-server.ts';
import type { BrowserName, Rig } from './drive/rig.ts';
import type { BrowserKind } from './drive/shared-browsers.ts';

declare module 'vitest' {
  interface ProvidedContext {
    browser: BrowserName;
  }
}

/** Everything a file of end-to-end tests works with. */
export interface Bench {
  readonly rig: Rig;
  readonly server: FixtureServer;
  /** Only where the file asked for real keys and native dialogs. */
  readonly display: Display;
  /** The folder downloads go to. */
  readonly downloads: string;
}

let copies = 0;

/** A copy of the demo article under an address of its own, so that what one test stores is nothing to another. */
export function freshArticle(server: FixtureServer, host = 'news.test'): string {
  copies += 1;
  const path = `article-${copies}.html`;
  const demo = readFileSync(join(projectFolder, 'tests/fixtures/demo-article.html'), 'utf8');
  server.put(path, demo.replace('href="/demo-article.html"', `href="/${path}"`));
  return server.url(host, path);
}

/** A copy of one of the fixtures under an address of its own. */
export function freshPage(server: FixtureServer, fixture: string, host = 'news.test'): string {
  copies += 1;
  const path = `page-${copies}.html`;
  server.put(path, readFileSync(join(projectFolder, 'tests/fixtures', fixture), 'utf8'));
  return server.url(host, path);
}

/** Serves a page with a body made by the test, as an article long enough to be taken for one, and gives its address. */
export function madeArticle(server: FixtureServer, body: string, host = 'news.test'): string {
  copies += 1;
  const path = `made-${copies}.html`;
  const filling = Array.from({ length: 6 }, () => `<p>${FILLING}</p>`).join('\n');
  const html = `<!doctype html><html lang="en"><head><title>Made article</title></head>
    <body><main><article><h1>What the harbour remembers</h1>${body}${filling}</article></main></body></html>`;
  server.put(path, html);
  return server.url(host, path);
}

/** Sentences without a claim. */
const FILLING =
  'The harbour lay quiet in the morning, and the gulls had the quay to themselves. Somebody had painted the railings, which nobody had asked for, and everybody was glad of it. Whether the old warehouse ought to stay is a matter of taste, and tastes differ along this coast.';

const projectFolder = fileURLToPath(new URL('../../', import.meta.url));

/** The browser this run is about. */
export function browserName(): BrowserName {
  return inject('browser');
}

/** The folder of the shipped build for this run's browser. */
export function buildFolder(): string {
  return join(
    projectFolder,
    '.output',
    browserName() === 'chromium' ? 'chrome-mv3' : 'firefox-mv3',
  );
}

/**
 * Gives a set of tests the browser with the shipped build, as after its start: one that other sets
 * had before, made as new (see README.md). The answer's fields may be read in tests and hooks only.
 * `needs` asks for a window on a screen where the browser has no other way to real keys or to its
 * own dialogs (Firefox answers its dialogs headless). `own` asks for a browser that nobody has
 * before or after, for tests that remove or replace the extension; `build` loads another folder in
 * such a one. Checks open in the drawer, so that most tests are the same in both browsers;
 * `checkPlace` leaves that as it is after the installation.
 */
export function useBench(
  options: {
    needs?: 'keys' | 'dialogs';
    own?: boolean;
    build?: () => string;
    checkPlace?: 'panel';
  } = {},
): Bench {
  let parts: Partial<Bench> = {};
  const part = <K extends keyof Bench>(name: K): Bench[K] => {
    const value = parts[name];
    if (value === undefined) throw new Error(`the bench has no ${name} now`);
    return value;
  };
  let giveBack = (): Promise<void> => Promise.resolve();
  /** What tests that failed, or never ran because a hook failed, have left nobody knows. */
  let [hasRun, hasFailed] = [false, false];
  beforeAll(async () => {
    const dialogs = options.needs === 'dialogs';
    const kind: BrowserKind = {
      name: browserName(),
      build: options.build?.() ?? buildFolder(),
      isShown: options.needs === 'keys' || (dialogs && browserName() === 'chromium'),
    };
    const isOwn = options.own === true || options.build !== undefined;
    const lent = await (isOwn ? sharedBrowsers.start(kind) : sharedBrowsers.borrow(kind));
    giveBack = async () => {
      if (isOwn || hasFailed || !hasRun) await sharedBrowsers.endOne(lent);
      else sharedBrowsers.giveBack(kind, lent);
    };
    const server = await serveFixtures(join(projectFolder, 'tests/fixtures'));
    const { rig, display, downloads } = lent;
    if (options.checkPlace === undefined) await preferDrawer(rig);
    parts = { rig, downloads, server, ...(display && { display }) };
  });
  afterEach(({ task }) => {
    hasRun = true;
    hasFailed ||= task.result?.state === 'fail';
  });
  afterAll(async () => {
    await giveBack();
    await parts.server?.close();
    parts = {};
  });
  return {
    get rig() {
      return part('rig');
    },
    get server() {
      return part('server');
    },
    get display() {
      return part('display');
    },
    get downloads() {
      return part('downloads');
    },
  };
}

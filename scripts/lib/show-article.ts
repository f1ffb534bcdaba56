import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { markPage } from '../../tests/e2e/drive/acts.ts';
import { launchChromium } from '../../tests/e2e/drive/chromium.ts';
import { serveFixtures, type FixtureServer } from '../../tests/e2e/drive/fixture-server.ts';
import { launchFirefox } from '../../tests/e2e/drive/firefox.ts';
import type { BrowserName, Rig, RigOptions } from '../../tests/e2e/drive/rig.ts';
import { until } from '../../tests/e2e/drive/until.ts';
import { doMainJob } from './main-job.ts';

/** The options of `npm start`. */
export interface StartRequest {
  readonly family: BrowserName;
  readonly executable: string;
  readonly build: string;
  /** The project's folder. */
  readonly root: string;
  /** Null for the demo article. */
  readonly article: { readonly url: string } | { readonly path: string } | null;
  readonly headless: boolean;
}

/**
 * Opens the article in a browser with the extension, marked, and waits until the person closes it;
 * with `--headless`, does the main job instead. Prints what happened; false where the extension
 * does not run or anything in the main job failed.
 */
export async function showArticle(request: StartRequest): Promise<boolean> {
  const results = join(request.root, 'test-results', `start-${request.family}`);
  mkdirSync(results, { recursive: true });
  const temporary = mkdtempSync(join(tmpdir(), 'tallymark-'));
  const { server, url } = await serveArticle(request);
  try {
    const rig = await launch(request, {
      profile: request.headless ? temporary : ownProfile(request),
      downloads: results,
    });
    console.log(`Tallymark runs in ${rig.version}.`);
    return await (request.headless ? doMainJob(rig, url, results) : leaveOpen(rig, url));
  } catch (error) {
    console.error(`\n${error instanceof Error ? error.message : String(error)}`);
    return false;
  } finally {
    await server?.close();
    rmSync(temporary, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

/** The profile is kept inside the project, so that checks are there again the next time. */
function ownProfile(request: StartRequest): string {
  const profile = join(request.root, 'test-results', `profile-${request.family}`);
  mkdirSync(profile, { recursive: true });
  return profile;
}

async function serveArticle(
  request: StartRequest,
): Promise<{ server: FixtureServer | null; url: string }> {
  if (request.article && 'url' in request.article)
    return { server: null, url: request.article.url };
  const demo = join(request.root, 'tests/fixtures/demo-article.html');
  const path = request.article?.path ?? demo;
  const server = await serveFixtures(dirname(path));
  return { server, url: server.url('localhost', encodeURIComponent(basename(path))) };
}

async function launch(
  request: StartRequest,
  folders: Pick<RigOptions, 'profile' | 'downloads'>,
): Promise<Rig> {
  const launchers = { chromium: launchChromium, firefox: launchFirefox };
  const rig = await launchers[request.family]({
    executable: request.executable,
    build: request.build,
    display: request.headless ? null : 'own',
    ...folders,
  });
  // A background that has only just started may not have its interfaces yet.
  const name = await until('the extension to run', () =>
    rig.evaluateInBackground('globalThis.chrome?.runtime?.getManifest?.().name ?? null'),
  ).catch(String);
  if (name === 'Tallymark') return rig;
  await rig.close();
  throw new Error(`The browser took the extension, but it does not run: ${String(name)}`);
}

async function leaveOpen(rig: Rig, url: string): Promise<boolean> {
  const closed = rig.closed();
  const tab = await rig.open(url);
  await markPage(rig, tab);
  console.log(`${url} is open and marked. Close the browser to end.`);
  await closed;
  return true;
}

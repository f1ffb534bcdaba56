#!/usr/bin/env node
/**
 * npm start [-- [FILE.html | http://…] [--firefox | --chrome] [--headless]]
 *
 * Sets everything up, builds the extension and opens a browser with it on an article, with the
 * claims marked; or, without a display, does the main job headless and prints the outcome. Only
 * Node's own modules are used until the dependencies are installed.
 */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBrowser, findBrowser, hasDisplay } from './lib/browsers.mjs';
import { build, buildFolder } from './lib/build.mjs';
import { ensureDependencies, giveUp } from './lib/dependencies.mjs';
import { root } from './lib/run.mjs';

const USAGE = 'npm start -- [FILE.html | http://…] [--firefox | --chrome] [--headless]';

const request = readArguments();
await ensureDependencies();
const { family, executable } = await chooseBrowser();
const built = await build(family);
if (built.code !== 0) giveUp(`The build failed:\n${built.output}`);
const { importTypeScript } = await import('./lib/bundle.mjs');
const { showArticle } = await importTypeScript('scripts/lib/show-article.ts');
const ok = await showArticle({
  family,
  executable,
  root,
  build: buildFolder(family),
  article: request.article,
  headless: request.headless || !hasDisplay(),
});
process.exit(ok ? 0 : 1);

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        firefox: { type: 'boolean', default: false },
        chrome: { type: 'boolean', default: false },
        headless: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    if (values.help) {
      console.log(USAGE);
      process.exit(0);
    }
    if (positionals.length > 1 || (values.firefox && values.chrome)) giveUp(USAGE);
    return { ...values, article: readArticle(positionals[0]) };
  } catch (error) {
    return giveUp(`${error.message}\n${USAGE}`);
  }
}

/** A web address, a file's path, or null for the demo article. */
function readArticle(text) {
  if (text === undefined) return null;
  if (/^https?:\/\//.test(text)) return { url: text };
  const path = resolve(process.env['INIT_CWD'] ?? process.cwd(), text);
  if (!existsSync(path)) giveUp(`There is no file ${path}.`);
  return { path };
}

/**
 * What the person asked for; else the first browser that is installed; else one that can be
 * installed.
 */
async function chooseBrowser() {
  const wanted = request.firefox ? ['firefox'] : request.chrome ? ['chromium'] : null;
  try {
    for (const family of wanted ?? ['chromium', 'firefox']) {
      const executable = await findBrowser(family);
      if (executable) return { family, executable };
    }
    const family = wanted?.[0] ?? 'chromium';
    const executable = await ensureBrowser(family);
    if (executable) return { family, executable };
  } catch (error) {
    giveUp(error.message);
  }
  return process.exit(1);
}

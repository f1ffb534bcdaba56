import { mkdir } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

const root = resolve(import.meta.dirname, '../..');
const cache = join(root, 'node_modules/.cache/tallymark');

/**
 * Bundles a TypeScript module for Node into the cache and imports it: the project's own code in one
 * file, packages left where they are. (Node 20 does not run TypeScript, and code run through a
 * module transformer would be slower than what ships.) `plugins` are the bundler's.
 */
export async function importTypeScript(entry, plugins = []) {
  const file = `${basename(entry).replace(/\.tsx?$/, '')}.mjs`;
  await bundle(entry, { ssr: true, format: 'es', file, plugins });
  return import(pathToFileURL(join(cache, file)).href);
}

/**
 * Bundles a TypeScript module into one script for a page; the script puts the module's exports into
 * the global `name`. Returns the file's path.
 */
export async function bundleForPage(entry, name) {
  const file = `${basename(entry).replace(/\.tsx?$/, '')}.iife.js`;
  await bundle(entry, { ssr: false, format: 'iife', file, name });
  return join(cache, file);
}

async function bundle(entry, { ssr, format, file, name, plugins = [] }) {
  await mkdir(cache, { recursive: true });
  await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    plugins,
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      ssr: ssr ? resolve(root, entry) : false,
      outDir: cache,
      emptyOutDir: false,
      minify: !ssr,
      target: 'es2023',
      rollupOptions: {
        input: resolve(root, entry),
        // A build for an application would drop the exports.
        preserveEntrySignatures: 'strict',
        output: { format, entryFileNames: file, codeSplitting: false, ...(name && { name }) },
      },
    },
  });
}
